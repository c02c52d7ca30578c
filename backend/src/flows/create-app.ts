import type { TemplateRole } from '../access/role-template.js';
import type { Member } from '../auth/callers.js';
import { LogtoError } from '../logto/error.js';
import type { LogtoApp } from '../logto/management-api.js';
import { isMarkedBy, markedBy, type Mark } from '../logto/mark.js';
import type { Services } from '../services.js';
import { app, roleRef } from '../wire/entities.js';
import type { CreatedApp } from '../wire/types.js';
import { createSurely } from './create-surely.js';
import { findRoles, requireGrantable } from './grantable-roles.js';
import { undo } from './undo.js';

export interface NewApp {
  name: string;
  description?: string | undefined;
  roleIds: string[];
}

/**
 * Creates a machine-to-machine application of the organization with its roles, or nothing at all. One
 * that an earlier call of the same key created gets what it lacks.
 */
export const createApp = async (
  services: Services,
  { note, organizationId, powers, requestId }: Member,
  input: NewApp,
  mark: Mark,
): Promise<CreatedApp> => {
  const { api } = services;
  const roles = await findRoles(services, input.roleIds, 'apps');
  note({ after: { name: input.name, roles: roles.map(roleRef) } });
  requireGrantable(roles, powers);
  const find = () => findMarked(services, mark);
  const earlier = mark.isRepeatable ? await find() : undefined;
  if (earlier) {
    note({ target: { appId: earlier.id } });
    return equip(services, organizationId, earlier, roles);
  }
  const created = await createSurely(services, requestId, {
    create: () =>
      api.createApp({
        name: input.name,
        ...(input.description && { description: input.description }),
        customData: markedBy(mark, organizationId),
      }),
    find,
    leftBehind: 'perhaps an application without organization',
  });
  note({ target: { appId: created.id } });
  try {
    return await equip(services, organizationId, created, roles);
  } catch (error) {
    await undo(services, requestId, `application ${created.id}`, () => api.deleteApp(created.id));
    throw error;
  }
};

const findMarked = async ({ api, settings }: Services, mark: Mark) =>
  (await api.listNewestApps()).find((each) => isMarkedBy(mark, each, settings.now()));

/** Every step of it may be taken twice. */
const equip = async (
  services: Services,
  organizationId: string,
  created: Omit<LogtoApp, 'organizationRoles'>,
  roles: TemplateRole[],
): Promise<CreatedApp> => {
  await admit(services, organizationId, created.id, roles);
  const secret = await readSecret(services, created.id);
  const shown = app({ ...created, organizationRoles: roles }, true);
  return { ...shown, isCreatedHere: true, secret };
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
