import type { Member, Membership, Role } from '../../api/types.js';
import { areGrantable } from '../grantable.js';

/** What the viewer may do to members; what they may not is not offered. */
export interface MemberPermissions {
  readonly mayChangeRoles: boolean;
  readonly mayRemove: boolean;
  isSelf(member: Member): boolean;
  canChangeRoles(member: Member): boolean;
  canRemove(member: Member): boolean;
  /** Whether all that the viewer may do can be done to the member together with others. */
  canSelect(member: Member): boolean;
}

/** Nobody acts on a member who holds more than they do. To leave is not to be removed. */
export const memberPermissions = (
  { userId, capabilities }: Membership,
  roles: readonly Role[],
): MemberPermissions => {
  const mayChangeRoles = capabilities.includes('members.manage');
  const mayRemove = capabilities.includes('members.remove');
  const isWithinReach = (member: Member) => areGrantable(member.roles, roles);
  const isSelf = (member: Member) => member.userId === userId;
  const isOther = (member: Member) => isWithinReach(member) && !isSelf(member);
  return {
    mayChangeRoles,
    mayRemove,
    isSelf,
    canChangeRoles: (member) => mayChangeRoles && isWithinReach(member),
    canRemove: (member) => mayRemove && isOther(member),
    canSelect: (member) => (mayChangeRoles || mayRemove) && isOther(member),
  };
};
