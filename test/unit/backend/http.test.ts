import assert from 'node:assert/strict';
import { test } from 'node:test';
import { logLeftBehind, type LogEntry } from '../../../backend/src/log.js';
import { serveOrgBackend } from '../../../backend/src/node.js';
import { createWorld } from '../../contract/world.js';

const page = 'https://app.example.test';

const corsHeaders = ({ headers }: { headers: Headers }): string[] =>
  [...headers.keys()].filter((name) => name.startsWith('access-control-'));

test('only configured origins may call from a page; others are told nothing', async () => {
  const { call } = await createWorld();
  for (const method of ['GET', 'OPTIONS']) {
    const callFrom = (origin?: string) =>
      call(method, '/organizations', {
        as: 'alice',
        headers: { 'Access-Control-Request-Method': 'GET', ...(origin && { Origin: origin }) },
      });
    const { headers } = await callFrom(page);
    assert.equal(headers.get('Access-Control-Allow-Origin'), page);
    assert.equal(headers.get('Access-Control-Allow-Credentials'), null);
    assert.match(headers.get('Vary') ?? '', /Origin/);
    for (const origin of [
      'https://evil.example.test',
      `${page}.evil.test`,
      `${page}:8443`,
      page.replace('https', 'http'),
      page.toUpperCase(),
      `${page}/`,
      `${page},${page}`,
      '*',
      'null',
      undefined,
    ]) {
      const answer = await callFrom(origin);
      assert.deepEqual(corsHeaders(answer), [], `${method} from ${origin}`);
      assert.match(answer.headers.get('Vary') ?? '', /Origin/);
    }
  }
});

test('a page reads request id and time to wait, also of problems', async () => {
  const { call } = await createWorld();
  const answer = await call('GET', '/organizations', { headers: { Origin: page } });
  assert.equal(answer.status, 401);
  assert.equal(answer.headers.get('Access-Control-Allow-Origin'), page);
  const exposed = answer.headers.get('Access-Control-Expose-Headers') ?? '';
  assert.match(exposed, /X-Request-Id.*Retry-After/);
});

test('a preflight request is answered for every call, without a token, and kept', async () => {
  const { call, acme } = await createWorld();
  const answer = await call('OPTIONS', `/organizations/${acme}/members/x/roles`, {
    headers: {
      Origin: page,
      'Access-Control-Request-Method': 'PUT',
      'Access-Control-Request-Headers': 'authorization,content-type',
    },
  });
  assert.equal(answer.status, 204);
  const methods = answer.headers.get('Access-Control-Allow-Methods')?.split(',');
  assert.deepEqual(methods, ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);
  for (const name of ['Authorization', 'Content-Type', 'Idempotency-Key', 'X-Request-Id'])
    assert.ok(answer.headers.get('Access-Control-Allow-Headers')?.includes(name));
  assert.ok(Number(answer.headers.get('Access-Control-Max-Age')) > 0);
});

test('answers are not kept, not sniffed, not framed, and say nothing of the server', async () => {
  const world = await createWorld();
  const { call, acme } = world;
  const path = `/organizations/${acme}/members`;
  const preflight = { Origin: page, 'Access-Control-Request-Method': 'GET' };
  const answers = {
    200: await call('GET', '/organizations', { as: 'alice' }),
    201: await call('POST', '/organizations', { as: 'alice', body: { name: 'Globex' } }),
    204: await call('OPTIONS', path, { headers: preflight }),
    401: await call('GET', path),
    403: await call('DELETE', `/organizations/${acme}`, { as: 'bob', in: acme }),
    404: await call('GET', '/nowhere', { as: 'alice' }),
    422: await call('POST', '/organizations', { as: 'alice', body: { name: 1 } }),
  };
  world.setFault(() => new Response('', { status: 500 }));
  const failed = await call('GET', '/organizations', { as: 'alice' });
  assert.ok(failed.status >= 500);
  for (const [status, { headers, ...answer }] of Object.entries({ ...answers, 500: failed })) {
    if (status !== '500') assert.equal(String(answer.status), status);
    assert.equal(headers.get('Cache-Control'), 'no-store', status);
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
    assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
    assert.match(headers.get('Content-Security-Policy') ?? '', /frame-ancestors 'none'/);
    for (const name of ['Server', 'X-Powered-By', 'Via', 'ETag', 'Set-Cookie'])
      assert.equal(headers.get(name), null, name);
  }
});

