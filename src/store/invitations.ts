import * as api from '../api/invitations.js';
import type {
  Invitation,
  InvitationList,
  InvitationOutcome,
  InvitationsCreate,
  Organization,
  ReceivedInvitation,
  ResentInvitation,
} from '../api/types.js';
import type { OrgStore } from './org-store.js';
import type { Resource } from './resource.js';

/** An invitation that I received. */
export const invitation = (store: OrgStore, id: string): Resource<ReceivedInvitation> =>
  store.resource(keyOf(id), (signal) => api.getInvitation(store.client, id, signal));

/** My pending invitations, newest first. */
export const receivedInvitations = (store: OrgStore): Resource<ReceivedInvitation[]> =>
  store.resource(
    receivedKey,
    async (signal) => (await api.listReceivedInvitations(store.client, signal)).items,
  );

/** One page of an organization's invitations, newest first. */
export const invitations = (
  store: OrgStore,
  organizationId: string,
  query: api.InvitationsQuery,
): Resource<InvitationList> => {
  const { q = '', status = '', page, pageSize } = query;
  const key = listPrefix(organizationId) + JSON.stringify([q, status, page, pageSize]);
  return store.resource(key, (signal) =>
    api.listInvitations(store.client, organizationId, query, signal),
  );
};

/** Reads an organization's invitations anew, as after writes. */
export const refreshInvitations = (store: OrgStore, organizationId: string): Promise<void> =>
  store.refresh(listPrefix(organizationId));

/** Invites at most 100 addresses. @returns an outcome for each, in the order given */
export const invite = async (
  store: OrgStore,
  organizationId: string,
  input: InvitationsCreate,
  idempotencyKey: string,
): Promise<InvitationOutcome[]> => {
  const call = api.createInvitations(store.client, organizationId, input, idempotencyKey);
  try {
    const { outcomes } = await store.noticeRefusal(organizationId, call);
    return outcomes;
  } finally {
    // Also when the answer got lost.
    void refreshInvitations(store, organizationId);
  }
};

/** Mails an invitation again. @returns the one that works now, a new one where it was renewed */
export const resendInvitation = (
  store: OrgStore,
  organizationId: string,
  id: string,
): Promise<ResentInvitation> =>
  store.noticeRefusal(organizationId, api.resendInvitation(store.client, organizationId, id));

export const revokeInvitation = (
  store: OrgStore,
  organizationId: string,
  id: string,
): Promise<Invitation> =>
  store.noticeRefusal(organizationId, api.revokeInvitation(store.client, organizationId, id));

/** Accepts; the organization's token is in hand and it is the current one when this resolves. */
export const acceptInvitation = async (store: OrgStore, id: string): Promise<Organization> => {
  try {
    const organization = await api.acceptInvitation(store.client, id);
    await store.enter(organization.id);
    return organization;
  } catch (thrown) {
    void store.refresh(keyOf(id));
    throw thrown;
  } finally {
    void store.refresh(receivedKey);
  }
};

export const declineInvitation = async (store: OrgStore, id: string): Promise<void> => {
  try {
    await api.declineInvitation(store.client, id);
  } finally {
    void store.refresh(keyOf(id));
    void store.refresh(receivedKey);
  }
};

const receivedKey = 'received-invitations';
const listPrefix = (organizationId: string): string => `invitations/${organizationId}/`;
const keyOf = (id: string): string => `invitation/${id}`;
