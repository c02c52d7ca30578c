import type { Membership } from '../access/membership.js';
import type { Member } from '../auth/callers.js';
import { isUncertain } from '../logto/error.js';
import { missingAs } from '../logto/problems.js';
import type { Services } from '../services.js';
import { keepManager } from './keep-manager.js';
import { findTarget, rolesOf } from './target.js';

/** Removes a member from the organization. */
export const removeMember = async (
  services: Services,
  caller: Member,
  userId: string,
): Promise<void> => {
  const target = await findTarget(services, caller, userId);
  caller.note({ before: rolesOf(target) });
  await removeTarget(services, caller, target);
};

/** Removes a member that was found. */
export const removeTarget = async (
  services: Services,
  caller: Member,
  target: Membership,
): Promise<void> => {
  const { api, access } = services;
  const { organizationId } = caller;
  const { userId } = target;

  const act = () => missingAs('not_found', api.removeMember(organizationId, userId));
  const putBack = async (roleIds: string[]) => {
    // Perhaps they are added though Logto does not say so; if not, their roles are refused.
    await api.addMember(organizationId, userId).catch(unlessUncertain);
    await api.replaceRolesOf(organizationId, userId, roleIds);
  };
  await keepManager(services, caller, target, { act, putBack });
  access.forget(organizationId, userId);
};

const unlessUncertain = (error: unknown) => {
  if (!isUncertain(error)) throw error;
};
