import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../i18n/localize.js';
import { alert } from '../../templates/alert.js';
import { button } from '../../templates/button.js';
import { errorReference, errorText, passing } from '../views.js';
import { nameOf } from './member-names.js';
import type { FailedWrite } from './member-writes.js';

/** Says what did not happen to whom, why, and what to do next. */
export const writeAlert = (
  i18n: Localize,
  { error, member, roles }: FailedWrite,
  onRetry: () => void,
  onSignIn: () => void,
  onClose: () => void,
): TemplateResult => {
  const { t } = i18n;
  const what = t(roles ? 'members.rolesFailed' : 'members.removeFailed', {
    name: nameOf(member, i18n),
  });
  return alert({
    text: `${what} ${errorText(i18n, error)}`,
    detail: errorReference(i18n, error),
    action: html`<div class="row">
      ${
        error.code === 'unauthenticated'
          ? button({ label: t('common.signIn'), onClick: onSignIn })
          : nothing
      }
      ${
        passing.includes(error.code)
          ? button({ label: t('common.retry'), onClick: onRetry })
          : nothing
      }
      ${button({ label: t('common.close'), kind: 'quiet', onClick: onClose })}
    </div>`,
  });
};
