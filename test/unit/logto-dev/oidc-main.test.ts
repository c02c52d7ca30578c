import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { startLogtoDev } from '../../../logto-dev/src/server.js';

const run = (...options: string[]) => {
  const main = ['--import', 'tsx', 'logto-dev/src/main.ts', ...options];
  const process_ = spawn(process.execPath, main);
  return { process: process_, errors: text(process_.stderr), exit: once(process_, 'exit') };
};

describe('npm run logto', () => {
  it('prints one line of JSON, serves what it names, and stops when asked', async () => {
    const { process: logto, errors, exit } = run('--port', '0', '--members', '3');
    const [output] = (await once(logto.stdout, 'data')) as [Buffer];
    const ready = JSON.parse(output.toString()) as Record<string, unknown>;

    assert.deepEqual(Object.keys(ready), [
      'endpoint',
      'm2mAppId',
      'm2mAppSecret',
      'spaAppId',
      'apiResource',
      'users',
      'mailbox',
    ]);
    const [alice] = ready.users as { username: string; email: string }[];
    assert.equal(alice?.email, 'alice@example.test');
    assert.equal((await fetch(String(ready.mailbox))).status, 200);

    logto.kill('SIGTERM');
    assert.deepEqual(await exit, [0, null]);
    assert.equal(await errors, '');
  });

  it('names a taken port and fails', async () => {
    const other = await startLogtoDev({ port: 0, members: 0 });
    const port = new URL(other.endpoint).port;
    const { errors, exit } = run('--port', port);

    assert.deepEqual(await exit, [1, null]);
    assert.equal(
      await errors,
      `Port ${port} is taken. Stop what runs there, or choose another with --port.\n`,
    );
    await other.close();
  });

  it('explains an option that it does not understand', async () => {
    const { errors, exit } = run('--members', 'many');

    assert.deepEqual(await exit, [1, null]);
    assert.match(await errors, /^--members must be a whole number up to 1000000, not "many"\./);
  });
});
