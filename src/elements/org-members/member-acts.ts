import type { Member, Membership, Role } from '../../api/types.js';

/** What the viewer may do to members; what they may not is not offered. */
export interface MemberActs {
  /** Whether there is anybody at all to act on. */
  readonly isAny: boolean;
  isSelf(member: Member): boolean;
  canChangeRoles(member: Member): boolean;
  canRemove(member: Member): boolean;
}

/** Nobody acts on a member who holds more than they do. To leave is not to be removed. */
export const memberActs = (
  { userId, capabilities }: Membership,
  roles: readonly Role[],
): MemberActs => {
  const mayManage = capabilities.includes('members.manage');
  const mayRemove = capabilities.includes('members.remove');
  const grantable = roles.filter((role) => role.isGrantable).map(({ id }) => id);
  const isWithinReach = (member: Member) => member.roles.every(({ id }) => grantable.includes(id));
  const isSelf = (member: Member) => member.userId === userId;
  return {
    isAny: mayManage || mayRemove,
    isSelf,
    canChangeRoles: (member) => mayManage && isWithinReach(member),
    canRemove: (member) => mayRemove && isWithinReach(member) && !isSelf(member),
  };
};
