import { isAbort, toOrgError, type OrgError } from '../api/org-error.js';

/** What is known of a shared read. After a failed refresh there are both data and an error. */
export interface ResourceState<T> {
  readonly data: T | undefined;
  readonly error: OrgError | undefined;
  readonly isLoading: boolean;
}

/**
 * One shared, abortable read. It loads with its first subscriber and aborts with its last, drops
 * answers that came too late, and keeps its data when a refresh fails.
 */
export class Resource<T> {
  readonly #load: (signal: AbortSignal) => Promise<T>;
  readonly #listeners = new Set<() => void>();
  #request: AbortController | undefined;
  #state: ResourceState<T> = { data: undefined, error: undefined, isLoading: false };

  constructor(load: (signal: AbortSignal) => Promise<T>) {
    this.#load = load;
  }

  get state(): ResourceState<T> {
    return this.#state;
  }

  get isWatched(): boolean {
    return this.#listeners.size > 0;
  }

  /** @returns how to unsubscribe */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) void this.refresh();
    return () => {
      this.#listeners.delete(listener);
      if (!this.isWatched) this.#request?.abort();
    };
  }

  /** Loads anew when somebody watches; resolves when the answer, or a newer one, is in. */
  async refresh(): Promise<void> {
    if (!this.isWatched) return;
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    this.#set({ ...this.#state, isLoading: true });
    try {
      const data = await this.#load(request.signal);
      if (this.#request === request) this.#set({ data, error: undefined, isLoading: false });
    } catch (thrown) {
      if (this.#request !== request || isAbort(thrown)) return;
      this.#set({ ...this.#state, error: toOrgError(thrown), isLoading: false });
    }
  }

  /**
   * Shows what a write will bring before the server has answered; a read under way is too old.
   *
   * @returns how to put back what was shown
   */
  update(change: (data: T) => T): () => void {
    const { data } = this.#state;
    if (data === undefined) return () => undefined;
    this.#request?.abort();
    this.#set({ data: change(data), error: undefined, isLoading: false });
    return () => this.#set({ ...this.#state, data });
  }

  #set(state: ResourceState<T>): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
