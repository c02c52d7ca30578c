/** So many within a time that begins with the first of them. */
export interface Limit {
  count: number;
  seconds: number;
}

/** Counts by key, one limit for all of them. */
export interface Limiter {
  take: (key: string) => Promise<Taken>;
}

export interface Taken {
  /** 0 when there was one; else milliseconds until the time is over and there are some again. */
  wait: number;
  /** Nothing where there was none, or once the time is over that it was taken from. */
  giveBack: () => Promise<void>;
}

export const noneTaken = (wait: number): Taken => ({ wait, giveBack: async () => undefined });

/**
 * What instances of the backend tell each other: how much was done, and what was answered. Its keys
 * hold no e-mail address, its values nothing in clear. No method rejects.
 */
export interface State {
  limiter: (name: string, limit: Limit) => Limiter;
  get: (key: string) => Promise<string | undefined>;
  /**
   * Sets a value where there is none.
   *
   * @param lifetime milliseconds
   * @returns whether it did
   */
  claim: (key: string, value: string, lifetime: number) => Promise<boolean>;
  /** @param lifetime milliseconds */
  set: (key: string, value: string, lifetime: number) => Promise<void>;
  delete: (key: string) => Promise<void>;
}
