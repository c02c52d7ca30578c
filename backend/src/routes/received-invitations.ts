import { Hono } from 'hono';
import { userCall } from '../auth/callers.js';
import { acceptInvitation } from '../flows/accept-invitation.js';
import { declineInvitation } from '../flows/decline-invitation.js';
import { findReceivedInvitation } from '../flows/received-invitation.js';
import type { UserEnv } from '../request/env.js';
import { pathId } from '../request/headers.js';
import type { Services } from '../services.js';
import { imageUrl, invitationCore, inviter } from '../wire/entities.js';
import type { ReceivedInvitation } from '../wire/types.js';

/** `/invitations`: those that the caller received. */
export const receivedInvitations = (services: Services): Hono<UserEnv> => {
  const { api, verify } = services;
  const routes = new Hono<UserEnv>();

  routes.get('/:invitationId', userCall(verify), async (c) => {
    const caller = c.get('caller');
    const found = await findReceivedInvitation(services, caller, pathId(c, 'invitationId'));
    const { organizationId, inviterId } = found;
    const [organization, sender, myRoles] = await Promise.all([
      api.getOrganization(organizationId),
      inviterId === null ? undefined : api.getUser(inviterId),
      api.listRolesOf(organizationId, caller.userId),
    ]);
    const answer: ReceivedInvitation = {
      ...invitationCore(found),
      inviter: sender ? inviter(sender) : null,
      organization: {
        id: organization.id,
        name: organization.name,
        logoUrl: imageUrl(organization.branding.logoUrl),
      },
      isMember: myRoles !== undefined,
    };
    return c.json(answer);
  });

  routes.post('/:invitationId/accept', userCall(verify), async (c) =>
    c.json(await acceptInvitation(services, c.get('caller'), pathId(c, 'invitationId'))),
  );

  routes.post('/:invitationId/decline', userCall(verify), async (c) => {
    await declineInvitation(services, c.get('caller'), pathId(c, 'invitationId'));
    return c.body(null, 204);
  });

  return routes;
};
