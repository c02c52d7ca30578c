import * as v from 'valibot';
import { standardId } from '../ids.js';
import { created, noContent, ok } from './answer.js';
import { assertAllExist, findById, getForUpdate, notFound, uniqueViolation } from './errors.js';
import { text } from './guard.js';
import { answerPage } from './pagination.js';
import { relationRoutes } from './relation.js';
import {
  organizationRoleEntity,
  organizationRoleWithScopes,
  organizationScopeEntity,
  scopeEntity,
} from './representations.js';
import { route } from './router.js';
import { keywordMatcher } from './search.js';
import { assertNameIsFree } from './unique-name.js';

const description = v.nullish(text(0, 256));
const type = v.picklist(['User', 'MachineToMachine']);

/** Roles of the organization template. */
export const organizationRoleRoutes = [
  route(
    'GET /organization-roles',
    { pagination: 'required', query: v.object({ q: v.optional(v.string()) }) },
    ({ tenant, query, pagination }) => {
      const matches = keywordMatcher(query.q);
      const found = [...tenant.organizationRoles.values()].filter(({ id, name }) =>
        matches([id, name]),
      );
      return answerPage(pagination, found, (role) => organizationRoleWithScopes(tenant, role));
    },
  ),
  route(
    'POST /organization-roles',
    {
      body: v.object({
        name: text(1, 128),
        description,
        type: v.optional(type, 'User'),
        organizationScopeIds: v.optional(v.array(v.string()), []),
        resourceScopeIds: v.optional(v.array(v.string()), []),
      }),
    },
    ({ tenant, body }) => {
      assertNameIsFree(tenant.organizationRoles, body.name, uniqueViolation);
      assertAllExist(tenant.organizationScopes, body.organizationScopeIds);
      assertAllExist(tenant.scopes, body.resourceScopeIds);
      const role = {
        ...body,
        id: standardId(),
        description: body.description ?? null,
        organizationScopeIds: new Set(body.organizationScopeIds),
        resourceScopeIds: new Set(body.resourceScopeIds),
      };
      tenant.organizationRoles.set(role.id, role);
      return created(organizationRoleEntity(role));
    },
  ),
  route('GET /organization-roles/:id', {}, ({ tenant, params }) =>
    ok(organizationRoleEntity(findById(tenant.organizationRoles, 'organization_roles', params.id))),
  ),
  route(
    'PATCH /organization-roles/:id',
    { body: v.object({ name: v.optional(text(1, 128)), description, type: v.optional(type) }) },
    ({ tenant, params, body }) => {
      const role = getForUpdate(tenant.organizationRoles, 'organization_role', params.id);
      assertNameIsFree(tenant.organizationRoles, body.name, uniqueViolation, params.id);
      return ok(organizationRoleEntity(Object.assign(role, body)));
    },
  ),
  route('DELETE /organization-roles/:id', {}, ({ tenant, params }) => {
    if (!tenant.deleteOrganizationRole(params.id)) throw notFound();
    return noContent;
  }),
  ...relationRoutes({
    path: '/organization-roles/:id/scopes',
    idsName: 'organizationScopeIds',
    ownerTable: 'organization_roles',
    relatedIds: (tenant, roleId) => tenant.organizationRoles.get(roleId)?.organizationScopeIds,
    entities: (tenant) => tenant.organizationScopes,
    represent: organizationScopeEntity,
  }),
  ...relationRoutes({
    path: '/organization-roles/:id/resource-scopes',
    idsName: 'scopeIds',
    ownerTable: 'organization_roles',
    relatedIds: (tenant, roleId) => tenant.organizationRoles.get(roleId)?.resourceScopeIds,
    entities: (tenant) => tenant.scopes,
    represent: scopeEntity,
  }),
];
