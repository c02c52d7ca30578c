import { unauthenticated } from '../auth/token-verifier.js';
import type { User } from '../auth/callers.js';
import { isRejection } from '../logto/error.js';
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
  const created = await api.createOrganization({
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

const addCreator = async ({ api }: Services, organizationId: string, userId: string) => {
  try {
    await api.addMember(organizationId, userId);
  } catch (error) {
    // The account was deleted after its token was issued.
    if (isRejection(error, 422)) throw unauthenticated(error);
    throw error;
  }
};
