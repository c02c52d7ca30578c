import * as api from '../api/members.js';
import type { Member, MemberList, Role, RoleRef } from '../api/types.js';
import type { OrgStore } from './org-store.js';
import { membership } from './organizations.js';
import type { Resource } from './resource.js';

/** Roles of the template, and whether I may grant them. */
export const roles = (store: OrgStore, organizationId: string): Resource<Role[]> =>
  store.resource(
    `roles/${organizationId}`,
    async (signal) => (await api.listRoles(store.client, organizationId, signal)).items,
  );

/** One page of the members. */
export const members = (
  store: OrgStore,
  organizationId: string,
  query: api.MembersQuery,
): Resource<MemberList> => {
  const { q = '', roleId = '', page, pageSize } = query;
  const key = keyPrefix(organizationId) + JSON.stringify([q, roleId, page, pageSize]);
  return store.resource(key, (signal) =>
    api.listMembers(store.client, organizationId, query, signal),
  );
};

/** Replaces roles, shown at once and taken back when the server refuses. */
export const setMemberRoles = async (
  store: OrgStore,
  organizationId: string,
  userId: string,
  roles: readonly RoleRef[],
): Promise<void> => {
  const change = (member: Member): Member => ({ ...member, roles: [...roles] });
  const ids = roles.map(({ id }) => id);
  await changeMembers(
    store,
    organizationId,
    (list) => ({
      ...list,
      items: list.items.map((item) => (item.userId === userId ? change(item) : item)),
    }),
    () => api.setMemberRoles(store.client, organizationId, userId, ids),
  );
  const isSelf = membership(store, organizationId).state.data?.userId === userId;
  if (isSelf) await store.refreshPermissions(organizationId);
};

/** Removes a member, shown at once and taken back when the server refuses. */
export const removeMember = async (
  store: OrgStore,
  organizationId: string,
  userId: string,
): Promise<void> => {
  await changeMembers(
    store,
    organizationId,
    (list) => {
      const items = list.items.filter((item) => item.userId !== userId);
      return { ...list, items, total: list.total - (list.items.length - items.length) };
    },
    () => api.removeMember(store.client, organizationId, userId),
  );
};

const keyPrefix = (organizationId: string): string => `members/${organizationId}/`;

const changeMembers = async (
  store: OrgStore,
  organizationId: string,
  change: (list: MemberList) => MemberList,
  write: () => Promise<unknown>,
): Promise<void> => {
  const prefix = keyPrefix(organizationId);
  const lists = store.resourcesOf(prefix) as Resource<MemberList>[];
  const expectations = lists.map((list) => list.expect(change));
  try {
    await store.noticeRefusal(organizationId, write());
    for (const { keep } of expectations) keep();
  } catch (thrown) {
    for (const { rollback } of expectations) rollback();
    throw thrown;
  } finally {
    // The server knows best, whether it agreed or refused.
    void store.refresh(prefix);
  }
};
