import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  BaseClient,
  createRequester,
  generateCodeChallenge,
  generateCodeVerifier,
  generateState,
  UserScope,
} from '@logto/browser';
import { Application, redirectUri } from './oidc-application.js';
import { Browser, type Page } from './oidc-browser.js';

let app: Application;
let browser: Browser;
let page: Page;
let client: BaseClient;

beforeEach(async () => {
  app = await Application.start();
  browser = new Browser(app.endpoint);
  client = createClient();
});
afterEach(() => app.server.close());

/** Logto's own client as it is, but for the window that Node does not have. */
const createClient = () => {
  const items = new Map<string, string>();
  return new BaseClient(
    {
      endpoint: app.endpoint,
      appId: app.clientId,
      resources: [app.resource],
      scopes: [UserScope.Email, UserScope.Organizations, 'create:organization', 'read:member'],
    },
    {
      requester: createRequester(fetch),
      navigate: async (url) => {
        page = await browser.open(url);
      },
      storage: {
        getItem: async (key) => items.get(key) ?? null,
        setItem: async (key, value) => void items.set(key, value),
        removeItem: async (key) => void items.delete(key),
      },
      generateCodeChallenge,
      generateCodeVerifier,
      generateState,
    },
  );
};

const signIn = async (username: string) => {
  await client.signIn({ redirectUri });
  const callback = await browser.submit(page, { user: app.user(username).id });
  await client.handleSignInCallback(callback.url);
};

describe("Logto's own client", () => {
  it('signs in, gets every kind of token, and keeps the session over refreshes', async () => {
    await signIn('alice');

    assert.equal((await client.getIdTokenClaims()).email, 'alice@example.test');
    const organization = await client.getOrganizationTokenClaims(app.acme.id);
    assert.equal(organization.aud, `urn:logto:organization:${app.acme.id}`);
    assert.equal(organization.scope, 'read:member');
    assert.equal((await client.getAccessTokenClaims(app.resource)).scope, 'create:organization');
    assert.equal((await client.fetchUserInfo()).username, 'alice');

    const cached = await client.getOrganizationToken(app.acme.id);
    await client.clearAccessToken();
    assert.notEqual(await client.getOrganizationToken(app.acme.id), cached);
  });

  it('understands a refusal', async () => {
    await signIn('dave');

    await assert.rejects(client.getOrganizationToken(app.acme.id), {
      name: 'LogtoRequestError',
      code: 'oidc.access_denied',
      message: 'Access denied.',
    });
  });

  it('signs out: its tokens are revoked and the session is over', async () => {
    await signIn('alice');
    const token = await client.getRefreshToken();
    await client.signOut('http://localhost:5173/');
    const end = await browser.submit(page, { logout: 'yes' });

    assert.equal(end.url, 'http://localhost:5173/');
    assert.equal(await client.isAuthenticated(), false);
    assert.equal((await app.refresh(token)).status, 400);
    await client.signIn({ redirectUri });
    assert.match(page.html, /Sign in to/);
  });
});
