import { Hono } from 'hono';
import { organizationCall } from '../auth/callers.js';
import { leaveOrganization } from '../flows/leave-organization.js';
import type { MemberEnv } from '../request/env.js';
import * as v from 'valibot';
import { organizationScopes } from '../access/powers.js';
import { ProblemError } from '../problem.js';
import { Id } from '../request/ids.js';
import { readQuery } from '../request/query.js';
import type { Services } from '../services.js';
import { account, roleRef } from '../wire/entities.js';
import type { Membership } from '../wire/types.js';

const LeaveQuery = v.object({ successorId: v.optional(Id) });

/** `/organizations/{organizationId}/membership`: what the caller is and may do now. */
export const membership = (services: Services): Hono<MemberEnv> => {
  const { access, api, verify } = services;
  const routes = new Hono<MemberEnv>();

  routes.get('/', organizationCall(verify), async (c) => {
    const { organizationId, userId } = c.get('caller');
    const [powers, roles, user] = await Promise.all([
      access.ask(organizationId, userId),
      api.listRolesOf(organizationId, userId),
      api.getUser(userId),
    ]);
    if (!roles || !user) throw new ProblemError('not_a_member');
    const answer: Membership = {
      organizationId,
      userId,
      user: account(user),
      roles: roles.map(roleRef),
      scopes: organizationScopes(powers),
      capabilities: access.capabilities(powers),
    };
    return c.json(answer);
  });

  routes.delete('/', organizationCall(verify), async (c) => {
    const { successorId } = readQuery(c, LeaveQuery);
    await leaveOrganization(services, c.get('caller'), successorId);
    return c.body(null, 204);
  });

  return routes;
};
