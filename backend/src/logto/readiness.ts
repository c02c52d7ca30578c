import { LogtoError } from './error.js';
import type { ManagementApi } from './management-api.js';

/** Why Logto cannot be worked with, or `ok`. */
export type LogtoHealth = 'ok' | LogtoError['kind'];

/** Milliseconds that an answer holds, so that no number of probes hammers Logto. */
const freshness = 2000;

/** Whether Logto takes the machine's token and answers. */
export class Readiness {
  readonly #api: ManagementApi;
  readonly #now: () => number;
  #last: { health: Promise<LogtoHealth>; freshUntil: number } | undefined;

  constructor(api: ManagementApi, now: () => number) {
    this.#api = api;
    this.#now = now;
  }

  /** Asks Logto, unless it was asked a moment ago or has not answered yet. */
  check(): Promise<LogtoHealth> {
    if (this.#last && this.#now() < this.#last.freshUntil) return this.#last.health;
    const asked = { health: this.#ask(), freshUntil: Infinity };
    this.#last = asked;
    void asked.health.then(() => {
      asked.freshUntil = this.#now() + freshness;
    });
    return asked.health;
  }

  async #ask(): Promise<LogtoHealth> {
    try {
      await this.#api.ping();
      return 'ok';
    } catch (error) {
      return error instanceof LogtoError ? error.kind : 'unreachable';
    }
  }
}
