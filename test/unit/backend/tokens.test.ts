import assert from 'node:assert/strict';
import { createHmac, createPublicKey } from 'node:crypto';
import { test } from 'node:test';
import { createSigningKey, signAccessToken } from '../../../logto-dev/src/tokens.js';
import { createWorld, problemOf, type World } from '../../contract/world.js';
import { requestToken } from '../logto-dev/management-client.js';

const unauthenticated = { status: 401, code: 'unauthenticated' };
const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** What a valid user token of alice says, to be changed where a test wants it. */
const claims = ({ logto, idOf }: World) => ({
  issuer: `${logto.endpoint}/oidc`,
  subject: idOf('alice'),
  clientId: logto.credentials.spaAppId,
  audience: logto.credentials.apiResource,
  scope: 'create:organization',
  issuedAt: Date.now(),
});

const listWith = ({ call }: World, token: string) => call('GET', '/organizations', { token });

test('a token is refused for what is wrong with its claims', async (t) => {
  const world = await createWorld();
  const { logto } = world;
  const signed = (changed: Partial<Parameters<typeof signAccessToken>[1]>) =>
    signAccessToken(logto.signingKey, { ...claims(world), ...changed });

  assert.equal((await listWith(world, await signed({}))).status, 200);
  const claim = 'ERR_JWT_CLAIM_VALIDATION_FAILED';
  const foreign = 'aud is neither the API resource nor an organization';
  const wrong = [
    ['expired', { lifetime: -60 }, 'ERR_JWT_EXPIRED exp'],
    ['of a foreign issuer', { issuer: 'https://evil.example.test/oidc' }, `${claim} iss`],
    ['for another audience', { audience: 'https://other.example.test' }, foreign],
    ['for the Management API', { audience: 'https://default.logto.app/api' }, foreign],
    ['for no audience', { audience: '' }, foreign],
    ["a machine's own", { subject: logto.credentials.spaAppId }, 'sub is no user'],
    ['of nobody', { subject: '' }, 'sub is no user'],
  ] as const;
  for (const [name, changed, cause] of wrong) {
    await t.test(name, async () => {
      const answer = await listWith(world, await signed(changed));
      assert.deepEqual(problemOf(answer), unauthenticated);
      assert.match(answer.headers.get('WWW-Authenticate') ?? '', /^Bearer/);
      // The log says what the caller is not told.
      assert.equal(world.logs.at(-1)?.cause, cause);
      assert.ok(!JSON.stringify(answer.body).includes(cause));
    });
  }
});

test('the challenge names an error only where a token was sent', async () => {
  const { call } = await createWorld();
  const challengeTo = async (headers: Record<string, string>) =>
    (await call('GET', '/organizations', { headers })).headers.get('WWW-Authenticate');
  assert.equal(await challengeTo({}), 'Bearer');
  assert.equal(await challengeTo({ Authorization: 'Basic YTpi' }), 'Bearer');
  for (const token of ['x', 'x y', 'a.b.c'])
    assert.equal(
      await challengeTo({ Authorization: `Bearer ${token}` }),
      'Bearer error="invalid_token"',
    );
});

test('a token is refused for what is wrong with its signature', async (t) => {
  const world = await createWorld();
  const { logto } = world;
  const valid = await signAccessToken(logto.signingKey, claims(world));
  const [, payload = '', signature = ''] = valid.split('.');
  const foreignKey = await createSigningKey();
  const kid = logto.signingKey.kid;
  const publicPem = createPublicKey({ key: logto.signingKey.publicJwk, format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  });
  const hmac = (secret: string | Buffer) => {
    const head = encode({ alg: 'HS256', typ: 'at+jwt', kid });
    const mac = createHmac('sha256', secret).update(`${head}.${payload}`).digest('base64url');
    return `${head}.${payload}.${mac}`;
  };
  const wrong = {
    'alg none': `${encode({ alg: 'none', typ: 'at+jwt' })}.${payload}.`,
    'alg none with its signature': `${encode({ alg: 'none', typ: 'at+jwt' })}.${payload}.${signature}`,
    'HS256 with the public key': hmac(publicPem),
    'HS256 with the key as JSON': hmac(JSON.stringify(logto.signingKey.publicJwk)),
    unsigned: `${valid.slice(0, valid.lastIndexOf('.'))}.`,
    'another payload': `${valid.split('.')[0] ?? ''}.${encode({ sub: 'root' })}.${signature}`,
    'a foreign key': await signAccessToken(foreignKey, claims(world)),
    'a foreign key under a known id': await signAccessToken({ ...foreignKey, kid }, claims(world)),
    opaque: 'cxWE1h0wT1Y4wW6J2UqnmJd0Vd4eN0eKzK3v5m8aBcD',
    empty: '',
  };
  assert.equal((await listWith(world, valid)).status, 200);
  for (const [name, token] of Object.entries(wrong)) {
    await t.test(name, async () => {
      assert.deepEqual(problemOf(await listWith(world, token)), unauthenticated);
    });
  }
});

test('a token that was verified a moment ago ends when it says so', async () => {
  let now = Date.now();
  const world = await createWorld({ now: () => now });
  const token = await signAccessToken(world.logto.signingKey, {
    ...claims(world),
    issuedAt: now,
    lifetime: 20,
  });
  for (const [seconds, status] of [
    [0, 200],
    [19, 200],
    [7, 401],
  ] as const) {
    now += seconds * 1000;
    assert.equal((await listWith(world, token)).status, status);
  }
});

