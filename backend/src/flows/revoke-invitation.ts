import type { Member } from '../auth/callers.js';
import { isRejection, isUncertain } from '../logto/error.js';
import type { LogtoInvitation } from '../logto/management-api.js';
import { ProblemError } from '../problem.js';
import type { Services } from '../services.js';
import { invitation } from '../wire/entities.js';
import type { Invitation } from '../wire/types.js';
import { requirePending } from './received-invitation.js';
import { findSentInvitation } from './sent-invitation.js';
import { undoAcceptance } from './undo-acceptance.js';

/** Ends a pending invitation: one's own, or as a manager of members any. */
export const revokeInvitation = async (
  services: Services,
  caller: Member,
  id: string,
): Promise<Invitation> => {
  const { organizationId, requestId } = caller;
  requirePending(await findRevocable(services, caller, id));
  await revoke(services, caller, id);
  // Logto has no lock: somebody who accepted at the same moment may be in all the same.
  const settled = await findSentInvitation(services, caller, id);
  if (settled.status !== 'Revoked') throw new ProblemError('invitation_ended');
  if (settled.acceptedUserId !== null) {
    caller.note({ target: { userId: settled.acceptedUserId } });
    await undoAcceptance(services, requestId, organizationId, settled.acceptedUserId);
  }
  return invitation(settled, null, services.settings.invitationUrl);
};

const findRevocable = async (
  services: Services,
  caller: Member,
  id: string,
): Promise<LogtoInvitation> => {
  const found = await findSentInvitation(services, caller, id);
  if (found.inviterId !== caller.userId)
    services.access.requireAny(caller.powers, ['members.manage']);
  return found;
};

const revoke = async (services: Services, caller: Member, id: string): Promise<void> => {
  try {
    await services.api.revokeInvitation(id);
  } catch (error) {
    if (!isRejection(error, 422) && !isUncertain(error)) throw error;
    const current = await findSentInvitation(services, caller, id);
    if (isUncertain(error) && current.status === 'Revoked') return;
    requirePending(current);
    throw error;
  }
};
