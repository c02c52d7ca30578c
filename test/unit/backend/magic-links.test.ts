import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWorld, type World } from '../../contract/world.js';
import { failAt } from './acme.js';

const day = 24 * 60 * 60 * 1000;

const invite = (world: World) =>
  world.call('POST', `/organizations/${world.acme}/invitations`, {
    as: 'alice',
    in: world.acme,
    body: { invitees: ['Eve@Example.test'], roleIds: [] },
  });

const mailedParams = ({ logto }: World) =>
  new URL(logto.mailbox.list()[0]?.link ?? '').searchParams;

test('the mailed link alone signs its reader in, for as long as the invitation is open', async () => {
  const world = await createWorld({ magicLinks: true });
  const sent = await invite(world);
  const [token] = world.tenant.oneTimeTokens.values();
  assert.ok(token);
  assert.equal(token.email, 'eve@example.test');
  assert.ok(Math.abs(token.expiresAt - Date.now() - 7 * day) < 10_000);

  const params = mailedParams(world);
  const invitation = sent.body.outcomes[0]?.invitation;
  assert.equal(params.get('invitation'), invitation?.id);
  assert.deepEqual(
    [params.get('one_time_token'), params.get('email')],
    [token.token, 'eve@example.test'],
  );

  const listed = await world.call('GET', `/organizations/${world.acme}/invitations`, {
    as: 'alice',
    in: world.acme,
  });
  for (const { body } of [sent, listed]) assert.ok(!JSON.stringify(body).includes(token.token));
  assert.ok(!JSON.stringify(world.logs).includes(token.token));
});

test('a link that is sent again has a token of its own', async () => {
  const world = await createWorld({ magicLinks: true });
  const sent = await invite(world);
  const first = mailedParams(world).get('one_time_token');
  const id = sent.body.outcomes[0]?.invitation?.id ?? '';
  const resent = await world.call('POST', `/organizations/${world.acme}/invitations/${id}/resend`, {
    as: 'alice',
    in: world.acme,
  });
  const second = mailedParams(world).get('one_time_token') ?? '';
  assert.notEqual(first, second);
  assert.ok(!JSON.stringify(resent.body).includes(second));
});

test('without a token no mail goes out, and no invitation stays', async () => {
  const world = await createWorld({ magicLinks: true });
  world.setFault(failAt('POST /one-time-tokens'));
  const { body } = await invite(world);
  assert.equal(body.outcomes[0]?.outcome, 'failed');
  assert.equal(world.logto.mailbox.list().length, 0);
  assert.equal(world.tenant.invitations.size, 0);
});

test('a link carries the address where the template has a place for it', async () => {
  const invitationUrl = 'https://app.example.test/join?invitation={id}&email={email}';
  const world = await createWorld({ invitationUrl });
  const sent = await invite(world);
  assert.equal(mailedParams(world).get('email'), 'eve@example.test');
  assert.equal(sent.body.outcomes[0]?.invitation?.link, world.logto.mailbox.list()[0]?.link);
});

test('links are plain unless asked for otherwise', async () => {
  const world = await createWorld();
  await invite(world);
  assert.deepEqual([...mailedParams(world).keys()], ['invitation']);
});
