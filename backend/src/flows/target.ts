import { holdsAll, unitePowers, type Powers } from '../access/powers.js';
import type { TemplateRole } from '../access/role-template.js';
import type { Member } from '../auth/callers.js';
import { ProblemError } from '../problem.js';
import type { Services } from '../services.js';
import type { Capability } from '../wire/types.js';

/** The member that somebody acts on. */
export interface Target {
  userId: string;
  roleIds: string[];
  roles: TemplateRole[];
}

/**
 * What the caller holds now, if that includes the capability, and the member they act on. Nobody
 * acts on one who holds a scope they lack (`forbidden`), nor on a stranger (`not_found`).
 */
export const findTarget = async (
  services: Services,
  caller: Member,
  userId: string,
  capability: Capability,
): Promise<{ mine: Powers; target: Target }> => {
  const { access } = services;
  if (caller.userId === userId) return findSelf(services, caller, capability);
  const mine = await access.requireNow(caller, capability);
  return { mine, target: await findTargetWithin(services, caller.organizationId, mine, userId) };
};

/** The same for somebody of whom it is known what they hold. */
export const findTargetWithin = async (
  services: Services,
  organizationId: string,
  mine: Powers,
  userId: string,
): Promise<Target> => {
  const target = await readTarget(services, organizationId, userId);
  if (!target) throw new ProblemError('not_found');
  if (!holdsAll(mine, unitePowers(target.roles)))
    throw new ProblemError('forbidden', { title: 'The member holds a scope that you lack.' });
  return target;
};

/** One's own roles tell one's scopes as well, and so save a call. */
const findSelf = async (services: Services, caller: Member, capability: Capability) => {
  const target = await readTarget(services, caller.organizationId, caller.userId);
  if (!target) throw new ProblemError('not_a_member');
  const mine = services.access.require(unitePowers(target.roles), capability);
  return { mine, target };
};

/** A member and their roles, undefined for somebody who is none. */
export const readTarget = async (
  { api, template }: Services,
  organizationId: string,
  userId: string,
): Promise<Target | undefined> => {
  const held = await api.listRolesOf(organizationId, userId);
  if (!held) return undefined;
  const roleIds = held.map(({ id }) => id);
  const known = await template.rolesWith(roleIds);
  return { userId, roleIds, roles: roleIds.flatMap((id) => known.get(id) ?? []) };
};
