import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { after, before, test } from 'node:test';
import type { LogEntry } from '../../../backend/src/index.js';
import { serveOrgBackend, type RunningBackend } from '../../../backend/src/node.js';
import { createWorld } from '../../contract/world.js';

const headersTimeout = 300;
/** Far less than without a limit of ours. */
const inTime = { timeout: 10_000 };
let backend: RunningBackend;
/** One that waits no longer for bodies than for headers. */
let hasty: RunningBackend;
let token: string;
let logs: LogEntry[];

before(async () => {
  const { settings, tokenFor, ...world } = await createWorld();
  logs = world.logs;
  const options = { ...settings, port: 0, hostname: '127.0.0.1', headersTimeout };
  backend = await serveOrgBackend(options);
  hasty = await serveOrgBackend({ ...options, requestTimeout: headersTimeout });
  token = await tokenFor('alice');
});
after(() => Promise.all([backend.close(), hasty.close()]));

/** A connection, and all that it is answered until it is closed. */
const open = async (
  text: string,
  { url } = backend,
): Promise<{ socket: Socket; answer: Promise<string> }> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let received = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (received += chunk));
  // A connection that is cut off while something is written to it.
  socket.on('error', () => undefined);
  const answer = once(socket, 'close').then(() => received);
  await once(socket, 'connect');
  socket.write(text);
  return { socket, answer };
};

const isServed = async () => (await fetch(`${backend.url}/healthz`)).status === 200;

test(
  'clients that never finish their headers are cut off, and the others served',
  inTime,
  async () => {
    const slow = await Promise.all(
      Array.from({ length: 50 }, () => open('GET /healthz HTTP/1.1\r\nHost: localhost\r\n')),
    );
    // One more header now and then, for ever.
    const drip = setInterval(() => slow.forEach(({ socket }) => socket.write('X-Slow: 1\r\n')), 50);
    assert.ok(await isServed());
    const answers = await Promise.all(slow.map(({ answer }) => answer));
    clearInterval(drip);
    for (const answer of answers) assert.match(answer, /^(HTTP\/1\.1 408 |$)/);
    assert.ok(await isServed());
  },
);

test('so are those that never finish their body', inTime, async () => {
  const headers = [
    'Host: localhost',
    `Authorization: Bearer ${token}`,
    'Content-Type: application/json',
    'Content-Length: 100',
  ];
  const request = ['POST /organizations HTTP/1.1', ...headers, '', '{'].join('\r\n');
  const { answer } = await open(request, hasty);
  assert.match(await answer, /^(HTTP\/1\.1 408 |$)/);
});

test('headers that are too large are refused', async () => {
  const { answer } = await open(
    `GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Large: ${'x'.repeat(17 * 1024)}\r\n\r\n`,
  );
  assert.match(await answer, /^HTTP\/1\.1 431 /);
  assert.ok(await isServed());
});

test('whoever asks again and again without waiting for answers is cut off', inTime, async () => {
  const answered = () => logs.filter(({ route }) => route === '/openapi.json').length;
  const { answer } = await open(
    'GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(1000),
  );
  await answer;
  assert.ok(answered() <= 1, 'all but the first are not even looked at');
  assert.ok(await isServed());
});
