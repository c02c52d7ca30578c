import { ContextConsumer } from '@lit/context';
import { LitElement, type CSSResultGroup } from 'lit';
import { Localize } from '../i18n/localize.js';
import type { OrgStore } from '../store/org-store.js';
import { controls } from '../styles/controls.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { defaultStore, onConfigure, storeContext } from './context.js';

/**
 * What all elements share: the store of the provider above them or the page's default one, texts in
 * the nearest language, and events.
 */
export abstract class OrgElement extends LitElement {
  static override styles: CSSResultGroup = [tokens, controls];

  protected readonly i18n: Localize = new Localize(this);

  readonly #provided = new ContextConsumer(this, {
    context: storeContext,
    subscribe: true,
    callback: () => this.#followStore(),
  });
  #followed: OrgStore | undefined;
  #unfollow: (() => void) | undefined;
  #stopWaiting: (() => void) | undefined;

  /** The provider's store, or the page-wide default; nothing while there is neither. */
  get store(): OrgStore | undefined {
    return this.#provided.value ?? defaultStore();
  }

  /** The store, for what is offered only once there is one. */
  protected get readyStore(): OrgStore {
    if (!this.store) throw new Error(`<${this.localName}> needs an <org-provider> or configure().`);
    return this.store;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWaiting = onConfigure(() => this.#followStore());
    this.#followStore();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting?.();
    this.#unfollow?.();
    this.#followed = undefined;
  }

  /** @returns whether the event was not prevented */
  protected emit(event: Event): boolean {
    return this.dispatchEvent(event);
  }

  #followStore(): void {
    if (this.store === this.#followed) return;
    this.#unfollow?.();
    this.#followed = this.store;
    this.#unfollow = this.#followed?.subscribe(() => this.requestUpdate());
    this.requestUpdate();
  }
}
