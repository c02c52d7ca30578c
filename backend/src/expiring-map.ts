interface Entry<V> {
  value: V;
  /** Epoch milliseconds. */
  expiresAt: number;
}

/** What is remembered for a while: values that end by time, the oldest also by number. */
export class ExpiringMap<V> {
  readonly #entries = new Map<string, Entry<V>>();
  readonly #lifetime: number;
  readonly #capacity: number;
  readonly #now: () => number;

  /** @param lifetime milliseconds */
  constructor(lifetime: number, capacity: number, now: () => number) {
    this.#lifetime = lifetime;
    this.#capacity = capacity;
    this.#now = now;
  }

  get(key: string): V | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    if (this.#now() < entry.expiresAt) return entry.value;
    this.#entries.delete(key);
    return undefined;
  }

  set(key: string, value: V, lifetime = this.#lifetime): void {
    this.#dropExpired();
    this.#entries.delete(key);
    this.#entries.set(key, { value, expiresAt: this.#now() + lifetime });
    if (this.#entries.size <= this.#capacity) return;
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined) this.#entries.delete(oldest);
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  /** From the oldest on, until one lasts: what has ended must not take room until it is asked for. */
  #dropExpired(): void {
    const now = this.#now();
    for (const [key, { expiresAt }] of this.#entries) {
      if (now < expiresAt) return;
      this.#entries.delete(key);
    }
  }
}
