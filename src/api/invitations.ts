import { maxPageSize } from './bounds.js';
import type { OrgClient } from './client.js';
import { path, search } from './path.js';
import type {
  Invitation,
  InvitationList,
  InvitationOutcomes,
  InvitationsCreate,
  InvitationStatus,
  Organization,
  ReceivedInvitation,
  ReceivedInvitationList,
  ResentInvitation,
} from './types.js';

/** Which invitations to list. */
export interface InvitationsQuery {
  /** What the address contains. */
  q?: string;
  /** All without it. */
  status?: InvitationStatus | undefined;
  /** From 1. */
  page: number;
  /** 1 to 100. */
  pageSize: number;
}

/** Invitations of an organization, newest first. */
export const listInvitations = (
  client: OrgClient,
  organizationId: string,
  query: InvitationsQuery,
  signal?: AbortSignal,
): Promise<InvitationList> =>
  client.json(path('organizations', organizationId, 'invitations') + search(query), {
    organizationId,
    signal,
  });

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

/** Mails an invitation again; where little or no time is left, a new one takes its place. */
export const resendInvitation = (
  client: OrgClient,
  organizationId: string,
  invitationId: string,
): Promise<ResentInvitation> =>
  client.json(path('organizations', organizationId, 'invitations', invitationId, 'resend'), {
    method: 'POST',
    organizationId,
  });

export const revokeInvitation = (
  client: OrgClient,
  organizationId: string,
  invitationId: string,
): Promise<Invitation> =>
  client.json(path('organizations', organizationId, 'invitations', invitationId, 'revoke'), {
    method: 'POST',
    organizationId,
  });

/** My pending invitations, newest first, at most 100. */
export const listReceivedInvitations = (
  client: OrgClient,
  signal?: AbortSignal,
): Promise<ReceivedInvitationList> =>
  client.json(`/invitations?pageSize=${maxPageSize}`, { signal });

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
