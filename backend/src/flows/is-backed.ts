import { holdsAll, unitePowers } from '../access/powers.js';
import type { Member } from '../auth/callers.js';
import type { LogtoInvitation } from '../logto/invitations-api.js';
import type { Services } from '../services.js';

/**
 * Whether the inviter could send the invitation now: else whoever is removed or demoted would come
 * back by one to an account of theirs. One that was made in Logto has no inviter, and needs none.
 */
export const isBacked = async (
  { access, template }: Services,
  { inviterId, organizationId, organizationRoles }: LogtoInvitation,
  caller?: Member,
): Promise<boolean> => {
  if (inviterId === null) return true;
  const inviter =
    inviterId === caller?.userId
      ? caller
      : await access.membership(organizationId, inviterId, 'now');
  if (!inviter || inviter.account.isSuspended) return false;
  const granted = unitePowers(await template.rolesWith(organizationRoles.map(({ id }) => id)));
  return access.has(inviter.powers, 'members.invite') && holdsAll(inviter.powers, granted);
};
