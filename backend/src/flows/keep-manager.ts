import type { Membership } from '../access/membership.js';
import type { TemplateRole } from '../access/role-template.js';
import type { Member } from '../auth/callers.js';
import { isUncertain } from '../logto/error.js';
import { ProblemError } from '../problem.js';
import type { Services } from '../services.js';
import { undo } from './undo.js';

interface Step {
  act: () => Promise<void>;
  putBack: () => Promise<void>;
}

/**
 * Takes a manager's power without leaving the organization without one: check, act, check again,
 * put back. No lock is assumed; two instances may demote two managers at the same moment.
 */
export const keepManager = async (
  services: Services,
  caller: Member,
  target: Membership,
  { act, putBack }: Step,
): Promise<void> => {
  const { organizationId, requestId } = caller;
  if (!remains(services, caller, target)) {
    await requireManager(services, organizationId, target.userId);
  }
  const takeBack = async () => {
    const leftBehind = `organization ${organizationId} perhaps without a manager`;
    await undo(services, requestId, leftBehind, putBack);
    services.access.forget(organizationId, target.userId);
  };
  try {
    await act();
  } catch (error) {
    // What Logto refused was not done, and must not be put back.
    if (isUncertain(error)) await takeBack();
    throw error;
  }
  try {
    await requireManager(services, organizationId);
  } catch (error) {
    await takeBack();
    throw error;
  }
};

export const isManager = ({ settings }: Services, roles: TemplateRole[]): boolean =>
  roles.some(({ powers }) => powers.has(settings.capabilityScopes['members.manage']));

/** A caller who manages and acts on another is a manager that remains: it needs no call to know. */
const remains = ({ access }: Services, caller: Member, target: Membership) =>
  caller.userId !== target.userId && access.has(caller.powers, 'members.manage');

const requireManager = async (
  { managers }: Services,
  organizationId: string,
  exceptUserId?: string,
) => {
  if (await managers.isLeft(organizationId, exceptUserId)) return;
  throw new ProblemError('last_admin');
};
