import type { OrgStore } from '../store/org-store.js';
import { StoreRequestEvent, followDefault } from './context.js';
import { ReactiveElement } from './reactive-element.js';

/** How long a page may take to say where the backend is, in ms. */
const patience = 5000;
const providerTag = 'org-provider';

/** An element with the store of the provider above it, or else with the page's default one. */
export abstract class StoreElement extends ReactiveElement {
  #store: OrgStore | undefined;
  #unfollow: (() => void) | undefined;
  #stopAsking: (() => void) | undefined;

  /** The provider's store, or without a provider the page-wide default; nothing while there is none. */
  get store(): OrgStore | undefined {
    return this.#store;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ask();
    // A provider that is defined last has not heard.
    if (!customElements.get(providerTag)) {
      void customElements.whenDefined(providerTag).then(() => this.isConnected && this.#ask());
    }
    setTimeout(() => {
      if (!this.#store)
        void import('./on-demand/missing-store.js').then((told) => told.tellOfMissingStore(this));
    }, patience);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopAsking?.();
    this.#follow(undefined);
  }

  #ask(): void {
    this.#stopAsking?.();
    const request = new StoreRequestEvent((store) => this.#follow(store));
    this.dispatchEvent(request);
    this.#stopAsking = request.stop ?? followDefault(request.onStore);
  }

  #follow(store: OrgStore | undefined): void {
    if (store === this.#store) return;
    this.#unfollow?.();
    this.#store = store;
    this.#unfollow = store?.subscribe(() => this.requestUpdate());
    this.requestUpdate();
  }
}
