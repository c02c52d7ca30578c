import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { OneTimeToken } from '../../../logto-dev/src/entities.js';
import { Application, redirectUri } from './oidc-application.js';
import { Browser } from './oidc-browser.js';
import { verifiedJwt } from './oidc-jwt.js';

let app: Application;
let browser: Browser;

beforeEach(async () => {
  app = await Application.start();
  browser = new Browser(app.endpoint);
});
afterEach(() => app.server.close());

const issue = (email: string, expiresIn = 60_000): OneTimeToken => {
  const { tenant } = app.server.logto;
  const token: OneTimeToken = {
    id: 'one-time',
    email,
    token: 'the-token',
    context: {},
    status: 'active',
    createdAt: tenant.now(),
    expiresAt: tenant.now() + expiresIn,
  };
  tenant.oneTimeTokens.set(token.id, token);
  return token;
};

const open = (email: string, params: Record<string, string> = {}) =>
  app.openSignIn(browser, { one_time_token: 'the-token', login_hint: email, ...params });

const signedInAs = async ({ page, verifier }: Awaited<ReturnType<typeof open>>) => {
  const { id_token: idToken } = await app.exchange(page, verifier);
  return (await verifiedJwt(app.endpoint, idToken)).payload;
};

test('a token signs a stranger up without a click, with what every new account gets', async () => {
  app.acme.jitEmailDomains.add('stranger.test');
  const token = issue('eve@stranger.test');
  const payload = await signedInAs(await open('eve@stranger.test'));
  assert.equal(payload.email, 'eve@stranger.test');
  assert.deepEqual(payload.organizations, [app.acme.id]);
  assert.equal(token.status, 'consumed');
});

test('a token signs the account with its address in', async () => {
  issue('carol@example.test');
  const payload = await signedInAs(await open('carol@example.test'));
  assert.equal(payload.sub, app.user('carol').id);
});

const broken: Record<string, (token: OneTimeToken) => void> = {
  'was used': (token) => (token.status = 'consumed'),
  'has run out': (token) => (token.expiresAt = 0),
  'is of another address': (token) => (token.email = 'else@example.test'),
  'nobody knows': (token) => (token.token = 'another'),
};
for (const [name, breakIt] of Object.entries(broken)) {
  test(`a token that ${name} leads to the page, with the address filled in`, async () => {
    breakIt(issue('carol@example.test'));
    const { page } = await open('carol@example.test');
    assert.match(page.html, /Sign in to/);
    assert.match(page.html, /value="carol@example\.test"/);
  });
}

test('a token does not open a suspended account', async () => {
  const token = issue('carol@example.test');
  app.user('carol').isSuspended = true;
  const { page } = await open('carol@example.test');
  assert.match(page.html, /Sign in to/);
  assert.equal(token.status, 'active');
});

test('a token takes the place of another account that is signed in', async () => {
  await browser.submit((await app.openSignIn(browser)).page, { user: app.user('alice').id });
  issue('carol@example.test');
  const { page, verifier } = await open('carol@example.test');
  assert.match(page.html, /<script>/, 'the page goes on by itself');
  const callback = await browser.submit(page, {});
  assert.equal((await signedInAs({ page: callback, verifier })).sub, app.user('carol').id);
});

test('whoever is signed in with the address keeps the token', async () => {
  await browser.submit((await app.openSignIn(browser)).page, { user: app.user('carol').id });
  const token = issue('carol@example.test');
  const { page } = await open('carol@example.test');
  assert.ok(page.url.startsWith(redirectUri));
  assert.equal(token.status, 'active');
});
