import { unauthenticated } from '../auth/token-verifier.js';
import type { User } from '../auth/callers.js';
import { isRejection } from '../logto/error.js';
import type { LogtoOrganization } from '../logto/management-api.js';
import { isMarkedBy, markedBy, type Mark, type TakeMark } from '../logto/mark.js';
import { eachListed } from '../logto/paging.js';
import { ProblemError } from '../problem.js';
import type { Services } from '../services.js';
import { organization } from '../wire/entities.js';
import type { Organization, RoleRef } from '../wire/types.js';
import { createSurely } from './create-surely.js';
import { findMyOrganization } from './find-my-organization.js';
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
  takeMark: TakeMark,
): Promise<Organization> => {
  const { api } = services;
  note({ after: { name } });
  const mark = await takeMark();
  const find = () => findMarked(services, name, mark);
  const earlier = mark.isRepeated ? await find() : undefined;
  if (earlier) {
    note({ organizationId: earlier.id });
    return finish(services, earlier, userId);
  }
  const created = await createSurely(services, requestId, {
    create: () =>
      api.createOrganization({
        name,
        ...(description && { description }),
        ...(logoUrl && { branding: { logoUrl } }),
        customData: markedBy(mark),
      }),
    find,
    leftBehind: 'perhaps an organization without members',
  });
  note({ organizationId: created.id });
  try {
    return await admitCreator(services, created, userId);
  } catch (error) {
    await undo(services, requestId, `organization ${created.id}`, () =>
      api.deleteOrganization(created.id),
    );
    throw error;
  }
};

/** Pages of organizations of one name that are looked through. */
const maxPages = 10;

const findMarked = async (
  { api, settings }: Services,
  name: string,
  mark: Mark,
): Promise<LogtoOrganization | undefined> => {
  const named = eachListed((paging) => api.listOrganizations(name, paging), maxPages);
  for await (const each of named) if (isMarkedBy(mark, each, settings.now())) return each;
  return undefined;
};

/**
 * What an earlier call of the same key created. Only where nobody is in it yet who holds a role, that
 * call did not get to its end; else it gives nobody a role once more who has lost it since.
 */
const finish = async (
  services: Services,
  earlier: LogtoOrganization,
  userId: string,
): Promise<Organization> => {
  const { members } = await services.api.listMembers(earlier.id, { page: 1, page_size: 2 });
  const isHalfMade = members.every(
    ({ id, organizationRoles }) => id === userId && organizationRoles.length === 0,
  );
  if (isHalfMade) return admitCreator(services, earlier, userId);
  const mine = await findMyOrganization(services, earlier.id, userId);
  return organization(mine, mine.organizationRoles);
};

const admitCreator = async (
  services: Services,
  created: LogtoOrganization,
  userId: string,
): Promise<Organization> => {
  await addCreator(services, created.id, userId);
  return organization(created, [await giveCreatorRole(services, created.id, userId)]);
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
