import * as api from '../api/organizations.js';
import type { Membership, Organization, OrganizationCreate } from '../api/types.js';
import type { OrgStore } from './org-store.js';
import type { Resource } from './resource.js';

/** What I am and may do in an organization. */
export const membership = (store: OrgStore, organizationId: string): Resource<Membership> =>
  store.resource(`membership/${organizationId}`, (signal) =>
    api.getMembership(store.client, organizationId, signal),
  );

/** Creates an organization; its token is in hand and it is the current one when this resolves. */
export const createOrganization = async (
  store: OrgStore,
  input: OrganizationCreate,
  idempotencyKey: string,
): Promise<Organization> => {
  const organization = await api.createOrganization(store.client, input, idempotencyKey);
  await store.enter(organization.id);
  return organization;
};
