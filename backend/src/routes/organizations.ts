import { Hono } from 'hono';
import * as v from 'valibot';
import { organizationCall, userCall } from '../auth/callers.js';
import { createOrganization } from '../flows/create-organization.js';
import { deleteOrganization } from '../flows/delete-organization.js';
import { findMyOrganization } from '../flows/find-my-organization.js';
import { updateOrganization } from '../flows/update-organization.js';
import { ProblemError } from '../problem.js';
import { limitBody, readBody } from '../request/body.js';
import type { MemberEnv, UserEnv } from '../request/env.js';
import { HttpsUrl, lines, Name } from '../request/fields.js';
import { idempotencyKey } from '../request/headers.js';
import { matches, Page, pageOf, readQuery } from '../request/query.js';
import type { Services } from '../services.js';
import { organization } from '../wire/entities.js';

const NewOrganization = v.strictObject({
  name: Name,
  description: v.optional(lines(256)),
  logoUrl: v.optional(HttpsUrl),
});
const OrganizationChange = v.strictObject({
  name: v.optional(Name),
  description: v.nullish(lines(256)),
  logoUrl: v.nullish(HttpsUrl),
  darkLogoUrl: v.nullish(HttpsUrl),
  isMfaRequired: v.optional(v.boolean()),
});
const ListQuery = v.object(Page);

/** `/organizations`: the caller's own. */
export const myOrganizations = (services: Services): Hono<UserEnv> => {
  const { api, idempotency, settings, verify } = services;
  const routes = new Hono<UserEnv>();

  routes.get('/', userCall(verify), async (c) => {
    const query = readQuery(c, ListQuery);
    const mine = await api.listOrganizationsOf(c.get('caller').userId);
    const found = mine
      .filter(({ id, name }) => matches(query.q, id, name))
      .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
      .map((each) => organization(each, each.organizationRoles));
    return c.json(pageOf(found, query));
  });

  routes.post('/', userCall(verify), limitBody, async (c) => {
    const caller = c.get('caller');
    if (settings.createScope !== undefined && !caller.scopes.has(settings.createScope))
      throw new ProblemError('forbidden');
    const input = await readBody(c, NewOrganization);
    const key = idempotencyKey(c, 'organizations');
    const { body } = await idempotency.once(key, input, async () => ({
      body: await createOrganization(services, caller, input),
    }));
    return c.json(body, 201);
  });

  return routes;
};

/** `/organizations/{organizationId}`. */
export const oneOrganization = (services: Services): Hono<MemberEnv> => {
  const { verify } = services;
  const routes = new Hono<MemberEnv>();

  routes.get('/', organizationCall(verify), async (c) => {
    const { organizationId, userId } = c.get('caller');
    const found = await findMyOrganization(services, organizationId, userId);
    return c.json(organization(found, found.organizationRoles));
  });

  routes.patch('/', organizationCall(verify), limitBody, async (c) => {
    const change = await readBody(c, OrganizationChange);
    return c.json(await updateOrganization(services, c.get('caller'), change));
  });

  routes.delete('/', organizationCall(verify), async (c) => {
    await deleteOrganization(services, c.get('caller'));
    return c.body(null, 204);
  });

  return routes;
};
