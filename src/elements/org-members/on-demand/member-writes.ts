import { toOrgError, type OrgError } from '../../../api/org-error.js';
import type { Member } from '../../../api/types.js';
import { changeMembers } from '../../../store/member-changes.js';
import type { OrgStore } from '../../../store/org-store.js';
import { tell } from '../../fire.js';
import type { OrgElement } from '../../org-element.js';
import type { AnnouncedChange } from './announced-change.js';

interface MemberWrite {
  organizationId: string;
  /** At most 100. */
  members: readonly Member[];
  change: AnnouncedChange;
}

/** A write that went wrong with all of its members. */
export interface FailedWrite extends MemberWrite {
  /** What went wrong with each, by user id. */
  errors: ReadonlyMap<string, OrgError>;
}

/**
 * The writes of the member list. Several may be under way, for different members; each is shown at
 * once, and taken back and kept among the failures for those for whom it is refused.
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
    const { members, change } = write;
    if (!change.isWanted(host, members) || !store) return;
    this.done = undefined;
    this.dismiss(write);
    const errors = await errorsOf(store, write);
    const failed = members.filter(({ userId }) => errors.has(userId));
    const changed = members.filter(({ userId }) => !errors.has(userId));
    if (changed.length > 0) this.#onDone({ ...write, members: changed });
    if (failed.length > 0) this.#onFailed({ ...write, members: failed, errors });
    host.requestUpdate();
  }

  #onDone(write: MemberWrite): void {
    if (this.#isShown(write)) this.done = write;
    write.change.announce(this.#host, write.members);
  }

  #onFailed(write: FailedWrite): void {
    if (this.#isShown(write)) this.failures = [...this.failures, write];
    for (const error of new Set(write.errors.values())) tell(this.#host, 'org-error', { error });
  }

  /** Another organization may be shown by now. */
  #isShown({ organizationId }: MemberWrite): boolean {
    return organizationId === this.#host.store?.organizationId;
  }

  /** Forgets what failed for the members. */
  dismiss({ members }: MemberWrite): void {
    const isDismissed = (member: Member) => members.some(({ userId }) => userId === member.userId);
    this.failures = this.failures
      .map((failed) => ({
        ...failed,
        members: failed.members.filter((member) => !isDismissed(member)),
      }))
      .filter((failed) => failed.members.length > 0);
    this.#host.requestUpdate();
  }

  /** Forgets everything, as another organization is shown. */
  clear(): void {
    this.failures = [];
    this.done = undefined;
  }
}

/** Sends a write. @returns what went wrong with each member, by user id */
const errorsOf = async (
  store: OrgStore,
  { organizationId, members, change }: MemberWrite,
): Promise<Map<string, OrgError>> => {
  const userIds = members.map(({ userId }) => userId);
  try {
    const refusals = await changeMembers(store, organizationId, userIds, change);
    return new Map(refusals.map(({ userId, error }) => [userId, error]));
  } catch (thrown) {
    const error = toOrgError(thrown);
    return new Map(userIds.map((userId) => [userId, error]));
  }
};
