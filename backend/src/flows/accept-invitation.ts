import type { User } from '../auth/callers.js';
import { isMissing, isRejection, isUncertain } from '../logto/error.js';
import type { LogtoInvitation } from '../logto/invitations-api.js';
import { ProblemError } from '../problem.js';
import type { Services } from '../services.js';
import { organization, roleRef } from '../wire/entities.js';
import type { Organization } from '../wire/types.js';
import { findMyOrganization } from './find-my-organization.js';
import { isBacked } from './is-backed.js';
import { findReceivedInvitation, readInvitation, requirePending } from './received-invitation.js';
import { undoAcceptance } from './undo-acceptance.js';

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
  const { organizationId, organizationRoles } = found;
  caller.note({ after: { roles: organizationRoles.map(roleRef) } });
  const isMember = (await services.api.listRolesOf(organizationId, userId)) !== undefined;
  if (isMember && isOpenTo(found, userId)) throw new ProblemError('already_member');
  requirePending(found);
  if (!(await isBacked(services, found))) throw unbacked();

  await accept(services, id, userId);
  const settled = await readInvitation(services, id);
  if (settled.status !== 'Accepted') {
    await undoAcceptance(services, caller.requestId, organizationId, userId);
    throw new ProblemError('invitation_ended');
  }
  services.access.forget(organizationId, userId);
  const joined = await findMyOrganization(services, organizationId, userId);
  return organization(joined, joined.organizationRoles);
};

const unbacked = () =>
  new ProblemError('invitation_ended', { title: 'Whoever sent the invitation may no longer.' });

/** Pending, or accepted by this very account before. */
const isOpenTo = ({ status, acceptedUserId }: LogtoInvitation, userId: string): boolean =>
  status === 'Pending' || (status === 'Accepted' && acceptedUserId === userId);

/** By another click, or by this one whose answer got lost: then it is as wished. */
const accept = async (services: Services, id: string, userId: string): Promise<void> => {
  try {
    await services.api.invitations.accept(id, userId);
  } catch (error) {
    if (!isRejection(error, 422) && !isMissing(error) && !isUncertain(error)) throw error;
    const current = await readInvitation(services, id);
    if (current.status === 'Accepted' && current.acceptedUserId === userId) return;
    requirePending(current);
    throw error;
  }
};
