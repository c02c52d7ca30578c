import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWorld, problemOf } from './world.js';

test('a signed-in person lists their organizations, with their roles', async () => {
  const { call } = await createWorld();
  const { status, body } = await call('GET', '/organizations', { as: 'alice' });
  assert.equal(status, 200);
  assert.deepEqual(
    body.items.map(({ name, roles }) => ({ name, roles })),
    [{ name: 'Acme', roles: body.items[0]?.roles }],
  );
  assert.equal(body.total, 1);
});

test('the list of organizations is searched and paged', async () => {
  const { call } = await createWorld();
  for (const name of ['Beta', 'alpha', 'Gamma']) {
    await call('POST', '/organizations', { as: 'alice', body: { name } });
  }
  const found = await call('GET', '/organizations?q=ALPH', { as: 'alice' });
  assert.deepEqual(
    found.body.items.map(({ name }) => name),
    ['alpha'],
  );
  const second = await call('GET', '/organizations?page=2&pageSize=2', { as: 'alice' });
  assert.deepEqual(
    second.body.items.map(({ name }) => name),
    ['Beta', 'Gamma'],
  );
  assert.equal(second.body.total, 4);
});

test('whoever creates an organization is its administrator', async () => {
  const { call, tenant, idOf } = await createWorld();
  const { status, body } = await call('POST', '/organizations', {
    as: 'carol',
    body: {
      name: ' Rockets 🚀 ',
      description: 'Parcels too',
      logoUrl: 'https://cdn.example.test/l.png',
    },
  });
  assert.equal(status, 201);
  assert.equal(body.name, 'Rockets 🚀');
  assert.equal(body.logoUrl, 'https://cdn.example.test/l.png');
  assert.deepEqual(
    body.roles.map(({ name }) => name),
    ['admin'],
  );
  assert.ok(tenant.organizations.get(body.id)?.members.has(idOf('carol')));
});

test('a member reads the organization, their membership and its roles', async () => {
  const { call, acme, idOf } = await createWorld();
  const one = await call('GET', `/organizations/${acme}`, { as: 'bob', in: acme });
  assert.equal(one.body.name, 'Acme');
  const mine = await call('GET', `/organizations/${acme}/membership`, { as: 'bob', in: acme });
  assert.deepEqual(mine.body, {
    organizationId: acme,
    userId: idOf('bob'),
    user: {
      name: 'Bob Example',
      username: 'bob',
      email: 'bob@example.test',
      avatarUrl: null,
    },
    roles: mine.body.roles,
    scopes: ['invite:member', 'read:data', 'read:member'],
    capabilities: ['members.read', 'members.invite'],
  });
  const roles = await call('GET', `/organizations/${acme}/roles`, { as: 'bob', in: acme });
  assert.deepEqual(
    roles.body.items.map(({ name, isGrantable }) => [name, isGrantable]),
    [
      ['admin', false],
      ['member', true],
    ],
  );
});

test('a resource token with the organization serves as an organization token', async () => {
  const { call, acme, logto, idOf } = await createWorld();
  const token = await logto.issueToken({
    userId: idOf('alice'),
    organizationId: acme,
    resource: logto.credentials.apiResource,
  });
  const roles = await call('GET', `/organizations/${acme}/roles`, { token });
  assert.ok(roles.body.items.every(({ isGrantable }) => isGrantable));
  const invitations = await call('GET', `/organizations/${acme}/invitations`, { token });
  assert.equal(invitations.status, 200);
});

test('a token that carries less than its owner holds does not shrink what they may grant', async () => {
  const { call, acme, logto, idOf } = await createWorld();
  const token = await logto.issueToken({
    userId: idOf('alice'),
    organizationId: acme,
    scopes: ['read:member'],
  });
  const roles = await call('GET', `/organizations/${acme}/roles`, { token });
  assert.ok(roles.body.items.every(({ isGrantable }) => isGrantable));
});

test('members are listed by search, role and page, with nothing more of Logto', async () => {
  const { call, acme, roleId, idOf } = await createWorld();
  const members = (query: string) =>
    call('GET', `/organizations/${acme}/members${query}`, { as: 'bob', in: acme });
  const all = await members('');
  assert.equal(all.body.total, 5);
  const admins = await members(`?roleId=${roleId('admin')}`);
  assert.deepEqual(
    admins.body.items.map(({ userId }) => userId),
    [idOf('alice')],
  );
  const found = await members('?q=BOB%40example');
  assert.deepEqual(
    found.body.items.map(({ userId }) => userId),
    [idOf('bob')],
  );
  const past = await members('?page=9&pageSize=100');
  assert.deepEqual(past.body.items, []);
  const wildcard = await members('?q=%25');
  assert.equal(wildcard.body.total, 0);
});

