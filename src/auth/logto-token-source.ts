import type LogtoClient from '@logto/browser';
import { OrgError } from '../api/org-error.js';
import type { SignInRequest, TokenSource } from '../api/token-source.js';
import { loadOnce } from './load-once.js';
import { oneAtATime } from './lock.js';

/** The part of `LogtoClient` that is used here; a client of the host's own fits. */
export type LogtoClientLike = Pick<
  LogtoClient,
  | 'getAccessToken'
  | 'getOrganizationToken'
  | 'clearAccessToken'
  | 'isAuthenticated'
  | 'getIdTokenClaims'
  | 'signIn'
  | 'isSignInRedirected'
  | 'handleSignInCallback'
>;

export interface LogtoOptions {
  /** Logto's endpoint: https, such as `https://tenant.logto.app`, or http on this computer. */
  endpoint: string;
  /** Id of the single-page application in Logto. */
  appId: string;
  /** Indicator of the API resource that the backend checks tokens for. */
  resource: string;
  /** Organization and resource scopes to ask for at sign-in, instead of the kit's own. */
  scopes?: readonly string[] | undefined;
}

/** What the capabilities of the contract need by default, and the scope to create organizations. */
export const defaultScopes: readonly string[] = [
  'read:member',
  'invite:member',
  'manage:member',
  'delete:member',
  'manage:organization',
  'delete:organization',
  'create:organization',
];

/** Tokens only carry scopes that the sign-in asked for, so it asks for these always. */
const identityScopes = [
  'email',
  'roles',
  'urn:logto:scope:organizations',
  'urn:logto:scope:organization_roles',
];

/** A client of our own; `@logto/browser` is loaded when it is first needed. */
export const createLogtoClient = async ({
  endpoint,
  appId,
  resource,
  scopes = defaultScopes,
}: LogtoOptions): Promise<LogtoClientLike> => {
  const { default: Client } = await import('@logto/browser');
  return new Client({
    endpoint,
    appId,
    resources: [resource],
    scopes: [...identityScopes, ...scopes],
  });
};

/**
 * Tokens from `@logto/browser`. Requests are made one at a time in all tabs, because Logto's
 * refresh tokens rotate and a late second use signs the user out.
 */
export class LogtoTokenSource implements TokenSource {
  readonly #resource: string;
  readonly #lock: string;
  readonly #load: () => Promise<LogtoClientLike>;
  readonly #answerUrl: string | undefined;
  readonly #ready = loadOnce(() => this.#open());
  #signInError: OrgError | undefined;

  /**
   * @param client a client, or how to get one
   * @param resource indicator of the API resource
   * @param name what tells this client's tokens apart in this origin, usually the application id
   * @param answerUrl the address with which a sign-in came back, to finish it before the first
   *   token is asked for
   */
  constructor(
    client: LogtoClientLike | (() => Promise<LogtoClientLike>),
    resource: string,
    name = 'logto',
    answerUrl?: string,
  ) {
    this.#load = typeof client === 'function' ? client : () => Promise.resolve(client);
    this.#resource = resource;
    this.#lock = `orgkit:${name}`;
    this.#answerUrl = answerUrl;
  }

  getUserToken(): Promise<string | undefined> {
    return this.#token((client) => client.getAccessToken(this.#resource));
  }

  getOrganizationToken(organizationId: string): Promise<string | undefined> {
    return this.#token((client) => client.getOrganizationToken(organizationId));
  }

  forget(): Promise<void> {
    return this.#exclusively((client) => client.clearAccessToken());
  }

  getEmail(): Promise<string | undefined> {
    return this.#exclusively(async (client) => {
      if (!(await client.isAuthenticated())) return undefined;
      const { email } = await client.getIdTokenClaims();
      return email ?? undefined;
    });
  }

  async signIn({ redirectUri, returnTo, isSwitch, ...whom }: SignInRequest): Promise<void> {
    const client = await this.#ready();
    // What is left of them would be used for the other account, where the host ends the sign-in.
    if (isSwitch) await client.clearAccessToken();
    await client.signIn({
      redirectUri,
      postRedirectUri: returnTo,
      ...accountHint(whom),
      // Whoever thinks better of it is still signed in as before.
      ...(isSwitch && { prompt: await askAgain(), clearTokens: false }),
    });
  }

  #token(ask: (client: LogtoClientLike) => Promise<string>): Promise<string | undefined> {
    return this.#exclusively(async (client) => {
      this.#throwSignInError();
      if (!(await client.isAuthenticated())) return undefined;
      try {
        return await ask(client);
      } catch (thrown) {
        await throwUnlessSignedOut(thrown);
        return undefined;
      }
    });
  }

  async #exclusively<T>(task: (client: LogtoClientLike) => Promise<T>): Promise<T> {
    const client = await this.#ready();
    return oneAtATime(this.#lock, () => task(client));
  }

  async #open(): Promise<LogtoClientLike> {
    const client = await this.#load();
    const url = this.#answerUrl;
    if (url && (await client.isSignInRedirected(url))) await this.#finishSignIn(client, url);
    return client;
  }

  async #finishSignIn(client: LogtoClientLike, url: string): Promise<void> {
    try {
      // The SDK would go on using those of an account that another tab was signed in to before.
      await client.clearAccessToken();
      // Goes on to where the sign-in was started; the page is left.
      await client.handleSignInCallback(url);
    } catch (cause) {
      this.#signInError = new OrgError('sign_in_failed', { cause });
    }
  }

  /** Tells once that the sign-in failed; after that, nobody is signed in. */
  #throwSignInError(): void {
    const error = this.#signInError;
    this.#signInError = undefined;
    if (error) throw error;
  }
}

/** @see https://docs.logto.io/end-user-flows/one-time-token */
const accountHint = ({
  loginHint,
  oneTimeToken,
}: Pick<SignInRequest, 'loginHint' | 'oneTimeToken'>) => {
  if (!loginHint) return {};
  if (!oneTimeToken) return { loginHint };
  return { extraParams: { one_time_token: oneTimeToken, login_hint: loginHint } };
};

/** Logto answers no refresh token to `login` alone. */
const askAgain = async () => {
  const { Prompt } = await import('@logto/browser');
  return [Prompt.Login, Prompt.Consent];
};

/** The SDK's errors by their code: an ended sign-in is no error, it means signed out. */
const throwUnlessSignedOut = async (thrown: unknown): Promise<void> => {
  const code = codeOf(thrown);
  if (code === 'not_authenticated' || code === 'oidc.invalid_grant') return;
  if (code === 'oidc.access_denied') throw await accessDenied(thrown);
  if (code === 'missing_scope_organizations')
    throw new OrgError('misconfigured', { cause: thrown });
  // A sign-in older than the options, which asked for no organizations.
  if (code === 'oidc.insufficient_scope') throw new OrgError('consent_required', { cause: thrown });
  if (code.startsWith('oidc.') || code === 'unexpected_response_error') {
    throw new OrgError('unexpected_response', { cause: thrown });
  }
  throw new OrgError('network_error', { cause: thrown });
};

const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';

/** Only the description tells the two reasons apart, and only the response carries it. */
const accessDenied = async (thrown: unknown): Promise<OrgError> => {
  const response = thrown instanceof Error ? thrown.cause : undefined;
  const body = response instanceof Response ? await response.clone().text() : '';
  return new OrgError(body.includes('MFA') ? 'mfa_required' : 'not_a_member', { status: 403 });
};
