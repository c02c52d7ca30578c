import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OrgError } from '../api/org-error.js';
import type { Resource } from '../store/resource.js';

export interface WatchOptions {
  /**
   * While the value it answers stays the same, a new resource shows the data of the one before
   * until its own is there. Without it, a new resource begins empty.
   */
  keepWithin?: () => unknown;
}

/** Keeps an element subscribed to the resource that its state selects, and updates it. */
export class Watch<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #select: () => Resource<T> | undefined;
  readonly #options: WatchOptions;
  #resource: Resource<T> | undefined;
  #unsubscribe: (() => void) | undefined;
  #kept: { data: T | undefined; within: unknown } = { data: undefined, within: undefined };

  constructor(
    host: ReactiveControllerHost,
    select: () => Resource<T> | undefined,
    options: WatchOptions = {},
  ) {
    this.#host = host;
    this.#select = select;
    this.#options = options;
    host.addController(this);
  }

  get data(): T | undefined {
    const { keepWithin } = this.#options;
    const kept = keepWithin && keepWithin() === this.#kept.within ? this.#kept.data : undefined;
    return this.#resource?.state.data ?? kept;
  }

  get error(): OrgError | undefined {
    return this.#resource?.state.error;
  }

  get isLoading(): boolean {
    return this.#resource?.state.isLoading ?? false;
  }

  /** Whether what is shown belongs to an earlier selection. */
  get isStale(): boolean {
    return this.data !== undefined && this.#resource?.state.data === undefined;
  }

  readonly retry = (): void => void this.#resource?.refresh();

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#resource = undefined;
  }

  #follow(): void {
    const resource = this.#select();
    if (resource === this.#resource) return;
    this.#unsubscribe?.();
    this.#resource = resource;
    this.#unsubscribe = resource?.subscribe(() => {
      this.#keep();
      this.#host.requestUpdate();
    });
    this.#keep();
  }

  #keep(): void {
    const data = this.#resource?.state.data;
    if (data !== undefined) this.#kept = { data, within: this.#options.keepWithin?.() };
  }
}
