import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { AuditEvent, LogEntry } from '../../../backend/src/index.js';
import { readConfig, ConfigError } from '../../../backend/src/config.js';
import { serveOrgBackend } from '../../../backend/src/node.js';
import { createWorld } from '../../contract/world.js';
import { deferred } from './deferred.js';

const environment = {
  LOGTO_ENDPOINT: 'https://logto.example.test/',
  LOGTO_M2M_APP_ID: 'machine',
  LOGTO_M2M_APP_SECRET: 'hush',
  API_RESOURCE: 'https://api.example.test',
  INVITATION_URL: 'https://app.example.test/join?invitation={id}',
};

test('the environment configures the backend', () => {
  assert.deepEqual(readConfig(environment), {
    port: 3000,
    logtoEndpoint: 'https://logto.example.test',
    m2mAppId: 'machine',
    m2mAppSecret: 'hush',
    managementApi: 'https://default.logto.app/api',
    apiResource: 'https://api.example.test',
    corsOrigins: [],
    invitationUrl: 'https://app.example.test/join?invitation={id}',
    creatorRole: 'admin',
    magicLinks: false,
  });
  const { corsOrigins, port, createScope, magicLinks, ...others } = readConfig({
    ...environment,
    PORT: '0',
    CORS_ORIGINS: 'http://localhost:5173, https://app.example.test',
    CREATE_SCOPE: 'create:organization',
    CLIENT_IDS: 'spa1, spa2,',
    MAGIC_LINKS: 'true',
    METRICS_PORT: '9464',
    METRICS_HOST: '0.0.0.0',
    LIMITS: 'mailsPerAddress=3/3600, organizationsPerUser=off',
  });
  assert.deepEqual(corsOrigins, ['http://localhost:5173', 'https://app.example.test']);
  assert.deepEqual([port, createScope, magicLinks], [0, 'create:organization', true]);
  assert.deepEqual(others.clientIds, ['spa1', 'spa2']);
  assert.deepEqual(others.limits, {
    mailsPerAddress: { count: 3, seconds: 3600 },
    organizationsPerUser: false,
  });
  assert.deepEqual([others.metricsPort, others.metricsHostname], [9464, '0.0.0.0']);
});

test('each mistake in the environment is named, and no value is', () => {
  const mistakesOf = (changed: Record<string, string>) => {
    try {
      readConfig({ ...environment, ...changed });
    } catch (error) {
      assert.ok(error instanceof ConfigError);
      return error.mistakes;
    }
    return [];
  };
  const wrong: Record<string, string[]> = {
    METRICS_PORT: ['http', '70000'],
    LIMITS: [
      '5',
      'mails=3/60',
      'mailsPerAddress=0/60',
      'mailsPerAddress=3',
      'mailsPerAddress=3/1h',
    ],
    PORT: ['http', '70000', '-1'],
    LOGTO_ENDPOINT: ['logto', 'https://logto.example.test/path', 'ftp://logto.example.test', ''],
    LOGTO_M2M_APP_ID: ['', ' '],
    LOGTO_M2M_APP_SECRET: [''],
    LOGTO_MANAGEMENT_API: ['management', 'urn:logto:organization:x'],
    API_RESOURCE: ['api', 'urn:logto:organization:x'],
    CLIENT_IDS: [',', ' , '],
    CORS_ORIGINS: [
      '*',
      'https://app.example.test/path',
      'https://a.example.test https://b.example.test',
    ],
    MAGIC_LINKS: ['yes', '1'],
    REDIS_URL: ['localhost:6379', 'http://localhost:6379', 'redis://:100%@localhost'],
    INVITATION_URL: [
      'https://app.example.test/join',
      '/join?i={id}',
      'javascript:{id}',
      'https://a.example.test/{id}/{id}',
    ],
  };
  for (const [name, values] of Object.entries(wrong)) {
    for (const value of values) {
      const mistakes = mistakesOf({ [name]: value });
      assert.equal(mistakes.length, 1, `${name}=${value}`);
      assert.ok(mistakes[0]?.startsWith(`${name} `), mistakes[0]);
    }
  }
  const many = mistakesOf({ PORT: 'x', API_RESOURCE: '', INVITATION_URL: '' });
  assert.equal(many.length, 3);
  assert.ok(!many.join().includes('hush'));
});

