import type { Membership } from '../access/membership.js';
import type { Member } from '../auth/callers.js';
import { isMissing, isPending } from '../logto/error.js';
import { ProblemError, validationFailed } from '../problem.js';
import type { Services } from '../services.js';
import { isManager } from './keep-manager.js';
import { removeTarget } from './remove-member.js';
import { findTarget, rolesOf } from './target.js';
import { undo } from './undo.js';

/**
 * Takes the caller out of the organization; before that, makes their successor a manager of members
 * as they were one.
 */
export const leaveOrganization = async (
  services: Services,
  caller: Member,
  successorId?: string,
): Promise<void> => {
  caller.note({ target: { userId: caller.userId }, before: rolesOf(caller) });
  const takeBack = await handOver(services, caller, successorId);
  try {
    await removeTarget(services, caller, caller);
  } catch (error) {
    await takeBack(error);
    throw error;
  }
};

/** Gives the successor what they lack of one's managing roles. @returns the way back */
const handOver = async (
  services: Services,
  caller: Member,
  successorId: string | undefined,
): Promise<(error: unknown) => Promise<void>> => {
  if (successorId === undefined) return async () => {};
  caller.note({ target: { successorId } });
  const successor = await findSuccessor(services, caller, successorId);
  const missing = caller.roles.filter(
    (role) => isManager(services, [role]) && !successor.roleIds.includes(role.id),
  );
  if (missing.length === 0) return async () => {};

  const { organizationId } = caller;
  const takeBack = (error: unknown) => takeRolesBack(services, caller, successor, error);
  try {
    await services.api.addRolesTo(
      organizationId,
      successorId,
      missing.map(({ id }) => id),
    );
  } catch (error) {
    if (isMissing(error)) throw noSuccessor();
    await takeBack(error);
    throw error;
  }
  services.access.forget(organizationId, successorId);
  return takeBack;
};

/** Unless the caller is out, or may still get out: then nobody else may be left to manage. */
const takeRolesBack = async (
  services: Services,
  { organizationId, requestId, userId }: Member,
  { roleIds, userId: successorId }: Membership,
  error: unknown,
): Promise<void> => {
  const { access, api } = services;
  access.forget(organizationId, successorId);
  const leftBehind = `roles of member ${successorId} of organization ${organizationId}`;
  await undo(services, requestId, leftBehind, async () => {
    // Nobody knows yet whether they are out, so the log tells of it.
    if (isPending(error)) throw error;
    const isOut = (await api.listRolesOf(organizationId, userId)) === undefined;
    if (!isOut) await api.replaceRolesOf(organizationId, successorId, roleIds);
  });
};

/** Another member who can sign in. */
const findSuccessor = async (
  services: Services,
  caller: Member,
  successorId: string,
): Promise<Membership> => {
  if (successorId === caller.userId) throw noSuccessor();
  const successor = await findTarget(services, caller, successorId).catch((error: unknown) => {
    throw error instanceof ProblemError && error.code === 'not_found' ? noSuccessor() : error;
  });
  if (successor.account.isSuspended) throw noSuccessor();
  return successor;
};

const noSuccessor = () => validationFailed([{ pointer: '?successorId', code: 'unknown_value' }]);
