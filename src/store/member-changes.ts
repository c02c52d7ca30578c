import * as api from '../api/members.js';
import { fromProblem, type OrgError } from '../api/org-error.js';
import type { MemberList, RoleRef } from '../api/types.js';
import { expect } from './expect.js';
import { keyPrefix } from './members.js';
import type { OrgStore } from './org-store.js';
import { membership } from './organizations.js';
import type { Resource } from './resource.js';

/** New roles for members, or without roles their removal. */
interface MembersChange {
  /** At most 100. */
  userIds: readonly string[];
  roles?: readonly RoleRef[] | undefined;
}

/** Why a member is not changed. */
interface MemberRefusal {
  userId: string;
  error: OrgError;
}

/**
 * Changes members, shown at once and taken back for those for whom the server refuses.
 *
 * @returns for whom it refused
 * @throws OrgError when it refused for all of them alike
 */
export const changeMembers = async (
  store: OrgStore,
  organizationId: string,
  change: MembersChange,
): Promise<MemberRefusal[]> => {
  const prefix = keyPrefix(organizationId);
  const changedIds = new Set(change.userIds);
  const lists = store.resourcesOf(prefix) as Resource<MemberList>[];
  const expectations = lists.map((list) =>
    expect(list, (data) => changed(data, changedIds, change.roles)),
  );
  try {
    const call = send(store, organizationId, change);
    const refusals = await store.noticeRefusal(organizationId, call);
    for (const { userId } of refusals) changedIds.delete(userId);
    for (const { keep } of expectations) keep();
    followOwnRoles(store, organizationId, changedIds);
    return refusals;
  } catch (thrown) {
    for (const { rollback } of expectations) rollback();
    throw thrown;
  } finally {
    // The server knows best, whether it agreed or refused.
    void store.refresh(prefix);
  }
};

const changed = (
  list: MemberList,
  userIds: ReadonlySet<string>,
  roles: readonly RoleRef[] | undefined,
): MemberList => {
  if (roles) {
    const change = { roles: [...roles] };
    const items = list.items.map((item) =>
      userIds.has(item.userId) ? { ...item, ...change } : item,
    );
    return { ...list, items };
  }
  const items = list.items.filter(({ userId }) => !userIds.has(userId));
  return { ...list, items, total: list.total - (list.items.length - items.length) };
};

/** One member is changed by a call of its own, whose refusal says what capability is missing. */
const send = async (
  { client }: OrgStore,
  organizationId: string,
  { userIds, roles }: MembersChange,
): Promise<MemberRefusal[]> => {
  const roleIds = roles?.map(({ id }) => id);
  const [userId, ...others] = userIds;
  if (userId !== undefined && others.length === 0) {
    await (roleIds
      ? api.setMemberRoles(client, organizationId, userId, roleIds)
      : api.removeMember(client, organizationId, userId));
    return [];
  }
  const { outcomes } = await api.changeMembers(client, organizationId, {
    userIds: [...userIds],
    ...(roleIds ? { action: 'setRoles', roleIds } : { action: 'remove' }),
  });
  return outcomes.flatMap(({ userId, problem }) =>
    problem ? [{ userId, error: fromProblem(problem) }] : [],
  );
};

/** Other roles of one's own allow more or less. */
const followOwnRoles = (
  store: OrgStore,
  organizationId: string,
  changedIds: ReadonlySet<string>,
): void => {
  const { data } = membership(store, organizationId).state;
  if (data && changedIds.has(data.userId)) void store.refreshPermissions(organizationId);
};
