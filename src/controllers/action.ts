import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { toOrgError, type OrgError } from '../api/org-error.js';

/**
 * One write. It ignores a second start while it runs, is never aborted (the server may have
 * committed already), and keeps its idempotency key until the input changes, so that a retry after
 * a lost answer does not write twice.
 */
export class Action<Input, Output = void> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #write: (input: Input, idempotencyKey: string) => Promise<Output>;
  #attempt: { input: string; key: string } | undefined;
  isRunning = false;
  error: OrgError | undefined;

  constructor(
    host: ReactiveControllerHost,
    write: (input: Input, idempotencyKey: string) => Promise<Output>,
  ) {
    this.#host = host;
    this.#write = write;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.error = undefined;
  }

  /** @returns what the write answered; nothing when it failed (see `error`) or one was running */
  async run(input: Input): Promise<Output | undefined> {
    if (this.isRunning) return undefined;
    this.isRunning = true;
    this.error = undefined;
    this.#host.requestUpdate();
    try {
      const output = await this.#write(input, this.#keyFor(input));
      this.#attempt = undefined;
      return output;
    } catch (thrown) {
      this.error = toOrgError(thrown);
      return undefined;
    } finally {
      this.isRunning = false;
      this.#host.requestUpdate();
    }
  }

  /** Forgets the last failure, as when its dialog closes or the input changes. */
  clear(): void {
    this.error = undefined;
    this.#host.requestUpdate();
  }

  #keyFor(input: Input): string {
    const serialized = JSON.stringify(input);
    if (!this.#attempt || this.#attempt.input !== serialized) {
      this.#attempt = { input: serialized, key: newIdempotencyKey() };
    }
    return this.#attempt.key;
  }
}

/** A key of its own for a write; `randomUUID` is missing on insecure origins. */
const newIdempotencyKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');
