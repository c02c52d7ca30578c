import type { OrgClient } from './client.js';
import { path, search } from './path.js';
import type { MemberList, MemberOutcomes, MemberRoles, MembersChange, RoleList } from './types.js';

/** Which members to list. */
export interface MembersQuery {
  q?: string;
  roleId?: string;
  /** From 1. */
  page: number;
  /** 1 to 100. */
  pageSize: number;
}

export const listMembers = (
  client: OrgClient,
  organizationId: string,
  query: MembersQuery,
  signal?: AbortSignal,
): Promise<MemberList> =>
  client.json(path('organizations', organizationId, 'members') + search(query), {
    organizationId,
    signal,
  });

export const setMemberRoles = (
  client: OrgClient,
  organizationId: string,
  userId: string,
  roleIds: readonly string[],
): Promise<MemberRoles> =>
  client.json(path('organizations', organizationId, 'members', userId, 'roles'), {
    method: 'PUT',
    organizationId,
    body: { roleIds },
  });

export const removeMember = async (
  client: OrgClient,
  organizationId: string,
  userId: string,
): Promise<void> => {
  await client.send(path('organizations', organizationId, 'members', userId), {
    method: 'DELETE',
    organizationId,
  });
};

/** Does the same to at most 100 members, with an outcome for each in the order given. */
export const changeMembers = (
  client: OrgClient,
  organizationId: string,
  body: MembersChange,
): Promise<MemberOutcomes> =>
  client.json(path('organizations', organizationId, 'members', 'batch'), {
    method: 'POST',
    organizationId,
    body,
  });

/** Roles of the template, and whether I may grant them. */
export const listRoles = (
  client: OrgClient,
  organizationId: string,
  signal?: AbortSignal,
): Promise<RoleList> =>
  client.json(path('organizations', organizationId, 'roles'), { organizationId, signal });
