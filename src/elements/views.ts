import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { OrgError, OrgErrorCode } from '../api/org-error.js';
import type { Localize } from '../i18n/localize.js';
import { alert } from '../templates/alert.js';
import { button } from '../templates/button.js';
import { placeholder, skeleton } from '../templates/placeholder.js';
import type * as Obstacles from './on-demand/obstacles.js';
import type { OrgElement } from './org-element.js';

/** Errors after which the same may go well. */
export const passing: readonly OrgErrorCode[] = [
  'network_error',
  'unexpected_response',
  'rate_limited',
  'logto_unavailable',
  'internal',
];

/** What to say where the viewer lacks permission. */
export interface Refusal {
  title?: string;
  text?: string;
}

/** What the viewer can do about a failure. */
export interface Ways extends Refusal {
  /** Reads again what could not be read. */
  onRetry?: () => void;
  /** What is said where a new sign-in may bring the permission. */
  signInHelp?: string;
}

/**
 * What went wrong and the way on: in the place of content that could not be read, which `onRetry`
 * reads again, or without that above the button of a write.
 */
export const failure = (
  element: OrgElement,
  i18n: Localize,
  error: OrgError,
  ways: Ways = {},
): TemplateResult =>
  error.code === 'network_error'
    ? unreachable(i18n, ways.onRetry)
    : obstacle(
        element,
        i18n,
        error,
        ({ failureView }) => failureView(element, i18n, error, ways),
        ways.onRetry,
      );

/** Says that nobody is signed in and offers to change that. */
export const signedOut = (element: OrgElement, i18n: Localize): TemplateResult =>
  obstacle(
    element,
    i18n,
    element,
    ({ signedOutView }) => signedOutView(element, i18n),
    () => element.requestUpdate(),
  );

let obstacles: typeof Obstacles | undefined;

/** Failures, and elements of who is signed out, with which `obstacles` could not be loaded. */
const unexplained = new WeakSet<object>();

/** What is rarely shown, loaded when it is; where that fails, the network is to be blamed. */
const obstacle = (
  element: OrgElement,
  i18n: Localize,
  occasion: object,
  view: (loaded: typeof Obstacles) => TemplateResult,
  onRetry: (() => void) | undefined,
): TemplateResult => {
  if (obstacles) return view(obstacles);
  const retry = () => {
    unexplained.delete(occasion);
    onRetry?.();
  };
  if (unexplained.has(occasion)) return unreachable(i18n, onRetry && retry);
  void import('./on-demand/obstacles.js')
    .then(
      (loaded) => (obstacles = loaded),
      () => unexplained.add(occasion),
    )
    .then(() => element.requestUpdate());
  return skeleton(i18n.t('common.loading'), html`<span class="bone"></span>`);
};

/** The one failure that must be said without loading anything. */
const unreachable = ({ t }: Localize, onRetry: (() => void) | undefined): TemplateResult =>
  alert({
    text: t('error.network_error'),
    action: onRetry && button({ label: t('common.retry'), onClick: onRetry }),
  });

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
