import type { User } from '../auth/callers.js';
import { isRejection, isUncertain } from '../logto/error.js';
import type { Services } from '../services.js';
import { findReceivedInvitation, readInvitation, requirePending } from './received-invitation.js';

/** Ends an invitation of the caller. Logto knows no declined one, so it is revoked. */
export const declineInvitation = async (
  services: Services,
  caller: User,
  id: string,
): Promise<void> => {
  requirePending(await findReceivedInvitation(services, caller, id));
  try {
    await services.api.revokeInvitation(id);
  } catch (error) {
    if (!isRejection(error, 422) && !isUncertain(error)) throw error;
    const current = await readInvitation(services, id);
    // A second click finds it declined by the first, as one does whose answer got lost.
    if (current.status === 'Revoked') return;
    requirePending(current);
    throw error;
  }
};
