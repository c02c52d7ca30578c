import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWorld, problemOf, type Answer, type World } from '../../contract/world.js';
import { acmeOf, addRole, isMember, join, rolesOf } from './acme.js';

const change = (world: World, body: object, as = 'alice') =>
  world.call('POST', `/organizations/${world.acme}/members/batch`, {
    as,
    in: world.acme,
    body,
  });

const outcomesOf = ({ body }: Answer) =>
  body.outcomes.map(({ userId, outcome, problem }) => [userId, problem?.code ?? outcome]);

test('each member has their outcome, in the order given, once', async () => {
  const world = await createWorld();
  const { idOf, roleId } = world;
  join(world, 'carol', []);
  const userIds = [idOf('bob'), idOf('dave'), idOf('carol'), idOf('bob')];
  const answer = await change(world, { action: 'setRoles', userIds, roleIds: [roleId('admin')] });
  assert.deepEqual(outcomesOf(answer), [
    [idOf('bob'), 'done'],
    [idOf('dave'), 'not_found'],
    [idOf('carol'), 'done'],
  ]);
  assert.deepEqual(
    answer.body.outcomes[0]?.roles?.map(({ name }) => name),
    ['admin'],
  );
  assert.deepEqual(rolesOf(world, 'carol'), [roleId('admin')]);
});

test('members are removed, and the last administrator is not, wherever they stand', async () => {
  const world = await createWorld();
  const { idOf, roleId } = world;
  join(world, 'carol', [roleId('admin')]);
  const userIds = [idOf('alice'), idOf('carol'), idOf('bob')];
  const answer = await change(world, { action: 'remove', userIds });
  assert.deepEqual(outcomesOf(answer), [
    [idOf('alice'), 'last_admin'],
    [idOf('carol'), 'done'],
    [idOf('bob'), 'done'],
  ]);
  assert.ok(isMember(world, 'alice'));
  assert.equal(isMember(world, 'carol'), false);
});

test('the rules of the single calls hold for each', async () => {
  const world = await createWorld();
  const { idOf, roleId } = world;
  const helper = addRole(world, 'helper', ['manage:member', 'delete:member']);
  join(world, 'carol', [helper]);
  join(world, 'dave', []);
  const removed = await change(
    world,
    { action: 'remove', userIds: [idOf('alice'), idOf('dave')] },
    'carol',
  );
  assert.deepEqual(outcomesOf(removed), [
    [idOf('alice'), 'forbidden'],
    [idOf('dave'), 'done'],
  ]);
  const userIds = [idOf('bob')];
  const climbed = await change(
    world,
    { action: 'setRoles', userIds, roleIds: [roleId('admin')] },
    'carol',
  );
  assert.deepEqual(problemOf(climbed), { status: 409, code: 'role_not_grantable' });
});

test('it takes the capability of what is done', async () => {
  const world = await createWorld();
  const userIds = [world.idOf('alice')];
  const remover = addRole(world, 'remover', ['delete:member']);
  const manager = addRole(world, 'manager', ['manage:member']);
  for (const [role, body, capability] of [
    [manager, { action: 'remove', userIds }, 'members.remove'],
    [remover, { action: 'setRoles', userIds, roleIds: [] }, 'members.manage'],
  ] as const) {
    join(world, 'carol', [role]);
    const answer = await change(world, body, 'carol');
    assert.deepEqual([answer.body.code, answer.body.capability], ['forbidden', capability]);
    acmeOf(world).members.remove(world.idOf('carol'));
  }
  assert.equal((await change(world, { action: 'remove', userIds }, 'bob')).body.code, 'forbidden');
});

test('a batch that is none says what is wrong', async () => {
  const world = await createWorld();
  const many = Array.from({ length: 101 }, (_, index) => `user${index}`);
  const refused: [object, object][] = [
    [
      { action: 'promote', userIds: ['x'] },
      { pointer: '/action', code: 'unknown_value' },
    ],
    [{ userIds: ['x'] }, { pointer: '/action', code: 'required' }],
    [
      { action: 'remove', userIds: [] },
      { pointer: '/userIds', code: 'too_few', limit: 1 },
    ],
    [
      { action: 'remove', userIds: many },
      { pointer: '/userIds', code: 'too_many', limit: 100 },
    ],
    [
      { action: 'remove', userIds: ['a/b'] },
      { pointer: '/userIds/0', code: 'invalid_format' },
    ],
    [
      { action: 'setRoles', userIds: ['x'] },
      { pointer: '/roleIds', code: 'required' },
    ],
    [
      { action: 'remove', userIds: ['x'], roleIds: [] },
      { pointer: '/roleIds', code: 'unknown_property' },
    ],
  ];
  for (const [body, error] of refused)
    assert.deepEqual((await change(world, body)).body.errors, [error]);
});

test('a Logto that goes down on the way is not asked for every member', async () => {
  const world = await createWorld();
  const userIds = Array.from({ length: 50 }, (_, index) => `user${index}`);
  for (const id of userIds) acmeOf(world).members.add(world.tenant.createUser({ id }).id, []);
  world.setFault(({ method }) =>
    method === 'DELETE' ? Promise.reject(new TypeError('fetch failed')) : undefined,
  );
  const before = world.calls.length;
  const answer = await change(world, { action: 'remove', userIds });
  assert.deepEqual(problemOf(answer), { status: 503, code: 'logto_unavailable' });
  // Four at a time, and each is tried three times.
  // Of the first four, each with its repetitions and its way back; 300 would be all.
  assert.ok(world.calls.length - before < 60, String(world.calls.length - before));
});
