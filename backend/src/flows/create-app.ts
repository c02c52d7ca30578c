import type { TemplateRole } from '../access/role-template.js';
import type { Member } from '../auth/callers.js';
import { LogtoError } from '../logto/error.js';
import type { LogtoApp } from '../logto/apps-api.js';
import { isMarkedBy, markedBy, type Mark, type TakeMark } from '../logto/mark.js';
import type { Services } from '../services.js';
import { app, roleRef } from '../wire/entities.js';
import type { CreatedApp, RoleRef } from '../wire/types.js';
import { requirePowersOf } from './change-app.js';
import { createSurely } from './create-surely.js';
import { findRoles, requireGrantable } from './grantable-roles.js';
import { undo } from './undo.js';

export interface NewApp {
  name: string;
  description?: string | undefined;
  roleIds: string[];
}

type NewlyMade = Omit<LogtoApp, 'organizationRoles'>;

/**
 * Creates a machine-to-machine application of the organization with its roles, or nothing at all. One
 * that an earlier call of the same key created gets what it lacks.
 */
export const createApp = async (
  services: Services,
  caller: Member,
  input: NewApp,
  takeMark: TakeMark,
): Promise<CreatedApp> => {
  const { api } = services;
  const { note, organizationId, powers, requestId } = caller;
  const roles = await findRoles(services, input.roleIds, 'apps');
  note({ after: { name: input.name, roles: roles.map(roleRef) } });
  requireGrantable(roles, powers);
  const mark = await takeMark();
  const find = () => findMarked(services, mark);
  const earlier = mark.isRepeated ? await find() : undefined;
  if (earlier) {
    note({ target: { appId: earlier.id } });
    return finish(services, caller, earlier, roles);
  }
  const created = await createSurely(services, requestId, {
    create: () =>
      api.apps.create({
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
    await undo(services, requestId, `application ${created.id}`, () => api.apps.delete(created.id));
    throw error;
  }
};

const findMarked = async ({ api, settings }: Services, mark: Mark) =>
  (await api.apps.listNewest()).find((each) => isMarkedBy(mark, each, settings.now()));

/**
 * What an earlier call of the same key created. Others may have given it roles since: then it stays as
 * it is, and is shown only to whoever could give them.
 */
const finish = async (
  services: Services,
  caller: Member,
  earlier: NewlyMade,
  roles: TemplateRole[],
): Promise<CreatedApp> => {
  const { organizationId } = caller;
  const held = await services.api.apps.listRolesOf(organizationId, earlier.id);
  if (!held?.length) return equip(services, organizationId, earlier, roles);
  await requirePowersOf(services, caller, held);
  return reveal(services, earlier, held);
};

/** Every step of it may be taken twice. */
const equip = async (
  services: Services,
  organizationId: string,
  created: NewlyMade,
  roles: TemplateRole[],
): Promise<CreatedApp> => {
  await admit(services, organizationId, created.id, roles);
  return reveal(services, created, roles);
};

const reveal = async (
  services: Services,
  created: NewlyMade,
  organizationRoles: RoleRef[],
): Promise<CreatedApp> => {
  const secret = await readSecret(services, created.id);
  const shown = app({ ...created, organizationRoles }, true);
  return { ...shown, isCreatedHere: true, secret };
};

const admit = async (
  { api }: Services,
  organizationId: string,
  appId: string,
  roles: TemplateRole[],
): Promise<void> => {
  await api.apps.addTo(organizationId, appId);
  if (roles.length === 0) return;
  await api.apps.replaceRolesOf(
    organizationId,
    appId,
    roles.map(({ id }) => id),
  );
};

/** Logto makes one with the application, and shows it here alone. */
const readSecret = async ({ api }: Services, appId: string): Promise<string> => {
  const [secret] = await api.apps.listSecretsOf(appId);
  if (!secret) throw new LogtoError('malformed', 200);
  return secret.value;
};
