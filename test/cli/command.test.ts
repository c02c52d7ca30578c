import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startLogtoDev } from '../../logto-dev/src/server.js';
import { start } from './process.js';
import { environmentOf, run } from './terminal.js';

const nowhere = { environment: {}, fetch: () => Promise.reject(new TypeError('no network')) };

test('it says what it does, as a whole and for each command', async () => {
  const { exitCode, stdout } = await start(['--help']).ended;
  assert.equal(exitCode, 0);
  const names = [...stdout.matchAll(/^ {2}(\w+) /gm)].map(([, name = '']) => name);
  assert.deepEqual(names, ['serve', 'doctor', 'setup', 'conformance']);
  for (const name of names) {
    for (const option of ['--help', '-h']) {
      const help = await run([name, option], nowhere);
      assert.equal(help.exitCode, 0);
      assert.match(help.lines[0] ?? '', new RegExp(`^Usage: orgkit-backend ${name}`));
    }
  }
});

test('it says its version, which is that of the package', async () => {
  const manifest = await readFile(new URL('../../backend/package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  for (const option of ['--version', '-v'])
    assert.deepEqual(await run([option], nowhere), { exitCode: 0, lines: [version] });
  assert.match((await run(['--help'], nowhere)).lines.join('\n'), /^ {2}-v, --version {2}/m);
});

test('what judges other backends is loaded by conformance alone', async () => {
  const printModules = `import Module from 'node:module';
    process.on('exit', () => console.log(Object.keys(Module._cache)));`;
  const hook = `data:text/javascript,${encodeURIComponent(printModules)}`;
  const { stdout } = await start(['doctor'], { NODE_OPTIONS: `--import=${hook}` }).ended;
  assert.match(stdout, /node_modules.tsx/);
  assert.doesNotMatch(stdout, /node_modules.ajv/);
});

test('what it does not understand it says in one sentence, with exit code 2', async () => {
  for (const [args, says] of [
    [['dcotor'], /^There is no command dcotor; the commands are .*\.$/],
    [['constructor'], /^There is no command constructor;/],
    [['doctor', '--fast'], /^Unknown option '--fast'\.$/],
    [['setup', '--yes=1'], /^Option '-y, --yes' does not take an argument\.$/],
    [['setup', 'now'], /^Unexpected argument 'now'\.$/],
    [['serve', '-p'], /^Unknown option '-p'\.$/],
  ] as const) {
    const { exitCode, lines } = await run([...args], nowhere);
    assert.deepEqual([exitCode, lines.length], [2, 1], lines.join('\n'));
    assert.match(lines[0] ?? '', says);
  }
  assert.equal((await run([], nowhere)).exitCode, 2);
});

test('settings that are missing are named', async () => {
  for (const name of ['serve', 'doctor', 'setup']) {
    const { exitCode, lines } = await run([name], nowhere);
    assert.equal(exitCode, 1);
    assert.equal(lines[0], 'LOGTO_ENDPOINT is missing');
    assert.match(lines.at(-1) ?? '', /backend\/\.env\.example explains them/);
  }
});

test('as a process, doctor and setup read .env and print without colour or secret', async (t) => {
  const server = await startLogtoDev({ port: 0, members: 0 });
  t.after(() => server.close());
  const folder = await mkdtemp(join(tmpdir(), 'orgkit-'));
  t.after(() => rm(folder, { recursive: true }));
  const settings = environmentOf(server.logto);
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  await writeFile(join(folder, '.env'), lines.join('\n'));

  const doctor = await start(['doctor'], {}, folder).ended;
  assert.equal(doctor.exitCode, 0, doctor.stderr);
  assert.match(doctor.stdout, /^✓ /m);
  assert.ok(!doctor.stdout.includes('\u001b'));
  assert.ok(!doctor.stdout.includes(settings['LOGTO_M2M_APP_SECRET'] ?? ''));

  server.logto.tenant.deleteOrganizationRole([...server.logto.tenant.organizationRoles.keys()][0]!);
  const planned = await start(['setup'], {}, folder).ended;
  assert.equal(planned.exitCode, 1);
  assert.match(planned.stdout, /^\+ organization role admin/m);
  assert.match(planned.stderr, /--yes/);
  const done = await start(['setup', '--yes'], {}, folder).ended;
  assert.equal(done.exitCode, 0, done.stderr);
  assert.match(done.stdout, /^✓ organization role admin/m);
});

test('colour is for terminals', async () => {
  const { lines } = await run(['doctor'], {
    ...nowhere,
    environment: {
      LOGTO_ENDPOINT: 'https://logto.example.test',
      LOGTO_M2M_APP_ID: 'machine',
      LOGTO_M2M_APP_SECRET: 'hush',
      API_RESOURCE: 'https://api.example.test',
      INVITATION_URL: 'https://app.example.test/join?invitation={id}',
    },
    hasColour: true,
  });
  assert.ok(lines.some((line) => line.startsWith('\u001b[31m✗\u001b[0m ')));
});
