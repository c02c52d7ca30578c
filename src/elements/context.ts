import { createStore, type OrgkitOptions } from './create-store.js';
import type { OrgStore } from '../store/org-store.js';

/**
 * How an element asks the `<org-provider>` around it for its store, through shadow roots and slots.
 * The idea is that of the Context Community Protocol; `@lit/context`, which implements it whole,
 * costs more than all that is needed of it here.
 *
 * @see https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md
 */
export class StoreRequestEvent extends Event {
  /** Called with the store, now and whenever it is another one. */
  readonly onStore: (store: OrgStore | undefined) => void;
  /** Set by the provider that answers: how to ask no longer. */
  stop: (() => void) | undefined;

  constructor(onStore: (store: OrgStore | undefined) => void) {
    super('orgkit-store-request', { bubbles: true, composed: true });
    this.onStore = onStore;
  }
}

declare global {
  interface HTMLElementEventMap {
    'orgkit-store-request': StoreRequestEvent;
  }
}

let pageStore: OrgStore | undefined;
const listeners = new Set<StoreRequestEvent['onStore']>();

/**
 * Sets the page-wide default for elements without an `<org-provider>` above them. Call it once, at
 * any time; elements that are there already follow.
 *
 * @returns the store, for the host's own code
 * @throws TypeError when a URL is none or not https, or there is nowhere to get tokens from
 */
export const configure = (options: OrgkitOptions): OrgStore => {
  pageStore = createStore(options);
  for (const listener of [...listeners]) listener(pageStore);
  return pageStore;
};

/** Calls back with the page-wide default, now and whenever it is set. @returns how to stop */
export const followDefault = (onStore: StoreRequestEvent['onStore']): (() => void) => {
  listeners.add(onStore);
  onStore(pageStore);
  return () => listeners.delete(onStore);
};
