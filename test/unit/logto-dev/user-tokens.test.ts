import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeJwt } from 'jose';
import { idTokenClaims, userinfoClaims } from '../../../logto-dev/src/tokens.js';
import { startLogto } from './management-client.js';

const start = async () => {
  const { logto, call } = await startLogto({ members: 0 });
  const [alice, bob, carol] = logto.users;
  const [acme] = [...logto.tenant.organizations.values()];
  assert.ok(alice && bob && carol && acme);
  return { logto, call, alice, bob, carol, acme };
};

test('an organization token names the organization in its audience only', async () => {
  const { logto, bob, acme } = await start();
  const payload = decodeJwt(await logto.issueToken({ userId: bob.id, organizationId: acme.id }));
  assert.equal(payload.aud, `urn:logto:organization:${acme.id}`);
  assert.equal(payload['organization_id'], undefined);
  assert.deepEqual(String(payload['scope']).split(' ').sort(), [
    'invite:member',
    'read:data',
    'read:member',
  ]);
});

test('a token holds only scopes that were asked for', async () => {
  const { logto, alice, acme } = await start();
  const scopeFor = async (scopes: string[]) =>
    decodeJwt(await logto.issueToken({ userId: alice.id, organizationId: acme.id, scopes }))[
      'scope'
    ];
  assert.equal(await scopeFor(['manage:member', 'unheld']), 'manage:member');
  assert.equal(await scopeFor([]), '');
});

test('a resource token unites global and organization roles when an organization is named', async () => {
  const { logto, alice, acme } = await start();
  const { tenant, credentials } = logto;
  const resource = tenant.findResource(credentials.apiResource);
  const admin = [...tenant.organizationRoles.values()].find(({ name }) => name === 'admin');
  assert.ok(resource && admin);
  tenant.scopes.set('audit', {
    id: 'audit',
    resourceId: resource.id,
    name: 'audit',
    description: null,
    createdAt: 0,
  });
  admin.resourceScopeIds.add('audit');

  const request = { userId: alice.id, resource: resource.indicator };
  const global = decodeJwt(await logto.issueToken(request));
  assert.equal(global['scope'], 'create:organization');
  assert.equal(global['organization_id'], undefined);
  const inAcme = decodeJwt(await logto.issueToken({ ...request, organizationId: acme.id }));
  assert.equal(inAcme['scope'], 'create:organization audit');
  assert.equal(inAcme['organization_id'], acme.id);
  assert.equal(inAcme.aud, resource.indicator);
});

test('no token of an organization for strangers, nor without the MFA that it requires', async () => {
  const { logto, call, alice, carol, acme } = await start();
  await assert.rejects(
    logto.issueToken({ userId: carol.id, organizationId: acme.id }),
    /user is not a member of the organization/,
  );
  await call(`PATCH /organizations/${acme.id}`, { isMfaRequired: true });
  const request = { userId: alice.id, organizationId: acme.id };
  await assert.rejects(logto.issueToken(request), /organization requires MFA/);
  await call(`POST /users/${alice.id}/mfa-verifications`, { type: 'Totp' });
  assert.ok(await logto.issueToken(request));
});

test('ID token and userinfo carry the claims of the granted scopes', async () => {
  const { logto, alice, acme } = await start();
  const user = logto.tenant.users.get(alice.id);
  assert.ok(user);
  const scopes = new Set([
    'openid',
    'profile',
    'email',
    'roles',
    'urn:logto:scope:organizations',
    'urn:logto:scope:organization_roles',
  ]);
  const claims = {
    sub: alice.id,
    name: 'Alice Example',
    preferred_username: 'alice',
    picture: null,
    updated_at: user.updatedAt,
    username: 'alice',
    created_at: user.createdAt,
    email: 'alice@example.test',
    email_verified: true,
    roles: ['test-user'],
    organizations: [acme.id],
    organization_roles: [`${acme.id}:admin`],
  };
  assert.deepEqual(idTokenClaims(logto.tenant, user, scopes), claims);
  assert.deepEqual(userinfoClaims(logto.tenant, user, scopes), {
    ...claims,
    organization_data: [{ id: acme.id, name: 'Acme', description: null }],
  });
  assert.deepEqual(idTokenClaims(logto.tenant, user, new Set(['openid'])), { sub: alice.id });
});
