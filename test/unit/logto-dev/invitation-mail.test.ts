import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LogtoDevOptions } from '../../../logto-dev/src/logto-dev.js';
import { createClock, send, startLogto } from './management-client.js';

const minute = 60_000;

const start = async (options: LogtoDevOptions = {}) => {
  const clock = createClock();
  const { logto, call } = await startLogto({ acme: false, now: clock.now, ...options });
  const organization = logto.tenant.createOrganization({ name: 'Fish & <b>Chips</b>' });
  const [alice] = logto.users;
  assert.ok(alice);
  const invite = (
    invitee: string,
    messagePayload: unknown = { link: 'https://app.example.test/j' },
  ) =>
    call('POST /organization-invitations', {
      organizationId: organization.id,
      inviterId: alice.id,
      invitee,
      expiresAt: clock.now() + 60 * minute,
      messagePayload,
    });
  const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code;
  const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;
  return { logto, call, clock, organization, alice, invite, codeOf, idOf };
};

test('an invitation is mailed from the template, its variables unescaped', async () => {
  const { logto, invite } = await start();
  await invite('new@example.test', { link: 'https://app.example.test/j?a=1&b=2' });
  const { body } = await send(logto, { method: 'GET', path: '/dev/mailbox' });
  const [mail] = body as Record<string, string>[];
  assert.equal(mail?.['to'], 'new@example.test');
  assert.equal(mail['subject'], 'Alice Example invites you to Fish & <b>Chips</b>');
  assert.equal(mail['link'], 'https://app.example.test/j?a=1&b=2');
  assert.equal(
    mail['html'],
    '<p>Alice Example invited you to <b>Fish & <b>Chips</b></b>. <a href="https://app.example.test/j?a=1&b=2">Accept the invitation</a></p>',
  );
});

test('further properties of the payload reach the template', async () => {
  const { logto, invite } = await start();
  const [connector] = [...logto.tenant.connectors.values()];
  const template = connector?.config.templates.find(
    ({ usageType }) => usageType === 'OrganizationInvitation',
  );
  assert.ok(template);
  template.content = '{{greeting}} {{unknown}}';
  await invite('new@example.test', { link: 'x', greeting: 'Welcome!' });
  assert.equal(logto.mailbox.list()[0]?.html, 'Welcome! {{unknown}}');
});

test('without messagePayload no mail goes out', async () => {
  const { logto, invite } = await start();
  assert.equal((await invite('new@example.test', false)).status, 201);
  assert.deepEqual(logto.mailbox.list(), []);
});

test('the eleventh mail in ten minutes is refused, and what it would have created is not', async () => {
  const { call, clock, invite, codeOf, idOf } = await start();
  const invitation = idOf(await invite('new@example.test', false));
  const mail = () => call(`POST /organization-invitations/${invitation}/message`, { link: 'x' });
  for (let count = 0; count < 10; count += 1) assert.equal((await mail()).status, 204);

  const refused = await mail();
  assert.equal(refused.status, 429);
  assert.equal(codeOf(refused), 'request.message_rate_limited');
  assert.equal(refused.headers.get('retry-after'), null);

  await call(`DELETE /organization-invitations/${invitation}`);
  assert.equal((await invite('new@example.test')).status, 429);
  assert.deepEqual((await call('GET /organization-invitations')).body, []);
  assert.equal((await invite('other@example.test')).status, 201);

  clock.advance(10 * minute);
  assert.equal((await invite('new@example.test')).status, 201);
});

test('without an e-mail connector nothing is created', async () => {
  const { logto, call, invite, codeOf } = await start();
  logto.tenant.connectors.clear();
  const refused = await invite('new@example.test');
  assert.equal(refused.status, 501);
  assert.equal(codeOf(refused), 'connector.not_found');
  assert.deepEqual((await call('GET /organization-invitations')).body, []);
});

test('without a template the invitation is created and no mail goes out', async () => {
  const { logto, invite } = await start();
  for (const { config } of logto.tenant.connectors.values()) config.templates = [];
  assert.equal((await invite('new@example.test')).status, 201);
  assert.deepEqual(logto.mailbox.list(), []);
});

test('a revoked invitation can still be mailed', async () => {
  const { logto, call, invite, idOf } = await start();
  const invitation = idOf(await invite('new@example.test', false));
  await call(`PUT /organization-invitations/${invitation}/status`, { status: 'Revoked' });
  const { status } = await call(`POST /organization-invitations/${invitation}/message`, {
    link: 'https://app.example.test/late',
  });
  assert.equal(status, 204);
  assert.equal(logto.mailbox.list()[0]?.link, 'https://app.example.test/late');
});

test('members and pending invitations are recognised in the same letter case only', async () => {
  const { logto, alice, organization, invite } = await start();
  organization.members.add(alice.id);
  assert.equal((await invite('alice@example.test')).status, 422);
  assert.equal((await invite('Alice@example.test')).status, 201);
  assert.equal(logto.tenant.invitations.size, 1);
});

test('accepting compares addresses in any letter case, and gives membership with the roles', async () => {
  const { logto, call, clock, organization, idOf } = await start();
  const [, , carol] = logto.users;
  const [role] = [...logto.tenant.organizationRoles.values()];
  assert.ok(carol && role);
  const invitation = await call('POST /organization-invitations', {
    organizationId: organization.id,
    invitee: 'CAROL@Example.test',
    expiresAt: clock.now() + minute,
    organizationRoleIds: [role.id],
  });
  const { status } = await call(`PUT /organization-invitations/${idOf(invitation)}/status`, {
    status: 'Accepted',
    acceptedUserId: carol.id,
  });
  assert.equal(status, 200);
  assert.deepEqual([...organization.members.rolesOf(carol.id)], [role.id]);
});

test('deleting a user deletes the invitations that they sent, and their memberships', async () => {
  const { logto, call, alice, organization, invite } = await start();
  organization.members.add(alice.id);
  await invite('new@example.test', false);
  assert.equal((await call(`DELETE /users/${alice.id}`)).status, 204);
  assert.equal(logto.tenant.invitations.size, 0);
  assert.equal(organization.members.size, 0);
});
