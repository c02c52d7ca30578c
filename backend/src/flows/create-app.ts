import type { TemplateRole } from '../access/role-template.js';
import type { Member } from '../auth/callers.js';
import { logLeftBehind } from '../log.js';
import { LogtoError } from '../logto/error.js';
import type { Services } from '../services.js';
import { app, roleRef } from '../wire/entities.js';
import type { CreatedApp } from '../wire/types.js';
import { createdFor } from './created-app.js';
import { findRoles, requireGrantable } from './grantable-roles.js';
import { undo } from './undo.js';

export interface NewApp {
  name: string;
  description?: string | undefined;
  roleIds: string[];
}

/** Creates a machine-to-machine application of the organization with its roles, or nothing at all. */
export const createApp = async (
  services: Services,
  { note, organizationId, powers, requestId }: Member,
  input: NewApp,
): Promise<CreatedApp> => {
  const { api } = services;
  const roles = await findRoles(services, input.roleIds, 'apps');
  note({ after: { name: input.name, roles: roles.map(roleRef) } });
  requireGrantable(roles, powers);
  const created = await create(services, organizationId, requestId, input);
  note({ target: { appId: created.id } });
  try {
    await admit(services, organizationId, created.id, roles);
    const secret = await readSecret(services, created.id);
    const shown = app({ ...created, organizationRoles: roles }, true);
    return { ...shown, isCreatedHere: true, secret };
  } catch (error) {
    await undo(services, requestId, `application ${created.id}`, () => api.deleteApp(created.id));
    throw error;
  }
};

/** One that Logto may have created cannot be taken back without its id. */
const create = async (
  { api, settings }: Services,
  organizationId: string,
  requestId: string,
  { name, description }: NewApp,
) => {
  try {
    return await api.createApp({
      name,
      ...(description && { description }),
      customData: createdFor(organizationId),
    });
  } catch (error) {
    if (error instanceof LogtoError && error.isUncertain)
      logLeftBehind(settings, requestId, 'perhaps an application without organization', error);
    throw error;
  }
};

const admit = async (
  { api }: Services,
  organizationId: string,
  appId: string,
  roles: TemplateRole[],
): Promise<void> => {
  await api.addApp(organizationId, appId);
  if (roles.length === 0) return;
  await api.replaceRolesOfApp(
    organizationId,
    appId,
    roles.map(({ id }) => id),
  );
};

/** Logto makes one with the application, and shows it here alone. */
const readSecret = async ({ api }: Services, appId: string): Promise<string> => {
  const [secret] = await api.listSecretsOf(appId);
  if (!secret) throw new LogtoError('malformed', 200);
  return secret.value;
};
