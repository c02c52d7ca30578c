/** Each of `examples/backend` for real: its server, or runtime, over an in-memory Logto. */
import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Organization } from '../../logto-dev/src/entities.js';
import { startLogtoDev, type LogtoDevServer } from '../../logto-dev/src/server.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.js';
import { executables, installExamples, startExample, type RunningExample } from './runtimes.js';

interface Example {
  name: string;
  runtime: keyof ReturnType<typeof executables>;
  args: (port: number) => string[];
  /** Where the backend is mounted. */
  path: string;
}

const examples: Example[] = [
  { name: 'node:http', runtime: 'node', args: () => ['node-http/server.js'], path: '' },
  { name: 'Express', runtime: 'node', args: () => ['express/server.js'], path: '/orgs' },
  { name: 'Fastify', runtime: 'node', args: () => ['fastify/server.js'], path: '/orgs' },
  { name: 'Hono', runtime: 'node', args: () => ['hono/server.js'], path: '/orgs' },
  {
    name: 'Next.js',
    runtime: 'node',
    args: (port) => ['node_modules/next/dist/bin/next', 'dev', 'nextjs', '--port', String(port)],
    path: '/api/orgkit',
  },
  {
    name: 'Cloudflare Workers',
    runtime: 'node',
    args: () => ['cloudflare-workers/serve.js'],
    path: '',
  },
  {
    name: 'Deno',
    runtime: 'deno',
    args: () => ['run', '--allow-net', '--allow-env', 'deno/server.js'],
    path: '',
  },
  { name: 'Bun', runtime: 'bun', args: () => ['bun/server.js'], path: '' },
];

/** Milliseconds until something that does not come has failed. */
const patience = 120_000;
/** Milliseconds that Logto takes: long enough for a runtime to notice that a caller is gone. */
const slowness = 500;

const origin = 'https://app.example.test';
const acme = 'ac5t8e2m9r1k';

let logto: LogtoDevServer;
before(async () => {
  logto = await startLogtoDev({ port: 0, members: 3, storage: true });
});
after(() => logto.close());

const missing = installExamples();

for (const { name, runtime, args, path } of examples) {
  const command = executables()[runtime];
  const reason = missing ?? (command ? false : `no ${name} for this platform`);
  test(name, { skip: reason, timeout: 2 * patience }, async (t) => {
    const port = await freePort();
    const example = startExample(command ?? '', args(port), environment(port));
    t.after(() => example.stop());
    try {
      const base = `http://localhost:${port}${path}`;
      await answers(example, base);
      await behaves(t, base);
    } catch (error) {
      t.diagnostic(example.output());
      throw error;
    }
  });
}

const environment = (port: number): Record<string, string> => ({
  PORT: String(port),
  LOGTO_ENDPOINT: logto.endpoint,
  LOGTO_M2M_APP_ID: logto.logto.credentials.m2mAppId,
  LOGTO_M2M_APP_SECRET: logto.logto.credentials.m2mAppSecret,
  API_RESOURCE: logto.logto.credentials.apiResource,
  INVITATION_URL: `${origin}/join?invitation={id}`,
  CORS_ORIGINS: origin,
  NEXT_TELEMETRY_DISABLED: '1',
});

const answers = (example: RunningExample, base: string): Promise<void> =>
  eventually('an answer', async () => {
    assert.equal(example.exitCode(), null, 'it has ended');
    const response = await fetch(`${base}/healthz`).catch(() => undefined);
    return (await response?.text()) === '{"status":"ok"}';
  });

/** What must get through a mount unaltered, and what it must survive. */
const behaves = async (t: TestContext, base: string): Promise<void> => {
  const { apiResource } = logto.logto.credentials;
  const { id: userId } = logto.logto.users[0]!;
  const userToken = await logto.logto.issueToken({ userId, resource: apiResource });
  const acmeToken = await logto.logto.issueToken({ userId, organizationId: acme });
  const call = async (token: string, method: string, path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${token}`);
    return fetch(base + path, { method, ...init, headers });
  };
  const createOrganization = (body: string, signal: AbortSignal | null = null) =>
    call(userToken, 'POST', '/organizations', {
      headers: { 'Content-Type': 'application/json' },
      body,
      signal,
    });

  await t.test('an authenticated call, with its query', async () => {
    const response = await call(userToken, 'GET', '/organizations?q=acm&pageSize=1');
    assert.equal(response.status, 200);
    const { items, pageSize } = (await response.json()) as {
      items: Organization[];
      pageSize: number;
    };
    assert.deepEqual([items.map(({ name }) => name), pageSize], [['Acme'], 1]);
  });

  await t.test('a problem, with its headers', async () => {
    const response = await fetch(`${base}/organizations`, { headers: { 'X-Request-Id': 'mine' } });
    const { code, requestId } = (await response.json()) as { code: string; requestId: string };
    assert.deepEqual([response.status, code, requestId], [401, 'unauthenticated', 'mine']);
    assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
    assert.equal(response.headers.get('WWW-Authenticate'), 'Bearer');
    assert.equal(response.headers.get('X-Request-Id'), 'mine');
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
  });

  await t.test('a path that is none', async () => {
    const response = await call(userToken, 'GET', '/nowhere');
    const { code } = (await response.json()) as { code: string };
    assert.deepEqual([response.status, code], [404, 'not_found']);
  });

  await t.test('a preflight request', async () => {
    const response = await fetch(`${base}/organizations`, {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), origin);
  });

  await t.test('a body of JSON, good and bad', async () => {
    assert.equal((await createOrganization('{"name":"Globex"}')).status, 201);
    const bad = await createOrganization('{"name":');
    const { code } = (await bad.json()) as { code: string };
    assert.deepEqual([bad.status, code], [400, 'validation_failed']);
  });

  await t.test('a form with a file', async () => {
    const form = new FormData();
    form.set('file', new File(['GIF89a'], 'logo.gif'));
    const response = await call(acmeToken, 'PUT', `/organizations/${acme}/logo`, { body: form });
    const { logoUrl } = (await response.json()) as { logoUrl: string };
    assert.match(logoUrl, /^data:image\/gif;/);
  });

  await t.test('a caller who leaves in the middle of a write: it goes on to its end', async () => {
    const { faults, tenant } = logto.logto;
    const caller = new AbortController();
    const name = `Left by its creator, ${base}`;
    faults.arm({ kind: 'delay', method: 'POST', path: '/api/organizations', ms: slowness });
    const left = assert.rejects(createOrganization(JSON.stringify({ name }), caller.signal));
    await eventually('the call to Logto', () => faults.list().length === 0);
    caller.abort();
    await left;
    await eventually('an administrator', () => {
      const created = [...tenant.organizations.values()].find((each) => each.name === name);
      return created?.members.rolesOf(userId).size === 1;
    });
    assert.equal((await fetch(`${base}/healthz`)).status, 200);
  });
};
