import type { ReactiveControllerHost } from 'lit';
import type { OrgError } from '../../../api/org-error.js';
import type { InvitationOutcome, InvitationsCreate } from '../../../api/types.js';
import { Action } from '../../../controllers/action.js';
import { invite } from '../../../store/invitations.js';
import type { OrgStore } from '../../../store/org-store.js';

/** Addresses in one call: few enough that progress shows and an answer comes soon. */
export const batchSize = 20;

/** What became of an address, and why its batch was not answered. */
export type Result = InvitationOutcome & { readonly error?: OrgError | undefined };

type Batch = InvitationsCreate & { organizationId: string };

/**
 * Sends invitations in batches, one after the other, until one fails. A batch whose answer was lost
 * is sent again as it was, under the same idempotency key, so that nobody is invited twice.
 */
export class InvitationSender {
  readonly #host: ReactiveControllerHost;
  readonly #action: Action<Batch, InvitationOutcome[]>;
  #details: Omit<Batch, 'invitees'> = { organizationId: '', roleIds: [] };
  #unanswered: Batch[] = [];
  #results: readonly Result[] = [];
  isRunning = false;
  progress = { done: 0, count: 0 };

  constructor(host: ReactiveControllerHost, store: () => OrgStore) {
    this.#host = host;
    this.#action = new Action(host, ({ organizationId, ...input }, idempotencyKey) =>
      invite(store(), organizationId, input, idempotencyKey),
    );
  }

  /** Why the last run ended early. */
  get error(): OrgError | undefined {
    return this.#action.error;
  }

  get roleIds(): readonly string[] {
    return this.#details.roleIds;
  }

  /** What became of each address, once a batch was answered. */
  resultsIn(organizationId: string | undefined): readonly Result[] {
    return organizationId === this.#details.organizationId ? this.#results : [];
  }

  /** Addresses that did not go out, though they might. */
  get failed(): string[] {
    return this.#results
      .filter(({ outcome }) => outcome === 'failed' || outcome === 'rate_limited')
      .map(({ invitee }) => invitee);
  }

  /** @returns the outcomes; none when no batch was answered, see `error` */
  send({ invitees, ...details }: Batch): Promise<readonly Result[]> {
    this.#details = details;
    this.#results = [];
    return this.#run(this.#batchesOf(invitees));
  }

  /** Sends what did not go out once more, with the same roles and message. */
  retry(): Promise<readonly Result[]> {
    const unanswered = this.#unanswered.flatMap(({ invitees }) => invitees);
    const refused = this.failed.filter((invitee) => !unanswered.includes(invitee));
    return this.#run([...this.#unanswered, ...this.#batchesOf(refused)]);
  }

  /** Forgets what became of the last invitations. */
  reset(): void {
    this.#results = [];
    this.#action.clear();
  }

  #batchesOf(invitees: readonly string[]): Batch[] {
    const batches: Batch[] = [];
    for (let at = 0; at < invitees.length; at += batchSize) {
      batches.push({ ...this.#details, invitees: invitees.slice(at, at + batchSize) });
    }
    return batches;
  }

  async #run(batches: Batch[]): Promise<readonly Result[]> {
    const results: Result[] = [];
    const invitees = batches.flatMap((batch) => batch.invitees);
    this.isRunning = true;
    this.#unanswered = batches;
    for (const batch of batches) {
      this.progress = { done: results.length, count: invitees.length };
      const outcomes = await this.#action.run(batch);
      if (!outcomes) break;
      results.push(...outcomes);
      this.#unanswered = this.#unanswered.slice(1);
    }
    this.isRunning = false;
    this.#host.requestUpdate();
    // When nothing at all was answered there is nothing to show but the error.
    if (results.length === 0) return results;
    for (const invitee of invitees.slice(results.length)) {
      results.push({ invitee, outcome: 'failed', error: this.error });
    }
    this.#results = [
      ...this.#results.filter((each) => !invitees.includes(each.invitee)),
      ...results,
    ];
    return results;
  }
}
