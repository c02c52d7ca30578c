import { unauthenticated } from '../auth/token-verifier.js';
import type { User } from '../auth/callers.js';
import { logLeftBehind } from '../log.js';
import { isRejection, LogtoError } from '../logto/error.js';
import type { LogtoOrganization, ManagementApi } from '../logto/management-api.js';
import { ProblemError } from '../problem.js';
import type { Services } from '../services.js';
import { organization } from '../wire/entities.js';
import type { Organization } from '../wire/types.js';
import { undo } from './undo.js';

export interface NewOrganization {
  name: string;
  description?: string | undefined;
  logoUrl?: string | undefined;
}

/** Creates an organization with the caller as its first administrator, or nothing at all. */
export const createOrganization = async (
  services: Services,
  { requestId, userId }: User,
  { name, description, logoUrl }: NewOrganization,
): Promise<Organization> => {
  const { api } = services;
  const role = await creatorRole(services);
  const created = await create(services, requestId, {
    name,
    ...(description && { description }),
    ...(logoUrl && { branding: { logoUrl } }),
  });
  try {
    await addCreator(services, created.id, userId);
    await api.replaceRolesOf(created.id, userId, [role.id]);
  } catch (error) {
    await undo(services, requestId, `organization ${created.id}`, () =>
      api.deleteOrganization(created.id),
    );
    throw error;
  }
  return organization(created, [role]);
};

/** Looked up first, so that a role that is not there leaves nothing to undo. */
const creatorRole = async ({ template, settings }: Services) => {
  const role = (await template.roles()).find(({ name }) => name === settings.creatorRole);
  if (role) return role;
  throw new ProblemError('internal', {}, new Error('The template lacks the creator role.'));
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
