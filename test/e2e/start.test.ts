/** `npm start`, beside whatever runs on this machine already. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startLogtoDev } from '../../logto-dev/src/server.js';
import { eventually } from '../support/eventually.js';
import { isFree } from '../support/free-port.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const usualPorts = { logto: 3001, backend: 3000, demo: 5173, storybook: 6006 };
const offset = await freeOffset();
const ports = Object.values(usualPorts).map((port) => port + offset);

const started: ChildProcess[] = [];
after(() => started.forEach((child) => child.kill()));

interface Started {
  child: ChildProcess;
  /** Resolves with what it printed once it is up, rejects when it ends before. */
  running: () => Promise<string>;
  /** Resolves when it has ended. */
  end: Promise<{ code: number | null; errors: string }>;
}

type Command = [string, ...string[]];
const node: Command = [process.execPath, '--import', 'tsx', 'scripts/start.ts'];
const npm: Command = ['npm', 'start'];

function start(environment: Record<string, string> = {}, [command, ...args] = node): Started {
  const child = spawn(command, args, {
    cwd: root,
    // What is set to nothing is not taken from a `.env` of this machine.
    env: {
      ...process.env,
      LOGTO_ENDPOINT: '',
      LOGTO_APP_ID: '',
      PORT: '3000',
      ...environment,
      ORGKIT_PORT_OFFSET: String(offset),
    },
  });
  started.push(child);
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const end = once(child, 'close').then(([code]) => ({ code: code as number | null, errors }));
  const running = async (): Promise<string> => {
    let output = '';
    for await (const text of child.stdout.iterator({ destroyOnReturn: false })) {
      output += String(text);
      if (output.includes('Ctrl-C stops everything.')) {
        child.stdout.resume();
        return output;
      }
    }
    return assert.fail(`It ended: ${errors}`);
  };
  return { child, running, end };
}

test('brings everything up, and Ctrl-C takes it all down', async () => {
  const { child, running, end } = start();
  const output = await running();
  assert.match(output, /Alice Example <alice@example\.test>/);
  const addresses = [...output.matchAll(/^ {2}\S.* (http:\S+)$/gm)].map(([, address]) => address!);
  assert.equal(addresses.length, 5, output);
  for (const address of addresses) {
    const { status } = await fetch(address);
    assert.ok(status < 500, `${address} answers ${status}`);
  }

  child.kill('SIGINT');
  assert.equal((await end).code, 0);
  for (const port of ports) assert.ok(await isFree(port), `port ${port} is free again`);
});

test('ends with the npm that started it', async () => {
  const { child, running } = start({}, npm);
  await running();
  child.kill();
  for (const port of ports) await eventually(`port ${port} free again`, () => isFree(port));
});

test('names a port that is taken, in one line', async () => {
  const port = usualPorts.demo + offset;
  const server = createServer().listen(port);
  await once(server, 'listening');
  const { code, errors } = await start().end;
  server.close();
  assert.equal(code, 1);
  assert.equal(
    errors,
    `Port ${port} (demo) is taken. Stop what runs there, or add to all ports: ORGKIT_PORT_OFFSET=100\n`,
  );
});

test('works with a Logto that runs elsewhere', async () => {
  const elsewhere = await startLogtoDev({ port: 0 });
  const { m2mAppId, m2mAppSecret, spaAppId, apiResource } = elsewhere.logto.credentials;
  const { child, running, end } = start({
    LOGTO_ENDPOINT: elsewhere.endpoint,
    LOGTO_APP_ID: spaAppId,
    LOGTO_M2M_APP_ID: m2mAppId,
    LOGTO_M2M_APP_SECRET: m2mAppSecret,
    API_RESOURCE: apiResource,
    INVITATION_URL: 'http://localhost:5173/join?invitation={id}',
  });
  const output = await running();
  assert.match(output, new RegExp(`the users of ${elsewhere.endpoint}`));
  assert.ok(await isFree(usualPorts.logto + offset), 'there is no Logto of its own');
  const script = await fetch(`http://localhost:${usualPorts.demo + offset}/demo.ts`);
  assert.ok((await script.text()).includes(elsewhere.endpoint), 'the demo signs in there');
  child.kill('SIGINT');
  assert.equal((await end).code, 0);
  await elsewhere.close();
});

test('says what is missing to use a Logto, in a line each', async () => {
  const { code, errors } = await start({ LOGTO_ENDPOINT: 'https://tenant.example' }).end;
  assert.equal(code, 1);
  assert.match(errors, /^LOGTO_M2M_APP_ID is missing$/m);
  assert.match(errors, /^LOGTO_M2M_APP_SECRET is missing$/m);
});

/** What to add to the usual ports so that all of them are free. */
async function freeOffset(): Promise<number> {
  for (let offset = 10_000; offset < 50_000; offset += 10) {
    const free = await Promise.all(Object.values(usualPorts).map((port) => isFree(port + offset)));
    if (!free.includes(false)) return offset;
  }
  throw new Error('no free ports');
}
