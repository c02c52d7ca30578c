import assert from 'node:assert/strict';
import { addRole, isMember, join, rolesOf } from '../unit/backend/acme.js';
import {
  admins,
  assertAdministrator,
  assertTold,
  isAdmin,
  leave,
  race,
  remove,
  setRoles,
  type Call,
} from './race.js';

race('two administrators demote each other', async ({ world, at }) => {
  admins(world, 'bob');
  const [bobs, alices] = await at(
    setRoles(world, 'alice', 'bob', []),
    setRoles(world, 'bob', 'alice', []),
  );
  assertAdministrator(world);
  assertTold(bobs, !isAdmin(world, 'bob'));
  assertTold(alices, !isAdmin(world, 'alice'));
});

race('two administrators demote themselves', async ({ world, at }) => {
  admins(world, 'bob');
  const [alices, bobs] = await at(
    setRoles(world, 'alice', 'alice', []),
    setRoles(world, 'bob', 'bob', []),
  );
  assertAdministrator(world);
  assertTold(alices, !isAdmin(world, 'alice'));
  assertTold(bobs, !isAdmin(world, 'bob'));
});

race('two administrators remove each other', async ({ world, at }) => {
  admins(world, 'bob');
  const [bobs, alices] = await at(remove(world, 'alice', 'bob'), remove(world, 'bob', 'alice'));
  assertAdministrator(world);
  assertTold(bobs, !isMember(world, 'bob'));
  assertTold(alices, !isMember(world, 'alice'));
});

race('all three administrators leave', async ({ world, at }) => {
  admins(world, 'bob', 'carol');
  const names = ['alice', 'bob', 'carol'];
  const answers = await at(...names.map((name) => leave(name)));
  assertAdministrator(world);
  for (const [index, name] of names.entries()) assertTold(answers[index], !isMember(world, name));
});

race('one administrator leaves while the other is demoted', async ({ world, at }) => {
  admins(world, 'bob');
  const [alices, bobs] = await at(leave('alice'), setRoles(world, 'alice', 'bob', []));
  assertAdministrator(world);
  assertTold(alices, !isMember(world, 'alice'));
  assertTold(bobs, !isAdmin(world, 'bob'));
});

race('two administrators remove all of them at once', async ({ world, at }) => {
  admins(world, 'bob', 'carol');
  const userIds = ['alice', 'bob', 'carol'].map(world.idOf);
  const batch = (as: string): Call => ({
    as,
    inAcme: true,
    method: 'POST',
    path: '/members/batch',
    body: { action: 'remove', userIds },
  });
  await at(batch('alice'), batch('bob'));
  assertAdministrator(world);
});

race('the only administrator leaves to a successor who leaves', async ({ world, at }) => {
  await at(leave('alice', world.idOf('bob')), leave('bob'));
  assertAdministrator(world);
});

race('the only administrator leaves to a successor who is removed', async ({ world, at }) => {
  join(world, 'carol', [
    addRole(world, 'remover', ['delete:member', 'invite:member', 'read:member', 'read:data']),
  ]);
  await at(leave('alice', world.idOf('bob')), remove(world, 'carol', 'bob'));
  assertAdministrator(world);
  assert.deepEqual(rolesOf(world, 'carol'), ['remover']);
});

race('a member leaves while the administrators change', async ({ world, at }) => {
  admins(world, 'carol');
  const [, , bobs] = await at(leave('alice'), leave('carol'), leave('bob'));
  assertAdministrator(world);
  assert.ok(!isAdmin(world, 'bob'), 'nobody becomes an administrator by leaving');
  assertTold(bobs, !isMember(world, 'bob'));
});

race('roles are given to whom another administrator removes', async ({ world, at }) => {
  admins(world, 'carol');
  const { roleId } = world;
  const [given, removed] = await at(
    setRoles(world, 'alice', 'bob', [roleId('admin')]),
    remove(world, 'carol', 'bob'),
  );
  assertTold(removed, !isMember(world, 'bob'));
  if (isMember(world, 'bob')) assertTold(given, isAdmin(world, 'bob'));
  assertAdministrator(world);
});

race('two administrators give somebody different roles', async ({ world, at }) => {
  admins(world, 'carol');
  const { roleId } = world;
  const answers = await at(
    setRoles(world, 'alice', 'bob', [roleId('admin')]),
    setRoles(world, 'carol', 'bob', []),
  );
  assertAdministrator(world);
  assert.ok(answers.some(({ status }) => status === 200));
  assert.ok([[], [roleId('admin')]].some((roles) => roles.join() === rolesOf(world, 'bob').join()));
});

race('an organization is deleted while somebody is given a role', async ({ world, at }) => {
  const { acme, roleId, tenant } = world;
  admins(world, 'carol');
  const [deleted] = await at(
    { as: 'alice', inAcme: true, method: 'DELETE', path: '' },
    setRoles(world, 'carol', 'bob', [roleId('admin')]),
  );
  assertTold(deleted, !tenant.organizations.has(acme));
});
