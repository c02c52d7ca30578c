import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { Fault } from '../../../logto-dev/src/faults.js';
import { createSigningKey } from '../../../logto-dev/src/tokens.js';
import { createWorld, problemOf, type World } from '../../contract/world.js';
import { isMember, rolesOf } from './acme.js';

const passing: Record<string, object> = {
  'a connection that breaks': { kind: 'drop' },
  'an answer that breaks off': { kind: 'half' },
  'a 502': { kind: 'status', status: 502 },
  'a 503': { kind: 'status', status: 503, headers: { 'Retry-After': '1' } },
  'a 504': { kind: 'status', status: 504 },
};
const lasting: Record<string, object> = {
  'a 500': { kind: 'status', status: 500 },
  'a 429': { kind: 'status', status: 429 },
  'a page of HTML': { kind: 'html' },
};
const reads: Record<string, string> = {
  'the Management API': '/api/users/*/organizations',
  'its token': '/oidc/token',
  'its keys': '/oidc/jwks',
};

const arm = ({ logto }: World, fault: object) => {
  logto.faults.arm(fault as Fault);
};
const callsOf = ({ calls }: World, end: string) => calls.filter((call) => call.endsWith(end));

for (const [place, path] of Object.entries(reads)) {
  test(`what is read from ${place} is asked for again, twice`, async (t) => {
    const list = async (world: World) => world.call('GET', '/organizations', { as: 'alice' });
    const end = path.slice(path.lastIndexOf('/'));
    for (const [name, fault] of Object.entries(passing)) {
      await t.test(`after ${name}`, async () => {
        const world = await createWorld({ logtoRetryDelay: 0 });
        arm(world, { ...fault, path, times: 2 });
        assert.equal((await list(world)).status, 200);
        assert.equal(callsOf(world, end).length, 3);

        const other = await createWorld({ logtoRetryDelay: 0 });
        arm(other, { ...fault, path, times: 9 });
        assert.equal((await list(other)).body.code, 'logto_unavailable');
        assert.equal(callsOf(other, end).length, 3);
      });
    }
    for (const [name, fault] of Object.entries(lasting)) {
      await t.test(`but not after ${name}`, async () => {
        const world = await createWorld({ logtoRetryDelay: 0 });
        arm(world, { ...fault, path, times: 9 });
        assert.ok((await list(world)).status >= 429);
        assert.equal(callsOf(world, end).length, 1);
      });
    }
  });
}

test('roles that Logto was told to replace, perhaps, are replaced again', async () => {
  for (const kind of ['lost', 'drop'] as const) {
    const world = await createWorld({ logtoRetryDelay: 0 });
    const { acme, call, idOf, roleId } = world;
    arm(world, { method: 'PUT', path: '/api/organizations/*/users/*/roles', kind });
    const answer = await call('PUT', `/organizations/${acme}/members/${idOf('bob')}/roles`, {
      as: 'alice',
      in: acme,
      body: { roleIds: [roleId('admin')] },
    });
    assert.equal(answer.status, 200);
    assert.deepEqual(rolesOf(world, 'bob'), [roleId('admin')]);
  }
});

test('a member who was removed, though Logto’s answer got lost, is removed', async () => {
  const world = await createWorld({ logtoRetryDelay: 0 });
  const { acme, call, idOf } = world;
  arm(world, { method: 'DELETE', path: '/api/organizations/*/users/*', kind: 'lost' });
  const remove = () =>
    call('DELETE', `/organizations/${acme}/members/${idOf('bob')}`, { as: 'alice', in: acme });
  assert.equal((await remove()).status, 204);
  assert.equal(isMember(world, 'bob'), false);
  assert.equal((await remove()).status, 404);
});

test('what cannot be sent twice is sent once', async () => {
  const writes: [string, string, string][] = [
    ['POST', '/organizations', '/api/organizations'],
    ['PATCH', '/organizations/{acme}', '/api/organizations/*'],
  ];
  for (const [method, path, sent] of writes) {
    const world = await createWorld({ logtoRetryDelay: 0 });
    arm(world, { method, path: sent, kind: 'status', status: 503, times: 9 });
    const answer = await world.call(method, path.replace('{acme}', world.acme), {
      as: 'alice',
      ...(method === 'PATCH' && { in: world.acme }),
      body: { name: 'New' },
    });
    assert.deepEqual(problemOf(answer), { status: 502, code: 'logto_unavailable' });
    assert.equal(world.calls.filter((each) => each.startsWith(`${method} /api/`)).length, 1);
  }
});

test('repetitions wait, at random but not for long, and end with the time for the answer', async (t) => {
  t.after(() => mock.timers.reset());
  mock.timers.enable({ apis: ['setTimeout'] });
  const world = await createWorld({ logtoTimeout: 400, logtoRetryDelay: 10_000 });
  arm(world, { path: '/api/**', kind: 'drop', times: 9 });
  const asked = () => world.calls.filter((each) => each.includes(' /api/')).length;
  const answer = world.call('GET', '/organizations', { as: 'alice' });
  while (asked() === 0) await setImmediate();
  mock.timers.tick(399);
  await setImmediate();
  assert.equal(asked(), 1);
  mock.timers.tick(1);
  assert.deepEqual(problemOf(await answer), { status: 504, code: 'logto_unavailable' });
  assert.equal(asked(), 1);
});

test('an unknown key has the keys fetched anew, at most every 30 s', async (t) => {
  t.after(() => mock.timers.reset());
  mock.timers.enable({ apis: ['Date'], now: Date.now() });
  const world = await createWorld();
  const { logto, tokenFor, call } = world;
  const fetched = () => callsOf(world, '/oidc/jwks').length;
  const list = async () => (await call('GET', '/organizations', { as: 'alice' })).status;
  assert.equal(await list(), 200);

  Object.assign(logto.signingKey, await createSigningKey());
  assert.notEqual(await tokenFor('alice'), undefined);
  for (let i = 0; i < 3; i++) assert.equal(await list(), 401);
  assert.equal(fetched(), 1);
  mock.timers.tick(31_000);
  for (let i = 0; i < 3; i++) assert.equal(await list(), 200);
  assert.equal(fetched(), 2);
});
