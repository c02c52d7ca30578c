import { OrgError, isRefusal } from '../api/org-error.js';
import * as api from '../api/organizations.js';
import type {
  Capability,
  Membership,
  Organization,
  OrganizationCreate,
  OrganizationUpdate,
} from '../api/types.js';
import { allPages } from './all-pages.js';
import type { OrgStore } from './org-store.js';
import type { Resource } from './resource.js';

/** My organizations by name, all of them. */
export const organizations = (store: OrgStore): Resource<Organization[]> =>
  store.resource('organizations', (signal) =>
    allPages((page) => api.listOrganizations(store.client, page, signal)),
  );

/** One of my organizations. */
export const organization = (store: OrgStore, organizationId: string): Resource<Organization> =>
  store.resource(`organization/${organizationId}`, (signal) =>
    api.getOrganization(store.client, organizationId, signal),
  );

/** What I am and may do in an organization. When I may do more or less, all else is read anew. */
export const membership = (store: OrgStore, organizationId: string): Resource<Membership> => {
  const read = store.resource(`membership/${organizationId}`, async (signal) => {
    const before = read.state.data?.capabilities;
    const now = await api.getMembership(store.client, organizationId, signal);
    const isAnother = before && String(before) !== String(now.capabilities);
    if (isAnother) void store.refreshPermissions(organizationId);
    return now;
  });
  return read;
};

/** Who somebody is in an organization, and what they may do there. */
export type OrgUser = Membership['user'] & Pick<Membership, 'userId' | 'roles' | 'capabilities'>;

export const userOf = ({ userId, user, roles, capabilities }: Membership): OrgUser => ({
  ...user,
  userId,
  roles,
  capabilities,
});

/**
 * Whether the user may do something in the current organization, as the backend says now.
 *
 * @returns false for strangers, and while there is no organization
 * @throws OrgError when the backend could not say, or nobody is signed in
 */
export const can = async (
  { client, organizationId }: OrgStore,
  capability: Capability,
): Promise<boolean> => {
  if (!organizationId) return false;
  try {
    return (await api.getMembership(client, organizationId)).capabilities.includes(capability);
  } catch (thrown) {
    if (isRefusal(thrown)) return false;
    throw thrown;
  }
};

/** Creates an organization; its token is in hand and it is the current one when this resolves. */
export const createOrganization = async (
  store: OrgStore,
  input: OrganizationCreate,
  idempotencyKey: string,
): Promise<Organization> => {
  const call = api.createOrganization(store.client, input, idempotencyKey);
  const organization = await store.noticeRefusal('', call);
  await store.enter(organization.id);
  return organization;
};

export const updateOrganization = (
  store: OrgStore,
  organizationId: string,
  changes: OrganizationUpdate,
): Promise<Organization> =>
  showUpdated(store, organizationId, api.updateOrganization(store.client, organizationId, changes));

/** @param file a PNG, JPEG, GIF or WebP image of at most 1 MiB */
export const uploadLogo = (
  store: OrgStore,
  organizationId: string,
  theme: api.LogoTheme,
  file: File,
): Promise<Organization> =>
  showUpdated(store, organizationId, api.uploadLogo(store.client, organizationId, theme, file));

/** Deletes the organization for everybody; it is the current one no longer. */
export const deleteOrganization = async (
  store: OrgStore,
  organizationId: string,
): Promise<void> => {
  await store.noticeRefusal(organizationId, api.deleteOrganization(store.client, organizationId));
  goOut(store, organizationId);
};

/**
 * Takes the user out of the organization; it is the current one no longer.
 *
 * @param successorId user id of a member who gets my roles that can manage members
 */
export const leaveOrganization = async (
  store: OrgStore,
  organizationId: string,
  successorId?: string,
): Promise<void> => {
  try {
    await api.leaveOrganization(store.client, organizationId, successorId);
  } catch (thrown) {
    // Out is out, also where the answer to an earlier try got lost.
    if (!(thrown instanceof OrgError && thrown.code === 'not_a_member')) throw thrown;
  }
  goOut(store, organizationId);
};

/** What the server answers is shown wherever the organization is. */
const showUpdated = async (
  store: OrgStore,
  organizationId: string,
  write: Promise<Organization>,
): Promise<Organization> => {
  const updated = await store.noticeRefusal(organizationId, write);
  organization(store, organizationId).update(() => updated);
  void store.refresh('organizations');
  return updated;
};

const goOut = (store: OrgStore, organizationId: string): void => {
  if (store.organizationId === organizationId) store.organizationId = undefined;
  void store.refresh('organizations');
};
