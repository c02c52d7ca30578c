import * as api from '../api/members.js';
import type { MemberList, Role } from '../api/types.js';
import type { OrgStore } from './org-store.js';
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

/** What the keys of an organization's member lists begin with. */
export const keyPrefix = (organizationId: string): string => `members/${organizationId}/`;
