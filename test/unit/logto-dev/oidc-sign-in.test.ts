import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
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

const open = async (params?: Record<string, string>) =>
  (await app.openSignIn(browser, params)).page;

describe('the sign-in page', () => {
  it('lists the seeded users first, then who signed up, but no generated member', async () => {
    const { tenant } = app.server.logto;
    tenant.createUser({ name: 'Generated Member' });
    tenant.signUp({ primaryEmail: 'eve@stranger.test', applicationId: app.clientId });
    const { html } = await open();

    const listed = [...html.matchAll(/<strong>([^<]+)<\/strong>/g)].map(([, name]) => name);
    const seeded = ['Alice Example', 'Bob Example', 'Carol Example', 'Dave Example'];
    assert.deepEqual(listed, [...seeded, 'eve@stranger.test']);
  });

  it('signs in with one click and comes back with a code and the state', async () => {
    const page = await browser.submit(await open(), { user: app.user('carol').id });
    const { searchParams, origin, pathname } = new URL(page.url);

    assert.equal(origin + pathname, redirectUri);
    assert.equal(searchParams.get('state'), 'the-state');
    assert.match(searchParams.get('code') ?? '', /^[\w-]{43}$/);
    assert.notEqual(app.user('carol').lastSignInAt, null);
  });

  it('signs in the user with the address, in any letter case', async () => {
    const { page, verifier } = await app.openSignIn(browser);
    const callback = await browser.submit(page, { identifier: 'Bob@Example.test' });
    const { id_token: idToken } = await app.exchange(callback, verifier);

    const { payload } = await verifiedJwt(app.endpoint, idToken);
    assert.equal(payload.sub, app.user('bob').id);
  });

  it('signs up a stranger, with default roles and just-in-time organizations', async () => {
    app.acme.jitEmailDomains.add('stranger.test');
    const { page, verifier } = await app.openSignIn(browser);
    const nameForm = await browser.submit(page, { identifier: 'eve@stranger.test' });
    assert.match(nameForm.html, /Create your account/);
    const callback = await browser.submit(nameForm, {
      identifier: 'eve@stranger.test',
      name: 'Eve Stranger',
    });
    const { id_token: idToken } = await app.exchange(callback, verifier);

    const { payload } = await verifiedJwt(app.endpoint, idToken);
    assert.equal(payload.name, 'Eve Stranger');
    assert.equal(payload.email, 'eve@stranger.test');
    assert.deepEqual(payload.organizations, [app.acme.id]);
    const defaultRoles = [...app.server.logto.tenant.roles.values()]
      .filter(({ isDefault, type }) => isDefault && type === 'User')
      .map(({ name }) => name);
    assert.deepEqual(payload.roles, defaultRoles);
  });

  it('says what is wrong with an address, and keeps what was typed', async () => {
    const page = await browser.submit(await open(), { identifier: 'no <address>', name: 'Eve' });

    assert.match(page.html, /Enter an email address, such as name@example\.com\./);
    assert.match(page.html, /value="no &lt;address&gt;"/);
    assert.match(page.html, /value="Eve"/);
  });

  it('does not sign in somebody suspended', async () => {
    const dave = app.user('dave');
    dave.isSuspended = true;
    const page = await browser.submit(await open(), { user: dave.id });

    assert.match(page.html, /This account is suspended/);
  });

  it('fills in the login hint, escaped', async () => {
    const { html } = await open({ login_hint: '"><script>alert(1)</script>' });

    assert.match(html, /value="&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;"/);
    assert.doesNotMatch(html, /<script/);
  });

  it('begins with the sign-up when the application asks for that screen', async () => {
    const { html } = await open({ first_screen: 'register' });

    assert.match(html, /Create your account/);
  });

  it('takes no form that another page sends', async () => {
    const page = await open();
    const forged = await browser.open(page.url, { uid: 'guessed', user: app.user('alice').id });

    assert.equal(forged.status, 400);
    assert.match(forged.html, /This sign-in has ended/);
  });

  it('says so when no application started a sign-in', async () => {
    const page = await browser.open(`${app.endpoint}/sign-in`);

    assert.equal(page.status, 400);
    assert.match(page.html, /This sign-in has ended/);
  });
});

describe('the session', () => {
  const signInAsAlice = async () => browser.submit(await open(), { user: app.user('alice').id });

  it('signs in again without a question, unless the application wants one', async () => {
    await signInAsAlice();
    const silent = await open();
    const asked = await open({ prompt: 'login consent' });

    assert.ok(silent.url.startsWith(redirectUri));
    assert.match(asked.html, /Sign in to/);
  });

  it('changes to another user', async () => {
    await signInAsAlice();
    const { page, verifier } = await app.openSignIn(browser, { prompt: 'login consent' });
    const leaving = await browser.submit(page, { user: app.user('bob').id });
    const callback = await browser.submit(leaving, {});
    const { id_token: idToken } = await app.exchange(callback, verifier);

    const { payload } = await verifiedJwt(app.endpoint, idToken);
    assert.equal(payload.sub, app.user('bob').id);
  });

  it('asks again when the account is gone', async () => {
    await signInAsAlice();
    app.server.logto.tenant.deleteUser(app.user('alice').id);

    assert.match((await open()).html, /Sign in to/);
  });

  it('ends at the sign-out, which goes back to the application', async () => {
    await signInAsAlice();
    const target = 'http://localhost:5173/';
    const params = new URLSearchParams({
      client_id: app.clientId,
      post_logout_redirect_uri: target,
    });
    const page = await browser.open(`${app.endpoint}/oidc/session/end?${params}`);
    assert.match(page.html, /<script>/, 'the page goes on by itself');
    const end = await browser.submit(page, { logout: 'yes' });

    assert.equal(end.url, target);
    assert.match((await open()).html, /Sign in to/);
  });

  it('ends with one click when nobody says which application asks', async () => {
    await signInAsAlice();
    const page = await browser.open(`${app.endpoint}/oidc/session/end`);
    assert.doesNotMatch(page.html, /<script>/);
    const end = await browser.submit(page, { logout: 'yes' });

    assert.match(end.html, /You are signed out/);
  });
});

describe('the authorization endpoint', () => {
  it('explains an unknown application and a foreign address on a page of its own', async () => {
    const unknown = await open({ client_id: 'unknown' });
    const foreign = await open({ redirect_uri: 'https://evil.example/callback' });

    for (const { status, html } of [unknown, foreign]) {
      assert.equal(status, 400);
      assert.match(html, /Sign-in failed/);
      assert.doesNotMatch(html, /https?:\/\/(fonts|cdn)/);
    }
  });

  it('knows the pages of a product, that of an invitation among them', async () => {
    for (const path of ['/', '/callback', '/join'])
      assert.equal((await open({ redirect_uri: `http://localhost:4173${path}` })).status, 200);
  });

  it('knows applications that were created a moment ago', async () => {
    const { applications } = app.server.logto.tenant;
    const seeded = applications.get(app.clientId)!;
    applications.set('new', { ...seeded, id: 'new', name: 'Brand new' });

    assert.match((await open({ client_id: 'new' })).html, /Sign in to Brand new/);
  });

  it('sends an unknown resource back as an error', async () => {
    const { searchParams } = new URL((await open({ resource: 'https://unknown.example' })).url);

    assert.equal(searchParams.get('error'), 'invalid_target');
  });
});
