import * as v from 'valibot';
import type { Organization, User } from '../entities.js';
import { pick, type Tenant } from '../tenant.js';
import { created, noContent } from './answer.js';
import { assertAllExist, foreignKeyNotFound, notFound } from './errors.js';
import { ids, someIds } from './guard.js';
import { answerPage } from './pagination.js';
import { member } from './representations.js';
import { route } from './router.js';
import { keywordMatcher } from './search.js';

interface MemberFilter {
  q?: string | undefined;
  organizationRoleId?: string | undefined;
}

/** Ids of the members that the filter leaves, in order; without a filter nobody is looked at. */
const filterMembers = (
  tenant: Tenant,
  { members }: Organization,
  { q, organizationRoleId }: MemberFilter,
): readonly string[] => {
  if (!q && !organizationRoleId) return members.userIds();
  const matches = keywordMatcher(q);
  const isFound = ({ id, primaryEmail, primaryPhone, username, name }: User) =>
    matches([id, primaryEmail, primaryPhone, username, name]);
  return members.userIds().filter((userId) => {
    if (organizationRoleId && !members.rolesOf(userId).has(organizationRoleId)) return false;
    const user = tenant.users.get(userId);
    return user !== undefined && (!q || isFound(user));
  });
};

/** The organization that a body's users join. */
const organizationFor = (tenant: Tenant, id: string, userIds: string[]): Organization => {
  const organization = tenant.organizations.get(id);
  if (!organization) throw foreignKeyNotFound();
  assertAllExist(tenant.users, userIds);
  return organization;
};

export const organizationUserRoutes = [
  route(
    'GET /organizations/:id/users',
    {
      pagination: 'required',
      query: v.object({ q: v.optional(v.string()), organizationRoleId: v.optional(v.string()) }),
    },
    ({ tenant, params, query, pagination }) => {
      const organization = tenant.organizations.get(params.id);
      if (!organization) return answerPage(pagination, [], String);
      const userIds = filterMembers(tenant, organization, query);
      return answerPage(
        pagination,
        userIds,
        (userId) =>
          pick(tenant.users, [userId]).map((user) => member(tenant, organization, user))[0],
      );
    },
  ),
  route(
    'POST /organizations/:id/users',
    { body: v.object({ userIds: someIds }) },
    ({ tenant, params, body }) => {
      const { members } = organizationFor(tenant, params.id, body.userIds);
      for (const userId of body.userIds) members.add(userId);
      return created(body);
    },
  ),
  route(
    'PUT /organizations/:id/users',
    { body: v.object({ userIds: ids }) },
    ({ tenant, params, body }) => {
      const { members } = organizationFor(tenant, params.id, body.userIds);
      const kept = new Set(body.userIds);
      for (const userId of [...members.userIds()]) if (!kept.has(userId)) members.remove(userId);
      for (const userId of kept) members.add(userId);
      return noContent;
    },
  ),
  route('DELETE /organizations/:id/users/:userId', {}, ({ tenant, params }) => {
    if (!tenant.organizations.get(params.id)?.members.remove(params.userId)) throw notFound();
    return noContent;
  }),
];
