import type { OrgClient } from './client.js';
import { path } from './path.js';
import type { Membership, Organization, OrganizationCreate, OrganizationList } from './types.js';

/** My organizations, at most 100. */
export const listOrganizations = (
  client: OrgClient,
  signal?: AbortSignal,
): Promise<OrganizationList> => client.json('/organizations?pageSize=100', { signal });

export const getOrganization = (
  client: OrgClient,
  organizationId: string,
  signal?: AbortSignal,
): Promise<Organization> =>
  client.json(path('organizations', organizationId), { organizationId, signal });

/** What I am and may do in an organization. */
export const getMembership = (
  client: OrgClient,
  organizationId: string,
  signal?: AbortSignal,
): Promise<Membership> =>
  client.json(path('organizations', organizationId, 'membership'), { organizationId, signal });

/** Accepts the organization bare or inside `{ data }`, as Logto's own sample backend answers. */
export const createOrganization = async (
  client: OrgClient,
  body: OrganizationCreate,
  idempotencyKey: string,
): Promise<Organization> => {
  const created = await client.json<Organization | { data: Organization }>('/organizations', {
    method: 'POST',
    body,
    idempotencyKey,
  });
  return 'data' in created ? created.data : created;
};
