import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { serveOrgBackend } from '../../backend/src/node.js';
import { Application } from '../unit/logto-dev/oidc-application.js';
import { start } from './process.js';
import { run } from './terminal.js';

const origin = 'https://app.example.test';

test('as a process, it tests a backend over HTTP with two accounts that are signed in', async (t) => {
  const application = await Application.start();
  const { endpoint, server, clientId, resource } = application;
  t.after(() => server.close());
  const { m2mAppId, m2mAppSecret } = server.logto.credentials;
  const backend = await serveOrgBackend({
    port: 0,
    hostname: 'localhost',
    logtoEndpoint: endpoint,
    m2mAppId,
    m2mAppSecret,
    apiResource: resource,
    invitationUrl: `${origin}/join?invitation={id}`,
    corsOrigins: [origin],
    log: () => undefined,
  });
  t.after(() => backend.close());
  const folder = await mkdtemp(join(tmpdir(), 'orgkit-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'tokens.json');
  const signIn = async (username: string) =>
    (await application.signIn(application.user(username)))['refresh_token'] as string;
  const tokens = { admin: await signIn('alice'), member: await signIn('bob') };
  await writeFile(file, JSON.stringify(tokens));

  const options = ['--base-url', `${backend.url}/`, '--tokens', file, '--origin', origin];
  const environment = { LOGTO_ENDPOINT: endpoint, LOGTO_APP_ID: clientId, API_RESOURCE: resource };
  const { exitCode, stdout, stderr } = await start(['conformance', ...options], environment).ended;
  assert.equal(exitCode, 0, stdout + stderr);
  assert.match(stdout, /^39 passed, 0 failed, 2 not tried$/m);
  assert.match(stdout, /^✓ A call without a token is refused with 401 unauthenticated$/m);

  const kept = JSON.parse(await readFile(file, 'utf8')) as typeof tokens;
  assert.notEqual(kept.admin, tokens.admin);
  const { status } = await application.refresh(kept.admin);
  assert.equal(status, 200, 'the kept token serves the next run');
  for (const token of [...Object.values(tokens), ...Object.values(kept)])
    assert.ok(!(stdout + stderr).includes(token));
});

test('what it needs and does not have is named', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'orgkit-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'tokens.json');
  const terminal = {
    environment: {
      LOGTO_ENDPOINT: 'https://logto.example.test',
      LOGTO_APP_ID: 'app',
      API_RESOURCE: 'https://api.example.test',
    },
    fetch: async () => Response.json({ error: 'invalid_grant' }, { status: 400 }),
  };
  const conformance = async (args: string[], changed = {}) => {
    const { exitCode, lines } = await run(['conformance', ...args], { ...terminal, ...changed });
    return [exitCode, ...lines];
  };
  const all = ['--base-url', 'https://backend.example.test', '--tokens', file];

  assert.match((await conformance([])).join(), /^2,--base-url is missing/);
  assert.match((await conformance(all.slice(0, 2))).join(), /^2,--tokens is missing/);
  for (const url of ['nowhere', 'localhost:3000'])
    assert.deepEqual(await conformance(['--base-url', url, '--tokens', file]), [
      2,
      '--base-url must be a URL such as http://localhost:3000.',
    ]);
  assert.deepEqual(
    (await conformance(all, { environment: { LOGTO_ENDPOINT: 'x' } })).slice(0, -1),
    [
      1,
      'LOGTO_ENDPOINT must be an origin such as https://tenant.logto.app, without a path',
      'LOGTO_APP_ID is missing',
      'API_RESOURCE is missing',
    ],
  );
  assert.deepEqual(await conformance(all), [1, `${file} cannot be read`]);
  await writeFile(file, '{"admin":"hush"}');
  const malformed = await conformance(all);
  assert.match(malformed.join(), /must be JSON with a refresh token each/);
  await writeFile(file, '{"admin":"hush","member":"hush too"}');
  const refused = await conformance(all);
  const signIn = 'sign in at your page again, and copy the new one';
  assert.deepEqual(refused, [
    1,
    `"admin" in ${file}: Logto does not take the refresh token (400 invalid_grant): ${signIn}`,
  ]);
  const fetch = () => Promise.reject(new TypeError('fetch failed'));
  assert.deepEqual(await conformance(all, { fetch }), [
    1,
    `"admin" in ${file}: Logto does not answer at https://logto.example.test`,
  ]);
});
