import { isAbort, isRefusal, toOrgError, type OrgError } from '../api/org-error.js';

/** What is known of a shared read. After a failed refresh there may be both data and an error. */
export interface ResourceState<T> {
  readonly data: T | undefined;
  readonly error: OrgError | undefined;
  readonly isLoading: boolean;
}

/** A method, so that `Resource<T>` stays assignable to `Resource<unknown>`. */
export interface Change<T> {
  apply(data: T): T;
}

/**
 * One shared, abortable read. It loads with its first subscriber and aborts with its last, drops
 * answers that came too late, and keeps its data when a refresh fails, unless access was lost.
 */
export class Resource<T> {
  readonly #load: (signal: AbortSignal) => Promise<T>;
  readonly #listeners = new Set<() => void>();
  /** Through what is shown what was read. */
  #view: Change<T> | undefined;
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

  /** Loads anew, and forgets what went wrong, so that it is said again when it does again. */
  retry(): void {
    this.#show({ error: undefined });
    void this.refresh();
  }

  /** Tells what went wrong in the place of what was read, until it is read again. */
  fail(error: OrgError): void {
    this.#read = undefined;
    this.#show({ error });
  }

  /** Shows what was read, and will be, through a change; see `expect()`. */
  showThrough(view: Change<T>): void {
    this.#view = view;
    this.#show();
  }

  /** Changes what was read, as a write has. */
  update(change: (data: T) => T): void {
    if (this.#read !== undefined) this.#read = change(this.#read);
    this.#show();
  }

  #show(change?: Partial<ResourceState<T>>): void {
    const read = this.#read;
    const data = read === undefined || !this.#view ? read : this.#view.apply(read);
    this.#state = { ...this.#state, data, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}
