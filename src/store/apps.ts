import * as api from '../api/apps.js';
import type { App, AppCreate, CreatedApp, Role } from '../api/types.js';
import { allPages } from './all-pages.js';
import type { OrgStore } from './org-store.js';
import type { Resource } from './resource.js';

/** The machine-to-machine apps of an organization, all of them. */
export const apps = (store: OrgStore, organizationId: string): Resource<App[]> =>
  store.resource(`apps/${organizationId}`, (signal) =>
    allPages((page) => api.listApps(store.client, organizationId, page, signal)),
  );

/** Roles of the template for apps, and whether I may grant them. */
export const appRoles = (store: OrgStore, organizationId: string): Resource<Role[]> =>
  store.resource(
    `roles/${organizationId}/apps`,
    async (signal) => (await api.listAppRoles(store.client, organizationId, signal)).items,
  );

/** Creates an app. Its secret goes to the caller and nowhere else. */
export const createApp = (
  store: OrgStore,
  organizationId: string,
  input: AppCreate,
  idempotencyKey: string,
): Promise<CreatedApp> =>
  changeApps(
    store,
    organizationId,
    api.createApp(store.client, organizationId, input, idempotencyKey),
    // The list is read anew, as the answer holds the secret.
    (_answer, known) => known,
  );

export const setAppRoles = async (
  store: OrgStore,
  organizationId: string,
  appId: string,
  roleIds: readonly string[],
): Promise<void> => {
  await changeApps(
    store,
    organizationId,
    api.setAppRoles(store.client, organizationId, appId, roleIds),
    ({ roles }, known) => known.map((app) => (app.id === appId ? { ...app, roles } : app)),
  );
};

/** Deletes an app that was created here; any other only leaves the organization. */
export const removeApp = (store: OrgStore, organizationId: string, appId: string): Promise<void> =>
  changeApps(
    store,
    organizationId,
    api.removeApp(store.client, organizationId, appId),
    (_answer, known) => known.filter(({ id }) => id !== appId),
  );

/** Shows what a write has brought, then what the server has, whether it agreed or refused. */
const changeApps = async <T>(
  store: OrgStore,
  organizationId: string,
  write: Promise<T>,
  change: (answer: T, known: App[]) => App[],
): Promise<T> => {
  const shown = apps(store, organizationId);
  try {
    const answer = await store.noticeRefusal(organizationId, write);
    shown.update((known) => change(answer, known));
    return answer;
  } finally {
    void shown.refresh();
  }
};
