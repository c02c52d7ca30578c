import { maxPageSize } from './bounds.js';
import type { OrgClient } from './client.js';
import { path } from './path.js';
import type { AppCreate, AppList, AppRoles, CreatedApp, RoleList } from './types.js';

/** A page of the machine-to-machine apps of an organization, 100 on each. */
export const listApps = (
  client: OrgClient,
  organizationId: string,
  page = 1,
  signal?: AbortSignal,
): Promise<AppList> =>
  client.json(`${appsPath(organizationId)}?page=${page}&pageSize=${maxPageSize}`, {
    organizationId,
    signal,
  });

/** Roles of the template for apps, and whether I may grant them. */
export const listAppRoles = (
  client: OrgClient,
  organizationId: string,
  signal?: AbortSignal,
): Promise<RoleList> =>
  client.json(`${path('organizations', organizationId, 'roles')}?for=apps`, {
    organizationId,
    signal,
  });

/** @returns the app with its secret, which no other call tells */
export const createApp = (
  client: OrgClient,
  organizationId: string,
  body: AppCreate,
  idempotencyKey: string,
): Promise<CreatedApp> =>
  client.json(appsPath(organizationId), { method: 'POST', organizationId, body, idempotencyKey });

export const setAppRoles = (
  client: OrgClient,
  organizationId: string,
  appId: string,
  roleIds: readonly string[],
): Promise<AppRoles> =>
  client.json(appsPath(organizationId, appId, 'roles'), {
    method: 'PUT',
    organizationId,
    body: { roleIds },
  });

/** Deletes an app that was created here; any other only leaves the organization. */
export const removeApp = async (
  client: OrgClient,
  organizationId: string,
  appId: string,
): Promise<void> => {
  await client.send(appsPath(organizationId, appId), { method: 'DELETE', organizationId });
};

const appsPath = (organizationId: string, ...rest: string[]): string =>
  path('organizations', organizationId, 'apps', ...rest);
