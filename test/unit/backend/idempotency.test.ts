/** What is kept of calls with an `Idempotency-Key`, and for whom. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Idempotency } from '../../../backend/src/idempotency.js';
import { createMemoryState } from '../../../backend/src/state/memory-state.js';
import { Seal } from '../../../backend/src/state/seal.js';
import { createWorld } from '../../contract/world.js';
import { deferred } from './deferred.js';

test('a call that is refused leaves nothing in the state, so that no number of keys pushes others out', async () => {
  const state = createMemoryState(Date.now);
  const kept = new Set<string>();
  const world = await createWorld({
    limits: { organizationsPerUser: { count: 1, seconds: 60 } },
    state: {
      ...state,
      claim: async (key, ...rest) => {
        kept.add(key);
        return state.claim(key, ...rest);
      },
      delete: async (key) => {
        kept.delete(key);
        return state.delete(key);
      },
    },
  });
  const { acme, call, roleId } = world;
  const alice = { as: 'alice', in: acme };
  const withKey = (key: string) => ({ headers: { 'Idempotency-Key': key } });
  await call('POST', '/organizations', { as: 'alice', body: { name: 'Globex' } });
  const refused = {
    429: await call('POST', '/organizations', {
      as: 'alice',
      body: { name: 'Globex' },
      ...withKey('k1'),
    }),
    422: await call('POST', `/organizations/${acme}/apps`, {
      ...alice,
      body: { name: 'Export', roleIds: [roleId('admin')] },
      ...withKey('k2'),
    }),
    200: await call('POST', `/organizations/${acme}/invitations`, {
      ...alice,
      body: { invitees: ['nonsense'], roleIds: [] },
      ...withKey('k3'),
    }),
  };
  for (const [status, answer] of Object.entries(refused))
    assert.equal(String(answer.status), status);
  assert.deepEqual([...kept], []);
});

test('a key counts for one organization: the same in another one creates there', async () => {
  const { acme, call, tenant } = await createWorld();
  const other = await call('POST', '/organizations', { as: 'alice', body: { name: 'Globex' } });
  for (const id of [acme, other.body.id]) {
    const created = await call('POST', `/organizations/${id}/apps`, {
      as: 'alice',
      in: id,
      body: { name: 'Export', roleIds: [] },
      headers: { 'Idempotency-Key': 'k1' },
    });
    assert.deepEqual(
      [...(tenant.organizations.get(id)?.applications.keys() ?? [])],
      [created.body.id],
    );
  }
});

test('a repetition at another instance waits for the first call, but not for ever', async () => {
  const state = createMemoryState(Date.now);
  const seal = new Seal('hush');
  const first = new Idempotency(state, seal);
  const patient = new Idempotency(state, seal, { looks: 1000, pause: 1 });
  const hasty = new Idempotency(state, seal, { looks: 2, pause: 1 });
  const started = deferred();
  const release = deferred();
  const never = () => Promise.reject(new Error('It ran twice.'));
  const running = first.once('k1', {}, async () => {
    started.resolve();
    await release.promise;
    return { body: { id: '1' } };
  });
  await started.promise;
  const waiting = patient.once('k1', {}, never);
  await assert.rejects(hasty.once('k1', {}, never), { code: 'conflict' });
  release.resolve();
  assert.deepEqual([(await running).body, (await waiting).body], [{ id: '1' }, { id: '1' }]);
  assert.deepEqual((await hasty.once('k1', {}, never)).body, { id: '1' });
});

test('an instance that is gone leaves its key to others', async () => {
  let time = 0;
  const state = createMemoryState(() => time);
  const seal = new Seal('hush');
  const key = await seal.name('answer k1');
  await state.claim(key, JSON.stringify({ input: await seal.name('input {}') }), 30_000);
  const idempotency = new Idempotency(state, seal, { looks: 1, pause: 1 });
  const create = async () => ({ body: { id: '2' } });
  await assert.rejects(idempotency.once('k1', {}, create), { code: 'conflict' });
  time = 30_000;
  assert.deepEqual((await idempotency.once('k1', {}, create)).body, { id: '2' });
});

const mebibyte = 2 ** 20;

test('answers in memory take 16 MiB at most: the oldest make room', async () => {
  const state = createMemoryState(Date.now);
  const answer = 'x'.repeat(mebibyte);
  const keys = Array.from({ length: 18 }, (_, index) => `k${index}`);
  for (const key of keys) await state.set(key, answer, 60_000);
  await state.set('k9', answer, 60_000);
  const kept = await Promise.all(keys.map(async (key) => (await state.get(key)) !== undefined));
  assert.deepEqual(
    keys.filter((_, index) => !kept[index]),
    ['k0', 'k1'],
  );
});

test('what has ended or was deleted takes no room', async () => {
  let time = 0;
  const state = createMemoryState(() => time);
  const half = 'x'.repeat(8 * mebibyte);
  await state.set('ended', half, 1000);
  time = 1000;
  assert.equal(await state.get('ended'), undefined);
  await state.set('deleted', half, 1000);
  await state.delete('deleted');
  await state.delete('never there');
  await state.set('k1', half, 1000);
  await state.set('k2', half, 1000);
  assert.ok((await state.get('k1')) === half);
});

test('an answer that is larger than all of that is not kept, and pushes none out', async () => {
  const state = createMemoryState(Date.now);
  await state.set('k1', 'answer', 60_000);
  await state.claim('k2', 'runs', 30_000);
  await state.set('k2', 'x'.repeat(16 * mebibyte + 1), 60_000);
  assert.equal(await state.get('k1'), 'answer');
  assert.ok((await state.get('k2')) === undefined);
});

test('what is kept opens only where it was put, and with the same secret', async () => {
  const seal = new Seal('hush');
  const sealed = await seal.close('secret', 'here');
  assert.ok(!sealed.includes('secret'));
  assert.equal(await new Seal('hush').open(sealed, 'here'), 'secret');
  await assert.rejects(seal.open(sealed, 'there'));
  await assert.rejects(new Seal('other').open(sealed, 'here'));
});
