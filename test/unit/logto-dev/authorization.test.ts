import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLocalJWKSet, jwtVerify, SignJWT, type JSONWebKeySet } from 'jose';
import type { LogtoDev } from '../../../logto-dev/src/logto-dev.js';
import { signAccessToken } from '../../../logto-dev/src/tokens.js';
import { createClock, requestToken, send, startLogto } from './management-client.js';

const managementApi = 'https://default.logto.app/api';

const keysOf = async (logto: LogtoDev) => {
  const { body } = await send(logto, { method: 'GET', path: '/oidc/jwks' });
  return createLocalJWKSet(body as JSONWebKeySet);
};

const codeOf = ({ body }: { body: unknown }) => (body as { code?: string }).code;

test('an application gets a token that its keys verify', async () => {
  const { logto } = await startLogto();
  const { status, body } = await requestToken(logto, { resource: managementApi, scope: 'all' });
  assert.equal(status, 200);
  assert.equal(body['expires_in'], 3600);
  const { payload, protectedHeader } = await jwtVerify(
    String(body['access_token']),
    await keysOf(logto),
    { issuer: `${logto.endpoint}/oidc`, audience: managementApi, typ: 'at+jwt' },
  );
  const { m2mAppId } = logto.credentials;
  assert.equal(protectedHeader.alg, 'ES384');
  assert.equal(payload.sub, m2mAppId);
  assert.equal(payload['client_id'], m2mAppId);
  assert.equal(payload['scope'], 'all');
  assert.equal((payload.exp ?? 0) - (payload.iat ?? 0), 3600);
});

test('a wrong secret and an unknown resource are refused as recorded', async () => {
  const { logto } = await startLogto();
  assert.deepEqual(await requestToken(logto, { resource: managementApi }, 'wrong'), {
    status: 401,
    body: { error: 'invalid_client' },
  });
  assert.deepEqual(await requestToken(logto, { resource: 'https://unknown.example.test' }), {
    status: 400,
    body: {
      code: 'oidc.invalid_target',
      message: 'Invalid resource indicator.',
      error: 'invalid_target',
    },
  });
});

test('credentials are taken from the body as well', async () => {
  const { logto } = await startLogto();
  const { m2mAppId, m2mAppSecret } = logto.credentials;
  const response = await logto.fetch(
    new Request(`${logto.endpoint}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: m2mAppId,
        client_secret: m2mAppSecret,
        resource: managementApi,
      }),
    }),
  );
  assert.equal(response.status, 200);
});

test("the Management API refuses a user's token, and shows its payload as Logto does", async () => {
  const { logto, call } = await startLogto();
  const [alice] = logto.users;
  assert.ok(alice);
  const token = await logto.issueToken({
    userId: alice.id,
    resource: logto.credentials.apiResource,
  });
  const answer = await call('GET /organizations', undefined, { authorization: `Bearer ${token}` });
  assert.equal(answer.status, 401);
  assert.equal(codeOf(answer), 'auth.unauthorized');
  const { data } = answer.body as { data: { claim: string; payload: { sub: string } } };
  assert.equal(data.claim, 'aud');
  assert.equal(data.payload.sub, alice.id);
});

test('the Management API refuses a token that ran out, was signed by another key, or by none', async () => {
  const clock = createClock();
  const { logto, call } = await startLogto({ now: clock.now });
  const stranger = await startLogto({ now: clock.now });
  const unsigned = `${btoa('{"alg":"none"}')}.${btoa('{"sub":"a","scope":"all"}')}.`;
  const shared = await new SignJWT({ scope: 'all', sub: 'a', aud: managementApi })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(JSON.stringify(logto.signingKey.publicJwk)));
  for (const authorization of [stranger.authorization, `Bearer ${unsigned}`, `Bearer ${shared}`])
    assert.equal((await call('GET /organizations', undefined, { authorization })).status, 401);

  assert.equal((await call('GET /organizations')).status, 200);
  clock.advance(3601_000);
  assert.equal(codeOf(await call('GET /organizations')), 'auth.unauthorized');
});

test('a token without the scope `all` is forbidden', async () => {
  const { logto, call } = await startLogto();
  const token = await signAccessToken(logto.signingKey, {
    issuer: `${logto.endpoint}/oidc`,
    subject: 'app',
    clientId: 'app',
    audience: managementApi,
    scope: '',
    issuedAt: Date.now(),
  });
  const answer = await call('GET /organizations', undefined, { authorization: `Bearer ${token}` });
  assert.equal(answer.status, 403);
  assert.equal(codeOf(answer), 'auth.forbidden');
});

test('unknown paths and methods are answered before the token is looked at', async () => {
  const { logto } = await startLogto();
  const ask = (method: string, path: string) => send(logto, { method, path });
  assert.equal((await ask('GET', '/api/nothing')).status, 404);
  assert.equal((await ask('PUT', '/api/organizations')).status, 405);
  assert.equal((await ask('GET', '/api/status')).status, 204);
  assert.equal((await ask('GET', '/api/organizations')).status, 401);
});

test('the Management API sends no CORS headers', async () => {
  const { call } = await startLogto();
  const { headers } = await call('GET /organizations', undefined, {
    origin: 'http://localhost:5173',
  });
  assert.equal(headers.get('access-control-allow-origin'), null);
});

test('a body that is no JSON is refused without touching anything', async () => {
  const { logto, authorization } = await startLogto();
  const before = logto.tenant.organizations.size;
  for (const body of ['{', '"name"', 'null']) {
    const response = await logto.fetch(
      new Request(`${logto.endpoint}/api/organizations`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body,
      }),
    );
    assert.equal(response.status, 500);
    assert.deepEqual(await response.json(), { message: 'Internal server error.' });
  }
  assert.equal(logto.tenant.organizations.size, before);
});

test('every request is told to onRequest', async () => {
  const seen: string[] = [];
  const { logto, call } = await startLogto({
    onRequest: ({ method, url }) => seen.push(`${method} ${new URL(url).pathname}`),
  });
  await call(`GET /users/${logto.users[0]?.id}`);
  assert.deepEqual(seen, ['POST /oidc/token', `GET /api/users/${logto.users[0]?.id}`]);
});
