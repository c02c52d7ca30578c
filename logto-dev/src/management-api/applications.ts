import * as v from 'valibot';
import { secret, standardId } from '../ids.js';
import { noContent, ok } from './answer.js';
import { findById, getForUpdate } from './errors.js';
import { jsonObject, text } from './guard.js';
import { answerPage } from './pagination.js';
import { applicationEntity } from './representations.js';
import { route } from './router.js';
import { searchMatcher } from './search.js';

const types = ['Native', 'SPA', 'Traditional', 'MachineToMachine', 'Protected', 'SAML'] as const;

const metadata = {
  description: v.nullish(v.string()),
  oidcClientMetadata: v.optional(
    v.object({
      redirectUris: v.array(v.string()),
      postLogoutRedirectUris: v.array(v.string()),
    }),
  ),
  customClientMetadata: v.optional(
    v.objectWithRest({ corsAllowedOrigins: v.optional(v.array(v.string())) }, v.unknown()),
  ),
  customData: v.optional(jsonObject),
};

export const applicationRoutes = [
  route('GET /applications', { pagination: 'optional' }, ({ tenant, searchParams, pagination }) => {
    const matches = searchMatcher(searchParams, ['id', 'name', 'description']);
    const wantedTypes = searchParams.getAll('types');
    const found = [...tenant.applications.values()].filter(
      ({ id, name, description, type }) =>
        matches({ id, name, description }) &&
        (wantedTypes.length === 0 || wantedTypes.includes(type)),
    );
    return answerPage(pagination, found.reverse(), applicationEntity);
  }),
  route(
    'POST /applications',
    { body: v.object({ name: text(1, 256), type: v.picklist(types), ...metadata }) },
    ({ tenant, body }) => {
      const application = {
        oidcClientMetadata: { redirectUris: [], postLogoutRedirectUris: [] },
        customClientMetadata: {},
        customData: {},
        ...body,
        description: body.description ?? null,
        id: standardId(),
        secret: secret(),
        createdAt: tenant.now(),
        roleIds: new Set<string>(),
      };
      tenant.applications.set(application.id, application);
      return ok(applicationEntity(application));
    },
  ),
  route('GET /applications/:id', {}, ({ tenant, params }) => {
    const application = findById(tenant.applications, 'applications', params.id);
    return ok({ ...applicationEntity(application), isAdmin: false });
  }),
  route(
    'PATCH /applications/:id',
    { body: v.object({ name: v.optional(text(1, 256)), ...metadata }) },
    ({ tenant, params, body }) => {
      const application = getForUpdate(tenant.applications, 'application', params.id);
      return ok(applicationEntity(Object.assign(application, body)));
    },
  ),
  route('DELETE /applications/:id', {}, ({ tenant, params }) => {
    findById(tenant.applications, 'applications', params.id);
    tenant.deleteApplication(params.id);
    return noContent;
  }),
  route('GET /applications/:id/secrets', {}, ({ tenant, params }) => {
    const application = findById(tenant.applications, 'applications', params.id);
    const { id, createdAt, secret: value } = application;
    return ok([
      {
        tenantId: 'default',
        applicationId: id,
        name: 'Default secret',
        value,
        createdAt,
        expiresAt: null,
      },
    ]);
  }),
];
