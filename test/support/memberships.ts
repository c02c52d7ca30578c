/** Who belongs to Acme as what, changed behind the kit's back as by somebody else's hand. */
import type { World } from './world.js';

export const userId = ({ logto }: World, username: string): string =>
  logto.users.find((user) => user.username === username)!.id;

export const setRole = (world: World, username: string, role: string): void => {
  const roles = [...world.logto.tenant.organizationRoles.values()];
  const ids = roles.filter(({ name }) => name === role).map(({ id }) => id);
  membersOf(world).setRoles(userId(world, username), ids);
};

export const expel = (world: World, username: string): void => {
  membersOf(world).remove(userId(world, username));
};

const membersOf = ({ logto, acmeId }: World) => logto.tenant.organizations.get(acmeId)!.members;
