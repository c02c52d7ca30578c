import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { OrgError } from '../../../api/org-error.js';
import type { Member } from '../../../api/types.js';
import type { Localize } from '../../../i18n/localize.js';
import { alert } from '../../../templates/alert.js';
import { button } from '../../../templates/button.js';
import { errorReference, errorText } from '../../error-texts.js';
import { passing } from '../../views.js';
import type { FailedWrite } from './member-writes.js';
import { listNames, ofWhom } from './whom.js';

interface WaysOn {
  /** Told those with whom the same may go well now. */
  onRetry: (members: readonly Member[]) => void;
  onSignIn: () => void;
  onClose: () => void;
}

/** Says what did not happen to whom, why, and what to do next. */
export const writeAlert = (
  i18n: Localize,
  write: FailedWrite,
  { onRetry, onSignIn, onClose }: WaysOn,
): TemplateResult => {
  const { t } = i18n;
  const reasons = reasonsOf(write);
  const again = reasons.filter(({ error }) => passing.includes(error.code));
  const isSignedOut = reasons.some(({ error }) => error.code === 'unauthenticated');
  return alert({
    ...words(i18n, write, reasons),
    action: html`<div class="row">
      ${isSignedOut ? button({ label: t('common.signIn'), onClick: onSignIn }) : nothing}
      ${
        again.length > 0
          ? button({
              label: t('common.retry'),
              onClick: () => onRetry(again.flatMap(({ members }) => members)),
            })
          : nothing
      }
      ${button({ label: t('common.close'), kind: 'quiet', onClick: onClose })}
    </div>`,
  });
};

interface Reason {
  error: OrgError;
  /** Whom it kept from being changed. */
  members: Member[];
}

const reasonsOf = ({ members, errors }: FailedWrite): Reason[] => {
  const reasons: Reason[] = [];
  for (const member of members) {
    const error = errors.get(member.userId);
    if (!error) continue;
    const same = reasons.find((reason) => reason.error.code === error.code);
    if (same) same.members.push(member);
    else reasons.push({ error, members: [member] });
  }
  return reasons;
};

/** The reason for one member; for several, who has which. */
const words = (i18n: Localize, { members, change }: FailedWrite, reasons: readonly Reason[]) => {
  const what = ofWhom(i18n, change.failed, members);
  const [first] = reasons;
  if (first && members.length === 1) {
    return {
      text: `${what} ${errorText(i18n, first.error)}`,
      detail: errorReference(i18n, first.error),
    };
  }
  const detail = html`<ul role="list" class="reasons">
    ${reasons.map(
      ({ error, members }) => html`
        <li>
          <b>${listNames(i18n, members)}</b>
          ${errorText(i18n, error)} ${errorReference(i18n, error)}
        </li>
      `,
    )}
  </ul>`;
  return { text: what, detail };
};
