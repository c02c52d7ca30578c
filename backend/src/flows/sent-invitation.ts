import type { Member } from '../auth/callers.js';
import type { LogtoInvitation } from '../logto/invitations-api.js';
import { ProblemError } from '../problem.js';
import { normalizeAddress } from '../request/fields.js';
import type { Services } from '../services.js';
import { roleRef } from '../wire/entities.js';

/** An invitation of the caller's organization: `not_found` for one of another. */
export const findSentInvitation = async (
  { api }: Services,
  { note, organizationId }: Member,
  id: string,
): Promise<LogtoInvitation> => {
  const found = await api.invitations.get(id);
  if (found?.organizationId !== organizationId) throw new ProblemError('not_found');
  const { invitee, organizationRoles } = found;
  note({
    target: { invitee: normalizeAddress(invitee) },
    before: { roles: organizationRoles.map(roleRef) },
  });
  return found;
};

type NewInvitation = Pick<LogtoInvitation, 'organizationId' | 'inviterId' | 'invitee'>;

/** The inviter's that waits at an address in exactly these letters: Logto takes no second one. */
export const findCreated = async (
  { api }: Services,
  { organizationId, inviterId, invitee }: NewInvitation,
): Promise<LogtoInvitation | undefined> =>
  (await api.invitations.list({ organizationId, invitee })).find(
    (each) => each.invitee === invitee && each.status === 'Pending' && each.inviterId === inviterId,
  );
