import type { OrgClient } from './client.js';
import { path } from './path.js';
import type {
  InvitationOutcomes,
  InvitationsCreate,
  Organization,
  ReceivedInvitation,
  ReceivedInvitationList,
} from './types.js';

/** Invites at most 100 addresses. */
export const createInvitations = (
  client: OrgClient,
  organizationId: string,
  body: InvitationsCreate,
  idempotencyKey: string,
): Promise<InvitationOutcomes> =>
  client.json(path('organizations', organizationId, 'invitations'), {
    method: 'POST',
    organizationId,
    body,
    idempotencyKey,
  });

/** My pending invitations, newest first, at most 100. */
export const listReceivedInvitations = (
  client: OrgClient,
  signal?: AbortSignal,
): Promise<ReceivedInvitationList> => client.json('/invitations?pageSize=100', { signal });

export const getInvitation = (
  client: OrgClient,
  invitationId: string,
  signal?: AbortSignal,
): Promise<ReceivedInvitation> => client.json(path('invitations', invitationId), { signal });

export const acceptInvitation = (client: OrgClient, invitationId: string): Promise<Organization> =>
  client.json(path('invitations', invitationId, 'accept'), { method: 'POST' });

export const declineInvitation = async (client: OrgClient, invitationId: string): Promise<void> => {
  await client.send(path('invitations', invitationId, 'decline'), { method: 'POST' });
};
