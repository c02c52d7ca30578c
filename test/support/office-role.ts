import type { World } from './world.js';

/** Makes bob one who may change the organization, but not its members. */
export const makeBobOffice = ({ acmeId, logto: { tenant, users } }: World): void => {
  const roles = [...tenant.organizationRoles.values()];
  const scopes = [...tenant.organizationScopes.values()];
  const member = roles.find(({ name }) => name === 'member');
  const manage = scopes.find(({ name }) => name === 'manage:organization');
  const bob = users.find(({ username }) => username === 'bob');
  if (!member || !manage || !bob) throw new Error('The tenant is not seeded as usual.');
  tenant.organizationRoles.set('office', {
    ...member,
    id: 'office',
    name: 'office',
    organizationScopeIds: new Set([...member.organizationScopeIds, manage.id]),
  });
  tenant.organizations.get(acmeId)?.members.setRoles(bob.id, ['office']);
};
