import { unitePowers, type Powers } from '../access/powers.js';
import type { Member } from '../auth/callers.js';
import { ProblemError, validationFailed } from '../problem.js';
import type { Services } from '../services.js';
import { isManager } from './keep-manager.js';
import { removeTarget } from './remove-member.js';
import { findTargetWithin, readTarget, type Target } from './target.js';
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
  const self = await readTarget(services, caller.organizationId, caller.userId);
  if (!self) throw new ProblemError('not_a_member');
  const mine = unitePowers(self.roles);
  const takeBack = await handOver(services, caller, mine, self, successorId);
  try {
    await removeTarget(services, caller, mine, self);
  } catch (error) {
    await takeBack();
    throw error;
  }
};

/** Gives the successor what they lack of one's managing roles. @returns the way back */
const handOver = async (
  services: Services,
  caller: Member,
  mine: Powers,
  self: Target,
  successorId: string | undefined,
): Promise<() => Promise<void>> => {
  if (successorId === undefined) return async () => {};
  const { api, access } = services;
  const { organizationId, requestId } = caller;
  const successor = await findSuccessor(services, caller, mine, successorId);
  const missing = self.roles.filter(
    (role) => isManager(services, [role]) && !successor.roleIds.includes(role.id),
  );
  if (missing.length === 0) return async () => {};

  const takeBack = () => {
    access.forget(organizationId, successorId);
    const leftBehind = `roles of member ${successorId} of organization ${organizationId}`;
    return undo(services, requestId, leftBehind, async () => {
      // When only the answer got lost, the caller is out, and nobody else may be left to manage.
      if (!(await api.listRolesOf(organizationId, caller.userId))) return;
      await api.replaceRolesOf(organizationId, successorId, successor.roleIds);
    });
  };
  try {
    await api.addRolesTo(
      organizationId,
      successorId,
      missing.map(({ id }) => id),
    );
  } catch (error) {
    await takeBack();
    throw error;
  }
  access.changed(organizationId, successorId, unitePowers([...successor.roles, ...missing]));
  return takeBack;
};

/** Another member who can sign in. */
const findSuccessor = async (
  services: Services,
  { organizationId, userId }: Member,
  mine: Powers,
  successorId: string,
): Promise<Target> => {
  if (successorId === userId) throw noSuccessor();
  const [account, successor] = await Promise.all([
    services.api.getUser(successorId),
    findTargetWithin(services, organizationId, mine, successorId).catch((error: unknown) => {
      throw error instanceof ProblemError && error.code === 'not_found' ? noSuccessor() : error;
    }),
  ]);
  if (!account || account.isSuspended) throw noSuccessor();
  return successor;
};

const noSuccessor = () => validationFailed([{ pointer: '?successorId', code: 'unknown_value' }]);
