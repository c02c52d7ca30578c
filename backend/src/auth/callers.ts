import type { Context, MiddlewareHandler } from 'hono';
import type { Env, MemberEnv, UserEnv } from '../request/env.js';
import { isId } from '../request/ids.js';
import { ProblemError } from '../problem.js';
import { unauthenticated, type AccessToken, type VerifyToken } from './token-verifier.js';

/** Somebody who is signed in. */
export interface User {
  requestId: string;
  userId: string;
  /** Scopes of the API resource that the token carries; none in one for an organization. */
  scopes: ReadonlySet<string>;
}

/** Somebody whose token is for the organization of the path. */
export interface Member {
  requestId: string;
  userId: string;
  organizationId: string;
  /** Organization scopes that the token proves; none in a resource token, whose scopes are others. */
  organizationScopes: ReadonlySet<string>;
}

/** Takes access tokens for the API resource. */
export const userCall =
  (verify: VerifyToken): MiddlewareHandler<UserEnv> =>
  async (c, next) => {
    const token = await verify(bearerToken(c));
    if (token.audience !== 'resource') throw unauthenticated();
    const { userId, organizationId } = token;
    // What a role in one organization gives holds there alone.
    const scopes = organizationId === undefined ? token.scopes : new Set<string>();
    c.set('caller', { requestId: c.get('requestId'), userId, scopes });
    await next();
  };

/**
 * Takes tokens for the organization of the path. The answer for another organization is the token's
 * alone, and so the same whether that organization exists or not.
 */
export const organizationCall =
  (verify: VerifyToken): MiddlewareHandler<MemberEnv> =>
  async (c, next) => {
    const token = await verify(bearerToken(c));
    const { organizationId, userId } = token;
    if (organizationId === undefined) throw unauthenticated();
    if (!isId(organizationId) || organizationId !== c.req.param('organizationId'))
      throw new ProblemError('not_a_member');
    const organizationScopes = scopesProvenBy(token);
    c.set('caller', {
      requestId: c.get('requestId'),
      userId,
      organizationId,
      organizationScopes,
    });
    await next();
  };

const scopesProvenBy = ({ audience, scopes }: AccessToken): ReadonlySet<string> =>
  audience === 'organization' ? scopes : new Set();

/** RFC 6750, 2.1; and 3.1: the challenge names no error where no token was sent. */
const bearerToken = <E extends Env>(c: Context<E>): string => {
  const [, token] = /^Bearer +(.+)$/i.exec(c.req.header('Authorization') ?? '') ?? [];
  if (token === undefined) throw new ProblemError('unauthenticated', { challenge: 'Bearer' });
  return token;
};
