import { holdsAll, unitePowers } from '../access/powers.js';
import type { Member } from '../auth/callers.js';
import { ProblemError } from '../problem.js';
import type { Services } from '../services.js';
import { roleRef } from '../wire/entities.js';
import type { AppRoles, RoleRef } from '../wire/types.js';
import { isCreatedFor } from '../logto/mark.js';
import { missingAs } from '../logto/problems.js';
import { findRoles, requireGrantable } from './grantable-roles.js';

/** Replaces the roles of an app. */
export const setAppRoles = async (
  services: Services,
  caller: Member,
  appId: string,
  roleIds: string[],
): Promise<AppRoles> => {
  await requireApp(services, caller, appId);
  const wanted = await findRoles(services, roleIds, 'apps');
  caller.note({ after: { roles: wanted.map(roleRef) } });
  requireGrantable(wanted, caller.powers);
  await missingAs(
    'not_found',
    services.api.apps.replaceRolesOf(
      caller.organizationId,
      appId,
      wanted.map(({ id }) => id),
    ),
  );
  return { appId, roles: wanted.map(roleRef) };
};

/** Deletes an app that was created for the organization; any other only leaves it. */
export const removeApp = async (
  services: Services,
  caller: Member,
  appId: string,
): Promise<void> => {
  const { api } = services;
  const { organizationId } = caller;
  await requireApp(services, caller, appId);
  const found = await missingAs('not_found', api.apps.get(appId));
  await missingAs(
    'not_found',
    isCreatedFor(organizationId, found)
      ? api.apps.delete(appId)
      : api.apps.removeFrom(organizationId, appId),
  );
};

/**
 * Fails unless the caller may change the app: `not_found` where it does not belong to the
 * organization, `forbidden` where it holds a scope that they lack.
 */
const requireApp = async (services: Services, caller: Member, appId: string): Promise<void> => {
  const held = await services.api.apps.listRolesOf(caller.organizationId, appId);
  if (!held) throw new ProblemError('not_found');
  await requirePowersOf(services, caller, held);
};

/** `forbidden` unless one holds what an app with these roles does. */
export const requirePowersOf = async (
  { template }: Services,
  { note, powers }: Member,
  held: RoleRef[],
): Promise<void> => {
  note({ before: { roles: held.map(roleRef) } });
  const roles = await template.rolesWith(
    held.map(({ id }) => id),
    'apps',
  );
  if (holdsAll(powers, unitePowers(roles))) return;
  throw new ProblemError('forbidden', { title: 'The app holds a scope that you lack.' });
};
