import type { Application } from '../entities.js';
import { secret } from '../ids.js';
import { managementApiIndicator, type Tenant } from '../tenant.js';
import { emailConnector } from './connector.js';
import { seedMembers } from './members.js';

/** The API resource of the backend; its one scope lets a user create organizations. */
export const apiResource = 'https://api.example.test/orgs';

const users = [
  { id: '0a8k3m5rw2tz', username: 'alice' },
  { id: '2b7n4p6sx1qy', username: 'bob' },
  { id: 'c5h9j2l8v3ke', username: 'carol' },
  { id: 'd1f6g4z7u0mw', username: 'dave' },
] as const;
const [alice, bob] = users;

const adminRoleId = 'r8c2v6n1x5k9b3m7q4wzy';
const memberRoleId = 'm3q7t1y5u9i2o6p8a4sdf';
const spaId = 'ht371ebywsjdejq7mdguz';
const m2mId = 'jkaphfl3rut63wvxgcywk';

/** Scopes of the organization template, with the roles that carry them. */
const organizationScopes = [
  { id: 's1read7member2k4x6z8b', name: 'read:member', roleIds: [adminRoleId, memberRoleId] },
  { id: 's2invite8member3l5y7c', name: 'invite:member', roleIds: [adminRoleId, memberRoleId] },
  { id: 's3manage9member4m6z8d', name: 'manage:member', roleIds: [adminRoleId] },
  { id: 's4delete1member5n7a9e', name: 'delete:member', roleIds: [adminRoleId] },
  { id: 's5manage2org6p8b1f3h5', name: 'manage:organization', roleIds: [adminRoleId] },
  { id: 's6delete3org7q9c2g4j6', name: 'delete:organization', roleIds: [adminRoleId] },
  { id: 's7read4data8r1d3h5k7l', name: 'read:data', roleIds: [adminRoleId, memberRoleId] },
];

/** What the seed is asked for. */
interface SeedOptions {
  /** Generated members of the organization Acme besides alice and bob; `undefined`: no Acme. */
  acmeMembers: number | undefined;
  /** Origins of pages that may sign people in, besides the usual ones. */
  origins: string[];
}

/**
 * Fills an empty tenant: the users alice, bob, carol and dave, a role for everybody that lets them
 * create organizations, the organization template, the applications, an e-mail connector, and the
 * organization Acme in which alice is admin and bob is member.
 */
export const seedTenant = (tenant: Tenant, { acmeMembers, origins }: SeedOptions): void => {
  tenant.connectors.set(emailConnector.id, structuredClone(emailConnector));
  seedResources(tenant);
  seedTemplate(tenant);
  seedApplications(tenant, [...new Set([...usualOrigins, ...origins])]);
  if (acmeMembers !== undefined) seedAcme(tenant, acmeMembers);
  else seedUsers(tenant);
};

const seedUsers = (tenant: Tenant): void => {
  for (const { id, username } of users) {
    tenant.createUser({
      id,
      username,
      primaryEmail: `${username}@example.test`,
      name: `${username[0]?.toUpperCase()}${username.slice(1)} Example`,
      password: secret(),
      applicationId: spaId,
      lastSignInAt: tenant.now(),
    });
  }
};

const seedAcme = (tenant: Tenant, memberCount: number): void => {
  const acme = tenant.createOrganization({ id: 'ac5t8e2m9r1k', name: 'Acme' });
  // Before the named users: lists start with the newest.
  seedMembers(tenant, acme, memberRoleId, memberCount);
  seedUsers(tenant);
  acme.members.add(alice.id, [adminRoleId]);
  acme.members.add(bob.id, [memberRoleId]);
};

const seedTemplate = (tenant: Tenant): void => {
  for (const { id, name } of organizationScopes)
    tenant.organizationScopes.set(id, { id, name, description: name });
  for (const [id, name] of [
    [adminRoleId, 'admin'],
    [memberRoleId, 'member'],
  ] as const)
    tenant.organizationRoles.set(id, {
      id,
      name,
      description: name,
      type: 'User',
      organizationScopeIds: new Set(
        organizationScopes.filter((scope) => scope.roleIds.includes(id)).map((scope) => scope.id),
      ),
      resourceScopeIds: new Set(),
    });
};

const seedResources = (tenant: Tenant): void => {
  const createdAt = tenant.now();
  const add = (
    resource: { id: string; name: string; indicator: string },
    scope: { id: string; name: string; description: string },
  ) => {
    tenant.resources.set(resource.id, { ...resource, isDefault: false, accessTokenTtl: 3600 });
    tenant.scopes.set(scope.id, { ...scope, resourceId: resource.id, createdAt });
  };
  add(
    { id: 'management-api', name: 'Logto Management API', indicator: managementApiIndicator },
    {
      id: 'management-api-all',
      name: 'all',
      description: 'Default scope for Management API, allows all permissions.',
    },
  );
  add(
    { id: '4pqt8wzykcw3dyr5mpfaw', name: 'Organizations API', indicator: apiResource },
    {
      id: 'f3bvd7tljzgdxjsndmcqw',
      name: 'create:organization',
      description: 'Create organizations',
    },
  );
  tenant.roles.set('lskbqgr9y3kejvnn0axsj', {
    id: 'lskbqgr9y3kejvnn0axsj',
    name: 'test-user',
    description: 'Default role of every user',
    type: 'User',
    isDefault: true,
    scopeIds: new Set(['f3bvd7tljzgdxjsndmcqw']),
  });
  tenant.roles.set('9mgwyliyo2glqvtejtwwo', {
    id: '9mgwyliyo2glqvtejtwwo',
    name: 'Logto Management API access',
    description: 'This default role grants access to the Logto management API.',
    type: 'MachineToMachine',
    isDefault: false,
    scopeIds: new Set(['management-api-all']),
  });
};

// Development server, preview of the build, Storybook.
const usualOrigins = [5173, 4173, 6006].map((port) => `http://localhost:${port}`);

/** Where a sign-in may return to: those of `orgkit-backend setup`, with the page of an invitation. */
const pages = ['/', '/callback', '/join'];

const seedApplications = (tenant: Tenant, origins: string[]): void => {
  const add = (application: Pick<Application, 'id' | 'name' | 'type'> & Partial<Application>) =>
    tenant.applications.set(application.id, {
      description: null,
      secret: secret(),
      oidcClientMetadata: { redirectUris: [], postLogoutRedirectUris: [] },
      customClientMetadata: {},
      customData: {},
      createdAt: tenant.now(),
      roleIds: new Set(),
      ...application,
    });
  add({
    id: spaId,
    name: 'Harbor',
    description: 'SPA under test',
    type: 'SPA',
    oidcClientMetadata: {
      redirectUris: origins.flatMap((origin) => [origin, ...pages.map((page) => origin + page)]),
      postLogoutRedirectUris: origins.flatMap((origin) => [origin, `${origin}/`]),
    },
    customClientMetadata: { corsAllowedOrigins: origins },
  });
  add({
    id: m2mId,
    name: 'test-m2m',
    type: 'MachineToMachine',
    roleIds: new Set(['9mgwyliyo2glqvtejtwwo']),
  });
};

/** Who and what was seeded, for whoever wants to sign in or call. */
export const seeded = { users, spaId, m2mId };
