import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWorld, type Fault } from '../../contract/world.js';
import { deferred } from './deferred.js';

const moment = 2000;

test('a backend that Logto answers is ready', async () => {
  const { call } = await createWorld();
  const { status, body, headers } = await call('GET', '/readyz');
  assert.deepEqual([status, body], [200, { status: 'ok', logto: 'ok' }]);
  assert.equal(headers.get('Cache-Control'), 'no-store');
  assert.equal((await call('HEAD', '/readyz')).status, 200);
});

const faults: Record<string, [Fault, string]> = {
  'is away': [() => Promise.reject(new TypeError('secret')), 'unreachable'],
  'is slow': [() => new Promise<never>(() => {}), 'timeout'],
  'answers a page': [() => new Response('<h1>secret</h1>'), 'malformed'],
  fails: [() => Response.json({ code: 'secret' }, { status: 500 }), 'rejected'],
  'refuses the secret of the machine': [
    ({ url }) =>
      url.endsWith('/oidc/token')
        ? Response.json({ error: 'invalid_client', secret: 'secret' }, { status: 401 })
        : undefined,
    'rejected',
  ],
  'refuses the token of the machine': [
    ({ url }) =>
      url.includes('/api/') ? Response.json({ code: 'secret' }, { status: 403 }) : undefined,
    'rejected',
  ],
};

for (const [name, [fault, logto]] of Object.entries(faults)) {
  test(`when Logto ${name}, the backend is not ready and says no secret`, async () => {
    const { call, setFault } = await createWorld({
      logtoTimeout: logto === 'timeout' ? 30 : 10_000,
    });
    setFault(fault);
    const { status, body } = await call('GET', '/readyz');
    assert.deepEqual([status, body], [503, { status: 'unavailable', logto }]);
  });
}

test('probes ask Logto once in a while only, and see it come back', async () => {
  let now = Date.now();
  const { call, countCalls, setFault } = await createWorld({ now: () => now });
  const statuses: number[] = [];
  const probe = async () => {
    statuses.push((await call('GET', '/readyz')).status);
  };
  assert.equal(await countCalls(() => Promise.all([probe(), probe(), probe()])), 1);
  now += moment - 1;
  assert.equal(await countCalls(probe), 0);
  now += 1;
  setFault(() => Response.json({}, { status: 400 }));
  assert.equal(await countCalls(probe), 1);
  setFault(() => undefined);
  now += moment;
  assert.equal(await countCalls(probe), 1);
  assert.deepEqual(statuses, [200, 200, 200, 200, 503, 200]);
});

test('a probe waits for one that is still asking', async () => {
  const asked = deferred();
  const release = deferred();
  const { call, countCalls, setFault } = await createWorld();
  setFault(async () => {
    asked.resolve();
    await release.promise;
    return undefined;
  });
  const calls = await countCalls(async () => {
    const first = call('GET', '/readyz');
    await asked.promise;
    const second = call('GET', '/readyz');
    release.resolve();
    assert.deepEqual([(await first).status, (await second).status], [200, 200]);
  });
  assert.equal(calls, 1);
});
