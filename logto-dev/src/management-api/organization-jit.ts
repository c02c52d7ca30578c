import * as v from 'valibot';
import { created, noContent } from './answer.js';
import { constraintViolation, foreignKeyNotFound, notFound, uniqueViolation } from './errors.js';
import { id } from './guard.js';
import { answerPage } from './pagination.js';
import { relationRoutes } from './relation.js';
import { jitEmailDomain, organizationRoleEntity } from './representations.js';
import { route } from './router.js';

/** Just-in-time membership: e-mail domains whose owners join by themselves, and with which roles. */
export const organizationJitRoutes = [
  route(
    'GET /organizations/:id/jit/email-domains',
    { pagination: 'optional' },
    ({ tenant, params, pagination }) => {
      const domains = tenant.organizations.get(params.id)?.jitEmailDomains ?? [];
      return answerPage(pagination, [...domains], (domain) => jitEmailDomain(params.id, domain));
    },
  ),
  route(
    'POST /organizations/:id/jit/email-domains',
    { body: v.object({ emailDomain: id }) },
    ({ tenant, params, body }) => {
      const organization = tenant.organizations.get(params.id);
      if (!organization) throw foreignKeyNotFound();
      if (organization.jitEmailDomains.has(body.emailDomain)) throw uniqueViolation();
      organization.jitEmailDomains.add(body.emailDomain);
      return created(jitEmailDomain(params.id, body.emailDomain));
    },
  ),
  route(
    'PUT /organizations/:id/jit/email-domains',
    { body: v.object({ emailDomains: v.array(v.string()) }) },
    ({ tenant, params, body }) => {
      const organization = tenant.organizations.get(params.id);
      if (!organization) throw foreignKeyNotFound();
      organization.jitEmailDomains = new Set(body.emailDomains);
      return noContent;
    },
  ),
  route('DELETE /organizations/:id/jit/email-domains/:emailDomain', {}, ({ tenant, params }) => {
    if (!tenant.organizations.get(params.id)?.jitEmailDomains.delete(params.emailDomain))
      throw notFound();
    return noContent;
  }),
  ...relationRoutes({
    path: '/organizations/:id/jit/roles',
    idsName: 'organizationRoleIds',
    ownerTable: 'organizations',
    relatedIds: (tenant, organizationId) => tenant.organizations.get(organizationId)?.jitRoleIds,
    entities: (tenant) => tenant.organizationRoles,
    represent: organizationRoleEntity,
    assertAllowed: ({ type }) => {
      if (type !== 'User') throw constraintViolation();
    },
  }),
];
