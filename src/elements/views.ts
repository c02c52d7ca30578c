import { html, nothing, type TemplateResult } from 'lit';
import { isRefusal, type OrgError, type OrgErrorCode } from '../api/org-error.js';
import type { Localize } from '../i18n/localize.js';
import { alert } from '../templates/alert.js';
import { button } from '../templates/button.js';
import { placeholder } from '../templates/placeholder.js';
import type { OrgElement } from './org-element.js';
import { signIn } from './sign-in.js';
import type { FieldProblem } from './text-rules.js';

/** A sentence for an error: what happened and what to do next, with the time when one is known. */
export const errorText = (
  words: Words,
  { code, retryAfter }: Pick<OrgError, 'code'> & { retryAfter?: number | undefined },
): string => words.t(`error.${code}`, { when: whenToRetry(words, retryAfter) });

/** "in 2 minutes", or "shortly" where that is not known. */
export const whenToRetry = ({ t, locale }: Words, seconds: number | undefined): string =>
  seconds ? waitingTime(locale, seconds) : t('common.shortly');

/** Errors after which the same may go well. */
export const passing: readonly OrgErrorCode[] = [
  'network_error',
  'unexpected_response',
  'rate_limited',
  'logto_unavailable',
  'internal',
];

/** Whole ones, for "in 0 minutes" would not be a time. */
const waitingTime = (locale: string, seconds: number): string => {
  const isLong = seconds > 5400;
  const count = Math.ceil(seconds / (isLong ? 3600 : 60));
  return new Intl.RelativeTimeFormat(locale).format(count, isLong ? 'hour' : 'minute');
};

/** What an operator needs to find the failure in the backend's log. */
export const errorReference = ({ t }: Words, error: OrgError): string | undefined => {
  const isTheirFault = (error.status ?? 0) >= 500;
  const { requestId } = error;
  return isTheirFault && requestId ? t('common.reference', { id: requestId }) : undefined;
};

/** A sentence for a wrong field, by the contract's code. */
export const fieldErrorText = ({ t }: Words, { code, limit }: FieldProblem): string => {
  if (code === 'required' || code === 'too_short') return t('field.required');
  if (code === 'too_long' && limit !== undefined) return t('field.too_long', { limit });
  if (code === 'invalid_characters') return t('field.invalid_characters');
  if (code === 'public_domain') return t('field.public_domain');
  return t('field.invalid');
};

/** What to say where the viewer lacks permission. */
export interface Refusal {
  title?: string;
  text?: string;
}

/**
 * What went wrong and the way on: in the place of content that could not be read, which `onRetry`
 * reads again, or without that above the button of a write.
 */
export const failure = (
  element: OrgElement,
  i18n: Localize,
  error: OrgError,
  { onRetry, title, text }: { onRetry?: () => void } & Refusal = {},
): TemplateResult => {
  const { t } = i18n;
  const isSignedOut = error.code === 'unauthenticated';
  if (onRetry && isSignedOut) return signedOut(element, i18n);
  if (onRetry && isRefusal(error)) {
    const isOut = error.code === 'not_a_member';
    return placeholder({
      title: title ?? t('common.noPermission'),
      text: isOut ? errorText(i18n, error) : (text ?? t('common.noPermissionHelp')),
    });
  }
  return alert({
    text: errorText(i18n, error),
    detail: errorReference(i18n, error),
    action:
      isSignedOut || error.code === 'consent_required'
        ? signInButton(element, i18n)
        : onRetry && button({ label: t('common.retry'), onClick: onRetry }),
  });
};

/** Says that nobody is signed in and offers to change that. */
export const signedOut = (element: OrgElement, i18n: Localize): TemplateResult =>
  placeholder({
    title: i18n.t('common.signedOut'),
    action: signInButton(element, i18n, 'primary'),
  });

/** Starts the sign-in, also for somebody whose sign-in does not cover what they may do. */
export const signInButton = (
  element: OrgElement,
  { t }: Localize,
  kind: 'primary' | 'plain' = 'plain',
): TemplateResult =>
  button({ label: t('common.signIn'), kind, onClick: () => void signIn(element) });

/**
 * What stands in the place of all that is about an organization where there is none to show, be it
 * that nobody is signed in or that the provider has none yet; nothing otherwise.
 */
export const withoutOrganization = (
  element: OrgElement,
  i18n: Localize,
  isSignedIn: boolean | undefined,
): TemplateResult | undefined => {
  const { t } = i18n;
  if (isSignedIn === false) return signedOut(element, i18n);
  if (!isSignedIn || element.store?.organizationId) return undefined;
  return placeholder({ title: t('common.noOrganization'), text: t('common.noOrganizationHelp') });
};

/** `lang` for a part whose texts are in another language than the page. */
export const languageOf = ({ lang, isPageLanguage }: Localize): string | typeof nothing =>
  isPageLanguage ? nothing : lang;

/** Read out when it changes, without taking the focus; only for assistive technology. */
export const liveRegion = (text: string): TemplateResult =>
  html`<p class="visually-hidden" role="status">${text}</p>`;

/** Says to everybody that a write went well. Always rendered, so that a change is read out. */
export const confirmation = (text: string): TemplateResult =>
  html`<p class="confirmation" part="confirmation" role="status">${text}</p>`;

type Words = Pick<Localize, 't' | 'locale'>;
