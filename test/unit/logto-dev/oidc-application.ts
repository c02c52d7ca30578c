import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import type { Organization, User } from '../../../logto-dev/src/entities.js';
import { startLogtoDev, type LogtoDevServer } from '../../../logto-dev/src/server.js';
import { Browser, type Page } from './oidc-browser.js';

export const redirectUri = 'http://localhost:5173/callback';

export const userScopes =
  'openid offline_access profile email roles urn:logto:scope:organizations urn:logto:scope:organization_roles';
export const allScopes = `${userScopes} create:organization read:member invite:member manage:member delete:member manage:organization delete:organization read:data`;

const organizationsResource = 'urn:logto:resource:organizations';

export interface TokenAnswer {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
}

/** One request to the token endpoint. */
export const requestToken = async (
  endpoint: string,
  params: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<TokenAnswer> => {
  const response = await fetch(`${endpoint}/oidc/token`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(params),
  });
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, body, headers: response.headers };
};

export const assertAnswer = (answer: TokenAnswer, status: number, body: object): void =>
  assert.deepEqual({ status: answer.status, body: answer.body }, { status, body });

/** The scopes of a token or of an answer that brings one, in order. */
export const scopesOf = ({ scope }: Record<string, unknown>): string[] =>
  typeof scope === 'string' ? scope.split(' ').sort() : [];

/** The seeded single-page application against a Logto of its own. */
export class Application {
  readonly server: LogtoDevServer;
  readonly clientId: string;
  readonly resource: string;

  constructor(server: LogtoDevServer) {
    this.server = server;
    this.clientId = server.logto.credentials.spaAppId;
    this.resource = server.logto.credentials.apiResource;
  }

  static async start(): Promise<Application> {
    return new Application(await startLogtoDev({ port: 0, members: 0 }));
  }

  get endpoint(): string {
    return this.server.endpoint;
  }

  get acme(): Organization {
    const { organizations } = this.server.logto.tenant;
    return [...organizations.values()].find(({ name }) => name === 'Acme')!;
  }

  user(username: string): User {
    return this.server.logto.tenant.findUserByIdentifier(username)!;
  }

  /** Opens the authorization endpoint with PKCE (RFC 7636), as `@logto/js` does. */
  async openSignIn(
    browser: Browser,
    params: Record<string, string> = {},
  ): Promise<{ page: Page; verifier: string }> {
    const verifier = randomBytes(32).toString('base64url');
    const search = new URLSearchParams({
      client_id: this.clientId,
      redirect_uri: redirectUri,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      state: 'the-state',
      response_type: 'code',
      prompt: 'consent',
      scope: allScopes,
      ...params,
    });
    for (const resource of [organizationsResource, this.resource]) {
      search.append('resource', resource);
    }
    const page = await browser.open(`${this.endpoint}/oidc/auth?${search}`);
    return { page, verifier };
  }

  /** Signs in by picking a user. */
  async signIn(user: User, scope = allScopes): Promise<Record<string, unknown>> {
    const browser = new Browser(this.endpoint);
    const { page, verifier } = await this.openSignIn(browser, { scope });
    return this.exchange(await browser.submit(page, { user: user.id }), verifier);
  }

  /** The tokens for the code that the browser came back with. */
  async exchange(callback: Page, verifier: string): Promise<Record<string, unknown>> {
    const { status, body } = await requestToken(this.endpoint, {
      grant_type: 'authorization_code',
      client_id: this.clientId,
      code: new URL(callback.url).searchParams.get('code') ?? '',
      code_verifier: verifier,
      redirect_uri: redirectUri,
    });
    assert.equal(status, 200);
    return body;
  }

  refresh(
    refreshToken: unknown,
    params: Record<string, string> = {},
    headers: Record<string, string> = {},
  ): Promise<TokenAnswer> {
    const request = { client_id: this.clientId, refresh_token: String(refreshToken) };
    return requestToken(
      this.endpoint,
      { grant_type: 'refresh_token', ...request, ...params },
      headers,
    );
  }
}
