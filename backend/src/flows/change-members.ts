import type { Membership } from '../access/membership.js';
import { resultOf, type AuditResult, type AuditState } from '../audit.js';
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

interface Batch {
  services: Services;
  caller: Member;
  act: Act;
  /** What the members were, by id. */
  before: Map<string, AuditState>;
  /** What makes each further attempt pointless, once it is known. */
  obstacle?: ProblemError;
}

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

  const batch: Batch = { services, caller, act, before: new Map() };
  const outcomes = await attemptEach(batch, [...new Set(change.userIds)]);
  caller.note({ results: outcomes.map((each) => auditOf(batch, each)) });
  if (batch.obstacle && outcomes.every(({ outcome }) => outcome === 'failed')) throw batch.obstacle;
  return outcomes;
};

/** The caller last: the others are changed by a manager who remains one until then. */
const attemptEach = async (batch: Batch, userIds: string[]): Promise<MemberOutcome[]> => {
  const own = batch.caller.userId;
  const others = userIds.filter((id) => id !== own);
  const outcomes = await mapLimited(others, concurrency, (id) => attempt(batch, id));
  if (userIds.includes(own)) outcomes.push(await attempt(batch, own));
  return userIds.flatMap((id) => outcomes.find(({ userId }) => userId === id) ?? []);
};

const attempt = async (batch: Batch, userId: string): Promise<MemberOutcome> => {
  const { services, caller, act, before } = batch;
  try {
    if (batch.obstacle) throw batch.obstacle;
    // Each asks as much of Logto as a call of its own.
    await services.limits.take({ requestsPerUser: caller.userId });
    const target = await findTarget(services, caller, userId);
    before.set(userId, rolesOf(target));
    return { userId, outcome: 'done', ...(await act(target)) };
  } catch (error) {
    const problem = asProblem(error);
    if (isObstacle(problem)) batch.obstacle = problem;
    return { userId, outcome: 'failed', problem: problemBody(problem, caller.requestId) };
  }
};

const auditOf = ({ before }: Batch, each: MemberOutcome): AuditResult => ({
  userId: each.userId,
  ...resultOf(each),
  before: before.get(each.userId),
});

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
