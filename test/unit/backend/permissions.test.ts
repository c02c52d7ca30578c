import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWorld, problemOf, type World } from '../../contract/world.js';
import { addRole, join, rolesOf } from './acme.js';
import { deferred } from './deferred.js';

const setRoles = (world: World, as: string, target: string, roleIds: unknown, token?: string) =>
  world.call('PUT', `/organizations/${world.acme}/members/${world.idOf(target)}/roles`, {
    ...(token === undefined ? { as, in: world.acme } : { token }),
    body: { roleIds },
  });

test('writes go by what holds now, not by what the token says', async () => {
  const world = await createWorld();
  const { acme, call, tokenFor, roleId, tenant, idOf } = world;
  join(world, 'carol', [roleId('admin')]);
  const token = await tokenFor('carol', acme);
  tenant.organizations.get(acme)?.members.setRoles(idOf('carol'), [roleId('member')]);
  const demoted = await setRoles(world, 'carol', 'bob', [], token);
  assert.deepEqual(problemOf(demoted), { status: 403, code: 'forbidden' });
  assert.equal(demoted.body.capability, 'members.manage');
  tenant.organizations.get(acme)?.members.remove(idOf('carol'));
  const path = `/organizations/${acme}/members/${idOf('bob')}`;
  const gone = await call('DELETE', path, { token });
  assert.deepEqual(problemOf(gone), { status: 403, code: 'not_a_member' });
  const read = await call('GET', `/organizations/${acme}/members`, { token });
  assert.deepEqual(problemOf(read), { status: 403, code: 'not_a_member' });
});

test('whoever was removed here reads nothing more with the token they still have', async () => {
  let now = Date.now();
  const { acme, call, tokenFor, idOf } = await createWorld({ now: () => now });
  const token = await tokenFor('bob', acme);
  assert.equal((await call('GET', `/organizations/${acme}/members`, { token })).status, 200);
  await call('DELETE', `/organizations/${acme}/members/${idOf('bob')}`, { as: 'alice', in: acme });
  for (const minutes of [0, 1, 57]) {
    now += minutes * 60_000;
    for (const path of ['/members', '/roles', '/invitations', '/membership', '']) {
      const answer = await call('GET', `/organizations/${acme}${path}`, { token });
      assert.deepEqual(problemOf(answer), { status: 403, code: 'not_a_member' }, path);
    }
  }
});

test('an organization that was deleted elsewhere a moment ago is none, whatever is read of it', async () => {
  const { acme, call, tokenFor, tenant } = await createWorld();
  const token = await tokenFor('alice', acme);
  const read = (path: string) => call('GET', `/organizations/${acme}${path}`, { token });
  assert.equal((await read('/members')).status, 200);
  tenant.organizations.delete(acme);
  for (const path of ['', '/apps', '/provisioning'])
    assert.deepEqual(problemOf(await read(path)), { status: 403, code: 'not_a_member' }, path);
  // What is remembered for seconds, and of what Logto has none for an organization that is none.
  for (const path of ['/members', '/roles', '/membership', '/invitations'])
    assert.ok((await read(path)).status < 500, path);
});

test('whoever was demoted here reads no more than what is left to them', async () => {
  let now = Date.now();
  const world = await createWorld({ now: () => now });
  const { acme, call, tokenFor, roleId } = world;
  const token = await tokenFor('bob', acme);
  await setRoles(world, 'alice', 'bob', []);
  now += 60_000;
  const list = () => call('GET', `/organizations/${acme}/invitations`, { token });
  assert.deepEqual(problemOf(await list()), { status: 403, code: 'forbidden' });
  await setRoles(world, 'alice', 'bob', [roleId('member')]);
  now += 60_000;
  assert.equal((await list()).status, 200);
});

test('an idempotency key brings back no answer to whoever may no longer ask', async () => {
  const world = await createWorld();
  const { acme, call, tokenFor, roleId, tenant, idOf } = world;
  const token = await tokenFor('bob', acme);
  const invite = () =>
    call('POST', `/organizations/${acme}/invitations`, {
      token,
      body: { invitees: ['eve@example.test'], roleIds: [roleId('member')] },
      headers: { 'Idempotency-Key': 'k1' },
    });
  assert.equal((await invite()).status, 200);
  tenant.organizations.get(acme)?.members.setRoles(idOf('bob'), []);
  assert.deepEqual(problemOf(await invite()), { status: 403, code: 'forbidden' });
  tenant.organizations.get(acme)?.members.remove(idOf('bob'));
  assert.deepEqual(problemOf(await invite()), { status: 403, code: 'not_a_member' });
});

