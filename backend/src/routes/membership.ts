import { Hono } from 'hono';
import { organizationCall } from '../auth/callers.js';
import type { MemberEnv } from '../request/env.js';
import { organizationScopes } from '../access/powers.js';
import { ProblemError } from '../problem.js';
import type { Services } from '../services.js';
import { roleRef } from '../wire/entities.js';
import type { Membership } from '../wire/types.js';

/** `/organizations/{organizationId}/membership`: what the caller is and may do now. */
export const membership = ({ access, api, verify }: Services): Hono<MemberEnv> => {
  const routes = new Hono<MemberEnv>();

  routes.get('/', organizationCall(verify), async (c) => {
    const { organizationId, userId } = c.get('caller');
    const [powers, roles] = await Promise.all([
      access.ask(organizationId, userId),
      api.listRolesOf(organizationId, userId),
    ]);
    if (!roles) throw new ProblemError('not_a_member');
    const answer: Membership = {
      organizationId,
      userId,
      roles: roles.map(roleRef),
      scopes: organizationScopes(powers),
      capabilities: access.capabilities(powers),
    };
    return c.json(answer);
  });

  return routes;
};
