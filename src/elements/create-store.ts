import { OrgError } from '../api/org-error.js';
import { secureUrl } from '../api/secure-url.js';
import type { TokenSource } from '../api/token-source.js';
import { lazyTokenSource } from '../auth/lazy-token-source.js';
import type { LogtoClientLike, LogtoOptions } from '../auth/logto-token-source.js';
import { keepFresh } from './refresh.js';
import { takeSignInAnswer } from './sign-in-answer.js';
import type * as signInModule from './sign-in-on-page.js';
import { OrgStore } from '../store/org-store.js';

/** What the kit needs to know: where the backend is, and where tokens come from. */
export interface OrgkitOptions {
  /** Base URL of the backend: https, or http on this computer. */
  backendUrl: string;
  /** Indicator of the API resource that the backend checks tokens for. */
  resource?: string | undefined;
  /** A token source or `LogtoClient` of the host's own, instead of `logto`. */
  tokens?: TokenSource | LogtoClientLike | undefined;
  /** Lets the kit sign people in itself, with `@logto/browser`. */
  logto?: Omit<LogtoOptions, 'resource'> | undefined;
  /**
   * Where Logto sends people back to after the sign-in; one of the application's redirect URIs in
   * Logto. The page itself, without query and fragment, when it is not given.
   */
  redirectUri?: string | undefined;
  /** The organization to show at first. */
  organizationId?: string | undefined;
  /** Stands in for the global `fetch` in calls to the backend. */
  fetch?: typeof fetch | undefined;
}

/** @throws TypeError when a URL is none or not https, or there is nowhere to get tokens from */
export const createStore = (options: OrgkitOptions): OrgStore => {
  if (!options.backendUrl) throw new TypeError('orgkit: the URL of the backend is missing');
  const tokens = tokenSource(options);
  const store = new OrgStore({ ...options, baseUrl: options.backendUrl, tokens });
  keepFresh(store);
  return store;
};

const tokenSource = ({ tokens, logto, resource }: OrgkitOptions): TokenSource => {
  if (tokens && 'getUserToken' in tokens) return tokens;
  if (!resource) throw new TypeError('orgkit: `resource` is missing');
  if (tokens) return loadedLater(({ LogtoTokenSource }) => new LogtoTokenSource(tokens, resource));
  if (!logto) throw new TypeError('orgkit: give `tokens`, or Logto’s endpoint and an app id');
  secureUrl('logto-endpoint', logto.endpoint);
  const answerUrl = takeSignInAnswer();
  const source = loadedLater(({ signInOnPage }) => signInOnPage({ ...logto, resource }, answerUrl));
  // Also on a page whose elements need no token.
  if (answerUrl) source.forget().catch(() => undefined);
  return source;
};

const loadedLater = (make: (module: typeof signInModule) => Required<TokenSource>): TokenSource =>
  lazyTokenSource(async () => make(await import('./sign-in-on-page.js')));

/**
 * A store for options that are wrong: every read and write fails with `misconfigured`, so that each
 * element says so in the place of its content.
 */
export const createFailingStore = (cause: unknown, organizationId?: string): OrgStore => {
  const fail = () => Promise.reject(new OrgError('misconfigured', { cause }));
  const tokens = { getUserToken: fail, getOrganizationToken: fail, forget: fail };
  return new OrgStore({ baseUrl: 'https://misconfigured.invalid', tokens, organizationId });
};
