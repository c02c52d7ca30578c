import { Hono } from 'hono';
import * as v from 'valibot';
import { organizationCall, userCall } from '../auth/callers.js';
import { createOrganization } from '../flows/create-organization.js';
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
export const oneOrganization = ({ access, api, verify }: Services): Hono<MemberEnv> => {
  const routes = new Hono<MemberEnv>();

  routes.get('/', organizationCall(verify), async (c) => {
    const { organizationId, userId } = c.get('caller');
    const mine = await api.listOrganizationsOf(userId);
    const found = mine.find(({ id }) => id === organizationId);
    if (!found) {
      access.changed(organizationId, userId, undefined);
      throw new ProblemError('not_a_member');
    }
    return c.json(organization(found, found.organizationRoles));
  });

  return routes;
};
