import type { Member } from '../auth/callers.js';
import { logLeftBehind } from '../log.js';
import { isMissing, isUncertain } from '../logto/error.js';
import { listAll } from '../logto/paging.js';
import { ProblemError } from '../problem.js';
import type { Services } from '../services.js';
import { isCreatedFor } from '../logto/mark.js';
import { undo } from './undo.js';

/** Deletes the caller's organization and the apps that were created for it. */
export const deleteOrganization = async (services: Services, caller: Member): Promise<void> => {
  const { access, api } = services;
  const { organizationId, userId, requestId } = caller;
  const appIds = await listCreatedApps(services, organizationId);
  try {
    await api.deleteOrganization(organizationId);
  } catch (error) {
    if (isMissing(error)) throw new ProblemError('not_a_member', {}, error);
    if (isUncertain(error) && appIds.length > 0)
      logLeftBehind(services.settings, requestId, `perhaps applications ${appIds.join()}`, error);
    throw error;
  }
  access.forget(organizationId, userId);
  // Without the organization they can do nothing: one that stays is no reason to fail.
  for (const id of appIds) {
    await undo(services, requestId, `application ${id}`, () => api.apps.delete(id));
  }
};

/** Read before: afterwards nothing leads to them. */
const listCreatedApps = async ({ api }: Services, organizationId: string): Promise<string[]> => {
  const apps = await listAll(async (paging) => (await api.apps.list(organizationId, paging)).items);
  return apps.filter((app) => isCreatedFor(organizationId, app)).map(({ id }) => id);
};