test('tokens of applications that are not among the named ones are refused', async () => {
  const named = await createWorld({ clientIds: ['mine', 'mine-too'] });
  const listAs = async (clientId: string) => {
    const token = await signAccessToken(named.logto.signingKey, { ...claims(named), clientId });
    return problemOf(await listWith(named, token));
  };
  for (const mine of ['mine', 'mine-too']) assert.equal((await listAs(mine)).status, 200);
  for (const other of ['third-party', 'min', ''])
    assert.deepEqual(await listAs(other), unauthenticated);
  assert.equal(named.logs.at(-1)?.cause, 'client_id is not among clientIds');
});

test('an ID token is no access token', async () => {
  const world = await createWorld();
  const { logto } = world;
  const { subtle } = globalThis.crypto;
  const head = encode({ alg: 'ES384', kid: logto.signingKey.kid });
  const { spaAppId, apiResource } = logto.credentials;
  for (const aud of [spaAppId, apiResource]) {
    const now = Math.floor(Date.now() / 1000);
    const iss = `${logto.endpoint}/oidc`;
    const sub = world.idOf('alice');
    const payload = encode({ sub, aud, iss, iat: now, exp: now + 3600, client_id: spaAppId });
    const signature = await subtle.sign(
      { name: 'ECDSA', hash: 'SHA-384' },
      logto.signingKey.privateKey,
      Buffer.from(`${head}.${payload}`),
    );
    const token = `${head}.${payload}.${Buffer.from(signature).toString('base64url')}`;
    assert.deepEqual(problemOf(await listWith(world, token)), unauthenticated);
  }
});

test('a machine-to-machine token is nobody’s', async () => {
  const world = await createWorld();
  const { logto } = world;
  for (const resource of [logto.credentials.apiResource, 'https://default.logto.app/api']) {
    const { status, body } = await requestToken(logto, { resource });
    assert.equal(status, 200);
    const answer = await listWith(world, String(body['access_token']));
    assert.deepEqual(problemOf(answer), unauthenticated);
  }
});

test('each call takes its own kind of token', async () => {
  const { call, acme, tokenFor } = await createWorld();
  const ofOrganization = await tokenFor('alice', acme);
  const ofUser = await tokenFor('alice');
  const asUser = await call('GET', '/organizations', { token: ofOrganization });
  assert.deepEqual(problemOf(asUser), unauthenticated);
  const asMember = await call('GET', `/organizations/${acme}`, { token: ofUser });
  assert.deepEqual(problemOf(asMember), unauthenticated);
  assert.deepEqual(problemOf(await call('GET', '/organizations')), unauthenticated);
});

test('an organization of somebody else is as if it did not exist', async () => {
  const { call, acme, tokenFor } = await createWorld();
  const other = await call('POST', '/organizations', { as: 'carol', body: { name: 'Secret' } });
  const token = await tokenFor('alice', acme);
  const calls: [string, string, unknown?][] = [
    ['GET', ''],
    ['GET', '/membership'],
    ['GET', '/roles'],
    ['GET', '/members'],
    ['GET', '/invitations'],
    ['POST', '/invitations', {}],
    ['PUT', '/members/x/roles', { roleIds: [] }],
    ['DELETE', '/members/x'],
  ];
  for (const [method, path, body] of calls) {
    const answers = await Promise.all(
      [other.body.id, 'nowhere', '..%2F..%2Fusers', 'a%00b'].map(async (id) => {
        const answer = await call(method, `/organizations/${id}${path}`, {
          token,
          body,
          headers: { 'X-Request-Id': 'same' },
        });
        return [answer.status, answer.body, [...answer.headers]];
      }),
    );
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    assert.equal(answers[0]?.[0], 403);
  }
});

test('keys are fetched once, also for simultaneous calls, and not for each unknown key', async () => {
  const world = await createWorld();
  const token = await world.tokenFor('alice');
  await Promise.all(Array.from({ length: 10 }, () => listWith(world, token)));
  const unknown = await signAccessToken(await createSigningKey(), claims(world));
  for (let i = 0; i < 3; i++) await listWith(world, unknown);
  assert.equal(world.calls.filter((call) => call.endsWith('/oidc/jwks')).length, 1);
});

test('the machine’s token is fetched once for simultaneous calls and renewed before it ends', async () => {
  let now = Date.now();
  const world = await createWorld({ now: () => now });
  const fetched = () => world.calls.filter((call) => call.endsWith('/oidc/token')).length;
  const list = async () => listWith(world, await world.tokenFor('alice'));
  await Promise.all(Array.from({ length: 10 }, list));
  assert.equal(fetched(), 1);
  now += (3600 - 61) * 1000;
  await list();
  assert.equal(fetched(), 1);
  now += 2000;
  await Promise.all([list(), list()]);
  assert.equal(fetched(), 2);
});

test('a machine’s token that Logto no longer takes is replaced at once', async () => {
  const world = await createWorld();
  const token = await world.tokenFor('alice');
  await listWith(world, token);
  let refusals = 0;
  world.setFault((request) =>
    request.url.includes('/api/') && refusals-- > 0
      ? Response.json({ code: 'auth.unauthorized', data: { token: 'echo' } }, { status: 401 })
      : undefined,
  );
  refusals = 1;
  assert.equal((await listWith(world, token)).status, 200);
  refusals = 1;
  const created = await world.call('POST', '/organizations', { token, body: { name: 'Globex' } });
  assert.equal(created.status, 201);
});
