import type { LogtoMember, ManagementApi } from '../logto/management-api.js';
import { maxPageSize } from '../logto/paging.js';
import { unitePowers, type Powers } from './powers.js';
import type { RoleTemplate, TemplateRole } from './role-template.js';

/** Somebody in an organization and what they hold there, as Logto says at one moment. */
export interface Membership {
  userId: string;
  account: LogtoMember;
  roleIds: string[];
  roles: TemplateRole[];
  powers: Powers;
}

/** One call of Logto, as long as the role template is known; undefined for somebody who is none. */
export const readMembership = async (
  api: ManagementApi,
  template: RoleTemplate,
  organizationId: string,
  userId: string,
): Promise<Membership | undefined> => {
  const [account] = await Promise.all([findMember(api, organizationId, userId), template.roles()]);
  if (!account) return undefined;
  const roleIds = account.organizationRoles.map(({ id }) => id);
  const roles = await template.rolesWith(roleIds);
  return { userId, account, roleIds, roles, powers: unitePowers(roles) };
};

/**
 * The list has roles and suspension at once. Logto looks for the id in names and addresses, too: where
 * others fill a page by that, more calls tell, and no longer a list.
 */
const findMember = async (
  api: ManagementApi,
  organizationId: string,
  userId: string,
): Promise<LogtoMember | undefined> => {
  const query = { q: userId, page: 1, page_size: maxPageSize };
  const { members } = await api.listMembers(organizationId, query);
  const found = members.find(({ id }) => id === userId);
  if (found || members.length < maxPageSize) return found;
  const [organizationRoles, account] = await Promise.all([
    api.listRolesOf(organizationId, userId),
    api.getUser(userId),
  ]);
  return organizationRoles && account && { ...account, organizationRoles };
};
