import type { TokenSource } from '../api/token-source.js';
import {
  LogtoTokenSource,
  createLogtoClient,
  type LogtoClientLike,
  type LogtoOptions,
  type SignInAnswer,
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
  const answer = signInAnswer();
  const load = () => createLogtoClient(logto);
  const source = new LogtoTokenSource(load, logto.resource, logto.appId, answer);
  // Also on a page whose elements need no token.
  if (answer) void source.forget();
  return source;
};

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2 */
const signInAnswer = (): SignInAnswer | undefined => {
  const { href, search, pathname } = location;
  const query = new URLSearchParams(search);
  if (!query.has('state') || !(query.has('code') || query.has('error'))) return undefined;
  return { url: href, consume: () => history.replaceState(history.state, '', pathname) };
};
