import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Organization, User } from '../../../logto-dev/src/entities.js';
import { allScopes, Application, scopesOf, userScopes } from './oidc-application.js';
import { verifiedJwt } from './oidc-jwt.js';

let app: Application;
let acme: Organization;
let alice: User;
let bob: User;

beforeEach(async () => {
  app = await Application.start();
  ({ acme } = app);
  alice = app.user('alice');
  bob = app.user('bob');
});
afterEach(() => app.server.close());

describe('tokens', () => {
  it('answers the code with opaque tokens and the scopes about the user', async () => {
    const tokens = await app.signIn(alice);

    assert.match(String(tokens.access_token), /^[\w-]{43}$/);
    assert.match(String(tokens.refresh_token), /^[\w-]{43}$/);
    assert.equal(tokens.scope, userScopes);
  });

  it('states in the ID token who the user is, and nothing that Logto leaves out', async () => {
    const { id_token: idToken } = await app.signIn(alice);
    const { header, payload } = await verifiedJwt(app.endpoint, idToken);

    assert.equal(header.alg, 'ES384');
    assert.equal('typ' in header, false);
    const { iat, exp, updated_at: updatedAt, created_at: createdAt, ...claims } = payload;
    assert.equal(Number(exp) - Number(iat), 3600);
    assert.equal(updatedAt, alice.updatedAt);
    assert.equal(createdAt, alice.createdAt);
    assert.deepEqual(claims, {
      sub: alice.id,
      name: 'Alice Example',
      preferred_username: 'alice',
      picture: null,
      username: 'alice',
      email: 'alice@example.test',
      email_verified: true,
      roles: ['test-user'],
      organizations: [acme.id],
      organization_roles: [`${acme.id}:admin`],
      aud: app.clientId,
      iss: `${app.endpoint}/oidc`,
    });
  });

  it('issues an organization token with the scopes of the roles in it', async () => {
    const { refresh_token: token } = await app.signIn(bob);
    const { body } = await app.refresh(token, { organization_id: acme.id });
    const { header, payload } = await verifiedJwt(app.endpoint, body.access_token);

    assert.deepEqual({ alg: header.alg, typ: header.typ }, { alg: 'ES384', typ: 'at+jwt' });
    assert.deepEqual(scopesOf(payload), ['invite:member', 'read:data', 'read:member']);
    const { jti, iat, exp, scope, ...claims } = payload;
    assert.equal(typeof jti, 'string');
    assert.equal(Number(exp) - Number(iat), 3600);
    assert.equal(body.scope, scope);
    assert.deepEqual(claims, {
      sub: bob.id,
      client_id: app.clientId,
      iss: `${app.endpoint}/oidc`,
      aud: `urn:logto:organization:${acme.id}`,
    });
  });

  it('issues a resource token, and names the organization only when one was asked for', async () => {
    const { refresh_token: token } = await app.signIn(alice);
    const plain = await app.refresh(token, { resource: app.resource });
    const inAcme = await app.refresh(plain.body.refresh_token, {
      resource: app.resource,
      organization_id: acme.id,
    });

    for (const [{ body }, expected] of [
      [plain, {}],
      [inAcme, { organization_id: acme.id }],
    ] as const) {
      const { jti, iat, exp, ...claims } = (await verifiedJwt(app.endpoint, body.access_token))
        .payload;
      assert.equal(typeof jti, 'string');
      assert.equal(Number(exp) - Number(iat), 3600);
      assert.deepEqual(claims, {
        ...expected,
        sub: alice.id,
        client_id: app.clientId,
        iss: `${app.endpoint}/oidc`,
        aud: app.resource,
        scope: 'create:organization',
      });
    }
  });

  it('unites global and organization roles in a resource token with an organization', async () => {
    const { tenant } = app.server.logto;
    const resourceId = tenant.findResource(app.resource)!.id;
    const scope = { resourceId, name: 'read:report', description: null, createdAt: 0 };
    tenant.scopes.set('report', { id: 'report', ...scope });
    const admin = [...tenant.organizationRoles.values()].find(({ name }) => name === 'admin');
    admin?.resourceScopeIds.add('report');
    const { refresh_token: token } = await app.signIn(alice, `${allScopes} read:report`);

    const plain = await app.refresh(token, { resource: app.resource });
    const inAcme = await app.refresh(plain.body.refresh_token, {
      resource: app.resource,
      organization_id: acme.id,
    });

    assert.deepEqual(scopesOf(plain.body), ['create:organization']);
    assert.deepEqual(scopesOf(inAcme.body), ['create:organization', 'read:report']);
  });

  it('leaves out what the application did not ask for at sign-in', async () => {
    const { refresh_token: token } = await app.signIn(alice, `${userScopes} read:member`);
    const organization = await app.refresh(token, { organization_id: acme.id });
    const api = await app.refresh(organization.body.refresh_token, { resource: app.resource });

    assert.equal(organization.body.scope, 'read:member');
    const { payload } = await verifiedJwt(app.endpoint, api.body.access_token);
    assert.equal(payload.scope, '');
  });

  it('follows the roles of the moment', async () => {
    const { refresh_token: token } = await app.signIn(bob);
    const asMember = await app.refresh(token, { organization_id: acme.id });
    acme.members.setRoles(bob.id, acme.members.rolesOf(alice.id));
    const asAdmin = await app.refresh(asMember.body.refresh_token, { organization_id: acme.id });
    acme.members.setRoles(bob.id, []);
    const asNobody = await app.refresh(asAdmin.body.refresh_token, { organization_id: acme.id });

    assert.equal(scopesOf(asMember.body).length, 3);
    assert.equal(scopesOf(asAdmin.body).length, 7);
    assert.equal(asNobody.body.scope, '');
    const { payload } = await verifiedJwt(app.endpoint, asAdmin.body.id_token);
    assert.deepEqual(payload.organization_roles, [`${acme.id}:admin`]);
  });

  it('tells at the userinfo endpoint what is too large for the ID token', async () => {
    const { access_token: token } = await app.signIn(alice);
    const response = await fetch(`${app.endpoint}/oidc/me`, {
      headers: { authorization: `Bearer ${String(token)}` },
    });

    assert.deepEqual(await response.json(), {
      sub: alice.id,
      name: 'Alice Example',
      preferred_username: 'alice',
      picture: null,
      updated_at: alice.updatedAt,
      username: 'alice',
      created_at: alice.createdAt,
      email: 'alice@example.test',
      email_verified: true,
      roles: ['test-user'],
      organizations: [acme.id],
      organization_data: [{ id: acme.id, name: 'Acme', description: acme.description }],
      organization_roles: [`${acme.id}:admin`],
    });
  });
});
