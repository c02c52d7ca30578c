import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { OrgError } from '../../../api/org-error.js';
import type { Invitation } from '../../../api/types.js';
import type { Localize } from '../../../i18n/localize.js';
import { button } from '../../../templates/button.js';
import { errorReference, errorText } from '../../error-texts.js';
import type { OrgElement } from '../../org-element.js';
import { signIn } from '../../sign-in.js';
import { passing } from '../../views.js';

export type Write = 'resend' | 'revoke';

interface Failure {
  invitation: Invitation;
  error: OrgError;
}

/** What came of a write to one invitation or several. */
export interface Outcome {
  write: Write;
  /** The invitations with which it went well, as they were before. */
  done: Invitation[];
  /** The new ones of those that were renewed. */
  renewed: Invitation[];
  failed: Failure[];
}

/** What went well. */
export const outcomeText = ({ t }: Localize, { write, done, renewed }: Outcome): string => {
  const [first] = done;
  if (!first) return '';
  const { invitee: address } = first;
  const count = done.length;
  if (write === 'revoke') {
    if (count > 1) return t('invitations.revokedSeveral', { count });
    return t('invitations.revoked', { address });
  }
  if (count === 1)
    return t(renewed.length > 0 ? 'invitations.renewed' : 'invitations.resent', { address });
  const sent = t('invitations.resentSeveral', { count });
  if (renewed.length === 0) return sent;
  return `${sent} ${t('invitations.renewedSeveral', { count: renewed.length })}`;
};

interface Ways {
  onRetry: (invitations: readonly Invitation[]) => void;
  onClose: () => void;
}

/** What went wrong, with which addresses, and what to do next. */
export const outcomeAlert = (
  element: OrgElement,
  i18n: Localize,
  { write, failed }: Outcome,
  { onRetry, onClose }: Ways,
): TemplateResult => {
  const { t } = i18n;
  const count = failed.length;
  const again = failed.filter(({ error }) => passing.includes(error.code));
  const isSignedOut = failed.some(({ error }) => error.code === 'unauthenticated');
  return html`
    <div class="alert" part="alert" role="alert">
      <div class="words">
        <p>
          ${t(write === 'resend' ? 'invitations.notResent' : 'invitations.notRevoked', { count })}
        </p>
        <ul class="failures small" role="list" tabindex="0" aria-label=${t('invitations.failures')}>
          ${[...byReason(i18n, failed)].map((reason) => reasonItem(i18n, ...reason))}
        </ul>
      </div>
      <div class="row">
        ${
          isSignedOut
            ? button({ label: t('common.signIn'), onClick: () => void signIn(element) })
            : nothing
        }
        ${
          again.length > 0
            ? button({
                label: t('common.retry'),
                onClick: () => onRetry(again.map(({ invitation }) => invitation)),
              })
            : nothing
        }
        ${button({ label: t('common.close'), kind: 'quiet', onClick: onClose })}
      </div>
    </div>
  `;
};

/** By reason, in words: a batch mostly fails for the same one. */
const byReason = (i18n: Localize, failed: readonly Failure[]): Map<string, Failure[]> => {
  const reasons = new Map<string, Failure[]>();
  for (const failure of failed) {
    const reason = errorText(i18n, failure.error);
    reasons.set(reason, [...(reasons.get(reason) ?? []), failure]);
  }
  return reasons;
};

const reasonItem = (
  i18n: Localize,
  reason: string,
  failures: readonly Failure[],
): TemplateResult => html`
  <li>
    ${reason}
    <ul role="list" class="muted">
      ${failures.map(
        ({ invitation, error }) =>
          html`<li><bdi>${invitation.invitee}</bdi> ${errorReference(i18n, error)}</li>`,
      )}
    </ul>
  </li>
`;
