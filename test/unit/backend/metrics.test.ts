import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMetrics } from '../../../backend/src/metrics.js';
import { serveOrgBackend } from '../../../backend/src/node.js';
import { createWorld } from '../../contract/world.js';

/** A backend with its metrics; `read` gives the values by name and labels. */
const createMeasuredWorld = async (options: Parameters<typeof createWorld>[0] = {}) => {
  const { observe, fetch } = createMetrics();
  const world = await createWorld({ observe, ...options });
  const text = async () => (await fetch(new Request('http://localhost/metrics'))).text();
  const read = async () => {
    const lines = (await text()).split('\n').filter((line) => line && !line.startsWith('#'));
    const values = lines.map((line) => line.split(/ (?=[^ ]+$)/));
    return Object.fromEntries(
      values.map(([name = '', value]): [string, number] => [name, Number(value)]),
    );
  };
  return { ...world, observe, text, read };
};

test('requests and calls to Logto are counted, and timed in seconds', async () => {
  let now = Date.now();
  const { acme, call, read, setFault } = await createMeasuredWorld({ now: () => now });
  setFault(({ url }) => {
    if (url.includes('/users?')) now += 1500;
    return undefined;
  });
  const listMembers = (in_: string) =>
    call('GET', `/organizations/${in_}/members?q=alice`, { as: 'alice', in: acme });
  await listMembers(acme);
  await listMembers(acme);
  await listMembers('another');
  const values = await read();
  const request = 'method="GET",route="/organizations/:organizationId/members"';
  assert.equal(values[`orgkit_request_duration_seconds_count{${request},status="200"}`], 2);
  assert.equal(values[`orgkit_request_duration_seconds_count{${request},status="403"}`], 1);
  assert.ok((values[`orgkit_request_duration_seconds_sum{${request},status="200"}`] ?? 0) >= 3);
  const logtoCall = 'method="GET",path="/api/organizations/{id}/users",outcome="ok"';
  assert.ok((values[`orgkit_logto_call_duration_seconds_count{${logtoCall}}`] ?? 0) >= 2);
  assert.ok((values[`orgkit_logto_call_duration_seconds_sum{${logtoCall}}`] ?? 0) >= 3);
});

test('retries, limits and undos that failed are counted', async () => {
  const { call, observe, read, setFault } = await createMeasuredWorld();
  assert.equal((await read())['orgkit_undo_failures_total'], 0);
  setFault(({ method, url }) =>
    method === 'DELETE' || url.endsWith('/roles') ? new Response('', { status: 503 }) : undefined,
  );
  await call('POST', '/organizations', { as: 'alice', body: { name: 'New' } });
  observe({ event: 'limit', limit: 'requestsPerUser' });
  observe({ event: 'limit', limit: 'requestsPerUser' });
  const values = await read();
  assert.equal(values['orgkit_undo_failures_total'], 1);
  const retries = 'orgkit_logto_retries_total{method="DELETE",path="/api/organizations/{id}"}';
  assert.equal(values[retries], 2);
  assert.equal(values['orgkit_limits_hit_total{limit="requestsPerUser"}'], 2);
});

test('what callers make up adds no series, and nothing of them is in the metrics', async () => {
  const { acme, call, fetch, idOf, read, text } = await createMeasuredWorld();
  const probe = async (word: string) => {
    await call('GET', `/${word}`);
    await call('GET', `/organizations/${word}/members?q=${word}`, { as: 'alice', in: acme });
    await call('PUT', `/organizations/${acme}/members/${word}/roles`, { as: 'alice', in: acme });
    await fetch(new Request(`https://backend.example.test/${word}`, { method: word }));
  };
  await probe('first');
  const before = Object.keys(await read());
  for (const word of ['word1', 'word2']) await probe(word);
  assert.deepEqual(Object.keys(await read()), before);
  for (const secret of [acme, idOf('alice'), 'first', 'word'])
    assert.ok(!(await text()).includes(secret));
});

test('two backends in one process are measured apart', async () => {
  const [one, other] = await Promise.all([createMeasuredWorld(), createMeasuredWorld()]);
  await one.call('GET', '/healthz');
  assert.match(await one.text(), /route="\/healthz"/);
  assert.doesNotMatch(await other.text(), /route="\/healthz"/);
});

test('the server has them at a port of their own, on this machine, and only when told to', async () => {
  const { settings } = await createWorld();
  const server = { ...settings, hostname: 'localhost', port: 0 };
  const without = await serveOrgBackend(server);
  assert.equal(without.metricsUrl, undefined);
  await without.close();

  const { url, metricsUrl = '', close } = await serveOrgBackend({ ...server, metricsPort: 0 });
  await fetch(`${url}/healthz`);
  const answer = await fetch(metricsUrl);
  assert.match(answer.headers.get('Content-Type') ?? '', /^text\/plain; version=0\.0\.4/);
  assert.match(await answer.text(), /route="\/healthz",status="200"} 1/);
  assert.match(metricsUrl, /^http:\/\/localhost:\d+\/metrics$/);
  assert.equal((await fetch(`${url}/metrics`)).status, 404);
  assert.equal((await fetch(new URL('/healthz', metricsUrl))).status, 404);
  await close();
  await assert.rejects(fetch(metricsUrl));
});

test('a port that is taken leaves no metrics behind', async () => {
  const { settings } = await createWorld();
  const server = { ...settings, hostname: 'localhost', metricsPort: 0 };
  const first = await serveOrgBackend({ ...server, port: 0 });
  const port = Number(new URL(first.url).port);
  await assert.rejects(serveOrgBackend({ ...server, port }), /is taken/);
  await first.close();
});
