import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { OrgError, fromProblem, toOrgError, type OrgErrorCode } from '../../api/org-error.js';
import type { InvitationOutcome, InvitationsCreate } from '../../api/types.js';
import { newIdempotencyKey } from '../../controllers/action.js';
import { invite } from '../../store/invitations.js';
import type { OrgStore } from '../../store/org-store.js';

/** Addresses in one call: few enough that progress shows and an answer comes soon. */
const batchSize = 20;

/** Failures after which the next call may well succeed. */
const transient = new Set<OrgErrorCode>([
  'network_error',
  'unexpected_response',
  'logto_unavailable',
  'internal',
]);

/** What became of an address, and why it did not go out. */
export interface Result {
  readonly outcome: InvitationOutcome;
  readonly error: OrgError | undefined;
}

/**
 * Sends invitations in batches, one after the other. A batch whose answer was lost is sent again as
 * it was, under the same idempotency key, so that nobody is invited twice.
 */
export class InvitationSender implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #store: () => OrgStore;
  /** By the body that was sent, until it is answered. */
  readonly #keys = new Map<string, string>();
  #organizationId = '';
  #unanswered: InvitationsCreate[] = [];
  #results: ReadonlyMap<string, Result> = new Map();
  #details: Omit<InvitationsCreate, 'invitees'> = { roleIds: [] };
  /** What makes every further batch of a run pointless. */
  #obstacle: OrgError | undefined;
  isRunning = false;
  /** The first failure of a whole batch in the last run. */
  error: OrgError | undefined;
  progress = { done: 0, count: 0 };

  constructor(host: ReactiveControllerHost, store: () => OrgStore) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.error = undefined;
  }

  /** What became of each address, once a batch was answered. */
  resultsIn(organizationId: string | undefined): readonly Result[] {
    return organizationId === this.#organizationId ? [...this.#results.values()] : [];
  }

  get roleIds(): readonly string[] {
    return this.#details.roleIds;
  }

  /** Addresses that did not go out, though they might. */
  get failed(): string[] {
    return [...this.#results.values()]
      .filter(({ outcome }) => outcome.outcome === 'failed' || outcome.outcome === 'rate_limited')
      .map(({ outcome }) => outcome.invitee);
  }

  /** @returns the outcomes; none when no batch was answered (see `error`) or one was running */
  async send(organizationId: string, input: InvitationsCreate): Promise<InvitationOutcome[]> {
    if (this.isRunning) return [];
    const { invitees, ...details } = input;
    this.#organizationId = organizationId;
    this.#details = details;
    this.#results = new Map();
    return this.#run(this.#batchesOf(invitees));
  }

  /** Sends what did not go out once more, with the same roles and message. */
  async retry(): Promise<InvitationOutcome[]> {
    if (this.isRunning) return [];
    const unanswered = new Set(this.#unanswered.flatMap(({ invitees }) => invitees));
    const refused = this.failed.filter((invitee) => !unanswered.has(invitee));
    return this.#run([...this.#unanswered, ...this.#batchesOf(refused)]);
  }

  /** Forgets what became of the last invitations. */
  reset(): void {
    this.error = undefined;
    this.#results = new Map();
    this.#host.requestUpdate();
  }

  #batchesOf(invitees: readonly string[]): InvitationsCreate[] {
    const batches: InvitationsCreate[] = [];
    for (let at = 0; at < invitees.length; at += batchSize) {
      batches.push({ ...this.#details, invitees: invitees.slice(at, at + batchSize) });
    }
    return batches;
  }

  async #run(batches: readonly InvitationsCreate[]): Promise<InvitationOutcome[]> {
    const results: Result[] = [];
    this.isRunning = true;
    this.error = undefined;
    this.#obstacle = undefined;
    this.#unanswered = [];
    this.progress = { done: 0, count: batches.flatMap(({ invitees }) => invitees).length };
    for (const batch of batches) {
      this.#host.requestUpdate();
      results.push(...(await this.#sendBatch(batch)));
      this.progress = { ...this.progress, done: results.length };
    }
    this.isRunning = false;
    this.#host.requestUpdate();
    const isAnswered = this.#unanswered.length < batches.length;
    // When nothing at all was answered there is nothing to show but the error.
    if (isAnswered || this.#results.size > 0) this.#keep(results);
    return isAnswered ? results.map(({ outcome }) => outcome) : [];
  }

  async #sendBatch(batch: InvitationsCreate): Promise<Result[]> {
    try {
      if (this.#obstacle) throw this.#obstacle;
      return await this.#ask(batch);
    } catch (thrown) {
      const error = toOrgError(thrown);
      this.error ??= error;
      if (!transient.has(error.code)) this.#obstacle = error;
      this.#unanswered.push(batch);
      return batch.invitees.map((invitee) => failed(invitee, error));
    }
  }

  async #ask(batch: InvitationsCreate): Promise<Result[]> {
    const body = JSON.stringify([this.#organizationId, batch]);
    const key = this.#keys.get(body) ?? newIdempotencyKey();
    this.#keys.set(body, key);
    const outcomes = await invite(this.#store(), this.#organizationId, batch, key);
    this.#keys.delete(body);
    const byInvitee = new Map(outcomes.map((outcome) => [outcome.invitee, outcome]));
    return batch.invitees.map((invitee) => resultOf(invitee, byInvitee.get(invitee)));
  }

  #keep(results: readonly Result[]): void {
    const entries = results.map((result) => [result.outcome.invitee, result] as const);
    this.#results = new Map([...this.#results, ...entries]);
  }
}

const resultOf = (invitee: string, outcome: InvitationOutcome | undefined): Result => {
  if (!outcome) return failed(invitee, new OrgError('unexpected_response'));
  return { outcome, error: outcome.problem && fromProblem(outcome.problem) };
};

const failed = (invitee: string, error: OrgError): Result => ({
  outcome: { invitee, outcome: 'failed' },
  error,
});
