import type { User } from '../auth/callers.js';
import type { LogtoInvitation } from '../logto/invitations-api.js';
import { ProblemError } from '../problem.js';
import { normalizeAddress } from '../request/fields.js';
import type { Services } from '../services.js';
import { maskAddress } from '../wire/mask-address.js';

/**
 * An invitation that is the caller's by their address in Logto at this moment.
 *
 * @throws ProblemError `not_found`, or `email_mismatch` with nothing but the masked address, and
 * `rate_limited` for whoever asks for too many that are not theirs
 */
export const findReceivedInvitation = async (
  services: Services,
  caller: User,
  id: string,
): Promise<LogtoInvitation> => {
  const found = await services.limits.spend(
    { failedAnswersPerUser: caller.userId },
    () => services.api.invitations.get(id),
    (answer) => !answer || !isFor(caller, answer),
  );
  if (!found) throw new ProblemError('not_found');
  caller.note({ organizationId: found.organizationId });
  if (isFor(caller, found)) return found;
  throw new ProblemError('email_mismatch', {
    invitee: maskAddress(normalizeAddress(found.invitee)),
  });
};

const isFor = ({ account }: User, { invitee }: LogtoInvitation): boolean =>
  normalizeAddress(account.primaryEmail ?? '') === normalizeAddress(invitee);

/** Nothing but a pending invitation can be answered. */
export const requirePending = ({ status }: LogtoInvitation): void => {
  if (status === 'Expired') throw new ProblemError('invitation_expired');
  if (status !== 'Pending') throw new ProblemError('invitation_ended');
};

/** An invitation of which we know the id. */
export const readInvitation = async ({ api }: Services, id: string): Promise<LogtoInvitation> => {
  const found = await api.invitations.get(id);
  if (!found) throw new ProblemError('not_found');
  return found;
};
