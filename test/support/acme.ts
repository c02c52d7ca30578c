/** Acme and the people of the tenant, as the in-memory Logto has them. */
import type { Organization } from '../../logto-dev/src/entities.js';
import type { World } from './world.js';

export const acmeOf = ({ logto, acmeId }: World): Organization =>
  logto.tenant.organizations.get(acmeId)!;

export const userId = ({ logto }: World, username: string): string =>
  logto.users.find((user) => user.username === username)!.id;
