import { ExpiringMap } from '../expiring-map.js';
import { noneTaken, type Limit, type Limiter, type State, type Taken } from './state.js';

/** Keys of each limit, and values, beyond which the oldest are forgotten. */
const capacity = { keys: 10_000, values: 2000 };
/** Bytes of all values together: an answer about a batch is large. They are ASCII. */
const room = { total: 16 * 2 ** 20, sizeOf: (value: string) => value.length };

/** State of this instance alone. */
export const createMemoryState = (now: () => number): State => {
  const values = new ExpiringMap<string>(Infinity, capacity.values, now, room);
  return {
    limiter: (_, limit) => new MemoryLimiter(limit, now),
    get: async (key) => values.get(key),
    claim: async (key, value, lifetime) => {
      if (values.get(key) !== undefined) return false;
      values.set(key, value, lifetime);
      return true;
    },
    set: async (key, value, lifetime) => {
      values.set(key, value, lifetime);
    },
    delete: async (key) => {
      values.delete(key);
    },
  };
};

interface Window {
  left: number;
  /** Epoch milliseconds. */
  endsAt: number;
}

class MemoryLimiter implements Limiter {
  readonly #windows: ExpiringMap<Window>;
  readonly #limit: Limit;
  readonly #now: () => number;

  constructor(limit: Limit, now: () => number) {
    this.#windows = new ExpiringMap(limit.seconds * 1000, capacity.keys, now);
    this.#limit = limit;
    this.#now = now;
  }

  async take(key: string): Promise<Taken> {
    const window = this.#windows.get(key) ?? this.#open(key);
    if (window.left === 0) return noneTaken(window.endsAt - this.#now());
    window.left -= 1;
    return { wait: 0, giveBack: async () => this.#giveBack(key, window) };
  }

  #giveBack(key: string, window: Window): void {
    const isOver = this.#windows.get(key) !== window;
    if (isOver) return;
    window.left += 1;
    // Else what is refused would take room, and push out what counts.
    if (window.left >= this.#limit.count) this.#windows.delete(key);
  }

  #open(key: string): Window {
    const { count, seconds } = this.#limit;
    const window = { left: count, endsAt: this.#now() + seconds * 1000 };
    this.#windows.set(key, window);
    return window;
  }
}
