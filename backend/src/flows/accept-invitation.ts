import type { User } from '../auth/callers.js';
import { isMissing, isRejection } from '../logto/error.js';
import type { LogtoInvitation } from '../logto/management-api.js';
import { ProblemError } from '../problem.js';
import type { Services } from '../services.js';
import { organization } from '../wire/entities.js';
import type { Organization } from '../wire/types.js';
import { findReceivedInvitation, readInvitation, requirePending } from './received-invitation.js';
import { undo } from './undo.js';

/**
 * Makes the caller a member. Logto changes an invitation's status without a lock, so that one
 * revoked at the same moment can leave a member behind: it is read again, and undone.
 */
export const acceptInvitation = async (
  services: Services,
  caller: User,
  id: string,
): Promise<Organization> => {
  const { userId } = caller;
  const found = await findReceivedInvitation(services, caller, id);
  const { organizationId } = found;
  const isMember = (await services.api.listRolesOf(organizationId, userId)) !== undefined;
  if (isMember && isOpenTo(found, userId)) throw new ProblemError('already_member');
  requirePending(found);

  await accept(services, id, userId);
  const settled = await readInvitation(services, id);
  if (settled.status !== 'Accepted') {
    await leave(services, caller, organizationId);
    throw new ProblemError('invitation_ended');
  }
  services.access.forget(organizationId, userId);
  return joinedOrganization(services, organizationId, userId);
};

/** Pending, or accepted by this very account before. */
const isOpenTo = ({ status, acceptedUserId }: LogtoInvitation, userId: string): boolean =>
  status === 'Pending' || (status === 'Accepted' && acceptedUserId === userId);

/** A second click finds the invitation accepted by the first: then it is as wished. */
const accept = async (services: Services, id: string, userId: string): Promise<void> => {
  try {
    await services.api.acceptInvitation(id, userId);
  } catch (error) {
    if (!isRejection(error, 422)) throw error;
    const current = await readInvitation(services, id);
    if (current.status === 'Accepted' && current.acceptedUserId === userId) return;
    requirePending(current);
    throw error;
  }
};

const leave = async (
  services: Services,
  { userId, requestId }: User,
  organizationId: string,
): Promise<void> => {
  const leftBehind = `member ${userId} of organization ${organizationId} by a revoked invitation`;
  await undo(services, requestId, leftBehind, async () => {
    await services.api.removeMember(organizationId, userId).catch(unlessGone);
  });
};

const unlessGone = (error: unknown) => {
  if (!isMissing(error)) throw error;
};

const joinedOrganization = async ({ api }: Services, organizationId: string, userId: string) => {
  const mine = await api.listOrganizationsOf(userId);
  const joined = mine.find(({ id }) => id === organizationId);
  if (!joined) throw new ProblemError('not_a_member');
  return organization(joined, joined.organizationRoles);
};
