import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OrgError } from '../api/org-error.js';
import type { Resource } from '../store/resource.js';

/** Keeps an element subscribed to the resource that its state selects, and updates it. */
export class Watch<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #select: () => Resource<T> | undefined;
  #resource: Resource<T> | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, select: () => Resource<T> | undefined) {
    this.#host = host;
    this.#select = select;
    host.addController(this);
  }

  get data(): T | undefined {
    return this.#resource?.state.data;
  }

  get error(): OrgError | undefined {
    return this.#resource?.state.error;
  }

  /** Whether an answer is on its way, also when there is data already. */
  get isLoading(): boolean {
    return this.#resource?.state.isLoading ?? false;
  }

  readonly retry = (): void => this.#resource?.retry();

  hostConnected(): void {
    this.hostUpdate();
  }

  hostUpdate(): void {
    this.#follow(this.#select());
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  #follow(resource: Resource<T> | undefined): void {
    if (resource === this.#resource) return;
    this.#unsubscribe?.();
    this.#resource = resource;
    this.#unsubscribe = resource?.subscribe(() => this.#host.requestUpdate());
  }
}