test('nor does the server of Node', async () => {
  const { settings } = await createWorld();
  const server = await serveOrgBackend({ ...settings, port: 0, hostname: 'localhost' });
  const { headers } = await fetch(`${server.url}/nowhere`);
  await server.close();
  assert.equal(headers.get('Cache-Control'), 'no-store');
  for (const name of ['Server', 'X-Powered-By']) assert.equal(headers.get(name), null, name);
});

test('a request id is taken where it is one, and made otherwise', async () => {
  const { call } = await createWorld();
  const idFor = async (id: string) =>
    (await call('GET', '/healthz', { headers: { 'X-Request-Id': id } })).headers.get(
      'X-Request-Id',
    );
  assert.equal(await idFor('trace-1'), 'trace-1');
  for (const id of ['', 'x'.repeat(129), 'é', 'alice@example.test'])
    assert.match((await idFor(id)) ?? '', /^[\da-f-]{36}$/);
});

test('each request is logged once, with who and what, and nothing that is secret', async () => {
  const world = await createWorld();
  const { call, acme, logs, idOf, roleId } = world;
  const tokens = [await world.tokenFor('alice'), await world.tokenFor('alice', acme)];
  await call('POST', `/organizations/${acme}/invitations`, {
    token: tokens[1] ?? '',
    body: { invitees: ['carol@example.test', 'bob@example.test'], roleIds: [roleId('member')] },
  });
  await call('GET', `/organizations/${acme}/members?q=bob@example.test`, {
    token: tokens[1] ?? '',
  });
  await call('GET', '/organizations/alice@example.test/members', { token: tokens[1] ?? '' });
  await call('GET', '/invitations/carol@example.test', { token: tokens[0] ?? '' });
  await call('GET', '/dave@example.test', {});
  world.setFault(({ url }) =>
    url.includes('bob') ? new Response('carol@example.test', { status: 500 }) : undefined,
  );
  await call('GET', `/organizations/${acme}/members?q=bob@example.test`, {
    token: tokens[1] ?? '',
  });

  assert.equal(logs.length, 6);
  const { time, duration, requestId, ...rest } = logs[0] ?? {};
  assert.deepEqual(rest, {
    level: 'info',
    event: 'request',
    method: 'POST',
    route: '/organizations/:organizationId/invitations',
    status: 200,
    userId: idOf('alice'),
    organizationId: acme,
  });
  assert.ok(time && requestId && duration !== undefined);
  assert.deepEqual(
    logs.slice(1, 5).map(({ code }) => code),
    [undefined, 'not_a_member', 'not_found', 'not_found'],
  );
  assert.deepEqual(
    [logs[5]?.level, logs[5]?.code, logs[5]?.cause],
    ['error', 'logto_unavailable', 'Logto rejected 500'],
  );
  const text = JSON.stringify(logs);
  assert.ok(!text.includes('@'), text);
  for (const token of tokens) assert.ok(!text.includes(token.slice(0, 20)));
  assert.ok(!text.includes(world.settings.m2mAppSecret));
});

test('an error that quotes input is logged by its name and place alone', () => {
  const entries: LogEntry[] = [];
  const log = (entry: LogEntry) => {
    entries.push(entry);
  };
  const error = new SyntaxError('Unexpected token\n    at alice@example.test');
  logLeftBehind({ log, now: Date.now, observe: () => {} }, 'r', 'an invitation', error);
  assert.match(entries[0]?.cause ?? '', /^SyntaxError at .*http\.test\.ts/);
  assert.ok(!entries[0]?.cause?.includes('alice'));
});
