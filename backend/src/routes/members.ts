import * as v from 'valibot';
import { changeMembers } from '../flows/change-members.js';
import { removeMember } from '../flows/remove-member.js';
import { setMemberRoles } from '../flows/set-member-roles.js';
import type { ManagementApi } from '../logto/management-api.js';
import { maxPageSize } from '../logto/paging.js';
import { readBody } from '../request/body.js';
import { listOf, RoleIds } from '../request/fields.js';
import { pathId } from '../request/headers.js';
import { Id } from '../request/ids.js';
import { matches, Page, pageOf, readQuery } from '../request/query.js';
import type { Handlers } from '../operations.js';
import type { Services } from '../services.js';
import { member } from '../wire/entities.js';
import type { MemberList } from '../wire/types.js';

const ListQuery = v.object({ ...Page, roleId: v.optional(Id) });
type Query = v.InferOutput<typeof ListQuery>;
const NewRoles = v.strictObject({ roleIds: RoleIds });
const UserIds = v.pipe(listOf(Id, 100), v.minLength(1, 'too_few'));
const MembersChange = v.variant('action', [
  v.strictObject({ action: v.literal('setRoles'), userIds: UserIds, roleIds: RoleIds }),
  v.strictObject({ action: v.literal('remove'), userIds: UserIds }),
]);

/** `/organizations/{organizationId}/members`. */
export const members = (
  services: Services,
): Handlers<'listMembers' | 'changeMembers' | 'setMemberRoles' | 'removeMember'> => ({
  async listMembers(c) {
    const query = readQuery(c, ListQuery);
    const find = isPartOfPhone(query.q) ? findByDigits : findMembers;
    return c.json(await find(services.api, c.get('caller').organizationId, query));
  },

  async changeMembers(c) {
    const change = await readBody(c, MembersChange);
    return c.json({ outcomes: await changeMembers(services, c.get('caller'), change) });
  },

  async setMemberRoles(c) {
    const userId = pathId(c, 'userId');
    const { roleIds } = await readBody(c, NewRoles);
    return c.json(await setMemberRoles(services, c.get('caller'), userId, roleIds));
  },

  async removeMember(c) {
    await removeMember(services, c.get('caller'), pathId(c, 'userId'));
    return c.body(null, 204);
  },
});

const isPartOfPhone = (q: string): boolean => /^\+?\d+$/.test(q);

const findMembers = async (
  api: ManagementApi,
  organizationId: string,
  { q, roleId, page, pageSize }: Query,
): Promise<MemberList> => {
  const { members, total } = await api.listMembers(organizationId, {
    q: q || undefined,
    organizationRoleId: roleId,
    page,
    page_size: pageSize,
  });
  return { items: members.map(member), total, page, pageSize };
};

/**
 * Logto looks in phones as well: by how many it finds, a digit at a time, one could guess them. So
 * only those count that show the digits, of the first hits that one call of Logto gives.
 */
const findByDigits = async (
  api: ManagementApi,
  organizationId: string,
  query: Query,
): Promise<MemberList> => {
  const first = { ...query, page: 1, pageSize: maxPageSize };
  const { items } = await findMembers(api, organizationId, first);
  const shown = items.filter(({ userId, name, username, email }) =>
    matches(query.q, userId, name ?? '', username ?? '', email ?? ''),
  );
  return pageOf(shown, query);
};
