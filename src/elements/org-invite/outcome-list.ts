import { html, nothing, type TemplateResult } from 'lit';
import type { InvitationOutcome } from '../../api/types.js';
import type { Localize } from '../../i18n/localize.js';
import { icon, type IconName } from '../../templates/icon.js';
import { errorText } from '../views.js';
import type { Result } from './invitation-sender.js';

type Outcome = InvitationOutcome['outcome'];

/** In the order in which they are listed: what asks for something to be done comes first. */
const icons: Readonly<Record<Outcome, IconName>> = {
  failed: 'cross',
  rate_limited: 'warning',
  invalid_email: 'warning',
  already_member: 'dash',
  already_invited: 'dash',
  invited: 'check',
};
const order = Object.keys(icons);

/** What became of each address, in words. */
export const outcomeList = (i18n: Localize, results: readonly Result[]): TemplateResult => {
  const sorted = [...results].sort((a, b) => rank(a) - rank(b));
  return html`
    <ul class="outcomes" role="list" aria-label=${i18n.t('invite.results')}>
      ${sorted.map((result) => outcomeItem(i18n, result))}
    </ul>
  `;
};

const rank = ({ outcome }: Result): number => order.indexOf(outcome.outcome);

const outcomeItem = (i18n: Localize, { outcome, error }: Result): TemplateResult => html`
  <li class="outcome ${outcome.outcome}" part="outcome">
    ${icon(icons[outcome.outcome])}
    <span class="address">${outcome.invitee}</span>
    <span class="words">
      ${i18n.t(`invite.outcome.${outcome.outcome}`)}
      ${
        outcome.outcome === 'failed' && error
          ? html`<span class="small muted">${errorText(i18n, error)}</span>`
          : nothing
      }
    </span>
  </li>
`;
