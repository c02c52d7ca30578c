import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWorld, problemOf, type World } from '../../contract/world.js';
import { acmeOf, failAt, isMember, join, rolesOf } from './acme.js';

const change = (world: World, body: object, as = 'alice') =>
  world.call('PATCH', `/organizations/${world.acme}`, { as, in: world.acme, body });

test('only what is sent changes, and null takes it away', async () => {
  const world = await createWorld();
  const logoUrl = 'https://cdn.example.test/l.png';
  const darkLogoUrl = 'https://cdn.example.test/d.png';
  acmeOf(world).branding = { favicon: 'https://cdn.example.test/f.png' };

  const first = await change(world, { description: 'Rockets', logoUrl, darkLogoUrl });
  assert.deepEqual(
    [first.status, first.body.name, first.body.description, first.body.logoUrl],
    [200, 'Acme', 'Rockets', logoUrl],
  );
  assert.deepEqual(
    first.body.roles.map(({ name }) => name),
    ['admin'],
  );
  const second = await change(world, { name: ' Acme Inc. ', logoUrl: null });
  const { name, logoUrl: gone, darkLogoUrl: kept } = second.body;
  assert.deepEqual([name, gone, kept], ['Acme Inc.', null, darkLogoUrl]);
  assert.deepEqual(Object.keys(acmeOf(world).branding).sort(), ['darkLogoUrl', 'favicon']);
  assert.equal((await change(world, { description: null })).body.description, null);
  assert.equal((await change(world, { isMfaRequired: true })).body.isMfaRequired, true);
});

test('a change of nothing writes nothing', async () => {
  const world = await createWorld();
  assert.equal((await change(world, {})).body.name, 'Acme');
  assert.ok(!world.calls.some((call) => call.startsWith('PATCH')));
});

test('a change is refused for what is wrong with it', async () => {
  const world = await createWorld();
  const refused: [object, string, string][] = [
    [{ name: null }, '/name', 'invalid_type'],
    [{ name: '<b>' }, '/name', 'invalid_characters'],
    [{ darkLogoUrl: 'http://cdn.example.test/d.png' }, '/darkLogoUrl', 'invalid_format'],
    [{ isMfaRequired: 'yes' }, '/isMfaRequired', 'invalid_type'],
    [{ customData: {} }, '/customData', 'unknown_property'],
  ];
  for (const [body, pointer, code] of refused) {
    const answer = await change(world, body);
    assert.deepEqual(problemOf(answer), { status: 422, code: 'validation_failed' });
    assert.deepEqual(answer.body.errors[0], { pointer, code });
  }
});

test('only who may, by what holds now, changes or deletes an organization', async () => {
  const world = await createWorld();
  const refused = await change(world, { name: 'Bob’s' }, 'bob');
  assert.deepEqual(
    [refused.body.code, refused.body.capability],
    ['forbidden', 'organization.update'],
  );
  const path = `/organizations/${world.acme}`;
  const kept = await world.call('DELETE', path, { as: 'bob', in: world.acme });
  assert.deepEqual([kept.body.code, kept.body.capability], ['forbidden', 'organization.delete']);

  join(world, 'carol', [world.roleId('admin')]);
  const token = await world.tokenFor('carol', world.acme);
  acmeOf(world).members.setRoles(world.idOf('carol'), []);
  assert.equal((await world.call('DELETE', path, { token })).body.code, 'forbidden');
  assert.equal(acmeOf(world).name, 'Acme');
});

test('a deleted organization is gone with the apps that were made for it', async () => {
  const world = await createWorld();
  const { tenant, acme } = world;
  const alice = { as: 'alice', in: acme };
  const made = await world.call('POST', `/organizations/${acme}/apps`, {
    ...alice,
    body: { name: 'Export', roleIds: [] },
  });
  const other = world.logto.credentials.m2mAppId;
  acmeOf(world).applications.set(other, new Set());
  const token = await world.tokenFor('alice', acme);

  assert.equal((await world.call('DELETE', `/organizations/${acme}`, alice)).status, 204);
  assert.equal(tenant.organizations.has(acme), false);
  assert.deepEqual(
    [made.body.id, other].map((id) => tenant.applications.has(id)),
    [false, true],
  );
  for (const method of ['GET', 'DELETE']) {
    const answer = await world.call(method, `/organizations/${acme}`, { token });
    assert.deepEqual(problemOf(answer), { status: 403, code: 'not_a_member' });
  }
});

