import { maxPageSize } from './bounds.js';
import type { OrgClient } from './client.js';
import { path } from './path.js';
import type {
  Membership,
  Organization,
  OrganizationCreate,
  OrganizationList,
  OrganizationUpdate,
} from './types.js';

/** Whether a logo is for light or for dark pages. */
export type LogoTheme = 'light' | 'dark';

/** A page of my organizations by name, 100 on each. */
export const listOrganizations = (
  client: OrgClient,
  page = 1,
  signal?: AbortSignal,
): Promise<OrganizationList> =>
  client.json(`/organizations?page=${page}&pageSize=${maxPageSize}`, { signal });

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

/** Changes only what is given; null takes a text or picture away. */
export const updateOrganization = (
  client: OrgClient,
  organizationId: string,
  body: OrganizationUpdate,
): Promise<Organization> =>
  client.json(path('organizations', organizationId), { method: 'PATCH', organizationId, body });

/** @param file a PNG, JPEG, GIF or WebP image of at most 1 MiB */
export const uploadLogo = (
  client: OrgClient,
  organizationId: string,
  theme: LogoTheme,
  file: File,
): Promise<Organization> => {
  const body = new FormData();
  body.set('file', file);
  const logo = path('organizations', organizationId, 'logo');
  return client.json(`${logo}?theme=${theme}`, { method: 'PUT', organizationId, body });
};

export const deleteOrganization = async (
  client: OrgClient,
  organizationId: string,
): Promise<void> => {
  await client.send(path('organizations', organizationId), { method: 'DELETE', organizationId });
};

/** @param successorId user id of a member who gets my roles that can manage members */
export const leaveOrganization = async (
  client: OrgClient,
  organizationId: string,
  successorId?: string,
): Promise<void> => {
  const query = successorId ? `?${new URLSearchParams({ successorId })}` : '';
  const membership = path('organizations', organizationId, 'membership');
  await client.send(membership + query, { method: 'DELETE', organizationId });
};
