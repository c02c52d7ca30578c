import { toOrgError, type OrgError } from '../../api/org-error.js';
import type { Member, RoleRef } from '../../api/types.js';
import { removeMember, setMemberRoles } from '../../store/members.js';
import { ask, tell } from '../events.js';
import type { OrgElement } from '../org-element.js';

/** New roles for a member, or without roles their removal. */
export interface MemberWrite {
  organizationId: string;
  member: Member;
  roles?: readonly RoleRef[] | undefined;
}

export interface FailedWrite extends MemberWrite {
  error: OrgError;
}

/**
 * The writes of the member list. Several may be under way, for different members; each is shown at
 * once, and taken back and kept among the failures when it is refused.
 */
export class MemberWrites {
  readonly #host: OrgElement;
  failures: readonly FailedWrite[] = [];
  /** The last one that went well, until another begins. */
  done: MemberWrite | undefined;

  constructor(host: OrgElement) {
    this.#host = host;
  }

  async run(write: MemberWrite): Promise<void> {
    const host = this.#host;
    const { store } = host;
    const { organizationId, member, roles } = write;
    const isWanted = roles
      ? ask(host, 'org-change-roles', { member, roles })
      : ask(host, 'org-remove-member', { member });
    if (!store || !isWanted) return;
    this.done = undefined;
    this.dismiss(write);
    try {
      await (roles
        ? setMemberRoles(store, organizationId, member.userId, roles)
        : removeMember(store, organizationId, member.userId));
      this.done = write;
      if (roles) tell(host, 'org-roles-changed', { member, roles });
      else tell(host, 'org-member-removed', { member });
    } catch (thrown) {
      const error = toOrgError(thrown);
      this.failures = [...this.failures, { ...write, error }];
      tell(host, 'org-error', { error });
    }
    host.requestUpdate();
  }

  /** Forgets what failed for a member. */
  dismiss({ member: { userId } }: MemberWrite): void {
    this.failures = this.failures.filter(({ member }) => member.userId !== userId);
    this.#host.requestUpdate();
  }

  /** Forgets everything, as another organization is shown. */
  clear(): void {
    this.failures = [];
    this.done = undefined;
  }
}
