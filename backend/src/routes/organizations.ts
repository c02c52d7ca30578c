import * as v from 'valibot';
import { createOrganization } from '../flows/create-organization.js';
import { deleteOrganization } from '../flows/delete-organization.js';
import { readOrganization } from '../flows/read-organization.js';
import { updateOrganization } from '../flows/update-organization.js';
import { ProblemError } from '../problem.js';
import { readBody } from '../request/body.js';
import { HttpsUrl, lines, Name } from '../request/fields.js';
import { createOnce } from '../request/create-once.js';
import { matches, Page, pageOf, readQuery } from '../request/query.js';
import type { Handlers } from '../operations.js';
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
export const myOrganizations = (
  services: Services,
): Handlers<'listOrganizations' | 'createOrganization'> => ({
  async listOrganizations(c) {
    const query = readQuery(c, ListQuery);
    const mine = await services.api.listOrganizationsOf(c.get('caller').userId);
    const found = mine
      .filter(({ id, name }) => matches(query.q, id, name))
      .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
      .map((each) => organization(each, each.organizationRoles));
    return c.json(pageOf(found, query));
  },

  async createOrganization(c) {
    const caller = c.get('caller');
    const { createScope } = services.settings;
    if (createScope !== undefined && !caller.scopes.has(createScope))
      throw new ProblemError('forbidden', {}, 'the token lacks createScope');
    const input = await readBody(c, NewOrganization);
    const body = await createOnce(services, c, caller, input, async (takeMark) => ({
      body: await services.limits.spend({ organizationsPerUser: caller.userId }, () =>
        createOrganization(services, caller, input, takeMark),
      ),
    }));
    return c.json(body, 201);
  },
});

/** `/organizations/{organizationId}`. */
export const oneOrganization = (
  services: Services,
): Handlers<'getOrganization' | 'updateOrganization' | 'deleteOrganization'> => ({
  async getOrganization(c) {
    const { account, organizationId } = c.get('caller');
    const found = await readOrganization(services, organizationId);
    return c.json(organization(found, account.organizationRoles));
  },

  async updateOrganization(c) {
    const change = await readBody(c, OrganizationChange);
    return c.json(await updateOrganization(services, c.get('caller'), change));
  },

  async deleteOrganization(c) {
    await deleteOrganization(services, c.get('caller'));
    return c.body(null, 204);
  },
});
