import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { InvitationOutcome } from '../../../api/types.js';
import type { Localize } from '../../../i18n/localize.js';
import { icon, type IconName } from '../../../templates/icon.js';
import { errorText, whenToRetry } from '../../error-texts.js';
import type { Result } from './invitation-sender.js';

/** In the order in which they are listed: what asks for something to be done comes first. */
const icons: Readonly<Record<InvitationOutcome['outcome'], IconName>> = {
  failed: 'cross',
  rate_limited: 'warning',
  invalid_email: 'warning',
  already_member: 'dash',
  already_invited: 'dash',
  invited: 'check',
};

/** What became of each address, in words. */
export const outcomeList = (i18n: Localize, results: readonly Result[]): TemplateResult => {
  const order = Object.keys(icons);
  const rank = ({ outcome }: Result) => order.indexOf(outcome);
  return html`
    <ul class="outcomes" role="list" tabindex="0" aria-label=${i18n.t('invite.results')}>
      ${[...results].sort((a, b) => rank(a) - rank(b)).map((result) => outcomeItem(i18n, result))}
    </ul>
  `;
};

const outcomeItem = (i18n: Localize, result: Result): TemplateResult => {
  const { invitee, outcome } = result;
  const reason = result.error ?? result.problem;
  const when = whenToRetry(i18n, reason?.retryAfter);
  return html`
    <li class="outcome ${icons[outcome]}" part="outcome">
      ${icon(icons[outcome])}
      <div class="row">
        <span>${invitee}</span>
        <span class="muted">
          ${i18n.t(`invite.outcome.${outcome}`, { when })}
          ${
            outcome === 'failed' && reason
              ? html`<p class="small">${errorText(i18n, reason)}</p>`
              : nothing
          }
        </span>
      </div>
    </li>
  `;
};
