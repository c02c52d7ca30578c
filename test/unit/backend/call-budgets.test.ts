import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OperationId } from '../../../backend/src/operations.js';
import { createWorld, type Answer } from '../../contract/world.js';
import { createPopulatedWorld } from '../../trust/successful-calls.js';
import { acmeOf, addRole, rolesOf } from './acme.js';

/** Calls of the Management API that a call may cost, beside the template that is read once a minute. */

const succeed = async (answer: Promise<Answer>) => {
  assert.ok((await answer).status < 300);
};

/** Of each call of the contract, when who makes it was not asked for a moment before. */
const budgets: Record<OperationId, number> = {
  listOrganizations: 2,
  createOrganization: 4,
  getOrganization: 2,
  updateOrganization: 3,
  deleteOrganization: 4, // 3, and its app
  getMembership: 1,
  leaveOrganization: 6,
  getProvisioning: 3,
  setProvisioning: 5,
  uploadLogo: 5,
  listApps: 2,
  createApp: 5,
  removeApp: 4,
  setAppRoles: 3,
  listRoles: 1,
  listMembers: 2,
  changeMembers: 4,
  setMemberRoles: 4,
  removeMember: 4,
  listInvitations: 3, // 2, and their inviter
  createInvitations: 4,
  resendInvitation: 3,
  revokeInvitation: 4,
  listReceivedInvitations: 7, // 4, and 3 for the one there is
  getInvitation: 6,
  acceptInvitation: 7,
  declineInvitation: 4,
};

test('every call of the contract has its budget', async () => {
  for (const [id, budget] of Object.entries(budgets) as [OperationId, number][]) {
    const { acme, call, countCalls, passSeconds, successful } = await createPopulatedWorld();
    const { method, path, body, as } = successful[id];
    const isIn = path.startsWith(`/organizations/${acme}`);
    passSeconds(11);
    const cost = await countCalls(() =>
      succeed(call(method, path, { as, body, ...(isIn && { in: acme }) })),
    );
    assert.equal(cost, budget, id);
  }
});

test('a list of members costs 1 once it was asked who reads it, seconds before', async () => {
  const { acme, call, countCalls } = await createWorld();
  const list = () => call('GET', `/organizations/${acme}/members?q=a`, { as: 'alice', in: acme });
  await list();
  assert.equal(await countCalls(() => succeed(list())), 1);
});

test('a list of roles costs 0 once it was read; simultaneous ones ask once, for it and the reader', async () => {
  const { acme, call, countCalls } = await createWorld();
  const list = () => call('GET', `/organizations/${acme}/roles`, { as: 'alice', in: acme });
  assert.equal(await countCalls(() => Promise.all([succeed(list()), succeed(list())])), 2);
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
  await call('GET', `/organizations/${acme}/roles`, { as: 'alice', in: acme });
  const path = `/organizations/${acme}/members/${idOf('bob')}`;
  assert.ok(
    (await countCalls(() => succeed(call('DELETE', path, { as: 'alice', in: acme })))) <= 4,
  );
});

