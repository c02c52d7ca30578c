/** Apps and their roles, which the seeded template has none of. */
import { createApp } from '../../src/api/apps.js';
import { OrgClient } from '../../src/api/client.js';
import type { CreatedApp } from '../../src/api/types.js';
import { backendUrl, type World } from './world.js';

/** Adds a role for apps to the template. @param scopes names of organization scopes */
export const addAppRole = ({ logto: { tenant } }: World, name: string, scopes: string[]): void => {
  const known = [...tenant.organizationScopes.values()];
  const ids = known.filter((scope) => scopes.includes(scope.name)).map(({ id }) => id);
  tenant.organizationRoles.set(name, {
    id: name,
    name,
    description: `What a ${name} needs`,
    type: 'MachineToMachine',
    organizationScopeIds: new Set(ids),
    resourceScopeIds: new Set(),
  });
};

/** Creates an app in Acme by way of the backend. @param roleIds as `addAppRole` named them */
export const addApp = (world: World, name: string, roleIds: string[] = []): Promise<CreatedApp> => {
  const tokens = world.tokensOf('alice');
  const client = new OrgClient({ baseUrl: backendUrl, tokens, fetch: world.fetch });
  return createApp(client, world.acmeId, { name, roleIds }, crypto.randomUUID());
};

/** Adds an app to Acme that was not created for it. @returns its id */
export const addForeignApp = ({ logto: { tenant }, acmeId }: World, name: string): string => {
  const [known] = tenant.applications.values();
  if (!known) throw new Error('The tenant has no application to take after.');
  const id = `app-${name}`;
  tenant.applications.set(id, { ...known, id, name, type: 'MachineToMachine', customData: {} });
  tenant.organizations.get(acmeId)?.applications.set(id, new Set());
  return id;
};
