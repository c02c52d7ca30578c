import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWorld, problemOf, type World } from '../../contract/world.js';
import { addRole, failAt, isMember, join } from './acme.js';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** A world with a clock that can be moved, in which somebody invited Carol for seven days. */
const invited = async (as = 'alice', role = 'member') => {
  let now = Date.now();
  const world = await createWorld({ now: () => now });
  const { body } = await world.call('POST', `/organizations/${world.acme}/invitations`, {
    as,
    in: world.acme,
    body: { invitees: ['carol@example.test'], roleIds: [world.roleId(role)] },
  });
  const id = body.outcomes[0]?.invitation?.id ?? '';
  const pass = (time: number) => {
    now += time;
  };
  return { world, id, pass, now: () => now };
};

const act = (world: World, id: string, action: 'resend' | 'revoke', as = 'alice') =>
  world.call('POST', `/organizations/${world.acme}/invitations/${id}/${action}`, {
    as,
    in: world.acme,
  });

const accept = (world: World, id: string) =>
  world.call('POST', `/invitations/${id}/accept`, { as: 'carol' });

test('an invitation with time left is mailed again, as it is', async () => {
  const { world, id } = await invited();
  const { body } = await act(world, id, 'resend', 'bob');
  assert.deepEqual([body.isRenewed, body.invitation.id], [false, id]);
  const links = world.logto.mailbox.list().map(({ link }) => link);
  assert.deepEqual(links, [body.invitation.link, body.invitation.link]);
});

test('one that has expired, or soon will, is renewed: the new link works, the old one does not', async (t) => {
  for (const [name, time] of Object.entries({ expired: 8 * day, 'an hour left': 7 * day - hour })) {
    await t.test(name, async () => {
      const { world, id, pass, now } = await invited();
      pass(time);
      const { body } = await act(world, id, 'resend');
      assert.equal(body.isRenewed, true);
      assert.equal(Date.parse(body.invitation.expiresAt), now() + 7 * day);
      assert.equal(world.logto.mailbox.list()[0]?.link, body.invitation.link);
      assert.ok(body.invitation.link.endsWith(body.invitation.id));

      const mine = await world.call('GET', '/invitations', { as: 'carol' });
      assert.deepEqual(
        mine.body.items.map((item) => item.id),
        [body.invitation.id],
      );
      assert.equal((await accept(world, id)).body.code, 'not_found');
      assert.equal((await accept(world, body.invitation.id)).status, 200);
    });
  }
});

test('one can be renewed again and again', async () => {
  const { world, id, pass } = await invited();
  let current = id;
  for (let round = 0; round < 3; round++) {
    pass(7 * day - hour);
    const { body } = await act(world, current, 'resend');
    assert.equal(body.isRenewed, true);
    current = body.invitation.id;
  }
  assert.equal(world.tenant.invitations.size, 1);
  assert.equal((await accept(world, current)).status, 200);
});

test('a renewal whose mail fails leaves the old invitation as it was', async (t) => {
  for (const [name, time] of Object.entries({ expired: 8 * day, 'an hour left': 7 * day - hour })) {
    await t.test(name, async () => {
      const { world, id, pass } = await invited();
      pass(time);
      world.setFault(failAt('POST /message'));
      assert.equal((await act(world, id, 'resend')).body.code, 'logto_unavailable');
      assert.deepEqual([...world.tenant.invitations.keys()], [id]);
    });
  }
  await t.test('also without mail at all', async () => {
    const { world, id, pass } = await invited();
    pass(8 * day);
    world.tenant.connectors.clear();
    assert.equal((await act(world, id, 'resend')).body.code, 'mail_not_configured');
    assert.deepEqual([...world.tenant.invitations.keys()], [id]);
  });
});

test('a renewal that comes too late is taken back', async () => {
  const { world, id, pass } = await invited();
  pass(7 * day - hour);
  world.setFault(async ({ url }) => {
    if (url.endsWith('/message')) await accept(world, id);
    return undefined;
  });
  assert.equal((await act(world, id, 'resend')).body.code, 'invitation_ended');
  assert.deepEqual([...world.tenant.invitations.keys()], [id]);
  assert.ok(isMember(world, 'carol'));
});

test('renewing grants anew, and so takes what granting takes', async () => {
  const { world, id, pass } = await invited('alice', 'admin');
  assert.equal((await act(world, id, 'resend', 'bob')).body.isRenewed, false);
  pass(8 * day);
  assert.equal((await act(world, id, 'resend', 'bob')).body.code, 'role_not_grantable');
});

test('renewing leaves out roles that are gone, be it all of them', async () => {
  const { world, id, pass } = await invited();
  const invitation = world.tenant.invitations.get(id);
  // What else is no role of people's than one that was deleted a moment ago.
  const gone = addRole(world, 'gone', [], 'MachineToMachine');
  invitation?.organizationRoleIds.add(gone);
  pass(8 * day);
  const { body } = await act(world, id, 'resend');
  const renewed = world.tenant.invitations.get(body.invitation.id);
  assert.deepEqual([...(renewed?.organizationRoleIds ?? [])], [world.roleId('member')]);

  const alone = await invited();
  const only = alone.world.tenant.invitations.get(alone.id);
  addRole(alone.world, 'gone', [], 'MachineToMachine');
  if (only) only.organizationRoleIds = new Set([gone]);
  alone.pass(8 * day);
  const answer = await act(alone.world, alone.id, 'resend');
  assert.deepEqual([answer.status, answer.body.isRenewed], [200, true]);
  assert.equal((await accept(alone.world, answer.body.invitation.id)).status, 200);
});

