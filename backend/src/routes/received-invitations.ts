import * as v from 'valibot';
import { acceptInvitation } from '../flows/accept-invitation.js';
import { declineInvitation } from '../flows/decline-invitation.js';
import { findInviters } from '../flows/find-inviters.js';
import { isBacked } from '../flows/is-backed.js';
import { listReceivedInvitations } from '../flows/list-received-invitations.js';
import { findReceivedInvitation } from '../flows/received-invitation.js';
import { pathId } from '../request/headers.js';
import { Paging, readQuery } from '../request/query.js';
import type { Handlers } from '../operations.js';
import type { Services } from '../services.js';
import { receivedInvitation } from '../wire/entities.js';

const ListQuery = v.object(Paging);

/** `/invitations`: those that the caller received. */
export const receivedInvitations = (
  services: Services,
): Handlers<
  'listReceivedInvitations' | 'getInvitation' | 'acceptInvitation' | 'declineInvitation'
> => ({
  async listReceivedInvitations(c) {
    const query = readQuery(c, ListQuery);
    return c.json(await listReceivedInvitations(services, c.get('caller'), query));
  },

  async getInvitation(c) {
    const { api } = services;
    const caller = c.get('caller');
    const found = await findReceivedInvitation(services, caller, pathId(c, 'invitationId'));
    const [organization, inviters, myRoles, isOpen] = await Promise.all([
      api.getOrganization(found.organizationId),
      findInviters(services, [found]),
      api.listRolesOf(found.organizationId, caller.userId),
      found.status !== 'Pending' || isBacked(services, found),
    ]);
    const sender = inviters.get(found.inviterId ?? '') ?? null;
    const shown = isOpen ? found : { ...found, status: 'Revoked' as const };
    return c.json(receivedInvitation(shown, organization, sender, myRoles !== undefined));
  },

  async acceptInvitation(c) {
    const id = pathId(c, 'invitationId');
    return c.json(await acceptInvitation(services, c.get('caller'), id));
  },

  async declineInvitation(c) {
    await declineInvitation(services, c.get('caller'), pathId(c, 'invitationId'));
    return c.body(null, 204);
  },
});
