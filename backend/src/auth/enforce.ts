import type { Context, MiddlewareHandler } from 'hono';
import type { AsOf, LiveAccess } from '../access/live-access.js';
import type { Rule } from '../operations.js';
import { ProblemError } from '../problem.js';
import type { ReceiveBody } from '../request/body.js';
import type { Env } from '../request/env.js';
import { isId } from '../request/ids.js';
import type { Services } from '../services.js';
import type { Call, Member, User } from './callers.js';
import { unauthenticated, type AccessToken } from './token-verifier.js';

/**
 * Lets those through who may call by the contract's `x-access`, and notes who it is: a valid token
 * of the right kind, an account that is not suspended, and in an organization a member who holds one
 * of the capabilities. Whoever calls too often is refused before Logto is asked, and Logto is asked
 * once the body is here: one that takes its time must not outlast what its sender may do.
 */
export const enforce =
  (
    { access, limits, verify }: Services,
    rule: Rule,
    receiveBody: ReceiveBody,
  ): MiddlewareHandler<Env> =>
  async (c, next) => {
    const token = await verify(bearerToken(c));
    c.set('userId', token.userId);
    await limits.take({ requestsPerUser: token.userId });
    const request = { requestId: c.get('requestId'), note: c.get('note') };
    if (rule.token === 'user') {
      requireResource(token);
      await receiveBody(c);
      c.set('caller', { ...request, ...(await findUser(access, token, rule.asOf)) });
    } else {
      const organizationId = organizationOf(token, c.req.param('organizationId'));
      c.set('organizationId', organizationId);
      await receiveBody(c);
      const member = await findMember(access, organizationId, token.userId, rule.asOf);
      access.requireAny(member.powers, rule.anyCapability);
      c.set('caller', { ...request, ...member });
    }
    await next();
  };

const noAccount = 'the account is suspended or gone';

const requireResource = ({ audience }: AccessToken): void => {
  if (audience !== 'resource') throw unauthenticated('aud is not the API resource');
};

const findUser = async (
  access: LiveAccess,
  { organizationId, scopes, userId }: AccessToken,
  asOf: AsOf,
): Promise<Omit<User, keyof Call>> => {
  const account = await access.account(userId, asOf);
  if (!account || account.isSuspended) throw unauthenticated(noAccount);
  // What a role in one organization gives holds there alone.
  return { userId, account, scopes: organizationId === undefined ? scopes : new Set() };
};

/**
 * Takes tokens for the organization of the path. The answer for another organization is the token's
 * alone, and so the same whether that organization exists or not.
 */
const organizationOf = ({ organizationId }: AccessToken, wanted: string | undefined): string => {
  if (organizationId === undefined) throw unauthenticated('aud is no organization');
  if (!isId(organizationId) || organizationId !== wanted) throw new ProblemError('not_a_member');
  return organizationId;
};

const findMember = async (
  access: LiveAccess,
  organizationId: string,
  userId: string,
  asOf: AsOf,
): Promise<Omit<Member, keyof Call>> => {
  const membership = await access.membership(organizationId, userId, asOf);
  if (!membership) throw new ProblemError('not_a_member');
  if (membership.account.isSuspended) throw unauthenticated(noAccount);
  return { organizationId, ...membership };
};

/** RFC 6750, 2.1; and 3.1: the challenge names no error where no token was sent. */
const bearerToken = (c: Context<Env>): string => {
  const [, token] = /^Bearer +(.+)$/i.exec(c.req.header('Authorization') ?? '') ?? [];
  if (token === undefined)
    throw new ProblemError('unauthenticated', { challenge: 'Bearer' }, 'no bearer token');
  return token;
};