test('nobody finds a member by their phone', async () => {
  const { call, acme, userNamed } = await createWorld();
  userNamed('alice').primaryPhone = '66812345678';
  const { body } = await call('GET', `/organizations/${acme}/members?q=668123`, {
    as: 'bob',
    in: acme,
  });
  assert.deepEqual([body.items, body.total], [[], 0]);
});

test('nor by how many members a part of a phone finds', async () => {
  const { call, acme, userNamed } = await createWorld();
  userNamed('alice').primaryPhone = '66812345678';
  for (const page of ['page=1&pageSize=1', 'page=2&pageSize=1']) {
    const answer = await call('GET', `/organizations/${acme}/members?q=6681234&${page}`, {
      as: 'bob',
      in: acme,
    });
    assert.deepEqual([answer.body.items, answer.body.total], [[], 0]);
  }
});

test('an administrator promotes and removes a member', async () => {
  const { call, acme, roleId, idOf, tenant } = await createWorld();
  const path = `/organizations/${acme}/members/${idOf('bob')}`;
  const promoted = await call('PUT', `${path}/roles`, {
    as: 'alice',
    in: acme,
    body: { roleIds: [roleId('admin'), roleId('admin')] },
  });
  assert.deepEqual(
    promoted.body.roles.map(({ name }) => name),
    ['admin'],
  );
  const removed = await call('DELETE', path, { as: 'alice', in: acme });
  assert.equal(removed.status, 204);
  assert.equal(tenant.organizations.get(acme)?.members.has(idOf('bob')), false);
});

test('an invitation is mailed, read, accepted, and gone', async () => {
  const { call, acme, roleId, logto } = await createWorld();
  const sent = await call('POST', `/organizations/${acme}/invitations`, {
    as: 'alice',
    in: acme,
    body: { invitees: [' Carol@Example.TEST '], roleIds: [roleId('member')], message: 'Monday!' },
  });
  const invitation = sent.body.outcomes[0]?.invitation;
  assert.ok(invitation);
  assert.equal(invitation.invitee, 'carol@example.test');
  assert.ok(JSON.stringify(logto.mailbox.list()).includes(invitation.link));

  const listed = await call('GET', `/organizations/${acme}/invitations?status=pending`, {
    as: 'alice',
    in: acme,
  });
  assert.deepEqual(
    listed.body.items.map(({ id, inviter }) => [id, inviter]),
    [[invitation.id, { userId: logto.users[0]?.id, name: 'Alice Example', avatarUrl: null }]],
  );
  const read = await call('GET', `/invitations/${invitation.id}`, { as: 'carol' });
  assert.deepEqual([read.body.organization.name, read.body.isMember], ['Acme', false]);
  const joined = await call('POST', `/invitations/${invitation.id}/accept`, { as: 'carol' });
  assert.deepEqual(
    [joined.body.name, joined.body.roles.map(({ name }) => name)],
    ['Acme', ['member']],
  );
  const again = await call('POST', `/invitations/${invitation.id}/accept`, { as: 'carol' });
  assert.deepEqual(problemOf(again), { status: 409, code: 'already_member' });
  const after = await call('GET', `/invitations/${invitation.id}`, { as: 'carol' });
  assert.deepEqual([after.body.status, after.body.isMember], ['accepted', true]);
});

test('an invitation is declined', async () => {
  const { call, acme } = await createWorld();
  const sent = await call('POST', `/organizations/${acme}/invitations`, {
    as: 'bob',
    in: acme,
    body: { invitees: ['dave@example.test'], roleIds: [] },
  });
  const path = `/invitations/${sent.body.outcomes[0]?.invitation?.id ?? ''}`;
  assert.equal((await call('POST', `${path}/decline`, { as: 'dave' })).status, 204);
  assert.equal((await call('GET', path, { as: 'dave' })).body.status, 'revoked');
  assert.deepEqual(problemOf(await call('POST', `${path}/decline`, { as: 'dave' })), {
    status: 409,
    code: 'invitation_ended',
  });
});

test('health and contract are there for anybody', async () => {
  const { call } = await createWorld();
  const health = await call('GET', '/healthz');
  assert.deepEqual([health.status, health.body], [200, { status: 'ok' }]);
  const document = await call('GET', '/openapi.json');
  assert.equal((document.body as unknown as { openapi: string }).openapi, '3.1.0');
  assert.equal((await call('HEAD', '/healthz')).status, 200);
  assert.deepEqual(problemOf(await call('GET', '/nowhere')), { status: 404, code: 'not_found' });
});
