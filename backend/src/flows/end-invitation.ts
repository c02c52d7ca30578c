import type { Call } from '../auth/callers.js';
import { isMissing, isRejection, isUncertain } from '../logto/error.js';
import type { LogtoInvitation } from '../logto/invitations-api.js';
import { ProblemError } from '../problem.js';
import type { Services } from '../services.js';
import { wait } from '../wait.js';
import { readInvitation, requirePending } from './received-invitation.js';
import { undoAcceptance } from './undo-acceptance.js';

/** Milliseconds that Logto may take from its check of a status to its change. */
const settlingTime = 50;

/**
 * Revokes a pending invitation. Logto checks a status and changes it without a lock: whoever accepted
 * at the same moment is put out, and if their acceptance came last, it counts.
 *
 * @throws ProblemError `invitation_ended` or `invitation_expired` when something else came before
 */
export const endInvitation = async (
  services: Services,
  { note, requestId }: Call,
  id: string,
): Promise<LogtoInvitation> => {
  await revoke(services, id);
  await wait(settlingTime);
  const settled = await readInvitation(services, id);
  requireRevoked(settled);
  const { acceptedUserId, organizationId } = settled;
  if (acceptedUserId !== null) {
    note({ target: { userId: acceptedUserId } });
    await undoAcceptance(services, requestId, organizationId, acceptedUserId);
  }
  return settled;
};

const revoke = async (services: Services, id: string): Promise<void> => {
  try {
    await services.api.invitations.revoke(id);
  } catch (error) {
    if (!isRejection(error, 422) && !isMissing(error) && !isUncertain(error)) throw error;
    const current = await readInvitation(services, id);
    // One does so whose answer got lost.
    if (isUncertain(error) && current.status === 'Revoked') return;
    requirePending(current);
    throw error;
  }
};

const requireRevoked = ({ status }: LogtoInvitation): void => {
  if (status !== 'Revoked') throw new ProblemError('invitation_ended');
};
