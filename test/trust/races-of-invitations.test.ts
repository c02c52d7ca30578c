import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWorld, problemOf, type World } from '../contract/world.js';
import { isMember, rolesOf } from '../unit/backend/acme.js';
import { deferred } from '../unit/backend/deferred.js';
import {
  admins,
  answerInvitation,
  assertAdministrator,
  assertTold,
  invitation,
  invite,
  race,
  remove,
} from './race.js';

/** Invites carol, for one day when the invitation is to be renewed. */
const invited = async (world: World, expiresInDays = 7): Promise<string> => {
  const { body } = await world.call('POST', `/organizations/${world.acme}/invitations`, {
    as: 'alice',
    in: world.acme,
    body: { invitees: ['carol@example.test'], roleIds: [world.roleId('member')], expiresInDays },
  });
  const { id = '' } = body.outcomes[0]?.invitation ?? {};
  const found = world.tenant.invitations.get(id);
  if (expiresInDays === 1 && found) found.expiresAt -= 1000;
  return id;
};

const statusOf = (world: World, id: string) => world.tenant.invitations.get(id)?.status;

race('an invitation is accepted and revoked', async ({ world, at }) => {
  const id = await invited(world);
  const [accepted, revoked] = await at(
    answerInvitation(id, 'accept'),
    invitation('alice', id, 'revoke'),
  );
  assertTold(revoked, !isMember(world, 'carol'));
  // Whoever was let in may have been put out again by what was revoked a moment later.
  if (isMember(world, 'carol')) assertTold(accepted, true);
  assert.equal(statusOf(world, id), isMember(world, 'carol') ? 'Accepted' : 'Revoked');
});

/** A revocation that Logto has checked and not written yet. @returns how to let it be written */
const revoking = async (world: World, id: string) => {
  const checked = deferred();
  const released = deferred();
  world.tenant.beforeStatusChange = () => {
    checked.resolve();
    return released.promise;
  };
  const path = `/organizations/${world.acme}/invitations/${id}/revoke`;
  const answer = world.call('POST', path, { as: 'alice', in: world.acme });
  await checked.promise;
  return { answer, write: released.resolve };
};

const accepting = (world: World, id: string) =>
  world.call('POST', `/invitations/${id}/accept`, { as: 'carol' });

test('who got in before a revocation was written is out again', async () => {
  const world = await createWorld();
  const id = await invited(world);
  const revocation = await revoking(world, id);
  world.tenant.beforeStatusChange = async () => {};
  assert.equal((await accepting(world, id)).status, 200);
  assert.ok(isMember(world, 'carol'));
  revocation.write();
  assert.equal((await revocation.answer).status, 200);
  assert.ok(!isMember(world, 'carol'));
});

test('who accepts at the moment of a revocation is not told that they are in', async () => {
  const world = await createWorld();
  const id = await invited(world);
  const revocation = await revoking(world, id);
  // Written after the acceptance, and before anybody can look at it.
  world.tenant.beforeStatusChange = async () => {
    queueMicrotask(revocation.write);
  };
  const accepted = await accepting(world, id);
  assert.deepEqual(problemOf(accepted), { status: 409, code: 'invitation_ended' });
  assert.equal((await revocation.answer).status, 200);
  assert.ok(!isMember(world, 'carol'));
});

race('an invitation is accepted and declined', async ({ world, at }) => {
  const id = await invited(world);
  const [accepted, declined] = await at(
    answerInvitation(id, 'accept'),
    answerInvitation(id, 'decline'),
  );
  assertTold(declined, !isMember(world, 'carol'));
  if (isMember(world, 'carol')) assertTold(accepted, true);
});

race('an invitation is accepted twice', async ({ world, at }) => {
  const id = await invited(world);
  const answers = await at(answerInvitation(id, 'accept'), answerInvitation(id, 'accept'));
  assert.ok(isMember(world, 'carol'));
  assert.deepEqual(rolesOf(world, 'carol'), [world.roleId('member')]);
  assert.ok(answers.some(({ status }) => status === 200));
  for (const answer of answers)
    if (answer.status !== 200)
      assert.deepEqual(problemOf(answer), { status: 409, code: 'already_member' });
});

race('an invitation is accepted while the member who sent it is removed', async ({ world, at }) => {
  const id = await invited(world);
  admins(world, 'dave');
  const [accepted, removed] = await at(
    answerInvitation(id, 'accept'),
    remove(world, 'dave', 'alice'),
  );
  assertTold(accepted, isMember(world, 'carol'));
  assertTold(removed, !isMember(world, 'alice'));
  assertAdministrator(world);
});

/** Pending invitations to carol, however they are spelled. */
const pendingToCarol = ({ tenant }: World) =>
  [...tenant.invitations.values()].filter(
    ({ invitee, status }) => status === 'Pending' && invitee.toLowerCase() === 'carol@example.test',
  );

race('two administrators invite the same address', async ({ world, at }) => {
  admins(world, 'bob');
  const answers = await at(
    invite(world, 'alice', 'carol@example.test'),
    invite(world, 'bob', ' Carol@Example.test'),
  );
  assert.equal(pendingToCarol(world).length, 1);
  assert.deepEqual(answers.map(({ body }) => body.outcomes[0]?.outcome).sort(), [
    'already_invited',
    'invited',
  ]);
});

race('an invitation that runs out is sent again twice', async ({ world, at }) => {
  const id = await invited(world, 1);
  admins(world, 'bob');
  const answers = await at(invitation('alice', id, 'resend'), invitation('bob', id, 'resend'));
  assert.equal(pendingToCarol(world).length, 1);
  assert.ok(answers.some(({ status }) => status === 200));
  const usable = pendingToCarol(world)[0]?.id;
  for (const { status, body } of answers)
    if (status === 200) assert.equal(body.invitation.id, usable);
});

race('an invitation that runs out is sent again and accepted', async ({ world, at }) => {
  const id = await invited(world, 1);
  const [resent, accepted] = await at(
    invitation('alice', id, 'resend'),
    answerInvitation(id, 'accept'),
  );
  assertTold(resent, !isMember(world, 'carol'));
  if (isMember(world, 'carol')) assertTold(accepted, true);
  assert.equal(pendingToCarol(world).length, isMember(world, 'carol') ? 0 : 1);
});

race('an invitation that runs out is sent again and revoked', async ({ world, at }) => {
  const id = await invited(world, 1);
  admins(world, 'bob');
  const [resent, revoked] = await at(
    invitation('alice', id, 'resend'),
    invitation('bob', id, 'revoke'),
  );
  const pending = pendingToCarol(world);
  assert.ok(pending.length <= 1);
  assertTold(resent, pending.length === 1);
  if (pending.length === 1) assert.equal(resent?.body.invitation.id, pending[0]?.id);
  assert.ok(revoked);
});

race('an invitation that runs out is sent again and written anew', async ({ world, at }) => {
  const id = await invited(world, 1);
  admins(world, 'bob');
  await at(invitation('alice', id, 'resend'), invite(world, 'bob', 'carol@example.test'));
  assert.equal(pendingToCarol(world).length, 1);
});
