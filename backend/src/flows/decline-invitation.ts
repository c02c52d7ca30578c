import type { User } from '../auth/callers.js';
import { ProblemError } from '../problem.js';
import type { Services } from '../services.js';
import { endInvitation } from './end-invitation.js';
import { findReceivedInvitation, readInvitation, requirePending } from './received-invitation.js';

/** Ends an invitation of the caller. Logto knows no declined one, so it is revoked. */
export const declineInvitation = async (
  services: Services,
  caller: User,
  id: string,
): Promise<void> => {
  requirePending(await findReceivedInvitation(services, caller, id));
  try {
    await endInvitation(services, caller, id);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    // A second click finds it declined by the first.
    if ((await readInvitation(services, id)).status !== 'Revoked') throw error;
  }
};
