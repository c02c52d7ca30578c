import * as api from '../api/invitations.js';
import type {
  InvitationOutcome,
  InvitationsCreate,
  Organization,
  ReceivedInvitation,
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

/** Invites at most 100 addresses. @returns an outcome for each, in the order given */
export const invite = async (
  store: OrgStore,
  organizationId: string,
  input: InvitationsCreate,
  idempotencyKey: string,
): Promise<InvitationOutcome[]> => {
  const call = api.createInvitations(store.client, organizationId, input, idempotencyKey);
  const { outcomes } = await store.noticeRefusal(organizationId, call);
  return outcomes;
};

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
const keyOf = (id: string): string => `invitation/${id}`;
