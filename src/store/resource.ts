import { isAbort, isRefusal, toOrgError, type OrgError } from '../api/org-error.js';

/** What is known of a shared read. After a failed refresh there may be both data and an error. */
export interface ResourceState<T> {
  readonly data: T | undefined;
  readonly error: OrgError | undefined;
  readonly isLoading: boolean;
}

/** A method, so that `Resource<T>` stays assignable to `Resource<unknown>`. */
interface Change<T> {
  apply(data: T): T;
}

/** How a write ends whose outcome is shown already. */
export interface Expectation {
  /** The server agreed. */
  keep: () => void;
  /** The server refused: what it last said is shown again. */
  rollback: () => void;
}

/**
 * One shared, abortable read. It loads with its first subscriber and aborts with its last, drops
 * answers that came too late, and keeps its data when a refresh fails, unless access was lost.
 */
export class Resource<T> {
  readonly #load: (signal: AbortSignal) => Promise<T>;
  readonly #listeners = new Set<() => void>();
  /** What writes under way will bring, shown over what was read. */
  readonly #expected = new Set<Change<T>>();
  #request: AbortController | undefined;
  #read: T | undefined;
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
    this.#show({ isLoading: true });
    try {
      const data = await this.#load(request.signal);
      if (this.#request !== request) return;
      this.#read = data;
      this.#show({ error: undefined, isLoading: false });
    } catch (thrown) {
      if (this.#request !== request || isAbort(thrown)) return;
      if (isRefusal(thrown)) this.#read = undefined;
      this.#show({ error: toOrgError(thrown), isLoading: false });
    }
  }

  /**
   * Shows what a write will bring before the server has answered, over all that is read meanwhile.
   * Several may be under way; `change` must do no harm to data that has it already.
   */
  expect(change: (data: T) => T): Expectation {
    const expected: Change<T> = { apply: change };
    this.#expected.add(expected);
    this.#show();
    return {
      keep: () => {
        this.#expected.delete(expected);
        if (this.#read !== undefined) this.#read = change(this.#read);
      },
      rollback: () => {
        this.#expected.delete(expected);
        this.#show();
      },
    };
  }

  #show(change?: Partial<ResourceState<T>>): void {
    this.#state = { ...this.#state, data: this.#expectedData(), ...change };
    for (const listener of [...this.#listeners]) listener();
  }

  #expectedData(): T | undefined {
    if (this.#read === undefined) return undefined;
    return [...this.#expected].reduce<T>((data, { apply }) => apply(data), this.#read);
  }
}
