import { holdsAll, unitePowers, type Powers } from '../access/powers.js';
import type { TemplateRole } from '../access/role-template.js';
import { ProblemError } from '../problem.js';
import type { Services } from '../services.js';

/** The member that somebody acts on. */
export interface Target {
  userId: string;
  roleIds: string[];
  roles: TemplateRole[];
}

/**
 * The member to act on. Nobody acts on one who holds a scope they lack (`forbidden`), nor on
 * somebody who is not a member (`not_found`).
 */
export const findTarget = async (
  { api, template }: Services,
  organizationId: string,
  userId: string,
  mine: Powers,
): Promise<Target> => {
  const held = await api.listRolesOf(organizationId, userId);
  if (!held) throw new ProblemError('not_found');
  const roleIds = held.map(({ id }) => id);
  const known = await template.rolesWith(roleIds);
  const roles = roleIds.flatMap((id) => known.get(id) ?? []);
  if (!holdsAll(mine, unitePowers(roles)))
    throw new ProblemError('forbidden', { title: 'The member holds a scope that you lack.' });
  return { userId, roleIds, roles };
};