test('creating an organization costs at most 4', async () => {
  const { call, countCalls } = await createWorld();
  const create = (headers = {}) =>
    call('POST', '/organizations', { as: 'carol', body: { name: 'New' }, headers });
  assert.equal(await countCalls(() => succeed(create())), 4);
  const withKey = () => succeed(create({ 'Idempotency-Key': 'k1' }));
  assert.equal(await countCalls(withKey), 4);
  // Who asks is all that a repetition costs.
  assert.equal(await countCalls(withKey), 1);
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

/** Calls to Acme as alice, with the template read. */
const asAlice = async (options: Parameters<typeof createWorld>[0] = {}) => {
  const world = await createWorld(options);
  const call = (method: string, path: string, body?: object) =>
    world.call(method, `/organizations/${world.acme}${path}`, {
      as: 'alice',
      in: world.acme,
      ...(body && { body }),
    });
  await call('GET', '/roles');
  const cost = (...request: Parameters<typeof call>) =>
    world.countCalls(() => succeed(call(...request)));
  return { world, call, cost };
};

test('who I am here costs 1', async () => {
  const { cost } = await asAlice();
  assert.equal(await cost('GET', '/membership'), 1);
});

test('a change of the organization costs 3, of its domains 5, and reading those 2', async () => {
  const { cost } = await asAlice();
  assert.equal(await cost('PATCH', '', { name: 'New', logoUrl: null }), 3);
  assert.equal(
    await cost('PUT', '/provisioning', { emailDomains: ['acme.example'], roleIds: [] }),
    5,
  );
  assert.equal(await cost('GET', '/provisioning'), 2);
});

test('leaving costs 4, with a successor 6', async () => {
  const { world, cost } = await asAlice();
  const leave = (as: string) =>
    world.countCalls(() =>
      succeed(
        world.call('DELETE', `/organizations/${world.acme}/membership`, { as, in: world.acme }),
      ),
    );
  const members = world.tenant.organizations.get(world.acme)?.members;
  members?.add(world.idOf('carol'), [world.roleId('admin')]);
  members?.add(world.idOf('dave'), []);
  assert.equal(await leave('dave'), 4);
  assert.equal(await leave('carol'), 4);
  assert.equal(await cost('DELETE', `/membership?successorId=${world.idOf('bob')}`), 6);
});

test('a batch costs 1, and 3 for each member', async () => {
  const { world, cost } = await asAlice();
  const userIds = ['carol', 'dave', 'bob'].map(world.idOf);
  for (const userId of userIds) world.tenant.organizations.get(world.acme)?.members.add(userId);
  assert.equal(await cost('POST', '/members/batch', { action: 'remove', userIds }), 10);
});

test('a member costs at most 2 more where many others have the id in their names', async () => {
  const { world, cost } = await asAlice();
  const { acme, call, countCalls, idOf, roleId, tenant } = world;
  const { members } = acmeOf(world);
  members.add(idOf('dave'), []);
  for (let count = 1000; count < 1500; count++)
    members.add(tenant.createUser({ id: `a${count}`, name: idOf('dave') }).id);
  const roleIds = [roleId('member')];
  assert.equal(await cost('PUT', `/members/${idOf('dave')}/roles`, { roleIds }), 6);
  assert.deepEqual(rolesOf(world, 'dave'), roleIds);
  const calls = await countCalls(async () => {
    const path = `/organizations/${acme}/members/a`;
    assert.equal((await call('DELETE', path, { as: 'alice', in: acme })).status, 404);
  });
  assert.equal(calls, 4);
});

test('resending costs 3, renewing 6, and a magic link 1 more', async () => {
  const day = 24 * 60 * 60 * 1000;
  for (const [magicLinks, extra] of [
    [false, 0],
    [true, 1],
  ] as const) {
    let now = Date.now();
    const { call, cost } = await asAlice({ magicLinks, now: () => now });
    const sent = await call('POST', '/invitations', {
      invitees: ['carol@example.test'],
      roleIds: [],
    });
    const resend = `/invitations/${sent.body.outcomes[0]?.invitation?.id ?? ''}/resend`;
    assert.equal(await cost('POST', resend), 3 + extra);
    now += 8 * day;
    await call('GET', '/roles');
    assert.equal(await cost('POST', resend), 6 + extra);
  }
});

test('however many invitations wait for me, a list of them looks at the newest 100', async () => {
  const { world } = await asAlice();
  const { acme, call, countCalls, idOf, tenant } = world;
  const start = tenant.now();
  for (let count = 1; count <= 300; count++) {
    const id = `i${count}`;
    tenant.invitations.set(id, {
      id,
      organizationId: acme,
      inviterId: idOf('alice'),
      invitee: 'carol@example.test',
      acceptedUserId: null,
      status: 'Pending',
      organizationRoleIds: new Set(),
      createdAt: start + count,
      updatedAt: start + count,
      expiresAt: start + 1_000_000,
    });
  }
  let body: Answer['body'] | undefined;
  const cost = await countCalls(async () => {
    ({ body } = await call('GET', '/invitations?pageSize=1', { as: 'carol' }));
  });
  assert.deepEqual([body?.total, body?.items[0]?.id], [100, 'i300']);
  assert.ok(cost <= 110, `${cost} calls`);
});

test('revoking costs 4', async () => {
  const { call, cost } = await asAlice();
  const sent = await call('POST', '/invitations', { invitees: ['eve@example.test'], roleIds: [] });
  const { id = '' } = sent.body.outcomes[0]?.invitation ?? {};
  assert.equal(await cost('POST', `/invitations/${id}/revoke`), 4);
});

test('a logo costs 5', async () => {
  const { world, call } = await asAlice();
  world.tenant.hasStorage = true;
  const form = new FormData();
  form.set('file', new File(['GIF89a'], 'logo.gif'));
  assert.equal(await world.countCalls(() => succeed(call('PUT', '/logo', form))), 5);
});

test('a list of apps costs 1, a new app 5, its roles 3 and its removal 4', async () => {
  const { world, call, cost } = await asAlice();
  const reader = addRole(world, 'reader', [], 'MachineToMachine');
  // The template is read anew for a role that nobody knew.
  assert.equal(await cost('POST', '/apps', { name: 'Export', roleIds: [reader] }), 5 + 1);
  assert.equal(await cost('GET', '/apps'), 1);
  const { id } = (await call('POST', '/apps', { name: 'Import', roleIds: [reader] })).body;
  assert.equal(await cost('PUT', `/apps/${id}/roles`, { roleIds: [reader] }), 3);
  assert.equal(await cost('DELETE', `/apps/${id}`), 4);
});
