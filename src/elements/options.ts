import { OrgError } from '../api/org-error.js';
import type { SignInRequest, TokenSource } from '../api/token-source.js';
import {
  LogtoTokenSource,
  createLogtoClient,
  type LogtoClientLike,
  type LogtoOptions,
} from '../auth/logto-token-source.js';
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

/** @throws TypeError when a URL is none, or there is nowhere to get tokens from */
export const createStore = (options: OrgkitOptions): OrgStore =>
  new OrgStore({
    baseUrl: options.backendUrl,
    tokens: tokenSource(options),
    fetch: options.fetch,
    organizationId: options.organizationId,
    redirectUri: options.redirectUri,
  });

const tokenSource = ({ tokens, logto, resource }: OrgkitOptions): TokenSource => {
  if (tokens && 'getUserToken' in tokens) return tokens;
  if (!resource) throw new TypeError('orgkit: `resource` is missing, the API resource in Logto');
  if (tokens) return new LogtoTokenSource(tokens, resource);
  if (!logto) throw new TypeError('orgkit: give `tokens`, or `logto` with endpoint and appId');
  return ownTokenSource({ ...logto, resource });
};

const ownTokenSource = (logto: LogtoOptions): TokenSource => {
  const answerUrl = takeSignInAnswer();
  const load = () => createLogtoClient(logto);
  const source = new PageTokenSource(load, logto.resource, logto.appId, answerUrl);
  // Also on a page whose elements need no token.
  if (answerUrl) source.forget().catch(() => undefined);
  return source;
};

/** Where the sign-in under way was started; tells its answer from those to others on the page. */
const startedAt = 'orgkit:sign-in-started-at';

class PageTokenSource extends LogtoTokenSource {
  override signIn(request: SignInRequest): Promise<void> {
    sessionStorage.setItem(startedAt, request.returnTo);
    return super.signIn(request);
  }
}

/**
 * Takes the answer of a sign-in out of the address, since it works only once. A sign-in that was
 * called off leads back to where it was started.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2
 */
const takeSignInAnswer = (): string | undefined => {
  const { href, pathname, search } = location;
  const returnTo = sessionStorage.getItem(startedAt);
  const query = new URLSearchParams(search);
  if (!returnTo || !query.has('state')) return undefined;
  if (!query.has('code') && !query.has('error')) return undefined;
  sessionStorage.removeItem(startedAt);
  const isBack = query.has('error') && new URL(returnTo).pathname === pathname;
  history.replaceState(history.state, '', isBack ? returnTo : pathname);
  return href;
};

/**
 * A store for options that are wrong: every read and write fails with `misconfigured`, so that each
 * element says so in the place of its content.
 */
export const createFailingStore = (cause: unknown, organizationId?: string): OrgStore => {
  const fail = () => Promise.reject(new OrgError('misconfigured', { cause }));
  const tokens = { getUserToken: fail, getOrganizationToken: fail, forget: fail };
  return new OrgStore({ baseUrl: 'https://misconfigured.invalid', tokens, organizationId });
};
