import type { Member } from '../auth/callers.js';
import type { LogtoInvitation } from '../logto/invitations-api.js';
import type { Services } from '../services.js';
import { invitation } from '../wire/entities.js';
import type { Invitation } from '../wire/types.js';
import { endInvitation } from './end-invitation.js';
import { requirePending } from './received-invitation.js';
import { findSentInvitation } from './sent-invitation.js';

/** Ends a pending invitation: one's own, or as a manager of members any. */
export const revokeInvitation = async (
  services: Services,
  caller: Member,
  id: string,
): Promise<Invitation> => {
  requirePending(await findRevocable(services, caller, id));
  const ended = await endInvitation(services, caller, id);
  return invitation(ended, null, services.settings.invitationUrl);
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
