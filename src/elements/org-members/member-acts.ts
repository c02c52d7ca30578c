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
export const memberActs = (membership: Membership, roles: readonly Role[]): MemberActs => {
  const may = new Set(membership.capabilities);
  const grantable = new Set(roles.filter((role) => role.isGrantable).map(({ id }) => id));
  const isWithinReach = (member: Member) => member.roles.every(({ id }) => grantable.has(id));
  const isSelf = ({ userId }: Member) => userId === membership.userId;
  return {
    isAny: may.has('members.manage') || may.has('members.remove'),
    isSelf,
    canChangeRoles: (member) => may.has('members.manage') && isWithinReach(member),
    canRemove: (member) => may.has('members.remove') && isWithinReach(member) && !isSelf(member),
  };
};
