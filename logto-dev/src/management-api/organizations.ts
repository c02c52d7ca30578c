import * as v from 'valibot';
import { pick } from '../tenant.js';
import { created, noContent, ok } from './answer.js';
import { findById, getForUpdate, notFound } from './errors.js';
import { jsonObject, text, url } from './guard.js';
import { answerPage } from './pagination.js';
import { featuredUser, organizationEntity } from './representations.js';
import { route } from './router.js';
import { keywordMatcher } from './search.js';

const fields = {
  description: v.nullish(text(0, 256)),
  customData: v.optional(jsonObject),
  isMfaRequired: v.optional(v.boolean()),
  color: v.optional(jsonObject),
  branding: v.optional(
    v.object({
      logoUrl: v.optional(url),
      darkLogoUrl: v.optional(url),
      favicon: v.optional(url),
      darkFavicon: v.optional(url),
    }),
  ),
  customCss: v.nullish(v.string()),
};

export const organizationRoutes = [
  route(
    'GET /organizations',
    {
      pagination: 'required',
      query: v.object({ q: v.optional(v.string()), showFeatured: v.optional(v.string()) }),
    },
    ({ tenant, query, pagination }) => {
      const matches = keywordMatcher(query.q);
      const found = [...tenant.organizations.values()]
        .filter(({ id, name }) => matches([id, name]))
        .reverse();
      return answerPage(pagination, found, (organization) => ({
        ...organizationEntity(organization),
        ...(isYes(query.showFeatured) && {
          usersCount: organization.members.size,
          featuredUsers: pick(tenant.users, organization.members.userIds().slice(0, 3)).map(
            featuredUser,
          ),
        }),
      }));
    },
  ),
  route(
    'POST /organizations',
    { body: v.object({ name: text(1, 128), ...fields }) },
    ({ tenant, body }) => created(organizationEntity(tenant.createOrganization(body))),
  ),
  route('GET /organizations/:id', {}, ({ tenant, params }) =>
    ok(organizationEntity(findById(tenant.organizations, 'organizations', params.id))),
  ),
  route(
    'PATCH /organizations/:id',
    { body: v.object({ name: v.optional(text(1, 128)), ...fields }) },
    ({ tenant, params, body }) => {
      const organization = getForUpdate(tenant.organizations, 'organization', params.id);
      return ok(organizationEntity(Object.assign(organization, body)));
    },
  ),
  route('DELETE /organizations/:id', {}, ({ tenant, params }) => {
    if (!tenant.deleteOrganization(params.id)) throw notFound();
    return noContent;
  }),
];

const isYes = (value: string | undefined) => value === '1' || value === 'true' || value === 'yes';
