/** The servers of tests: many runs go on beside each other, and beside whatever else runs here. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test, type TestContext } from 'node:test';
import { freePort, isFree } from '../../support/free-port.js';

test('a port that is free is below those that a system gives out by itself', async () => {
  for (const port of await Promise.all(Array.from({ length: 20 }, freePort))) {
    assert.ok(port >= 20_000 && port < 32_768, `port ${port}`);
  }
});

for (const host of ['127.0.0.1', 'localhost']) {
  test(`a port on which somebody listens at ${host} is not free`, async (t) => {
    const { port } = await listen(t, host, 0);
    assert.equal(await isFree(port), false);
  });
}

test('two runs of the element tests that start at once have ports of their own', async () => {
  const [one, other] = await Promise.all([configOf('one'), configOf('other')]);
  assert.notEqual(one.port, other.port);
});

test('the server of the element tests is out of reach from other machines', async (t) => {
  const { hostname, port } = await configOf('local');
  // @web/dev-server-core listens everywhere when this is `localhost` or `127.0.0.1`.
  assert.ok(!['localhost', '127.0.0.1'].includes(hostname));
  const { address } = await listen(t, hostname, port);
  assert.match(address, /^(127\.0\.0\.1|::1)$/);
});

interface Config {
  hostname: string;
  port: number;
}

/** The configuration as a process of its own would read it. */
const configOf = async (run: string): Promise<Config> => {
  const module = (await import(`../../../web-test-runner.config.mjs?${run}`)) as {
    default: Config;
  };
  return module.default;
};

const listen = async (
  t: TestContext,
  host: string,
  port: number,
): Promise<{ address: string; port: number }> => {
  const server = createServer().listen(port, host);
  t.after(() => server.close());
  await once(server, 'listening');
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('no TCP address');
  return at;
};
