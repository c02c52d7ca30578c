import { ExpiringMap } from '../expiring-map.js';

/** Milliseconds that reads go by an answer. */
const freshness = 10_000;
const capacity = 10_000;

/**
 * Answers of Logto, by key. Simultaneous reads share a question. What is forgotten stays so: a
 * question that was asked before writes nothing back.
 */
export class RecentAnswers<V> {
  readonly #questions: ExpiringMap<Promise<V>>;
  readonly #ask: (key: string) => Promise<V>;

  constructor(ask: (key: string) => Promise<V>, now: () => number) {
    this.#ask = ask;
    this.#questions = new ExpiringMap(freshness, capacity, now);
  }

  /** As it is now. */
  ask(key: string): Promise<V> {
    const answer = this.#ask(key);
    this.#questions.set(key, answer);
    answer.catch(() => {
      if (this.#questions.get(key) === answer) this.#questions.delete(key);
    });
    return answer;
  }

  /** As it was seconds ago at most. */
  recent(key: string): Promise<V> {
    return this.#questions.get(key) ?? this.ask(key);
  }

  forget(key: string): void {
    this.#questions.delete(key);
  }
}
