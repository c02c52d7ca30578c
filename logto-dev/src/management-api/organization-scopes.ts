import * as v from 'valibot';
import { standardId } from '../ids.js';
import { created, noContent, ok } from './answer.js';
import { findById, getForUpdate, notFound, uniqueViolation } from './errors.js';
import { text } from './guard.js';
import { answerPage } from './pagination.js';
import { organizationScopeEntity } from './representations.js';
import { route } from './router.js';
import { keywordMatcher } from './search.js';
import { assertNameIsFree } from './unique-name.js';

const description = v.nullish(text(0, 256));

/** Permissions of the organization template. */
export const organizationScopeRoutes = [
  route(
    'GET /organization-scopes',
    { pagination: 'required', query: v.object({ q: v.optional(v.string()) }) },
    ({ tenant, query, pagination }) => {
      const matches = keywordMatcher(query.q);
      const found = [...tenant.organizationScopes.values()].filter(({ id, name }) =>
        matches([id, name]),
      );
      return answerPage(pagination, found, organizationScopeEntity);
    },
  ),
  route(
    'POST /organization-scopes',
    { body: v.object({ name: text(1, 128), description }) },
    ({ tenant, body }) => {
      assertNameIsFree(tenant.organizationScopes, body.name, uniqueViolation);
      const scope = { id: standardId(), name: body.name, description: body.description ?? null };
      tenant.organizationScopes.set(scope.id, scope);
      return created(organizationScopeEntity(scope));
    },
  ),
  route('GET /organization-scopes/:id', {}, ({ tenant, params }) =>
    ok(
      organizationScopeEntity(
        findById(tenant.organizationScopes, 'organization_scopes', params.id),
      ),
    ),
  ),
  route(
    'PATCH /organization-scopes/:id',
    { body: v.object({ name: v.optional(text(1, 128)), description }) },
    ({ tenant, params, body }) => {
      const scope = getForUpdate(tenant.organizationScopes, 'organization_scope', params.id);
      assertNameIsFree(tenant.organizationScopes, body.name, uniqueViolation, params.id);
      return ok(organizationScopeEntity(Object.assign(scope, body)));
    },
  ),
  route('DELETE /organization-scopes/:id', {}, ({ tenant, params }) => {
    if (!tenant.deleteOrganizationScope(params.id)) throw notFound();
    return noContent;
  }),
];
