import { setImmediate, setTimeout } from 'node:timers/promises';

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
export const seededRandom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Milliseconds after which a call counts as waiting for something else than its turn. */
export const patience = 20;

/**
 * Lets simultaneous calls take turns: each stops before and after every request to Logto, and whose
 * turn it is comes from a seed. So the same seed gives the same order of steps.
 */
export class Interleaving {
  readonly #random: () => number;
  readonly #waiting: (() => void)[] = [];
  #isRunning = false;
  #unfinished = 0;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** A fetch whose requests wait for their turn, and so do their answers. */
  around(fetch: (request: Request) => Promise<Response>) {
    return async (request: Request): Promise<Response> => {
      await this.#turn();
      const response = await fetch(request);
      await this.#turn();
      return response;
    };
  }

  /** Makes the calls at once and answers what each came to. */
  async run<T>(calls: (() => Promise<T>)[]): Promise<T[]> {
    this.#isRunning = true;
    this.#unfinished = calls.length;
    const answers = Promise.all(
      calls.map((call) =>
        call().finally(() => {
          this.#unfinished--;
        }),
      ),
    );
    while (this.#unfinished > 0) {
      await this.#untilAllWait();
      const index = Math.floor(this.#random() * this.#waiting.length);
      this.#waiting.splice(index, 1)[0]?.();
    }
    this.#isRunning = false;
    return answers;
  }

  #turn(): Promise<void> {
    if (!this.#isRunning) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  async #untilAllWait(): Promise<void> {
    const end = performance.now() + patience;
    while (this.#waiting.length < this.#unfinished && performance.now() < end) await setImmediate();
    if (this.#waiting.length === 0) await setTimeout(1);
  }
}