const leave = (world: World, as: string, successor?: string) =>
  world.call(
    'DELETE',
    `/organizations/${world.acme}/membership${
      successor === undefined ? '' : `?successorId=${world.idOf(successor)}`
    }`,
    { as, in: world.acme },
  );

test('a member leaves, whatever their roles, and is out at once', async () => {
  const world = await createWorld();
  join(world, 'carol', []);
  const token = await world.tokenFor('carol', world.acme);
  assert.equal((await leave(world, 'carol')).status, 204);
  assert.equal(isMember(world, 'carol'), false);
  const after = await world.call('GET', `/organizations/${world.acme}/members`, { token });
  assert.equal(after.body.code, 'not_a_member');
});

test('the last administrator hands over and leaves in one step, or stays', async (t) => {
  await t.test('stays without a successor', async () => {
    const world = await createWorld();
    assert.deepEqual(problemOf(await leave(world, 'alice')), { status: 409, code: 'last_admin' });
    assert.ok(isMember(world, 'alice'));
  });

  await t.test('leaves once the successor has the managing roles, beside their own', async () => {
    const world = await createWorld();
    assert.equal((await leave(world, 'alice', 'bob')).status, 204);
    assert.equal(isMember(world, 'alice'), false);
    assert.deepEqual(rolesOf(world, 'bob'), [world.roleId('admin'), world.roleId('member')].sort());
  });

  await t.test('has no successor in a stranger, a suspended member or themselves', async () => {
    const world = await createWorld();
    world.userNamed('bob').isSuspended = true;
    for (const successor of ['carol', 'bob', 'alice']) {
      const answer = await leave(world, 'alice', successor);
      assert.deepEqual(problemOf(answer), { status: 422, code: 'validation_failed' });
      assert.deepEqual(answer.body.errors, [{ pointer: '?successorId', code: 'unknown_value' }]);
    }
    assert.deepEqual(rolesOf(world, 'bob'), [world.roleId('member')]);
    assert.ok(isMember(world, 'alice'));
  });

  await t.test('keeps everything as it was when leaving fails', async () => {
    const world = await createWorld();
    world.setFault(failAt(`DELETE ${world.idOf('alice')}`));
    assert.equal((await leave(world, 'alice', 'bob')).status, 502);
    assert.ok(isMember(world, 'alice'));
    assert.deepEqual(rolesOf(world, 'bob'), [world.roleId('member')]);
  });

  await t.test('keeps everything as it was also when Logto never says that they left', async () => {
    const world = await createWorld();
    world.setFault(async (request) => {
      if (request.method !== 'DELETE') return undefined;
      await world.logto.fetch(request);
      return new Response('', { status: 502 });
    });
    assert.equal((await leave(world, 'alice', 'bob')).status, 502);
    assert.deepEqual(rolesOf(world, 'alice'), [world.roleId('admin')]);
    assert.deepEqual(rolesOf(world, 'bob'), [world.roleId('member')]);
  });

  await t.test('leaves the successor in power when they cannot be put back', async () => {
    const world = await createWorld({ logtoRetryDelay: 0 });
    world.logto.faults.arm({ method: 'DELETE', path: '/api/**', times: 3, kind: 'lost' });
    world.logto.faults.arm({ method: 'POST', path: '/api/**/users', kind: 'drop' });
    assert.equal((await leave(world, 'alice', 'bob')).status, 503);
    assert.equal(isMember(world, 'alice'), false);
    assert.ok(rolesOf(world, 'bob').includes(world.roleId('admin')));
    assert.ok(world.logs.some(({ event }) => event === 'undo_failed'));
  });
});
