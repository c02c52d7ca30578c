import type { OrgClient } from '../api/client.js';
import * as api from '../api/members.js';
import { fromProblem, type OrgError } from '../api/org-error.js';
import type { MemberList, MembersChange, RoleRef } from '../api/types.js';
import { expect } from './expect.js';
import { keyPrefix } from './members.js';
import type { OrgStore } from './org-store.js';
import { membership } from './organizations.js';
import type { Resource } from './resource.js';

/** What is done to members, be it one or several. */
export interface MemberChange {
  /** A list as it will be. */
  apply: (list: MemberList, userIds: ReadonlySet<string>) => MemberList;
  /** For one member there is a call of its own: its refusal says what capability is missing. */
  sendOne: (client: OrgClient, organizationId: string, userId: string) => Promise<unknown>;
  /** For several, what goes with their ids. */
  batch: { action: 'setRoles'; roleIds: string[] } | { action: 'remove' };
}

/** Gives members these roles in place of those that they have. */
export const replaceRoles = (roles: readonly RoleRef[]): MemberChange => {
  const roleIds = roles.map(({ id }) => id);
  return {
    apply: (list, userIds) => ({
      ...list,
      items: list.items.map((member) =>
        userIds.has(member.userId) ? { ...member, roles: [...roles] } : member,
      ),
    }),
    sendOne: (client, organizationId, userId) =>
      api.setMemberRoles(client, organizationId, userId, roleIds),
    batch: { action: 'setRoles', roleIds },
  };
};

/** Removes members from the organization. */
export const removal: MemberChange = {
  apply: (list, userIds) => {
    const items = list.items.filter(({ userId }) => !userIds.has(userId));
    return { ...list, items, total: list.total - (list.items.length - items.length) };
  },
  sendOne: api.removeMember,
  batch: { action: 'remove' },
};

/** Why a member is not changed. */
interface MemberRefusal {
  userId: string;
  error: OrgError;
}

/**
 * Changes members, shown at once and taken back for those for whom the server refuses.
 *
 * @param userIds at most 100
 * @returns for whom it refused
 * @throws OrgError when it refused for all of them alike
 */
export const changeMembers = async (
  store: OrgStore,
  organizationId: string,
  userIds: readonly string[],
  change: MemberChange,
): Promise<MemberRefusal[]> => {
  const changedIds = new Set(userIds);
  const expectations = memberLists(store, organizationId).map((list) =>
    expect(list, (data) => change.apply(data, changedIds)),
  );
  try {
    const call = send(store.client, organizationId, userIds, change);
    const refusals = await store.noticeRefusal(organizationId, call);
    // What is kept is applied once more, then without those.
    for (const { userId } of refusals) changedIds.delete(userId);
    for (const { keep } of expectations) keep();
    followOwnRoles(store, organizationId, changedIds);
    return refusals;
  } catch (thrown) {
    for (const { rollback } of expectations) rollback();
    throw thrown;
  } finally {
    // The server knows best, whether it agreed or refused.
    void store.refresh(keyPrefix(organizationId));
  }
};

const memberLists = (store: OrgStore, organizationId: string) =>
  store.resourcesOf(keyPrefix(organizationId)) as Resource<MemberList>[];

const send = async (
  client: OrgClient,
  organizationId: string,
  userIds: readonly string[],
  { sendOne, batch }: MemberChange,
): Promise<MemberRefusal[]> => {
  const [userId, ...others] = userIds;
  if (userId !== undefined && others.length === 0) {
    await sendOne(client, organizationId, userId);
    return [];
  }
  const body: MembersChange = { userIds: [...userIds], ...batch };
  const { outcomes } = await api.changeMembers(client, organizationId, body);
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
