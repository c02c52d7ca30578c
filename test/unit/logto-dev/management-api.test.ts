import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeJwt } from 'jose';
import { requestToken, startLogto } from './management-client.js';

const codeOf = ({ body }: { body: unknown }) => (body as { code?: string }).code;
const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;
const namesOf = ({ body }: { body: unknown }) =>
  (body as { name: string }[]).map(({ name }) => name);

test('users: create, find, change, suspend, delete', async () => {
  const { call } = await startLogto({ acme: false });
  const user = await call('POST /users', {
    username: 'erin',
    primaryEmail: 'Erin@example.test',
    name: 'Erin Example',
  });
  assert.equal(user.status, 200);
  assert.equal((user.body as { hasPassword: boolean }).hasPassword, false);
  const path = `/users/${idOf(user)}`;

  const again = await call('POST /users', { primaryEmail: 'erin@example.test' });
  assert.equal(codeOf(again), 'user.email_already_in_use');
  assert.equal(codeOf(await call('POST /users', { username: '1erin' })), 'guard.invalid_input');

  assert.deepEqual(namesOf(await call('GET /users?search=%25RIN%25')), ['Erin Example']);
  assert.deepEqual(namesOf(await call('GET /users?search.username=erin&mode=exact')), [
    'Erin Example',
  ]);
  assert.equal(codeOf(await call('GET /users?search.nope=x')), 'request.invalid_input');

  const renamed = await call(`PATCH ${path}`, { name: null });
  assert.equal((renamed.body as { name: string | null }).name, null);
  assert.equal((renamed.body as { primaryEmail: string | null }).primaryEmail, 'Erin@example.test');
  const suspended = await call(`PATCH ${path}/is-suspended`, { isSuspended: true });
  assert.equal((suspended.body as { isSuspended: boolean }).isSuspended, true);

  assert.equal((await call(`DELETE ${path}`)).status, 204);
  assert.equal(codeOf(await call(`GET ${path}`)), 'entity.not_found');
});

test('new users get the default role, and roles of applications are not for them', async () => {
  const { call } = await startLogto({ acme: false });
  const path = `/users/${idOf(await call('POST /users', { username: 'erin' }))}/roles`;
  assert.deepEqual(namesOf(await call(`GET ${path}`)), ['test-user']);
  const role = idOf(
    await call('POST /roles', { name: 'robots', description: 'r', type: 'MachineToMachine' }),
  );
  assert.equal(codeOf(await call(`POST ${path}`, { roleIds: [role] })), 'user.invalid_role_type');
  assert.equal(
    codeOf(await call(`POST ${path}`, { roleIds: ['nope'] })),
    'entity.not_exists_with_id',
  );
  assert.equal((await call(`PUT ${path}`, { roleIds: [] })).status, 200);
  assert.deepEqual(namesOf(await call(`GET ${path}`)), []);
});

test('organizations are listed newest first, searched by name, and counted', async () => {
  const { call } = await startLogto();
  await call('POST /organizations', { name: 'Zebra' });
  const list = await call('GET /organizations?showFeatured=true');
  assert.equal(list.headers.get('total-number'), '2');
  assert.deepEqual(namesOf(list), ['Zebra', 'Acme']);
  const counts = (list.body as { usersCount: number }[]).map(({ usersCount }) => usersCount);
  assert.deepEqual(counts, [0, 59]);
  assert.deepEqual(namesOf(await call('GET /organizations?q=ZEB')), ['Zebra']);
});

test('a change keeps what it does not name, and takes nothing that is unknown', async () => {
  const { call } = await startLogto({ acme: false });
  const organization = await call('POST /organizations', { name: 'A', description: 'd', id: 'x' });
  assert.notEqual(idOf(organization), 'x');
  const { body } = await call(`PATCH /organizations/${idOf(organization)}`, { name: 'B' });
  const { name, description } = body as { name: string; description: string };
  assert.deepEqual({ name, description }, { name: 'B', description: 'd' });
});

test('deleting a template role takes it from members, invitations and provisioning', async () => {
  const { logto, call } = await startLogto({ members: 5 });
  const [acme] = [...logto.tenant.organizations.values()];
  const member = [...logto.tenant.organizationRoles.values()].find(({ name }) => name === 'member');
  assert.ok(acme && member);
  await call(`PUT /organizations/${acme.id}/jit/roles`, { organizationRoleIds: [member.id] });
  assert.equal((await call(`DELETE /organization-roles/${member.id}`)).status, 204);
  const { headers } = await call(
    `GET /organizations/${acme.id}/users?organizationRoleId=${member.id}`,
  );
  assert.equal(headers.get('total-number'), '0');
  assert.deepEqual((await call(`GET /organizations/${acme.id}/jit/roles`)).body, []);
});

