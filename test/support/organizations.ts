/** Organizations besides Acme. */
import type { World } from './world.js';

/** Makes alice a member of organizations with these names. @returns their ids */
export const addOrganizations = ({ logto }: World, ...names: string[]): string[] => {
  const alice = logto.users.find(({ username }) => username === 'alice');
  const roles = [...logto.tenant.organizationRoles.values()];
  const roleIds = roles.filter(({ name }) => name === 'member').map(({ id }) => id);
  return names.map((name) => {
    const organization = logto.tenant.createOrganization({ name });
    if (alice) organization.members.add(alice.id, roleIds);
    return organization.id;
  });
};

export const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `Company ${String(at + 1).padStart(3, '0')}`);
