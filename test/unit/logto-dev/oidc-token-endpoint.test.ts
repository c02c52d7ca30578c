import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { Organization, User } from '../../../logto-dev/src/entities.js';
import { Application, assertAnswer, requestToken } from './oidc-application.js';
import { verifiedJwt } from './oidc-jwt.js';

let app: Application;
let acme: Organization;
let alice: User;

beforeEach(async () => {
  app = await Application.start();
  ({ acme } = app);
  alice = app.user('alice');
});
afterEach(() => app.server.close());

const invalidGrant = {
  code: 'oidc.invalid_grant',
  message: 'Grant request is invalid.',
  error: 'invalid_grant',
  error_description: 'grant request is invalid',
};

describe('refresh tokens', () => {
  beforeEach(() => mock.timers.enable({ apis: ['Date'], now: Date.now() }));
  afterEach(() => mock.timers.reset());

  it('rotate; the old one still works for 3 s', async () => {
    const { refresh_token: old } = await app.signIn(alice);
    const first = await app.refresh(old);
    mock.timers.tick(2_900);
    const again = await app.refresh(old);

    assert.equal(first.status, 200);
    assert.notEqual(first.body.refresh_token, old);
    assert.equal(again.status, 200);
  });

  it('revoke the whole grant when an old one is used later', async () => {
    const { refresh_token: old } = await app.signIn(alice);
    const { body } = await app.refresh(old);
    mock.timers.tick(3_100);

    assertAnswer(await app.refresh(old), 400, invalidGrant);
    assertAnswer(await app.refresh(body.refresh_token), 400, invalidGrant);
  });

  it('are not used up by the refusal of an organization', async () => {
    const { refresh_token: token } = await app.signIn(alice);
    const refused = await app.refresh(token, { organization_id: 'unknown' });
    mock.timers.tick(10_000);

    assert.equal(refused.status, 403);
    assert.equal((await app.refresh(token)).status, 200);
  });

  it('end after 14 days', async () => {
    const { refresh_token: token } = await app.signIn(alice);
    mock.timers.tick(14 * 24 * 3600 * 1000 + 1000);

    assertAnswer(await app.refresh(token), 400, invalidGrant);
  });

  it('end with the account: no refresh for somebody suspended', async () => {
    const { refresh_token: token } = await app.signIn(alice);
    alice.isSuspended = true;

    assertAnswer(await app.refresh(token), 400, invalidGrant);
  });

  it('can be revoked', async () => {
    const { refresh_token: token } = await app.signIn(alice);
    const response = await fetch(`${app.endpoint}/oidc/token/revocation`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: app.clientId, token: String(token) }),
    });

    assert.equal(response.status, 200);
    assertAnswer(await app.refresh(token), 400, invalidGrant);
  });
});

describe('errors of the token endpoint', () => {
  const denied = (description: string) => ({
    code: 'oidc.access_denied',
    message: 'Access denied.',
    error: 'access_denied',
    error_description: description,
  });

  it('refuses an organization token to somebody who is no member', async () => {
    const { refresh_token: token } = await app.signIn(app.user('dave'));

    assertAnswer(
      await app.refresh(token, { organization_id: acme.id }),
      403,
      denied('user is not a member of the organization'),
    );
  });

  it('refuses it without MFA where the organization requires that', async () => {
    const { refresh_token: token } = await app.signIn(alice);
    acme.isMfaRequired = true;

    assertAnswer(
      await app.refresh(token, { organization_id: acme.id, resource: app.resource }),
      403,
      denied('organization requires MFA but user has no MFA configured'),
    );
    alice.mfaVerifications.push({ id: 'totp', type: 'Totp', createdAt: 0 });
    assert.equal((await app.refresh(token, { organization_id: acme.id })).status, 200);
  });

  it('refuses a resource that was not asked for at sign-in', async () => {
    const { refresh_token: token } = await app.signIn(alice);

    assertAnswer(await app.refresh(token, { resource: 'https://unknown.example' }), 400, {
      code: 'oidc.invalid_target',
      message: 'Invalid resource indicator.',
      error: 'invalid_target',
    });
  });

  it('refuses a refresh token that it never issued', async () => {
    assertAnswer(await app.refresh('unknown'), 400, invalidGrant);
  });

  it('refuses an origin that the application does not list, and lets a listed one read', async () => {
    const { refresh_token: token } = await app.signIn(alice);
    const origin = 'http://localhost:9999';
    const refused = await app.refresh(token, {}, { origin });
    const listed = await app.refresh(token, {}, { origin: 'http://localhost:5173' });

    assertAnswer(refused, 400, {
      code: 'oidc.invalid_request',
      message: 'Request is invalid.',
      error: 'invalid_request',
      error_description: `origin ${origin} not allowed for client: ${app.clientId}`,
    });
    assert.equal(refused.headers.get('access-control-allow-origin'), null);
    assert.equal(listed.status, 200);
    assert.equal(listed.headers.get('access-control-allow-origin'), 'http://localhost:5173');
  });

  it('refuses a wrong secret, and gives a machine its token for the right one', async () => {
    const { m2mAppId, m2mAppSecret } = app.server.logto.credentials;
    const request = {
      grant_type: 'client_credentials',
      client_id: m2mAppId,
      resource: 'https://default.logto.app/api',
      scope: 'all',
    };
    const refused = await requestToken(app.endpoint, { ...request, client_secret: 'wrong' });
    const { body } = await requestToken(app.endpoint, { ...request, client_secret: m2mAppSecret });

    assertAnswer(refused, 401, { error: 'invalid_client' });
    const { jti, iat, exp, ...claims } = (await verifiedJwt(app.endpoint, body.access_token))
      .payload;
    assert.equal(typeof jti, 'string');
    assert.equal(Number(exp) - Number(iat), 3600);
    assert.deepEqual(claims, {
      sub: m2mAppId,
      client_id: m2mAppId,
      iss: `${app.endpoint}/oidc`,
      aud: 'https://default.logto.app/api',
      scope: 'all',
    });
  });
});
