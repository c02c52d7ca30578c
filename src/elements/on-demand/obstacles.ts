import type { TemplateResult } from 'lit/html.js';
import { isRefusal, type OrgError } from '../../api/org-error.js';
import { refusalTexts } from '../../i18n/english/refusals.js';
import type { Localize } from '../../i18n/localize.js';
import { alert } from '../../templates/alert.js';
import { button } from '../../templates/button.js';
import { placeholder } from '../../templates/placeholder.js';
import { errorReference, errorText } from '../error-texts.js';
import type { OrgElement } from '../org-element.js';
import { signIn } from '../sign-in.js';
import { type Ways } from '../views.js';

/** What went wrong, but for that the server cannot be reached, and the way on. */
export const failureView = (
  element: OrgElement,
  i18n: Localize,
  error: OrgError,
  { onRetry, title, text, signInHelp }: Ways,
): TemplateResult => {
  const { t } = i18n;
  i18n.learn(refusalTexts);
  const isSignedOut = error.code === 'unauthenticated';
  if (onRetry && isSignedOut) return signedOutView(element, i18n);
  if (onRetry && isRefusal(error)) {
    const isOut = error.code === 'not_a_member';
    return isOut
      ? placeholder({ title: errorText(i18n, error), text: t('common.noPermissionHelp') })
      : placeholder({
          title: title ?? t('common.noPermission'),
          text: text ?? t('common.noPermissionHelp'),
        });
  }
  const detail = error.code === 'forbidden' ? signInHelp : undefined;
  return alert({
    text: errorText(i18n, error),
    detail: detail ?? errorReference(i18n, error),
    action:
      isSignedOut || detail || error.code === 'consent_required'
        ? signInButton(element, i18n)
        : onRetry && button({ label: t('common.retry'), onClick: onRetry }),
  });
};

/** Says that nobody is signed in and offers to change that. */
export const signedOutView = (element: OrgElement, i18n: Localize): TemplateResult => {
  i18n.learn(refusalTexts);
  return placeholder({
    title: i18n.t('common.signedOut'),
    action: signInButton(element, i18n, 'primary'),
  });
};

/** Starts the sign-in, also for somebody whose sign-in does not cover what they may do. */
const signInButton = (
  element: OrgElement,
  { t }: Localize,
  kind: 'primary' | 'plain' = 'plain',
): TemplateResult =>
  button({ label: t('common.signIn'), kind, onClick: () => void signIn(element) });
