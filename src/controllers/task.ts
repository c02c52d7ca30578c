import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { toOrgError, type OrgError } from '../api/org-error.js';

/** Something to be done, once at a time: whether it runs, and why it failed. */
export class Task<Input, Output = void> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #perform: (input: Input) => Promise<Output>;
  isRunning = false;
  error: OrgError | undefined;

  constructor(host: ReactiveControllerHost, perform: (input: Input) => Promise<Output>) {
    this.#host = host;
    this.#perform = perform;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.error = undefined;
  }

  /** @returns what came of it; nothing when it failed (see `error`) or was running */
  async run(input: Input): Promise<Output | undefined> {
    if (this.isRunning) return undefined;
    this.isRunning = true;
    this.error = undefined;
    this.#host.requestUpdate();
    try {
      return await this.#perform(input);
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
}
