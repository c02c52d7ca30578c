import * as v from 'valibot';
import type { User } from '../entities.js';
import type { Tenant } from '../tenant.js';
import { noContent, ok } from './answer.js';
import { getOrNotFound, notFound, RequestError } from './errors.js';
import { jsonObject, url } from './guard.js';
import { answerPage } from './pagination.js';
import { organizationOfUser, userInfo, userProfile } from './representations.js';
import { route } from './router.js';
import { searchMatcher } from './search.js';

const userSearchFields = ['id', 'primaryEmail', 'primaryPhone', 'username', 'name'];

/** Whether a user is what the `search` parameters ask for. */
export const userMatcher = (searchParams: URLSearchParams): ((user: User) => boolean) => {
  const matches = searchMatcher(searchParams, userSearchFields);
  return ({ id, primaryEmail, primaryPhone, username, name }) =>
    matches({ id, primaryEmail, primaryPhone, username, name });
};

const matching = (expression: RegExp) => v.pipe(v.string(), v.regex(expression));
const username = matching(/^[A-Z_a-z]\w*$/);
const primaryEmail = matching(/^\S+@\S+\.\S+$/);
const primaryPhone = matching(/^\d+$/);
const avatar = v.union([url, v.literal('')]);
const orEmpty = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.nullish(v.union([schema, v.literal('')]));

const shared = { customData: v.optional(jsonObject), profile: v.optional(jsonObject) };

interface Identifiers {
  username?: string | null | undefined;
  primaryEmail?: string | null | undefined;
  primaryPhone?: string | null | undefined;
}

const assertIdentifiersAreFree = (
  tenant: Tenant,
  { username, primaryEmail, primaryPhone }: Identifiers,
  exceptId?: string,
): void => {
  const email = primaryEmail?.toLowerCase();
  for (const user of tenant.users.values()) {
    if (user.id === exceptId) continue;
    if (username && user.username === username)
      throw new RequestError(422, 'user.username_already_in_use');
    if (email && user.primaryEmail?.toLowerCase() === email)
      throw new RequestError(422, 'user.email_already_in_use');
    if (primaryPhone && user.primaryPhone === primaryPhone)
      throw new RequestError(422, 'user.phone_already_in_use');
  }
};

const updateUser = (tenant: Tenant, userId: string, data: Partial<User>): User => {
  const user = getOrNotFound(tenant.users, userId);
  return Object.assign(user, data, { updatedAt: tenant.now() });
};

export const userRoutes = [
  route('GET /users', { pagination: 'required' }, ({ tenant, searchParams, pagination }) => {
    const matches = userMatcher(searchParams);
    const excludedRoleId = searchParams.get('excludeRoleId') ?? '';
    const found = [...tenant.users.values()]
      .filter((user) => matches(user) && !user.roleIds.has(excludedRoleId))
      .reverse();
    return answerPage(pagination, found, userInfo);
  }),
  route(
    'POST /users',
    {
      body: v.object({
        username: v.optional(username),
        primaryEmail: v.optional(primaryEmail),
        primaryPhone: v.optional(primaryPhone),
        password: v.optional(v.pipe(v.string(), v.minLength(1))),
        name: v.optional(v.string()),
        avatar: v.nullish(avatar),
        ...shared,
      }),
    },
    ({ tenant, body }) => {
      assertIdentifiersAreFree(tenant, body);
      return ok(userProfile(tenant.createUser(body)));
    },
  ),
  route('GET /users/:id', {}, ({ tenant, params }) =>
    ok(userProfile(getOrNotFound(tenant.users, params.id))),
  ),
  route(
    'PATCH /users/:id',
    {
      body: v.object({
        username: orEmpty(username),
        primaryEmail: orEmpty(primaryEmail),
        primaryPhone: orEmpty(primaryPhone),
        name: v.nullish(v.string()),
        avatar: v.nullish(avatar),
        ...shared,
      }),
    },
    ({ tenant, params, body }) => {
      getOrNotFound(tenant.users, params.id);
      assertIdentifiersAreFree(tenant, body, params.id);
      return ok(userProfile(updateUser(tenant, params.id, body)));
    },
  ),
  route('DELETE /users/:id', {}, ({ tenant, params }) => {
    if (!tenant.deleteUser(params.id)) throw notFound();
    return noContent;
  }),
  route(
    'PATCH /users/:id/is-suspended',
    { body: v.object({ isSuspended: v.boolean() }) },
    ({ tenant, params, body }) => ok(userProfile(updateUser(tenant, params.id, body))),
  ),
  route(
    'PATCH /users/:id/password',
    { body: v.object({ password: v.pipe(v.string(), v.minLength(1)) }) },
    ({ tenant, params, body }) => ok(userProfile(updateUser(tenant, params.id, body))),
  ),
  route('GET /users/:id/has-password', {}, ({ tenant, params }) =>
    ok({ hasPassword: getOrNotFound(tenant.users, params.id).password !== null }),
  ),
  route('GET /users/:id/custom-data', {}, ({ tenant, params }) =>
    ok(getOrNotFound(tenant.users, params.id).customData),
  ),
  route(
    'PATCH /users/:id/custom-data',
    { body: v.object({ customData: jsonObject }) },
    ({ tenant, params, body }) => {
      const { customData } = getOrNotFound(tenant.users, params.id);
      const merged = { ...customData, ...body.customData };
      return ok(updateUser(tenant, params.id, { customData: merged }).customData);
    },
  ),
  route('GET /users/:id/organizations', {}, ({ tenant, params }) => {
    const user = getOrNotFound(tenant.users, params.id);
    return ok(
      tenant
        .organizationsOf(user.id)
        .map((organization) => organizationOfUser(tenant, organization, user)),
    );
  }),
];
