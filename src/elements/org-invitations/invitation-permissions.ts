import type { Invitation, Membership, Role } from '../../api/types.js';
import { areGrantable } from '../grantable.js';

/** What the viewer may do to invitations; what they may not is not offered. */
export interface InvitationPermissions {
  /** To whatever this is not possible, nothing is. */
  canResend(invitation: Invitation): boolean;
  canCopy(invitation: Invitation): boolean;
  canRevoke(invitation: Invitation): boolean;
}

/** One's own may be revoked, those of others by whoever manages members. Renewing grants roles anew. */
export const invitationPermissions = (
  { userId, capabilities }: Membership,
  roles: readonly Role[],
): InvitationPermissions => {
  const mayRevokeAll = capabilities.includes('members.manage');
  const isPending = ({ status }: Invitation) => status === 'pending';
  return {
    canResend: (invitation) =>
      isPending(invitation) ||
      (invitation.status === 'expired' && areGrantable(invitation.roles, roles)),
    canCopy: isPending,
    canRevoke: (invitation) =>
      isPending(invitation) && (mayRevokeAll || invitation.inviter?.userId === userId),
  };
};
