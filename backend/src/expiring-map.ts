interface Entry<V> {
  value: V;
  size: number;
  /** Epoch milliseconds. */
  expiresAt: number;
}

/** How large values are, in any unit, and how large all of them together may be. */
interface Room<V> {
  total: number;
  sizeOf: (value: V) => number;
}

const unlimited: Room<unknown> = { total: Infinity, sizeOf: () => 0 };

/** What is remembered for a while: values that end by time, the oldest also by number and size. */
export class ExpiringMap<V> {
  readonly #entries = new Map<string, Entry<V>>();
  readonly #lifetime: number;
  readonly #capacity: number;
  readonly #now: () => number;
  readonly #room: Room<V>;
  #size = 0;

  /** @param lifetime milliseconds */
  constructor(lifetime: number, capacity: number, now: () => number, room: Room<V> = unlimited) {
    this.#lifetime = lifetime;
    this.#capacity = capacity;
    this.#now = now;
    this.#room = room;
  }

  get(key: string): V | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    if (this.#now() < entry.expiresAt) return entry.value;
    this.delete(key);
    return undefined;
  }

  /** Forgets what was there; a value that is larger than all the room is not remembered. */
  set(key: string, value: V, lifetime = this.#lifetime): void {
    this.#dropExpired();
    this.delete(key);
    const size = this.#room.sizeOf(value);
    if (size > this.#room.total) return;
    this.#entries.set(key, { value, size, expiresAt: this.#now() + lifetime });
    this.#size += size;
    this.#dropOldest();
  }

  delete(key: string): void {
    this.#size -= this.#entries.get(key)?.size ?? 0;
    this.#entries.delete(key);
  }

  /** From the oldest on, until one lasts: what has ended must not take room until it is asked for. */
  #dropExpired(): void {
    const now = this.#now();
    for (const [key, { expiresAt }] of this.#entries) {
      if (now < expiresAt) return;
      this.delete(key);
    }
  }

  /** Until the others fit. */
  #dropOldest(): void {
    for (const key of this.#entries.keys()) {
      if (this.#entries.size <= this.#capacity && this.#size <= this.#room.total) return;
      this.delete(key);
    }
  }
}