/** `npm run backend` without the shell around it. */
const start = (changed: Record<string, string>) => {
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), 'backend/src/cli.ts', 'serve'],
    {
      cwd: new URL('../../..', import.meta.url),
      env: { PATH: process.env['PATH'], ...environment, ...changed },
    },
  );
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  return { child, output, exit: once(child, 'exit') as Promise<[number | null]> };
};

test('a wrong configuration stops the start with a line for each mistake', async () => {
  const { exit, output } = start({ PORT: 'x', API_RESOURCE: '' });
  assert.deepEqual((await exit)[0], 1);
  assert.deepEqual(output.stderr.trim().split('\n').sort(), [
    'API_RESOURCE is missing',
    'PORT must be a number from 0 to 65535',
    'Settings come from the environment or .env; backend/.env.example explains them.',
  ]);
});

test('a taken port is named, with the variable that says it and what to do', async (t) => {
  const other = createServer().listen(0);
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  t.after(() => other.close());
  for (const variable of ['PORT', 'METRICS_PORT']) {
    const { exit, output } = start({ PORT: '0', METRICS_PORT: '0', [variable]: String(port) });
    assert.equal((await exit)[0], 1);
    const says = `^Port ${port} is taken: end what listens there, or set ${variable} `;
    assert.match(output.stderr, new RegExp(says));
    assert.doesNotMatch(output.stderr, / {4}at /);
  }
});

type Listening = LogEntry & { url: string; metricsUrl: string };

test('the server starts, says where, tells of writes, and stops when told to', async () => {
  const { child, exit, output } = start({ PORT: '0', METRICS_PORT: '0' });
  while (!output.stdout.includes('listening')) await once(child.stdout, 'data');
  const entries = output.stdout.trim().split('\n');
  const [state, listening] = entries.map((line) => JSON.parse(line) as Listening);
  assert.equal(state?.event, 'state_in_memory');
  assert.ok(!Number.isNaN(Date.parse(listening?.time ?? '')));
  const { url = '', metricsUrl = '' } = listening ?? {};
  assert.equal((await fetch(metricsUrl)).status, 200);
  assert.equal((await fetch(`${url}/healthz`)).status, 200);
  assert.equal((await fetch(`${url}/organizations`, { method: 'POST' })).status, 401);
  child.kill('SIGTERM');
  assert.equal((await exit)[0], 0);
  const lines = output.stdout
    .trim()
    .split('\n')
    .map((each) => JSON.parse(each) as AuditEvent | LogEntry);
  const audited = lines.filter((each) => each.event === 'audit');
  assert.deepEqual(
    audited.map(({ operation, outcome, code }) => [operation, outcome, code]),
    [['createOrganization', 'refused', 'unauthenticated']],
  );
});

test('what runs is finished before the server stops', async () => {
  const world = await createWorld();
  const token = await world.tokenFor('alice');
  const started = deferred();
  const release = deferred();
  const { url, close } = await serveOrgBackend({
    ...world.settings,
    port: 0,
    fetch: async (request) => {
      if (request.url.includes('/api/')) {
        started.resolve();
        await release.promise;
      }
      return world.logto.fetch(request);
    },
  });
  const running = fetch(`${url}/organizations`, { headers: { Authorization: `Bearer ${token}` } });
  await started.promise;
  const closed = close();
  await assert.rejects(fetch(`${url}/healthz`));
  release.resolve();
  assert.equal((await running).status, 200);
  await closed;
});

test('the server does not wait for ever', async () => {
  const world = await createWorld();
  const token = await world.tokenFor('alice');
  const started = deferred();
  const { url, close } = await serveOrgBackend({
    ...world.settings,
    port: 0,
    closeTimeout: 50,
    logtoTimeout: 500,
    fetch: () => {
      started.resolve();
      return new Promise<never>(() => {});
    },
  });
  const running = fetch(`${url}/organizations`, { headers: { Authorization: `Bearer ${token}` } });
  const outcome = running.then(
    () => 'answered',
    () => 'cut off',
  );
  await started.promise;
  await close();
  assert.equal(await outcome, 'cut off');
});
