import type { Membership } from '../access/membership.js';
import type { TemplateRole } from '../access/role-template.js';
import type { Member } from '../auth/callers.js';
import { missingAs } from '../logto/problems.js';
import type { Services } from '../services.js';
import { roleRef } from '../wire/entities.js';
import type { MemberRoles } from '../wire/types.js';
import { findRoles, requireGrantable } from './grantable-roles.js';
import { isManager, keepManager } from './keep-manager.js';
import { findTarget, rolesOf } from './target.js';

/** Replaces the roles of a member. */
export const setMemberRoles = async (
  services: Services,
  caller: Member,
  userId: string,
  roleIds: string[],
): Promise<MemberRoles> => {
  const target = await findTarget(services, caller, userId);
  caller.note({ before: rolesOf(target) });
  const wanted = await findRoles(services, roleIds);
  caller.note({ after: { roles: wanted.map(roleRef) } });
  requireGrantable(wanted, caller.powers);
  return changeRoles(services, caller, target, wanted);
};

/** Replaces the roles of a member that was found, by roles that may be granted. */
export const changeRoles = async (
  services: Services,
  caller: Member,
  target: Membership,
  wanted: TemplateRole[],
): Promise<MemberRoles> => {
  const { organizationId } = caller;
  const { userId } = target;
  const answer = { userId, roles: wanted.map(roleRef) };
  if (hasExactly(target, wanted)) return answer;

  const replace = (ids: string[]) => services.api.replaceRolesOf(organizationId, userId, ids);
  const act = () => missingAs('not_found', replace(idsOf(wanted)));
  await (isManager(services, wanted)
    ? act()
    : keepManager(services, caller, target, { act, putBack: replace }));
  services.access.forget(organizationId, userId);
  return answer;
};

const idsOf = (roles: TemplateRole[]) => roles.map(({ id }) => id);

const hasExactly = ({ roleIds }: Membership, wanted: TemplateRole[]) =>
  roleIds.length === wanted.length && wanted.every(({ id }) => roleIds.includes(id));
