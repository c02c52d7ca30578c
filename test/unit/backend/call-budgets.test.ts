import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWorld, type Answer } from '../../contract/world.js';

/** Calls of the Management API that a call may cost, beside the template that is read once a minute. */

const succeed = async (answer: Promise<Answer>) => {
  assert.ok((await answer).status < 300);
};

test('a list of members costs 1', async () => {
  const { acme, call, countCalls } = await createWorld();
  const list = () => call('GET', `/organizations/${acme}/members?q=a`, { as: 'alice', in: acme });
  assert.equal(await countCalls(() => succeed(list())), 1);
});

test('a list of roles costs 0 once it was read, also at the same moment', async () => {
  const { acme, call, countCalls } = await createWorld();
  const list = () => call('GET', `/organizations/${acme}/roles`, { as: 'alice', in: acme });
  assert.equal(await countCalls(() => Promise.all([succeed(list()), succeed(list())])), 1);
  assert.equal(await countCalls(() => succeed(list())), 0);
});

test('a role change costs at most 4', async () => {
  const { acme, call, countCalls, idOf, roleId } = await createWorld();
  await call('GET', `/organizations/${acme}/roles`, { as: 'alice', in: acme });
  const set = (username: string, as: string, roles: string[]) =>
    countCalls(() =>
      succeed(
        call('PUT', `/organizations/${acme}/members/${idOf(username)}/roles`, {
          as,
          in: acme,
          body: { roleIds: roles.map(roleId) },
        }),
      ),
    );
  assert.equal(await set('bob', 'alice', ['admin']), 3);
  assert.equal(await set('alice', 'bob', ['member']), 4);
  await set('alice', 'bob', ['admin']);
  assert.equal(await set('alice', 'alice', ['member']), 4);
});

test('a removal costs at most 4', async () => {
  const { acme, call, countCalls, idOf } = await createWorld();
  const path = `/organizations/${acme}/members/${idOf('bob')}`;
  assert.ok(
    (await countCalls(() => succeed(call('DELETE', path, { as: 'alice', in: acme })))) <= 4,
  );
});

test('creating an organization costs at most 4', async () => {
  const { call, countCalls } = await createWorld();
  const create = () => call('POST', '/organizations', { as: 'carol', body: { name: 'New' } });
  assert.equal(await countCalls(() => succeed(create())), 4);
});

test('one invitation costs at most 4, and each further one 2', async () => {
  const { acme, call, countCalls, roleId } = await createWorld();
  await call('GET', `/organizations/${acme}/roles`, { as: 'alice', in: acme });
  const invite = (...invitees: string[]) =>
    countCalls(() =>
      succeed(
        call('POST', `/organizations/${acme}/invitations`, {
          as: 'alice',
          in: acme,
          body: { invitees, roleIds: [roleId('member')] },
        }),
      ),
    );
  assert.equal(await invite('carol@example.test'), 4);
  assert.equal(await invite('x1@example.test', 'x2@example.test', 'x3@example.test'), 8);
});

test('roles with scopes of an API cost no more', async () => {
  const { acme, call, countCalls, idOf, roleId, tenant } = await createWorld();
  const [scope] = tenant.scopes.keys();
  tenant.organizationRoles.get(roleId('admin'))?.resourceScopeIds.add(scope ?? '');
  await call('GET', `/organizations/${acme}/roles`, { as: 'alice', in: acme });
  const alice = { as: 'alice', in: acme };
  const setRole = (name: string) =>
    call('PUT', `/organizations/${acme}/members/${idOf('bob')}/roles`, {
      ...alice,
      body: { roleIds: [roleId(name)] },
    });
  const invite = () =>
    call('POST', `/organizations/${acme}/invitations`, {
      ...alice,
      body: { invitees: ['carol@example.test'], roleIds: [roleId('admin')] },
    });
  assert.equal(await countCalls(() => succeed(setRole('admin'))), 3);
  assert.equal(await countCalls(() => succeed(setRole('member'))), 4);
  assert.equal(await countCalls(() => succeed(invite())), 4);
});
