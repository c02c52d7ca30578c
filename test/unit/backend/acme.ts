import type { RoleType } from '../../../logto-dev/src/entities.js';
import type { World } from '../../contract/world.js';

/** The organization Acme of a test: who is in it, and with which roles. */

/** A role of the template that holds the named organization scopes. */
export const addRole = (
  { tenant }: World,
  name: string,
  scopes: string[],
  type: RoleType = 'User',
): string => {
  const ids = [...tenant.organizationScopes.values()]
    .filter((scope) => scopes.includes(scope.name))
    .map(({ id }) => id);
  tenant.organizationRoles.set(name, {
    id: name,
    name,
    description: null,
    type,
    organizationScopeIds: new Set(ids),
    resourceScopeIds: new Set(),
  });
  return name;
};

export const acmeOf = ({ tenant, acme }: World) => {
  const found = tenant.organizations.get(acme);
  if (!found) throw new Error('There is no Acme.');
  return found;
};

export const join = (world: World, username: string, roleIds: string[]) =>
  acmeOf(world).members.add(world.idOf(username), roleIds);

export const rolesOf = ({ tenant, acme, idOf }: World, username: string) =>
  [...(tenant.organizations.get(acme)?.members.rolesOf(idOf(username)) ?? [])].sort();

export const isMember = (world: World, username: string): boolean =>
  acmeOf(world).members.has(world.idOf(username));

/** Logto fails at these calls, such as `PUT /roles`, by their method and the end of their path. */
export const failAt =
  (...calls: string[]) =>
  ({ method, url }: Request): Response | undefined =>
    calls.some((call) => {
      const [wanted = '', end = ''] = call.split(' ');
      return method === wanted && new URL(url).pathname.endsWith(end);
    })
      ? Response.json({ code: 'oops' }, { status: 500 })
      : undefined;
