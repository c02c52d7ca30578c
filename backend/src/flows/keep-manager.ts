import type { Membership } from '../access/membership.js';
import type { TemplateRole } from '../access/role-template.js';
import type { Member } from '../auth/callers.js';
import { isUncertain } from '../logto/error.js';
import { ProblemError } from '../problem.js';
import type { Services } from '../services.js';
import { wait } from '../wait.js';
import { undo } from './undo.js';

interface Step {
  act: () => Promise<void>;
  putBack: (roleIds: string[]) => Promise<void>;
}

/** Milliseconds after which to look again. */
const pauses = [100, 200, 400];

/**
 * Takes somebody's power without leaving the organization without a manager: check, act, check again,
 * put back. No lock is assumed: two instances may demote two managers at the same moment, and whoever
 * is found without power may get it from a manager who leaves.
 */
export const keepManager = async (
  services: Services,
  caller: Member,
  target: Membership,
  { act, putBack }: Step,
): Promise<void> => {
  const { organizationId, requestId } = caller;
  const takeBack = async (roleIds: string[]) => {
    const leftBehind = `organization ${organizationId} perhaps without a manager`;
    await undo(services, requestId, leftBehind, () => putBack(roleIds));
    services.access.forget(organizationId, target.userId);
  };
  const isManaged = await isManagedWithout(services, caller, target);
  try {
    await act();
  } catch (error) {
    // What Logto refused was not done, and must not be put back.
    if (isUncertain(error)) await takeBack(target.roleIds);
    throw error;
  }
  try {
    if (!isManaged || (await staysManaged(services, organizationId, target))) return;
  } catch (error) {
    await takeBack(target.roleIds);
    throw error;
  }
  await takeBack(await rolesToPutBack(services, target));
  throw new ProblemError('last_admin');
};

export const isManager = ({ settings }: Services, roles: TemplateRole[]): boolean =>
  roles.some(({ powers }) => powers.has(settings.capabilityScopes['members.manage']));

/**
 * Whether there is another manager; false where the organization has none at all.
 *
 * @throws ProblemError `last_admin` where the target is the only one
 */
const isManagedWithout = async (
  services: Services,
  { organizationId, powers, userId }: Member,
  target: Membership,
): Promise<boolean> => {
  const { access, managers } = services;
  // A caller who manages and acts on another is a manager that remains: it needs no call to know.
  if (userId !== target.userId && access.has(powers, 'members.manage')) return true;
  if (await managers.isLeft(organizationId, target.userId)) return true;
  if (isManager(services, target.roles) || (await managers.isLeft(organizationId)))
    throw new ProblemError('last_admin');
  return false;
};

/**
 * Whether a manager is left. Somebody who was none when read takes nobody's place, so that others who
 * act at the same moment get the time to put back what they took.
 */
const staysManaged = async (
  services: Services,
  organizationId: string,
  target: Membership,
): Promise<boolean> => {
  if (await services.managers.isLeft(organizationId)) return true;
  if (isManager(services, target.roles)) return false;
  for (const pause of pauses) {
    await wait(pause);
    if (await services.managers.isLeft(organizationId)) return true;
  }
  return false;
};

/**
 * The roles that the target had. Where these manage nobody, the last manager must have handed over to
 * them since, by a role that is gone now: the one that gives the least stands in for it.
 */
const rolesToPutBack = async (services: Services, { roleIds, roles }: Membership) => {
  if (isManager(services, roles)) return roleIds;
  const [least] = (await services.template.managerRoles()).sort(
    (a, b) => a.powers.size - b.powers.size,
  );
  return least ? [...roleIds, least.id] : roleIds;
};
