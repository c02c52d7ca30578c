import * as v from 'valibot';
import type { Resource } from '../entities.js';
import { standardId } from '../ids.js';
import { managementApiIndicator, type Tenant } from '../tenant.js';
import { created, noContent, ok } from './answer.js';
import { findById, getForUpdate, notFound, RequestError } from './errors.js';
import { text } from './guard.js';
import { answerPage } from './pagination.js';
import { resourceEntity, scopeEntity } from './representations.js';
import { route } from './router.js';
import { searchMatcher } from './search.js';

const name = v.pipe(v.string(), v.minLength(1));
const accessTokenTtl = v.optional(v.number());

const getResource = (tenant: Tenant, id: string) => findById(tenant.resources, 'resources', id);

/** The Management API itself cannot be changed. */
const getOwnResource = (tenant: Tenant, id: string): Resource => {
  const resource = getResource(tenant, id);
  if (resource.indicator === managementApiIndicator)
    throw new RequestError(400, 'resource.cannot_modify_management_api');
  return resource;
};

const assertScopeName = (
  tenant: Tenant,
  resourceId: string,
  name: string | undefined,
  exceptId?: string,
): void => {
  if (name === undefined) return;
  if (/\s/.test(name)) throw new RequestError(400, 'scope.name_with_space');
  const isTaken = tenant
    .scopesOfResource(resourceId)
    .some((scope) => scope.name === name && scope.id !== exceptId);
  if (isTaken) throw new RequestError(422, 'scope.name_exists', { values: { name } });
};

/** API resources and their permissions. */
export const resourceRoutes = [
  route(
    'GET /resources',
    { pagination: 'optional', query: v.object({ includeScopes: v.optional(v.string()) }) },
    ({ tenant, query, pagination }) =>
      answerPage(pagination, [...tenant.resources.values()], (resource) => ({
        ...resourceEntity(resource),
        ...(query.includeScopes === 'true' && {
          scopes: tenant.scopesOfResource(resource.id).map(scopeEntity),
        }),
      })),
  ),
  route(
    'POST /resources',
    { body: v.object({ name, indicator: name, accessTokenTtl }) },
    ({ tenant, body }) => {
      const { indicator } = body;
      if (tenant.findResource(indicator))
        throw new RequestError(422, 'resource.resource_identifier_in_use', {
          values: { indicator },
        });
      const resource = { accessTokenTtl: 3600, ...body, id: standardId(), isDefault: false };
      tenant.resources.set(resource.id, resource);
      return created({ ...resourceEntity(resource), scopes: [] });
    },
  ),
  route('GET /resources/:id', {}, ({ tenant, params }) =>
    ok(resourceEntity(getResource(tenant, params.id))),
  ),
  route(
    'PATCH /resources/:id',
    { body: v.object({ name: v.optional(name), accessTokenTtl }) },
    ({ tenant, params, body }) =>
      ok(resourceEntity(Object.assign(getOwnResource(tenant, params.id), body))),
  ),
  route('DELETE /resources/:id', {}, ({ tenant, params }) => {
    tenant.deleteResource(getOwnResource(tenant, params.id).id);
    return noContent;
  }),
  route(
    'GET /resources/:id/scopes',
    { pagination: 'required' },
    ({ tenant, params, searchParams, pagination }) => {
      const matches = searchMatcher(searchParams, ['id', 'name', 'description']);
      const found = tenant
        .scopesOfResource(params.id)
        .filter(({ id, name, description }) => matches({ id, name, description }));
      return answerPage(pagination, found, scopeEntity);
    },
  ),
  route(
    'POST /resources/:id/scopes',
    { body: v.object({ name: text(1, 256), description: v.nullish(v.string()) }) },
    ({ tenant, params, body }) => {
      const { id: resourceId } = getOwnResource(tenant, params.id);
      assertScopeName(tenant, resourceId, body.name);
      const scope = {
        id: standardId(),
        resourceId,
        name: body.name,
        description: body.description ?? null,
        createdAt: tenant.now(),
      };
      tenant.scopes.set(scope.id, scope);
      return created(scopeEntity(scope));
    },
  ),
  route(
    'PATCH /resources/:id/scopes/:scopeId',
    { body: v.object({ name: v.optional(text(1, 256)), description: v.nullish(v.string()) }) },
    ({ tenant, params, body }) => {
      getOwnResource(tenant, params.id);
      assertScopeName(tenant, params.id, body.name, params.scopeId);
      const scope = getForUpdate(tenant.scopes, 'scope', params.scopeId);
      return ok(scopeEntity(Object.assign(scope, body)));
    },
  ),
  route('DELETE /resources/:id/scopes/:scopeId', {}, ({ tenant, params }) => {
    getOwnResource(tenant, params.id);
    if (!tenant.deleteScope(params.scopeId)) throw notFound();
    return noContent;
  }),
];
