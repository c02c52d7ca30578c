/** What people with a valid token try who want in, up, or back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOrgBackend } from '../../backend/src/index.js';
import { createWorld, problemOf, type World } from '../contract/world.js';
import { acmeOf, addRole, isMember, join, rolesOf } from '../unit/backend/acme.js';

const ended = { status: 409, code: 'invitation_ended' };
const forbidden = { status: 403, code: 'forbidden' };

/** Somebody of Acme invites an address. @returns the invitation's id */
const invite = async (world: World, as: string, invitee: string, roleIds: string[]) => {
  const { body } = await world.call('POST', `/organizations/${world.acme}/invitations`, {
    as,
    in: world.acme,
    body: { invitees: [invitee], roleIds },
  });
  const id = body.outcomes[0]?.invitation?.id;
  assert.ok(id);
  return id;
};

const accept = (world: World, as: string, id: string) =>
  world.call('POST', `/invitations/${id}/accept`, { as });

const onInvitation = (world: World, as: string, id: string, action: 'resend' | 'revoke') =>
  world.call('POST', `/organizations/${world.acme}/invitations/${id}/${action}`, {
    as,
    in: world.acme,
  });

test('nobody comes back by a second account that they invited while they still could', async (t) => {
  const losses: Record<string, (world: World) => void> = {
    removed: (world) => acmeOf(world).members.remove(world.idOf('carol')),
    'demoted to a member, who invites members': (world) =>
      acmeOf(world).members.setRoles(world.idOf('carol'), [world.roleId('member')]),
    suspended: (world) => {
      world.userNamed('carol').isSuspended = true;
    },
  };
  for (const [name, lose] of Object.entries(losses)) {
    await t.test(name, async () => {
      const world = await createWorld();
      const admin = world.roleId('admin');
      join(world, 'carol', [admin]);
      const id = await invite(world, 'carol', 'dave@example.test', [admin]);
      const listed = async () =>
        (await world.call('GET', '/invitations', { as: 'dave' })).body.total;
      assert.equal(await listed(), 1);
      lose(world);
      assert.equal(await listed(), 0);
      const page = await world.call('GET', `/invitations/${id}`, { as: 'dave' });
      assert.equal(page.body.status, 'revoked');
      assert.deepEqual(problemOf(await accept(world, 'dave', id)), ended);
      assert.ok(!isMember(world, 'dave'));
    });
  }
});

test('an invitation holds while its inviter may grant what it does, whatever else they lost', async () => {
  const world = await createWorld();
  const member = world.roleId('member');
  join(world, 'carol', [world.roleId('admin')]);
  const id = await invite(world, 'carol', 'dave@example.test', [member]);
  acmeOf(world).members.setRoles(world.idOf('carol'), [member]);
  assert.equal((await accept(world, 'dave', id)).status, 200);
});

test('an invitation ends with its inviter’s right to invite, though it gives nothing that they lack', async () => {
  const world = await createWorld();
  join(world, 'carol', [world.roleId('member')]);
  const id = await invite(world, 'carol', 'dave@example.test', []);
  acmeOf(world).members.setRoles(world.idOf('carol'), [addRole(world, 'reader', ['read:member'])]);
  assert.deepEqual(problemOf(await accept(world, 'dave', id)), ended);
  assert.ok(!isMember(world, 'dave'));
});

test('whoever may sends it again in their own name, once its inviter may no longer', async () => {
  const world = await createWorld();
  const admin = world.roleId('admin');
  join(world, 'carol', [admin]);
  const id = await invite(world, 'carol', 'dave@example.test', [admin]);
  acmeOf(world).members.setRoles(world.idOf('carol'), [world.roleId('member')]);
  for (const weak of ['carol', 'bob'])
    assert.equal((await onInvitation(world, weak, id, 'resend')).body.code, 'role_not_grantable');
  const { body } = await onInvitation(world, 'alice', id, 'resend');
  assert.equal(body.isRenewed, true);
  assert.equal((await accept(world, 'dave', id)).status, 404);
  assert.equal((await accept(world, 'dave', body.invitation.id)).status, 200);
  assert.deepEqual(rolesOf(world, 'dave'), [admin]);
});

test('nobody makes an invitation of somebody else their own to revoke it', async () => {
  let now = Date.now();
  const world = await createWorld({ now: () => now });
  const id = await invite(world, 'alice', 'dave@example.test', [world.roleId('member')]);
  now += 6.5 * 24 * 60 * 60 * 1000;
  assert.equal((await onInvitation(world, 'bob', id, 'resend')).body.isRenewed, true);
  const [renewed] = world.tenant.invitations.keys();
  const revoked = await onInvitation(world, 'bob', renewed ?? '', 'revoke');
  assert.deepEqual(problemOf(revoked), forbidden);
});