test('a member without the capability may not', async () => {
  const world = await createWorld();
  const { acme, call, idOf, roleId } = world;
  const path = `/organizations/${acme}/members/${idOf('alice')}`;
  const removal = await call('DELETE', path, { as: 'bob', in: acme });
  assert.deepEqual([removal.body.code, removal.body.capability], ['forbidden', 'members.remove']);
  assert.equal((await setRoles(world, 'bob', 'bob', [roleId('admin')])).body.code, 'forbidden');
  join(world, 'carol', []);
  const list = await call('GET', `/organizations/${acme}/invitations`, { as: 'carol', in: acme });
  assert.deepEqual([list.body.code, list.body.capability], ['forbidden', 'members.invite']);
  const members = await call('GET', `/organizations/${acme}/members`, { as: 'carol', in: acme });
  assert.equal(members.status, 200);
});

test('one grants only roles whose scopes one holds', async () => {
  const world = await createWorld();
  const { acme, call, roleId } = world;
  const helper = addRole(world, 'helper', ['manage:member', 'invite:member', 'read:member']);
  join(world, 'carol', [helper]);
  join(world, 'dave', []);
  const climbed = await setRoles(world, 'carol', 'dave', [roleId('admin')]);
  assert.deepEqual(problemOf(climbed), { status: 409, code: 'role_not_grantable' });
  const own = await setRoles(world, 'carol', 'carol', [helper, roleId('admin')]);
  assert.equal(own.body.code, 'role_not_grantable');
  const invited = await call('POST', `/organizations/${acme}/invitations`, {
    as: 'carol',
    in: acme,
    body: { invitees: ['eve@example.test'], roleIds: [roleId('admin')] },
  });
  assert.deepEqual(problemOf(invited), { status: 409, code: 'role_not_grantable' });
  assert.equal((await setRoles(world, 'carol', 'dave', [helper])).status, 200);
});

test('one cannot act on a member who holds a scope one lacks', async () => {
  const world = await createWorld();
  const { acme, call, idOf } = world;
  const helper = addRole(world, 'helper', ['manage:member', 'delete:member']);
  join(world, 'carol', [helper]);
  assert.equal((await setRoles(world, 'carol', 'alice', [helper])).body.code, 'forbidden');
  const path = `/organizations/${acme}/members/${idOf('alice')}`;
  assert.equal((await call('DELETE', path, { as: 'carol', in: acme })).body.code, 'forbidden');
});

test('a role’s API scopes count as well', async () => {
  const world = await createWorld();
  const { tenant, roleId } = world;
  addRole(world, 'billing', []);
  const [scope] = tenant.scopes.keys();
  tenant.organizationRoles.get('billing')?.resourceScopeIds.add(scope ?? '');
  const answer = await setRoles(world, 'alice', 'bob', ['billing']);
  assert.equal(answer.body.code, 'role_not_grantable');
  tenant.organizationRoles.get(roleId('admin'))?.resourceScopeIds.add(scope ?? '');
  const later = await createWorld();
  addRole(later, 'billing', []);
  for (const id of ['billing', later.roleId('admin')])
    later.tenant.organizationRoles.get(id)?.resourceScopeIds.add(scope ?? '');
  assert.equal((await setRoles(later, 'alice', 'bob', ['billing'])).status, 200);
});

test('roles that nobody knows or that are for machines are named in the answer', async () => {
  const world = await createWorld();
  world.tenant.organizationRoles.set('bot', {
    id: 'bot',
    name: 'bot',
    description: null,
    type: 'MachineToMachine',
    organizationScopeIds: new Set(),
    resourceScopeIds: new Set(),
  });
  const answer = await setRoles(world, 'alice', 'bob', [world.roleId('member'), 'bot', '../x']);
  assert.deepEqual(problemOf(answer), { status: 422, code: 'validation_failed' });
  assert.deepEqual(answer.body.errors, [
    { pointer: '/roleIds/1', code: 'unknown_value' },
    { pointer: '/roleIds/2', code: 'unknown_value' },
  ]);
});

test('somebody who is not a member is not found', async () => {
  const world = await createWorld();
  const { acme, call, idOf } = world;
  assert.deepEqual(problemOf(await setRoles(world, 'alice', 'carol', [])), {
    status: 404,
    code: 'not_found',
  });
  for (const id of [idOf('carol'), 'nobody', 'a%2Fb']) {
    const answer = await call('DELETE', `/organizations/${acme}/members/${id}`, {
      as: 'alice',
      in: acme,
    });
    assert.deepEqual(problemOf(answer), { status: 404, code: 'not_found' });
  }
});

test('roles that are held already are not written again', async () => {
  const world = await createWorld();
  const before = world.calls.length;
  assert.equal((await setRoles(world, 'alice', 'bob', [world.roleId('member')])).status, 200);
  assert.ok(!world.calls.slice(before).some((call) => call.startsWith('PUT')));
});

