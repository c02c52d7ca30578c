import type { User } from '../auth/callers.js';
import type { LogtoInvitation } from '../logto/management-api.js';
import { ProblemError } from '../problem.js';
import type { Services } from '../services.js';
import { maskAddress } from '../wire/mask-address.js';

/**
 * An invitation that is the caller's by their address in Logto at this moment.
 *
 * @throws ProblemError `not_found`, or `email_mismatch` with nothing but the masked address
 */
export const findReceivedInvitation = async (
  services: Services,
  caller: User,
  id: string,
): Promise<LogtoInvitation> => {
  const found = await readInvitation(services, id);
  caller.note({ organizationId: found.organizationId });
  if (caller.account.primaryEmail?.toLowerCase() === found.invitee.toLowerCase()) return found;
  throw new ProblemError('email_mismatch', { invitee: maskAddress(found.invitee.toLowerCase()) });
};

/** Nothing but a pending invitation can be answered. */
export const requirePending = ({ status }: LogtoInvitation): void => {
  if (status === 'Expired') throw new ProblemError('invitation_expired');
  if (status !== 'Pending') throw new ProblemError('invitation_ended');
};

/** An invitation of which we know the id. */
export const readInvitation = async ({ api }: Services, id: string): Promise<LogtoInvitation> => {
  const found = await api.getInvitation(id);
  if (!found) throw new ProblemError('not_found');
  return found;
};
