/** Who belongs to Acme as what, changed behind the kit's back as by somebody else's hand. */
import { acmeOf, userId } from './acme.js';
import type { World } from './world.js';

export const setRole = (world: World, username: string, role: string): void => {
  const roles = [...world.logto.tenant.organizationRoles.values()];
  const ids = roles.filter(({ name }) => name === role).map(({ id }) => id);
  acmeOf(world).members.setRoles(userId(world, username), ids);
};

export const expel = (world: World, username: string): void => {
  acmeOf(world).members.remove(userId(world, username));
};
