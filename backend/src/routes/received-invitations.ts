import { Hono } from 'hono';
import * as v from 'valibot';
import { userCall } from '../auth/callers.js';
import { acceptInvitation } from '../flows/accept-invitation.js';
import { declineInvitation } from '../flows/decline-invitation.js';
import { findInviters } from '../flows/find-inviters.js';
import { listReceivedInvitations } from '../flows/list-received-invitations.js';
import { findReceivedInvitation } from '../flows/received-invitation.js';
import type { UserEnv } from '../request/env.js';
import { pathId } from '../request/headers.js';
import { Paging, readQuery } from '../request/query.js';
import type { Services } from '../services.js';
import { receivedInvitation } from '../wire/entities.js';

const ListQuery = v.object(Paging);

/** `/invitations`: those that the caller received. */
export const receivedInvitations = (services: Services): Hono<UserEnv> => {
  const { api, verify } = services;
  const routes = new Hono<UserEnv>();

  routes.get('/', userCall(verify), async (c) => {
    const query = readQuery(c, ListQuery);
    return c.json(await listReceivedInvitations(services, c.get('caller'), query));
  });

  routes.get('/:invitationId', userCall(verify), async (c) => {
    const caller = c.get('caller');
    const found = await findReceivedInvitation(services, caller, pathId(c, 'invitationId'));
    const [organization, inviters, myRoles] = await Promise.all([
      api.getOrganization(found.organizationId),
      findInviters(services, [found]),
      api.listRolesOf(found.organizationId, caller.userId),
    ]);
    const sender = inviters.get(found.inviterId ?? '') ?? null;
    return c.json(receivedInvitation(found, organization, sender, myRoles !== undefined));
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