test('template: read, rename and delete roles and scopes', async () => {
  const { call } = await startLogto({ acme: false });
  const scope = idOf(await call('POST /organization-scopes', { name: 'a:b:c' }));
  assert.deepEqual(namesOf(await call('GET /organization-scopes?q=A%25C')), ['a:b:c']);
  const renamed = await call(`PATCH /organization-scopes/${scope}`, { name: 'y' });
  assert.equal((renamed.body as { name: string }).name, 'y');
  const taken = await call(`PATCH /organization-scopes/${scope}`, { name: 'read:member' });
  assert.equal(codeOf(taken), 'entity.unique_integrity_violation');
  assert.equal(
    codeOf(await call('PATCH /organization-roles/nope', { name: 'z' })),
    'entity.not_exists',
  );
  assert.equal(codeOf(await call('GET /organization-roles/nope')), 'entity.not_exists_with_id');

  const role = idOf(
    await call('POST /organization-roles', { name: 'r', organizationScopeIds: [scope] }),
  );
  const scopes = `/organization-roles/${role}/scopes`;
  assert.equal(
    codeOf(await call(`POST ${scopes}`, { organizationScopeIds: [] })),
    'guard.invalid_input',
  );
  assert.equal((await call(`DELETE ${scopes}/${scope}`)).status, 204);
  assert.equal((await call(`DELETE ${scopes}/${scope}`)).status, 404);
});

test('a user cannot have a role that is for applications', async () => {
  const { logto, call } = await startLogto();
  const [acme] = [...logto.tenant.organizations.values()];
  const bob = logto.users[1];
  assert.ok(acme && bob);
  const role = idOf(
    await call('POST /organization-roles', { name: 'bot', type: 'MachineToMachine' }),
  );
  const refused = await call(`PUT /organizations/${acme.id}/users/${bob.id}/roles`, {
    organizationRoleIds: [role],
  });
  assert.equal(codeOf(refused), 'entity.db_constraint_violated');
});

test('an application joins an organization and gets its token with its scopes', async () => {
  const { logto, call } = await startLogto();
  const [acme] = [...logto.tenant.organizations.values()];
  assert.ok(acme);
  const { m2mAppId } = logto.credentials;
  assert.equal((await requestToken(logto, { organization_id: acme.id })).status, 403);

  const role = idOf(
    await call('POST /organization-roles', {
      name: 'bot',
      type: 'MachineToMachine',
      organizationScopeIds: [...logto.tenant.organizationScopes.values()]
        .filter(({ name }) => name === 'read:data')
        .map(({ id }) => id),
    }),
  );
  const path = `/organizations/${acme.id}/applications`;
  await call(`POST ${path}`, { applicationIds: [m2mAppId] });
  const given = await call(`POST ${path}/${m2mAppId}/roles`, { organizationRoleIds: [role] });
  assert.equal(given.status, 201);
  assert.deepEqual(namesOf(await call(`GET ${path}`)), ['test-m2m']);

  const { body } = await requestToken(logto, { organization_id: acme.id });
  const payload = decodeJwt(String(body['access_token']));
  assert.equal(payload.aud, `urn:logto:organization:${acme.id}`);
  assert.equal(payload['scope'], 'read:data');
});

test('secrets of applications are shown at one address only', async () => {
  const { logto, call } = await startLogto();
  const { m2mAppId, m2mAppSecret } = logto.credentials;
  const shown = JSON.stringify([
    (await call('GET /applications')).body,
    (await call(`GET /applications/${m2mAppId}`)).body,
  ]);
  assert.ok(!shown.includes(m2mAppSecret));
  const { body } = await call(`GET /applications/${m2mAppId}/secrets`);
  assert.ok(JSON.stringify(body).includes(m2mAppSecret));
});

test('a resource that goes takes its scopes from roles, and the Management API stays', async () => {
  const { logto, call } = await startLogto({ acme: false });
  const resource = logto.tenant.findResource(logto.credentials.apiResource);
  assert.ok(resource);
  assert.equal((await call(`DELETE /resources/${resource.id}`)).status, 204);
  const role = [...logto.tenant.roles.values()].find(({ name }) => name === 'test-user');
  assert.equal(role?.scopeIds.size, 0);
  const refused = await call('DELETE /resources/management-api');
  assert.equal(codeOf(refused), 'resource.cannot_modify_management_api');
});

test('signing up with an address of a claimed domain joins the organization', async () => {
  const { logto, call } = await startLogto();
  const [acme] = [...logto.tenant.organizations.values()];
  const [role] = [...logto.tenant.organizationRoles.values()];
  assert.ok(acme && role);
  await call(`POST /organizations/${acme.id}/jit/email-domains`, { emailDomain: 'acme.test' });
  await call(`PUT /organizations/${acme.id}/jit/roles`, { organizationRoleIds: [role.id] });
  const insider = logto.tenant.signUp({ primaryEmail: 'new@ACME.test' });
  const outsider = logto.tenant.signUp({ primaryEmail: 'new@acme.test.example' });
  assert.deepEqual([...acme.members.rolesOf(insider.id)], [role.id]);
  assert.equal(acme.members.has(outsider.id), false);
});

test('several mistakes in one body are all reported, each with its path', async () => {
  const { call } = await startLogto({ acme: false });
  const { body } = await call('POST /organization-invitations', {
    invitee: 'x',
    expiresAt: 'soon',
  });
  const { issues } = (body as { data: { issues: { path: string[]; code: string }[] } }).data;
  assert.deepEqual(
    issues.map(({ path, code }) => [path.join('.'), code]),
    [
      ['organizationId', 'invalid_type'],
      ['invitee', 'invalid_string'],
      ['expiresAt', 'invalid_type'],
    ],
  );
});
