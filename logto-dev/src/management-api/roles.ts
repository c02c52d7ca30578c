import * as v from 'valibot';
import type { Application, Role, User } from '../entities.js';
import { standardId } from '../ids.js';
import { pick, type Tenant } from '../tenant.js';
import { created, noContent, ok } from './answer.js';
import { findById, getOrNotFound, notFound, RequestError } from './errors.js';
import { someIds, text } from './guard.js';
import { answerPage } from './pagination.js';
import {
  applicationEntity,
  featuredUser,
  resourceEntity,
  roleEntity,
  scopeEntity,
  userInfo,
} from './representations.js';
import { route } from './router.js';
import { searchMatcher } from './search.js';
import { assertNameIsFree } from './unique-name.js';
import { userMatcher } from './users.js';

const type = v.picklist(['User', 'MachineToMachine']);

const nameInUse = (name: string) => () =>
  new RequestError(422, 'role.name_in_use', { values: { name } });

const holders = <T extends User | Application>(entities: ReadonlyMap<string, T>, role: Role): T[] =>
  [...entities.values()].filter(({ roleIds }) => roleIds.has(role.id));

const roleWithHolders = (tenant: Tenant, role: Role) => {
  const users = holders(tenant.users, role);
  const applications = holders(tenant.applications, role);
  return {
    ...roleEntity(role),
    usersCount: users.length,
    featuredUsers: users.slice(0, 3).map(featuredUser),
    applicationsCount: applications.length,
    featuredApplications: applications
      .slice(0, 3)
      .map(({ id, name, type }) => ({ id, name, type })),
  };
};

const scopeWithResource = (tenant: Tenant, scopeIds: Iterable<string>) =>
  pick(tenant.scopes, scopeIds).map((scope) => ({
    ...scopeEntity(scope),
    resource: pick(tenant.resources, [scope.resourceId]).map(resourceEntity)[0],
  }));

const getRole = (tenant: Tenant, id: string) => findById(tenant.roles, 'roles', id);

/** Tenant-wide roles, their scopes, and who holds them. */
export const roleRoutes = [
  route(
    'GET /roles',
    { pagination: 'required', query: v.object({ type: v.optional(type) }) },
    ({ tenant, query, searchParams, pagination }) => {
      const matches = searchMatcher(searchParams, ['id', 'name', 'description']);
      const found = [...tenant.roles.values()].filter(
        ({ id, name, description, type }) =>
          matches({ id, name, description }) && (!query.type || type === query.type),
      );
      return answerPage(pagination, found, (role) => roleWithHolders(tenant, role));
    },
  ),
  route(
    'POST /roles',
    {
      body: v.object({
        name: text(1, 128),
        description: text(1, 128),
        type: v.optional(type, 'User'),
        isDefault: v.optional(v.boolean(), false),
        scopeIds: v.optional(v.array(v.pipe(v.string(), v.minLength(1))), []),
      }),
    },
    ({ tenant, body }) => {
      assertNameIsFree(tenant.roles, body.name, nameInUse(body.name));
      for (const id of body.scopeIds) findById(tenant.scopes, 'scopes', id);
      const role = { ...body, id: standardId(), scopeIds: new Set(body.scopeIds) };
      tenant.roles.set(role.id, role);
      return ok(roleEntity(role));
    },
  ),
  route('GET /roles/:id', {}, ({ tenant, params }) => ok(roleEntity(getRole(tenant, params.id)))),
  route(
    'PATCH /roles/:id',
    {
      body: v.object({
        name: v.optional(text(1, 128)),
        description: v.optional(text(1, 128)),
        isDefault: v.optional(v.boolean()),
      }),
    },
    ({ tenant, params, body }) => {
      const role = getRole(tenant, params.id);
      assertNameIsFree(tenant.roles, body.name, nameInUse(body.name ?? ''), role.id);
      return ok(roleEntity(Object.assign(role, body)));
    },
  ),
  route('DELETE /roles/:id', {}, ({ tenant, params }) => {
    getRole(tenant, params.id);
    tenant.deleteRole(params.id);
    return noContent;
  }),
  route('GET /roles/:id/scopes', { pagination: 'optional' }, ({ tenant, params, pagination }) =>
    answerPage(
      pagination,
      scopeWithResource(tenant, getRole(tenant, params.id).scopeIds),
      (scope) => scope,
    ),
  ),
  route(
    'POST /roles/:id/scopes',
    { body: v.object({ scopeIds: someIds }) },
    ({ tenant, params, body }) => {
      const { scopeIds } = getRole(tenant, params.id);
      for (const id of body.scopeIds) {
        if (scopeIds.has(id)) throw new RequestError(422, 'role.scope_exists', { values: { id } });
        findById(tenant.scopes, 'scopes', id);
      }
      for (const id of body.scopeIds) scopeIds.add(id);
      return ok(pick(tenant.scopes, scopeIds).map(scopeEntity));
    },
  ),
  route('DELETE /roles/:id/scopes/:scopeId', {}, ({ tenant, params }) => {
    if (!tenant.roles.get(params.id)?.scopeIds.delete(params.scopeId)) throw notFound();
    return noContent;
  }),
  route(
    'GET /roles/:id/users',
    { pagination: 'required' },
    ({ tenant, params, searchParams, pagination }) => {
      const users = holders(tenant.users, getRole(tenant, params.id));
      return answerPage(pagination, users.filter(userMatcher(searchParams)).reverse(), userInfo);
    },
  ),
  route(
    'POST /roles/:id/users',
    { body: v.object({ userIds: someIds }) },
    ({ tenant, params, body }) => {
      const role = getRole(tenant, params.id);
      const users = body.userIds.map((id) => getOrNotFound(tenant.users, id));
      const holder = users.find(({ roleIds }) => roleIds.has(role.id));
      if (holder) throw new RequestError(422, 'role.user_exists', { values: { id: holder.id } });
      for (const user of users) user.roleIds.add(role.id);
      return created();
    },
  ),
  route('DELETE /roles/:id/users/:userId', {}, ({ tenant, params }) => {
    if (!tenant.users.get(params.userId)?.roleIds.delete(params.id)) throw notFound();
    return noContent;
  }),
  route(
    'GET /roles/:id/applications',
    { pagination: 'required' },
    ({ tenant, params, pagination }) =>
      answerPage(
        pagination,
        holders(tenant.applications, getRole(tenant, params.id)),
        applicationEntity,
      ),
  ),
  route(
    'POST /roles/:id/applications',
    { body: v.object({ applicationIds: someIds }) },
    ({ tenant, params, body }) => {
      const role = getRole(tenant, params.id);
      const applications = body.applicationIds.map((id) =>
        findById(tenant.applications, 'applications', id),
      );
      const holder = applications.find(({ roleIds }) => roleIds.has(role.id));
      if (holder)
        throw new RequestError(422, 'role.application_exists', { values: { id: holder.id } });
      for (const application of applications) application.roleIds.add(role.id);
      return created();
    },
  ),
  route('DELETE /roles/:id/applications/:applicationId', {}, ({ tenant, params }) => {
    if (!tenant.applications.get(params.applicationId)?.roleIds.delete(params.id)) throw notFound();
    return noContent;
  }),
];