test('an address that only looks the same opens no invitation', async () => {
  const world = await createWorld();
  const id = await invite(world, 'alice', 'karol@example.test', []);
  // KELVIN SIGN, of which a k is the small letter.
  world.userNamed('carol').primaryEmail = '\u212Aarol@example.test';
  assert.equal((await accept(world, 'carol', id)).body.code, 'email_mismatch');
  assert.equal((await world.call('GET', '/invitations', { as: 'carol' })).body.total, 0);
  world.userNamed('carol').primaryEmail = 'KAROL@Example.Test';
  assert.equal((await accept(world, 'carol', id)).status, 200);
});

test('an invitation signs nobody in whose address only looks the same', async () => {
  const world = await createWorld({ magicLinks: true });
  const invitee = '\u212Aarol@example.test';
  const id = await invite(world, 'alice', 'karol@example.test', []);
  const invitation = world.tenant.invitations.get(id);
  assert.ok(invitation);
  // As somebody wrote it in Logto's console.
  invitation.invitee = invitee;
  world.tenant.oneTimeTokens.clear();
  const { body } = await onInvitation(world, 'alice', id, 'resend');
  assert.equal((body.invitation as { invitee?: string }).invitee, invitee);
  const [token] = world.tenant.oneTimeTokens.values();
  assert.equal(token?.email, invitee);
});

test('no repetition takes roles from an app, or its secret, that one may no longer touch', async () => {
  const world = await createWorld();
  const reader = addRole(world, 'reader', ['read:data'], 'MachineToMachine');
  const robot = addRole(world, 'robot', ['read:data', 'delete:member'], 'MachineToMachine');
  join(world, 'carol', [addRole(world, 'builder', ['manage:organization', 'read:data'])]);
  const create = () =>
    world.call('POST', `/organizations/${world.acme}/apps`, {
      as: 'carol',
      in: world.acme,
      body: { name: 'Export', roleIds: [reader] },
      headers: { 'Idempotency-Key': 'k1' },
    });
  // All is done but for the answer, and cannot be taken back.
  world.setFault(({ method, url }) =>
    url.endsWith('/secrets') || method === 'DELETE' ? new Response('', { status: 500 }) : undefined,
  );
  assert.equal((await create()).status, 502);
  world.setFault(() => undefined);
  const { applications } = acmeOf(world);
  const [[id = ''] = []] = applications;
  applications.set(id, new Set([robot]));
  const refused = await create();
  assert.deepEqual([problemOf(refused), refused.body.secret], [forbidden, undefined]);
  assert.deepEqual([...applications.entries()], [[id, new Set([robot])]]);
  applications.set(id, new Set([reader]));
  assert.deepEqual([(await create()).body.id, applications.size], [id, 1]);
});

test('nobody gets what somebody else created by the same name and idempotency key', async () => {
  const world = await createWorld();
  const instances = [world.fetch, createOrgBackend(world.settings).fetch];
  const create = async (as: string, instance: World['fetch']) => {
    const response = await instance(
      new Request('https://backend.example.test/organizations', {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${await world.tokenFor(as)}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': 'k1',
        },
        body: '{"name":"Globex"}',
      }),
    );
    const text = await response.text();
    // Whoever reads the mark could leave it elsewhere.
    assert.ok(!text.includes('creation'));
    return (JSON.parse(text) as { id: string }).id;
  };
  for (const instance of instances) {
    const ids = [await create('alice', instance), await create('dave', instance)];
    assert.equal(new Set(ids).size, 2);
    for (const [index, username] of ['alice', 'dave'].entries()) {
      const members = world.tenant.organizations.get(ids[index] ?? '')?.members.userIds();
      assert.deepEqual(members, [world.idOf(username)]);
    }
  }
});

test('words of an inviter get into the mail as they are, and never get at the link that signs in', async () => {
  const world = await createWorld({ magicLinks: true });
  for (const { config } of world.tenant.connectors.values())
    for (const template of config.templates) template.content = '{{message}} {{link}}';
  const message = 'https://evil.example.test/?{{link}}$&$`{{ link }}';
  await world.call('POST', `/organizations/${world.acme}/invitations`, {
    as: 'bob',
    in: world.acme,
    body: { invitees: ['eve@example.test'], roleIds: [], message },
  });
  const [token] = world.tenant.oneTimeTokens.values();
  const html = world.logto.mailbox.list()[0]?.html ?? '';
  assert.ok(html.startsWith(`${message} https://app.example.test/join?`));
  assert.equal(html.split(token?.token ?? '-').length, 2);
});
