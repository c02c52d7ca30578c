import * as v from 'valibot';
import type { OneTimeToken } from '../entities.js';
import { secret, standardId } from '../ids.js';
import type { Tenant } from '../tenant.js';
import { created, noContent, ok } from './answer.js';
import { findById, notFound, RequestError } from './errors.js';
import { ids } from './guard.js';
import { answerPage } from './pagination.js';
import { oneTimeTokenEntity } from './representations.js';
import { route } from './router.js';

/** Seconds. */
const defaultLifetime = 10 * 60;

const email = v.pipe(v.string(), v.regex(/^\S+@\S+\.\S+$/));

const withStatus = (tenant: Tenant, token: OneTimeToken): OneTimeToken =>
  token.status === 'active' && token.expiresAt <= tenant.now()
    ? { ...token, status: 'expired' }
    : token;

const represent = (tenant: Tenant, token: OneTimeToken) =>
  oneTimeTokenEntity(withStatus(tenant, token));

/** Refuses a token that cannot be used any more. */
const assertActive = (tenant: Tenant, token: OneTimeToken): void => {
  const { status } = withStatus(tenant, token);
  if (status !== 'active') throw new RequestError(400, `one_time_token.token_${status}`);
};

/**
 * Uses up the token of an address.
 *
 * @throws {RequestError} when it is not the address's, or cannot be used any more.
 */
export const consumeOneTimeToken = (tenant: Tenant, email: string, value: string): OneTimeToken => {
  const token = [...tenant.oneTimeTokens.values()].find((candidate) => candidate.token === value);
  if (!token) throw new RequestError(404, 'one_time_token.token_not_found');
  if (token.email !== email) throw new RequestError(400, 'one_time_token.email_mismatch');
  assertActive(tenant, token);
  token.status = 'consumed';
  return token;
};

export const oneTimeTokenRoutes = [
  route(
    'GET /one-time-tokens',
    { pagination: 'required', query: v.object({ email: v.optional(v.string()) }) },
    ({ tenant, query, pagination }) => {
      const found = [...tenant.oneTimeTokens.values()].filter(
        (token) => !query.email || token.email === query.email,
      );
      return answerPage(pagination, found.reverse(), (token) => represent(tenant, token));
    },
  ),
  route(
    'POST /one-time-tokens',
    {
      body: v.object({
        email,
        expiresIn: v.optional(v.pipe(v.number(), v.minValue(1))),
        context: v.optional(v.object({ jitOrganizationIds: v.optional(ids) }), {}),
      }),
    },
    ({ tenant, body }) => {
      const now = tenant.now();
      const token: OneTimeToken = {
        id: standardId(),
        email: body.email,
        token: secret(),
        context: body.context,
        status: 'active',
        createdAt: now,
        expiresAt: now + (body.expiresIn ?? defaultLifetime) * 1000,
      };
      tenant.oneTimeTokens.set(token.id, token);
      return created(represent(tenant, token));
    },
  ),
  route(
    'POST /one-time-tokens/verify',
    { body: v.object({ email: v.string(), token: v.string() }) },
    ({ tenant, body }) =>
      ok(represent(tenant, consumeOneTimeToken(tenant, body.email, body.token))),
  ),
  route('GET /one-time-tokens/:id', {}, ({ tenant, params }) =>
    ok(represent(tenant, findById(tenant.oneTimeTokens, 'one_time_tokens', params.id))),
  ),
  route(
    'PUT /one-time-tokens/:id/status',
    { body: v.object({ status: v.picklist(['consumed', 'revoked']) }) },
    ({ tenant, params, body }) => {
      const token = findById(tenant.oneTimeTokens, 'one_time_tokens', params.id);
      assertActive(tenant, token);
      token.status = body.status;
      return ok(represent(tenant, token));
    },
  ),
  route('DELETE /one-time-tokens/:id', {}, ({ tenant, params }) => {
    if (!tenant.oneTimeTokens.delete(params.id)) throw notFound();
    return noContent;
  }),
];
