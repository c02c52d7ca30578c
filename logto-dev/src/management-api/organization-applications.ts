import * as v from 'valibot';
import { pick, type Tenant } from '../tenant.js';
import { created, noContent } from './answer.js';
import {
  assertAllExist,
  constraintViolation,
  findById,
  foreignKeyNotFound,
  notFound,
  RequestError,
} from './errors.js';
import { ids, someIds } from './guard.js';
import { answerPage } from './pagination.js';
import { applicationEntity, organizationRoleEntity } from './representations.js';
import { route } from './router.js';
import { keywordMatcher } from './search.js';

/** The applications of the organization, to which the body's are added. */
const applicationsFor = (tenant: Tenant, id: string, applicationIds: string[]) => {
  const organization = tenant.organizations.get(id);
  if (!organization) throw foreignKeyNotFound();
  assertAllExist(tenant.applications, applicationIds);
  const isMachine = pick(tenant.applications, applicationIds).every(
    ({ type }) => type === 'MachineToMachine',
  );
  if (!isMachine) throw constraintViolation();
  return organization.applications;
};

/** The roles of an application in an organization, of which it must be part. */
const rolesOf = (tenant: Tenant, id: string, applicationId: string): Set<string> => {
  const roleIds = tenant.organizations.get(id)?.applications.get(applicationId);
  if (!roleIds) throw new RequestError(422, 'organization.require_membership');
  return roleIds;
};

/** Refuses roles that do not exist, and roles that are for users. */
const assertApplicationRoles = (tenant: Tenant, roleIds: string[]): void => {
  assertAllExist(tenant.organizationRoles, roleIds);
  const isForUsers = pick(tenant.organizationRoles, roleIds).some(({ type }) => type === 'User');
  if (isForUsers) throw constraintViolation();
};

const rolesPath = '/organizations/:id/applications/:applicationId/roles';

export const organizationApplicationRoutes = [
  route(
    'GET /organizations/:id/applications',
    { pagination: 'optional', query: v.object({ q: v.optional(v.string()) }) },
    ({ tenant, params, query, pagination }) => {
      const { applications } = findById(tenant.organizations, 'organizations', params.id);
      const matches = keywordMatcher(query.q);
      const found = pick(tenant.applications, applications.keys()).filter(
        ({ id, name, description }) => matches([id, name, description]),
      );
      return answerPage(pagination, found, (application) => ({
        ...applicationEntity(application),
        organizationRoles: pick(
          tenant.organizationRoles,
          applications.get(application.id) ?? [],
        ).map(({ id, name }) => ({ id, name })),
      }));
    },
  ),
  route(
    'POST /organizations/:id/applications',
    { body: v.object({ applicationIds: someIds }) },
    ({ tenant, params, body }) => {
      const applications = applicationsFor(tenant, params.id, body.applicationIds);
      for (const applicationId of body.applicationIds)
        if (!applications.has(applicationId)) applications.set(applicationId, new Set());
      return created();
    },
  ),
  route(
    'PUT /organizations/:id/applications',
    { body: v.object({ applicationIds: ids }) },
    ({ tenant, params, body }) => {
      const applications = applicationsFor(tenant, params.id, body.applicationIds);
      const before = new Map(applications);
      applications.clear();
      for (const applicationId of body.applicationIds)
        applications.set(applicationId, before.get(applicationId) ?? new Set());
      return noContent;
    },
  ),
  route('DELETE /organizations/:id/applications/:applicationId', {}, ({ tenant, params }) => {
    if (!tenant.organizations.get(params.id)?.applications.delete(params.applicationId))
      throw notFound();
    return noContent;
  }),
  route(`GET ${rolesPath}`, { pagination: 'optional' }, ({ tenant, params, pagination }) => {
    const roleIds = rolesOf(tenant, params.id, params.applicationId);
    return answerPage(pagination, pick(tenant.organizationRoles, roleIds), organizationRoleEntity);
  }),
  route(
    `POST ${rolesPath}`,
    { body: v.object({ organizationRoleIds: someIds }) },
    ({ tenant, params, body }) => {
      const roleIds = rolesOf(tenant, params.id, params.applicationId);
      assertApplicationRoles(tenant, body.organizationRoleIds);
      for (const roleId of body.organizationRoleIds) roleIds.add(roleId);
      return created();
    },
  ),
  route(
    `PUT ${rolesPath}`,
    { body: v.object({ organizationRoleIds: ids }) },
    ({ tenant, params, body }) => {
      const roleIds = rolesOf(tenant, params.id, params.applicationId);
      assertApplicationRoles(tenant, body.organizationRoleIds);
      roleIds.clear();
      for (const roleId of body.organizationRoleIds) roleIds.add(roleId);
      return noContent;
    },
  ),
  route(`DELETE ${rolesPath}/:roleId`, {}, ({ tenant, params }) => {
    if (!rolesOf(tenant, params.id, params.applicationId).delete(params.roleId)) throw notFound();
    return noContent;
  }),
];
