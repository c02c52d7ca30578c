import * as v from 'valibot';
import type { RoleType } from '../entities.js';
import { pick, type Tenant } from '../tenant.js';
import { created, noContent, ok } from './answer.js';
import { findById, getOrNotFound, notFound, RequestError } from './errors.js';
import { ids } from './guard.js';
import { answerPage } from './pagination.js';
import { roleEntity } from './representations.js';
import { route, type Route } from './router.js';
import { searchMatcher } from './search.js';

interface RoleOwner {
  path: '/users/:id/roles' | '/applications/:id/roles';
  type: RoleType;
  /** The role ids of the user or application; throws when there is none. */
  roleIds: (tenant: Tenant, ownerId: string) => Set<string>;
  wrongType: () => RequestError;
}

/** Tenant-wide roles of one user or application. */
const assignedRoleRoutes = ({ path, type, roleIds, wrongType }: RoleOwner): Route[] => {
  const assertAssignable = (tenant: Tenant, addedIds: string[]) => {
    for (const id of addedIds)
      if (findById(tenant.roles, 'roles', id).type !== type) throw wrongType();
  };
  const body = v.object({ roleIds: ids });

  return [
    route(
      `GET ${path}`,
      { pagination: 'required' },
      ({ tenant, params, searchParams, pagination }) => {
        const matches = searchMatcher(searchParams, ['id', 'name', 'description']);
        const roles = pick(tenant.roles, roleIds(tenant, params.id)).filter(
          ({ id, name, description }) => matches({ id, name, description }),
        );
        return answerPage(pagination, roles, roleEntity);
      },
    ),
    route(`POST ${path}`, { body }, ({ tenant, params, body }) => {
      const assigned = roleIds(tenant, params.id);
      const addedRoleIds = body.roleIds.filter((id) => !assigned.has(id));
      assertAssignable(tenant, addedRoleIds);
      for (const id of addedRoleIds) assigned.add(id);
      return created({ ...body, addedRoleIds });
    }),
    route(`PUT ${path}`, { body }, ({ tenant, params, body }) => {
      const assigned = roleIds(tenant, params.id);
      assertAssignable(tenant, body.roleIds);
      assigned.clear();
      for (const id of body.roleIds) assigned.add(id);
      return ok(body);
    }),
    route(`DELETE ${path}/:roleId`, {}, ({ tenant, params }) => {
      if (!roleIds(tenant, params.id).delete(params.roleId)) throw notFound();
      return noContent;
    }),
  ];
};

export const userRoleRoutes = assignedRoleRoutes({
  path: '/users/:id/roles',
  type: 'User',
  roleIds: (tenant, userId) => getOrNotFound(tenant.users, userId).roleIds,
  wrongType: () => new RequestError(422, 'user.invalid_role_type'),
});

export const applicationRoleRoutes = assignedRoleRoutes({
  path: '/applications/:id/roles',
  type: 'MachineToMachine',
  roleIds: (tenant, applicationId) => {
    const application = findById(tenant.applications, 'applications', applicationId);
    if (application.type !== 'MachineToMachine')
      throw new RequestError(422, 'application.invalid_type');
    return application.roleIds;
  },
  wrongType: () => new RequestError(422, 'application.invalid_role_type'),
});
