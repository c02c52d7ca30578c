import { unauthenticated } from '../auth/token-verifier.js';
import type { User } from '../auth/callers.js';
import { logLeftBehind } from '../log.js';
import { isRejection, LogtoError } from '../logto/error.js';
import type { LogtoOrganization, ManagementApi } from '../logto/management-api.js';
import { ProblemError } from '../problem.js';
import type { Services } from '../services.js';
import { organization } from '../wire/entities.js';
import type { Organization, RoleRef } from '../wire/types.js';
import { undo } from './undo.js';

export interface NewOrganization {
  name: string;
  description?: string | undefined;
  logoUrl?: string | undefined;
}

/** Creates an organization with the caller as its first administrator, or nothing at all. */
export const createOrganization = async (
  services: Services,
  { note, requestId, userId }: User,
  { name, description, logoUrl }: NewOrganization,
): Promise<Organization> => {
  const { api } = services;
  note({ after: { name } });
  const created = await create(services, requestId, {
    name,
    ...(description && { description }),
    ...(logoUrl && { branding: { logoUrl } }),
  });
  note({ organizationId: created.id });
  try {
    await addCreator(services, created.id, userId);
    return organization(created, [await giveCreatorRole(services, created.id, userId)]);
  } catch (error) {
    await undo(services, requestId, `organization ${created.id}`, () =>
      api.deleteOrganization(created.id),
    );
    throw error;
  }
};

/** One that Logto may have created cannot be taken back without its id. */
const create = async (
  { api, settings }: Services,
  requestId: string,
  body: Parameters<ManagementApi['createOrganization']>[0],
): Promise<LogtoOrganization> => {
  try {
    return await api.createOrganization(body);
  } catch (error) {
    if (error instanceof LogtoError && error.isUncertain)
      logLeftBehind(settings, requestId, 'perhaps an organization without members', error);
    throw error;
  }
};

const addCreator = async ({ api }: Services, organizationId: string, userId: string) => {
  try {
    await api.addMember(organizationId, userId);
  } catch (error) {
    // The account was deleted after its token was issued.
    if (isRejection(error, 422)) throw unauthenticated(error);
    throw error;
  }
};

/** By its name, which saves a call for its id. */
const giveCreatorRole = async (
  { api, settings: { creatorRole: name } }: Services,
  organizationId: string,
  userId: string,
): Promise<RoleRef> => {
  try {
    return { id: await api.addRoleNamed(organizationId, userId, name), name };
  } catch (error) {
    if (isRejection(error, 422, 'organization.role_names_not_found'))
      throw new ProblemError('internal', {}, new Error('The template lacks the creator role.'));
    throw error;
  }
};