test('the last administrator stays', async (t) => {
  const lastAdmin = { status: 409, code: 'last_admin' };

  await t.test('when demoting themselves', async () => {
    const world = await createWorld();
    const { roleId } = world;
    assert.deepEqual(problemOf(await setRoles(world, 'alice', 'alice', [])), lastAdmin);
    assert.deepEqual(rolesOf(world, 'alice'), [roleId('admin')]);
  });

  await t.test('when removing themselves', async () => {
    const world = await createWorld();
    const { acme, call, idOf, roleId } = world;
    const path = `/organizations/${acme}/members/${idOf('alice')}`;
    assert.deepEqual(problemOf(await call('DELETE', path, { as: 'alice', in: acme })), lastAdmin);
    assert.deepEqual(rolesOf(world, 'alice'), [roleId('admin')]);
  });

  await t.test('when the only other one is suspended', async () => {
    const world = await createWorld();
    join(world, 'carol', [world.roleId('admin')]);
    world.userNamed('carol').isSuspended = true;
    assert.deepEqual(problemOf(await setRoles(world, 'alice', 'alice', [])), lastAdmin);
  });

  await t.test('when removed by somebody who manages nobody', async () => {
    const world = await createWorld();
    const { acme, call, idOf, roleId, tenant } = world;
    const everything = [...tenant.organizationScopes.values()].map(({ name }) => name);
    const remover = addRole(
      world,
      'remover',
      everything.filter((name) => name !== 'manage:member'),
    );
    const manager = addRole(world, 'manager', ['manage:member']);
    tenant.organizations.get(acme)?.members.setRoles(idOf('alice'), [manager]);
    join(world, 'carol', [remover, roleId('member')]);
    const path = `/organizations/${acme}/members/${idOf('alice')}`;
    const answer = await call('DELETE', path, { as: 'carol', in: acme });
    assert.equal(answer.body.code, 'forbidden');
    assert.deepEqual(rolesOf(world, 'alice'), [manager]);
  });

  await t.test('when two demote each other at the same moment', async () => {
    const world = await createWorld();
    const { roleId, setFault } = world;
    join(world, 'carol', [roleId('admin')]);
    setFault(meetingOf(2, (request) => request.method === 'PUT'));
    await Promise.all([
      setRoles(world, 'alice', 'carol', []),
      setRoles(world, 'carol', 'alice', []),
    ]);
    const left = [...rolesOf(world, 'alice'), ...rolesOf(world, 'carol')];
    assert.ok(left.includes(roleId('admin')));
  });

  await t.test('when all demote themselves at the same moment', async () => {
    const world = await createWorld();
    const { roleId, setFault } = world;
    join(world, 'carol', [roleId('admin')]);
    setFault(meetingOf(2, (request) => request.method === 'PUT'));
    const answers = await Promise.all([
      setRoles(world, 'alice', 'alice', []),
      setRoles(world, 'carol', 'carol', []),
    ]);
    assert.ok(answers.some(({ body }) => body.code === 'last_admin'));
    const left = [...rolesOf(world, 'alice'), ...rolesOf(world, 'carol')];
    assert.ok(left.includes(roleId('admin')));
  });

  await t.test('when two remove each other at the same moment', async () => {
    const world = await createWorld();
    const { acme, call, idOf, roleId, setFault } = world;
    join(world, 'carol', [roleId('admin')]);
    setFault(meetingOf(2, (request) => request.method === 'DELETE'));
    const remove = (as: string, target: string) =>
      call('DELETE', `/organizations/${acme}/members/${idOf(target)}`, { as, in: acme });
    await Promise.all([remove('alice', 'carol'), remove('carol', 'alice')]);
    const left = [...rolesOf(world, 'alice'), ...rolesOf(world, 'carol')];
    assert.ok(left.includes(roleId('admin')));
  });

  await t.test('when the second check cannot be made', async () => {
    const world = await createWorld();
    const { roleId, setFault } = world;
    join(world, 'carol', [roleId('admin')]);
    let written = false;
    setFault((request) => {
      if (request.method === 'PUT') written = true;
      return written && request.method === 'GET' ? new Response('', { status: 500 }) : undefined;
    });
    const answer = await setRoles(world, 'alice', 'carol', []);
    assert.deepEqual(problemOf(answer), { status: 502, code: 'logto_unavailable' });
    assert.deepEqual(rolesOf(world, 'carol'), [roleId('admin')]);
  });
});

/** Lets the requests pass once so many of them have come together. */
const meetingOf = (count: number, concerns: (request: Request) => boolean) => {
  let come = 0;
  const gate = deferred();
  return (request: Request): Promise<undefined> | undefined => {
    if (!concerns(request)) return undefined;
    if (++come === count) gate.resolve();
    return gate.promise;
  };
};

test('an administrator who is not the last may go', async () => {
  const world = await createWorld();
  const { roleId } = world;
  join(world, 'carol', [roleId('admin')]);
  assert.equal((await setRoles(world, 'carol', 'alice', [roleId('member')])).status, 200);
  assert.deepEqual(rolesOf(world, 'alice'), [roleId('member')]);
});
