import * as v from 'valibot';
import { organizationScopes } from '../access/powers.js';
import { leaveOrganization } from '../flows/leave-organization.js';
import type { Handlers } from '../operations.js';
import { Id } from '../request/ids.js';
import { readQuery } from '../request/query.js';
import type { Services } from '../services.js';
import { account, roleRef } from '../wire/entities.js';
import type { Membership } from '../wire/types.js';

const LeaveQuery = v.object({ successorId: v.optional(Id) });

/** `/organizations/{organizationId}/membership`: what the caller is and may do now. */
export const membership = (
  services: Services,
): Handlers<'getMembership' | 'leaveOrganization'> => ({
  async getMembership(c) {
    const caller = c.get('caller');
    const answer: Membership = {
      organizationId: caller.organizationId,
      userId: caller.userId,
      user: account(caller.account),
      roles: caller.account.organizationRoles.map(roleRef),
      scopes: organizationScopes(caller.powers),
      capabilities: services.access.capabilities(caller.powers),
    };
    return c.json(answer);
  },

  async leaveOrganization(c) {
    const { successorId } = readQuery(c, LeaveQuery);
    await leaveOrganization(services, c.get('caller'), successorId);
    return c.body(null, 204);
  },
});
