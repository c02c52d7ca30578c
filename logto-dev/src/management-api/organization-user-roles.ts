import * as v from 'valibot';
import { organizationScopesOf } from '../tokens.js';
import { pick, type Tenant } from '../tenant.js';
import { created, noContent, ok } from './answer.js';
import {
  assertAllExist,
  constraintViolation,
  foreignKeyNotFound,
  notFound,
  RequestError,
} from './errors.js';
import { ids, someIds } from './guard.js';
import { answerPage } from './pagination.js';
import { organizationRoleEntity, organizationScopeEntity } from './representations.js';
import { route } from './router.js';

const rolesBody = v.object({
  organizationRoleIds: v.optional(ids),
  organizationRoleNames: v.optional(ids),
});

/** The members of the organization, of whom the user must be one. */
const membersWith = (tenant: Tenant, organizationId: string, userId: string) => {
  const members = tenant.organizations.get(organizationId)?.members;
  if (members?.has(userId)) return members;
  throw new RequestError(422, 'organization.require_membership');
};

/** Refuses roles that do not exist, and roles that are for applications. */
const assertUserRoles = (tenant: Tenant, roleIds: string[]): void => {
  assertAllExist(tenant.organizationRoles, roleIds);
  const isForApplications = pick(tenant.organizationRoles, roleIds).some(
    ({ type }) => type !== 'User',
  );
  if (isForApplications) throw constraintViolation();
};

/** Ids of the roles that a body lists by id and by name, each once. */
const resolveRoles = (tenant: Tenant, body: v.InferOutput<typeof rolesBody>): string[] => {
  const { organizationRoleIds = [], organizationRoleNames = [] } = body;
  const idsByName = new Map(
    [...tenant.organizationRoles.values()].map((role) => [role.name, role.id]),
  );
  const missing = organizationRoleNames.filter((name) => !idsByName.has(name));
  if (missing.length > 0)
    throw new RequestError(422, 'organization.role_names_not_found', {
      values: { names: missing.join(', ') },
    });
  const named = organizationRoleNames.flatMap((name) => idsByName.get(name) ?? []);
  const roleIds = [...new Set([...organizationRoleIds, ...named])];
  assertUserRoles(tenant, roleIds);
  return roleIds;
};

export const organizationUserRoleRoutes = [
  route(
    'POST /organizations/:id/users/roles',
    { body: v.object({ userIds: someIds, organizationRoleIds: someIds }) },
    ({ tenant, params, body }) => {
      const members = tenant.organizations.get(params.id)?.members;
      if (!members || !body.userIds.every((userId) => members.has(userId)))
        throw foreignKeyNotFound();
      assertUserRoles(tenant, body.organizationRoleIds);
      for (const userId of body.userIds) members.add(userId, body.organizationRoleIds);
      return created();
    },
  ),
  route(
    'GET /organizations/:id/users/:userId/roles',
    { pagination: 'optional' },
    ({ tenant, params, pagination }) => {
      const members = membersWith(tenant, params.id, params.userId);
      const roles = pick(tenant.organizationRoles, members.rolesOf(params.userId));
      return answerPage(pagination, roles, organizationRoleEntity);
    },
  ),
  route(
    'POST /organizations/:id/users/:userId/roles',
    { body: rolesBody },
    ({ tenant, params, body }) => {
      const members = membersWith(tenant, params.id, params.userId);
      const organizationRoleIds = resolveRoles(tenant, body);
      members.add(params.userId, organizationRoleIds);
      return created({ organizationRoleIds });
    },
  ),
  route(
    'PUT /organizations/:id/users/:userId/roles',
    { body: rolesBody },
    ({ tenant, params, body }) => {
      const members = membersWith(tenant, params.id, params.userId);
      members.setRoles(params.userId, resolveRoles(tenant, body));
      return noContent;
    },
  ),
  route('DELETE /organizations/:id/users/:userId/roles/:roleId', {}, ({ tenant, params }) => {
    const members = membersWith(tenant, params.id, params.userId);
    if (!members.removeRole(params.userId, params.roleId)) throw notFound();
    return noContent;
  }),
  route('GET /organizations/:id/users/:userId/scopes', {}, ({ tenant, params }) =>
    ok(organizationScopesOf(tenant, params.userId, params.id).map(organizationScopeEntity)),
  ),
];