test('there is nothing to renew for a member, or beside a newer invitation', async () => {
  const { world, id, pass } = await invited();
  pass(8 * day);
  await world.call('POST', `/organizations/${world.acme}/invitations`, {
    as: 'bob',
    in: world.acme,
    body: { invitees: ['carol@example.test'], roleIds: [] },
  });
  assert.equal((await act(world, id, 'resend')).body.code, 'already_invited');
  pass(8 * day);
  join(world, 'carol', []);
  assert.equal((await act(world, id, 'resend')).body.code, 'already_member');
});

test('what was accepted or revoked is over', async () => {
  const { world, id } = await invited();
  await accept(world, id);
  for (const action of ['resend', 'revoke'] as const)
    assert.deepEqual(problemOf(await act(world, id, action)), {
      status: 409,
      code: 'invitation_ended',
    });
});

test('an invitation of another organization is not found', async () => {
  const { world, id } = await invited();
  const other = await world.call('POST', '/organizations', { as: 'dave', body: { name: 'Other' } });
  for (const action of ['resend', 'revoke']) {
    const path = `/organizations/${other.body.id}/invitations/${id}/${action}`;
    const answer = await world.call('POST', path, { as: 'dave', in: other.body.id });
    assert.deepEqual(problemOf(answer), { status: 404, code: 'not_found' });
  }
});

test('one revokes what one sent, and as a manager everything', async () => {
  const { world, id } = await invited();
  const refused = await act(world, id, 'revoke', 'bob');
  assert.deepEqual([refused.body.code, refused.body.capability], ['forbidden', 'members.manage']);
  const { status, body } = await act(world, id, 'revoke');
  assert.deepEqual([status, body.status], [200, 'revoked']);
  assert.equal((await accept(world, id)).body.code, 'invitation_ended');

  const own = await invited('bob');
  assert.equal((await act(own.world, own.id, 'revoke', 'bob')).body.status, 'revoked');
});

test('who may not invite learns nothing of an invitation', async () => {
  const { world, id } = await invited();
  join(world, 'dave', [addRole(world, 'guest', [])]);
  for (const wanted of [id, 'nope'])
    for (const action of ['resend', 'revoke'] as const) {
      const { body } = await act(world, wanted, action, 'dave');
      assert.deepEqual([body.code, body.capability], ['forbidden', 'members.invite']);
    }
});

test('an expired invitation cannot be revoked', async () => {
  const { world, id, pass } = await invited();
  pass(8 * day);
  assert.deepEqual(problemOf(await act(world, id, 'revoke')), {
    status: 410,
    code: 'invitation_expired',
  });
});

test('whoever accepts at the moment of the revocation is out again', async () => {
  const { world, id } = await invited();
  world.setFault((request) => {
    if (request.method !== 'PUT') return undefined;
    // Logto reads the status before, and writes it after the other has done the same.
    const invitation = world.tenant.invitations.get(id);
    join(world, 'carol', [world.roleId('member')]);
    if (invitation) invitation.acceptedUserId = world.idOf('carol');
    return undefined;
  });
  assert.equal((await act(world, id, 'revoke')).body.status, 'revoked');
  assert.equal(isMember(world, 'carol'), false);
});

test('an invitation that is replaced at the moment of its answer is not found', async () => {
  for (const answer of ['accept', 'decline', 'revoke'] as const) {
    const { world, id } = await invited();
    world.setFault(({ method }) => {
      if (method === 'PUT') world.tenant.invitations.delete(id);
      return undefined;
    });
    const { status } =
      answer === 'revoke'
        ? await act(world, id, answer)
        : await world.call('POST', `/invitations/${id}/${answer}`, { as: 'carol' });
    assert.equal(status, 404);
  }
});

test('my open invitations are those to my address as it is now', async () => {
  const { world, id, pass } = await invited();
  const list = async () => (await world.call('GET', '/invitations', { as: 'carol' })).body;
  const { items, total } = await list();
  assert.deepEqual([total, items[0]?.id, items[0]?.['isMember']], [1, id, false]);
  assert.deepEqual(items[0]?.['organization'], { id: world.acme, name: 'Acme', logoUrl: null });
  assert.equal((items[0]['inviter'] as { name: string }).name, 'Alice Example');

  const carol = world.userNamed('carol');
  for (const [address, count] of [
    ['Carol@Example.TEST', 1],
    ['else@example.test', 0],
    [null, 0],
  ] as const) {
    carol.primaryEmail = address;
    assert.equal((await list()).total, count);
  }
  carol.primaryEmail = 'carol@example.test';
  pass(8 * day);
  assert.equal((await list()).total, 0);
});
