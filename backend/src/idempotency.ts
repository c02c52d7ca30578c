import { ExpiringMap } from './expiring-map.js';
import { ProblemError } from './problem.js';

/** Milliseconds: a day. */
const lifetime = 24 * 60 * 60 * 1000;
const capacity = 2000;

export interface Answer {
  body: object;
  /** Whether a repetition should try again rather than get this answer. */
  isWorthRepeating?: boolean;
}

interface Attempt {
  body: string;
  answer: Promise<Answer>;
}

/**
 * Answers of creates by their `Idempotency-Key`, in this instance's memory: a repetition, also a
 * simultaneous one, gets what the first call got. What failed is not kept.
 */
export class Idempotency {
  readonly #attempts: ExpiringMap<Attempt>;

  constructor(now: () => number) {
    this.#attempts = new ExpiringMap(lifetime, capacity, now);
  }

  /**
   * @param key of the caller, the route and the header; none when the header is missing
   * @throws ProblemError `conflict` for the same key with another body
   */
  once(key: string | undefined, input: unknown, create: () => Promise<Answer>): Promise<Answer> {
    if (key === undefined) return create();
    const body = JSON.stringify(input);
    const known = this.#attempts.get(key);
    if (known && known.body !== body)
      return Promise.reject(
        new ProblemError('conflict', { title: 'The idempotency key was used with another body.' }),
      );
    if (known) return known.answer;
    return this.#attempt(key, body, create);
  }

  #attempt(key: string, body: string, create: () => Promise<Answer>): Promise<Answer> {
    const answer = create();
    const attempt: Attempt = { body, answer };
    this.#attempts.set(key, attempt);
    const forget = () => {
      if (this.#attempts.get(key) === attempt) this.#attempts.delete(key);
    };
    answer.then(({ isWorthRepeating }) => {
      if (isWorthRepeating) forget();
    }, forget);
    return answer;
  }
}
