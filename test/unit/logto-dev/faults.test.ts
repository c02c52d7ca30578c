import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Fault } from '../../../logto-dev/src/faults.js';
import { createLogtoDev, type LogtoDev } from '../../../logto-dev/src/logto-dev.js';
import { startLogtoDev, type LogtoDevServer } from '../../../logto-dev/src/server.js';

let server: LogtoDevServer;
before(async () => {
  server = await startLogtoDev({ port: 0, members: 0 });
});
after(() => server.close());
beforeEach(() => {
  server.logto.faults.clear();
});

/** The in-memory Logto in the same process and as a server of its own: both fail alike. */
const ways = {
  'in the process': async () => {
    const logto = await createLogtoDev({ members: 0 });
    return { logto, fetch: logto.fetch, endpoint: logto.endpoint };
  },
  'as a server': () =>
    Promise.resolve({
      logto: server.logto,
      fetch: (request: Request) => fetch(request),
      endpoint: server.endpoint,
    }),
};

const tokenRequest = (endpoint: string, { credentials }: LogtoDev) =>
  new Request(`${endpoint}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: credentials.m2mAppId,
      client_secret: credentials.m2mAppSecret,
      resource: 'https://default.logto.app/api',
      scope: 'all',
    }),
  });

for (const [way, start] of Object.entries(ways)) {
  const setUp = async () => {
    const { logto, fetch, endpoint } = await start();
    const answer = await fetch(tokenRequest(endpoint, logto));
    const { access_token: token } = (await answer.json()) as { access_token: string };
    const create = (name: string) =>
      fetch(
        new Request(`${endpoint}/api/organizations`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
          body: JSON.stringify({ name }),
        }),
      );
    const isCreated = (name: string) =>
      [...logto.tenant.organizations.values()].some((each) => each.name === name);
    return { logto, fetch, endpoint, create, isCreated };
  };
  const onCreate = (fault: object) =>
    ({ method: 'POST', path: '/api/organizations', ...fault }) as Fault;

  test(`${way}, a call fails as it is told, and is carried out or not`, async (t) => {
    const { logto, create, isCreated } = await setUp();
    const { faults } = logto;

    await t.test('status', async () => {
      faults.arm(onCreate({ kind: 'status', status: 503, headers: { 'Retry-After': '7' } }));
      const answer = await create('status');
      assert.equal(answer.status, 503);
      assert.equal(answer.headers.get('Retry-After'), '7');
      assert.equal(isCreated('status'), false);
    });
    await t.test('status with a code of Logto’s', async () => {
      faults.arm(onCreate({ kind: 'status', status: 422, code: 'entity.not_found' }));
      const body = (await (await create('code')).json()) as { code: string };
      assert.equal(body.code, 'entity.not_found');
    });
    await t.test('delay', async () => {
      faults.arm(onCreate({ kind: 'delay', ms: 30 }));
      const start = performance.now();
      assert.equal((await create('delay')).status, 201);
      assert.ok(performance.now() - start > 25);
    });
    await t.test('drop', async () => {
      faults.arm(onCreate({ kind: 'drop' }));
      await assert.rejects(create('drop'), TypeError);
      assert.equal(isCreated('drop'), false);
    });
    await t.test('half', async () => {
      faults.arm(onCreate({ kind: 'half' }));
      await assert.rejects(async () => (await create('half')).text());
      assert.equal(isCreated('half'), true);
    });
    await t.test('html', async () => {
      faults.arm(onCreate({ kind: 'html' }));
      assert.match(await (await create('html')).text(), /^<!doctype html>/);
      assert.equal(isCreated('html'), false);
    });
    await t.test('lost', async () => {
      faults.arm(onCreate({ kind: 'lost' }));
      await assert.rejects(create('lost'), TypeError);
      assert.equal(isCreated('lost'), true);
    });
    assert.deepEqual(faults.list(), []);
  });

  test(`${way}, tokens and keys fail as well`, async () => {
    const { logto, fetch, endpoint } = await setUp();
    const paths = { '/oidc/token': 'POST', '/oidc/jwks': 'GET' };
    for (const [path, method] of Object.entries(paths)) {
      const call = () =>
        fetch(
          method === 'POST' ? tokenRequest(endpoint, logto) : new Request(`${endpoint}${path}`),
        );
      logto.faults.arm({ path, kind: 'status', status: 502 });
      assert.equal((await call()).status, 502);
      logto.faults.arm({ path, kind: 'html' });
      assert.match(await (await call()).text(), /^<!doctype html>/);
      for (const kind of ['drop', 'lost', 'half'] as const) {
        logto.faults.arm({ path, kind });
        await assert.rejects(async () => (await call()).text(), kind);
      }
      logto.faults.arm({ path, kind: 'delay', ms: 1 });
      assert.equal((await call()).status, 200);
    }
  });
}

test('a fault happens at the calls that it names, and at no other', async () => {
  const { faults } = await createLogtoDev({ members: 0 });
  const meets = (method: string, path: string) => faults.take(method, path) !== undefined;

  faults.arm({ method: 'PUT', path: '/api/organizations/*/users/*/roles', kind: 'drop' });
  assert.equal(meets('GET', '/api/organizations/a/users/b/roles'), false);
  assert.equal(meets('PUT', '/api/organizations/a/b/users/b/roles'), false);
  assert.equal(meets('PUT', '/api/organizations/a/users/b/roles'), true);
  assert.equal(meets('PUT', '/api/organizations/a/users/b/roles'), false);

  faults.arm({ path: '/api/**', nth: 2, times: 2, kind: 'drop' });
  const met = ['/api/a', '/api/a/b', '/oidc/token', '/api/c', '/api/d'].map((path) =>
    meets('GET', path),
  );
  assert.deepEqual(met, [false, true, false, true, false]);
});

test('faults are armed, listed and cleared over HTTP, and nonsense is refused', async () => {
  const url = `${server.endpoint}/dev/faults`;
  const post = (body: unknown) => fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const list = async (): Promise<unknown> => (await fetch(url)).json();

  const armed = { path: '/api/**', nth: 1, times: 3, kind: 'delay', ms: 5 };
  const answer = await post({ path: '/api/**', times: 3, kind: 'delay', ms: 5 });
  assert.equal(answer.status, 201);
  assert.deepEqual(await answer.json(), armed);
  assert.deepEqual(await list(), [armed]);

  const nonsense = [
    undefined,
    {},
    { path: '/api', kind: 'explode' },
    { path: 'api', kind: 'drop' },
    { path: '/api', kind: 'delay' },
    { path: '/api', kind: 'delay', ms: -1 },
    { path: '/api', kind: 'status', status: 200 },
    { path: '/api', kind: 'status', status: 500, headers: { a: 'x\r\ny' } },
    { path: '/api', kind: 'drop', nth: 0 },
    { path: '/api', kind: 'drop', when: 'now' },
    { path: '/api', method: 'BREW', kind: 'drop' },
  ];
  for (const body of nonsense) assert.equal((await post(body)).status, 400, JSON.stringify(body));

  assert.equal((await fetch(url, { method: 'DELETE' })).status, 204);
  assert.deepEqual(await list(), []);
});
