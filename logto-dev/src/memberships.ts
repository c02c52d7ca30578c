/**
 * The members of one organization and their organization roles, ordered by user id as Logto lists
 * them. The order is kept on every change, so that a page of 100,000 members costs no more than
 * one of ten.
 */
export class Memberships {
  readonly #roleIds = new Map<string, Set<string>>();
  readonly #userIds: string[] = [];

  get size(): number {
    return this.#userIds.length;
  }

  has(userId: string): boolean {
    return this.#roleIds.has(userId);
  }

  /** The organization role ids of a member; empty for anybody else. */
  rolesOf(userId: string): ReadonlySet<string> {
    return this.#roleIds.get(userId) ?? new Set();
  }

  /** All members' ids in order. */
  userIds(): readonly string[] {
    return this.#userIds;
  }

  /** Adds a member, or adds roles to one. */
  add(userId: string, roleIds: Iterable<string> = []): void {
    const roles = this.#roleIds.get(userId);
    if (roles) {
      for (const roleId of roleIds) roles.add(roleId);
      return;
    }
    this.#roleIds.set(userId, new Set(roleIds));
    this.#userIds.splice(this.#position(userId), 0, userId);
  }

  /** Replaces the roles of a member. */
  setRoles(userId: string, roleIds: Iterable<string>): void {
    if (this.has(userId)) this.#roleIds.set(userId, new Set(roleIds));
  }

  /** Whether the member had the role. */
  removeRole(userId: string, roleId: string): boolean {
    return this.#roleIds.get(userId)?.delete(roleId) ?? false;
  }

  /** Takes a role from everybody. */
  removeRoleFromAll(roleId: string): void {
    for (const roles of this.#roleIds.values()) roles.delete(roleId);
  }

  /** Whether the user was a member. */
  remove(userId: string): boolean {
    if (!this.#roleIds.delete(userId)) return false;
    this.#userIds.splice(this.#position(userId), 1);
    return true;
  }

  /** Where the user id stands, or would stand, in the order (binary search). */
  #position(userId: string): number {
    let low = 0;
    let high = this.#userIds.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#userIds[middle] ?? '') < userId) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
