import type { Membership } from '../access/membership.js';
import { resultOf, type AuditState } from '../audit.js';
import type { Member } from '../auth/callers.js';
import { asProblem } from '../logto/problems.js';
import { problemBody, type ProblemError } from '../problem.js';
import type { Services } from '../services.js';
import { roleRef } from '../wire/entities.js';
import type { MemberOutcome } from '../wire/types.js';
import { findRoles, requireGrantable } from './grantable-roles.js';
import { mapLimited } from './map-limited.js';
import { isObstacle } from './obstacle.js';
import { removeTarget } from './remove-member.js';
import { changeRoles } from './set-member-roles.js';
import { findTarget, rolesOf } from './target.js';

export type MembersChange =
  | { action: 'setRoles'; userIds: string[]; roleIds: string[] }
  | { action: 'remove'; userIds: string[] };

/** What is done to one member; answers what there is to say of it. */
type Act = (target: Membership) => Promise<Pick<MemberOutcome, 'roles'>>;

/** Members that are worked on at the same time. */
const concurrency = 4;

/**
 * Does the same to each member, with an outcome for each in the order given.
 *
 * @throws ProblemError what holds for all of them alike
 */
export const changeMembers = async (
  services: Services,
  caller: Member,
  change: MembersChange,
): Promise<MemberOutcome[]> => {
  const capability = change.action === 'remove' ? 'members.remove' : 'members.manage';
  caller.note({ action: change.action });
  services.access.requireAny(caller.powers, [capability]);
  const act = await actOf(services, caller, change);

  const outcomes = new Map<string, MemberOutcome>();
  const before = new Map<string, AuditState>();
  let obstacle: ProblemError | undefined;
  const attempt = async (userId: string) => {
    try {
      if (obstacle) throw obstacle;
      const target = await findTarget(services, caller, userId);
      before.set(userId, rolesOf(target));
      outcomes.set(userId, { userId, outcome: 'done', ...(await act(target)) });
    } catch (error) {
      const problem = asProblem(error);
      if (isObstacle(problem)) obstacle = problem;
      outcomes.set(userId, {
        userId,
        outcome: 'failed',
        problem: problemBody(problem, caller.requestId),
      });
    }
  };

  const userIds = [...new Set(change.userIds)];
  await mapLimited(
    userIds.filter((id) => id !== caller.userId),
    concurrency,
    attempt,
  );
  // Last: the others are changed by a manager who remains one until then.
  if (userIds.includes(caller.userId)) await attempt(caller.userId);

  const inOrder = userIds.flatMap((id) => outcomes.get(id) ?? []);
  caller.note({
    results: inOrder.map((each) => ({
      userId: each.userId,
      ...resultOf(each),
      before: before.get(each.userId),
    })),
  });
  if (obstacle && inOrder.every(({ outcome }) => outcome === 'failed')) throw obstacle;
  return inOrder;
};

const actOf = async (services: Services, caller: Member, change: MembersChange): Promise<Act> => {
  if (change.action === 'remove') {
    return async (target) => {
      await removeTarget(services, caller, target);
      return {};
    };
  }
  const wanted = await findRoles(services, change.roleIds);
  caller.note({ after: { roles: wanted.map(roleRef) } });
  requireGrantable(wanted, caller.powers);
  return async (target) => {
    const { roles } = await changeRoles(services, caller, target, wanted);
    return { roles };
  };
};
