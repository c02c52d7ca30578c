import { toOrgError, type OrgError } from '../../api/org-error.js';
import type { Member, RoleRef } from '../../api/types.js';
import { removeMember, setMemberRoles } from '../../store/members.js';
import type { OrgStore } from '../../store/org-store.js';
import {
  OrgChangeRolesEvent,
  OrgErrorEvent,
  OrgMemberRemovedEvent,
  OrgRemoveMemberEvent,
  OrgRolesChangedEvent,
} from '../events.js';
import type { OrgElement } from '../org-element.js';

/** New roles for a member, or without roles their removal. */
export interface MemberWrite {
  organizationId: string;
  member: Member;
  roles?: readonly RoleRef[];
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

  async run({ organizationId, member, roles }: MemberWrite): Promise<void> {
    const { store } = this.#host;
    const write = { organizationId, member, ...(roles && { roles }) };
    if (!store || !this.#host.dispatchEvent(request(write))) return;
    this.done = undefined;
    this.dismiss(write);
    try {
      await send(store, write);
      this.done = write;
      this.#host.dispatchEvent(fact(write));
    } catch (thrown) {
      const error = toOrgError(thrown);
      this.failures = [...this.failures, { ...write, error }];
      this.#host.dispatchEvent(new OrgErrorEvent(error));
    }
    this.#host.requestUpdate();
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

const send = (store: OrgStore, { organizationId, member, roles }: MemberWrite): Promise<void> =>
  roles
    ? setMemberRoles(store, organizationId, member.userId, roles)
    : removeMember(store, organizationId, member.userId);

const request = ({ member, roles }: MemberWrite): Event =>
  roles ? new OrgChangeRolesEvent(member, roles) : new OrgRemoveMemberEvent(member);

const fact = ({ member, roles }: MemberWrite): Event =>
  roles ? new OrgRolesChangedEvent(member, roles) : new OrgMemberRemovedEvent(member);
