import { createContext } from '@lit/context';
import { createStore, type OrgkitOptions } from './options.js';
import type { OrgStore } from '../store/org-store.js';

/** How an element finds the store of the `<org-provider>` around it. */
export const storeContext = createContext<OrgStore | undefined>(Symbol.for('orgkit-store'));

let pageStore: OrgStore | undefined;
const listeners = new Set<() => void>();

/**
 * Sets the page-wide default for elements without an `<org-provider>` above them. Call it once, at
 * any time; elements that are there already follow.
 *
 * @returns the store, for the host's own code
 * @throws TypeError when the backend's URL is none, or not https
 */
export const configure = (options: OrgkitOptions): OrgStore => {
  pageStore = createStore(options);
  for (const listener of [...listeners]) listener();
  return pageStore;
};

/** The page-wide default, when there is one. */
export const defaultStore = (): OrgStore | undefined => pageStore;

/** Calls back when `configure()` sets another default. @returns how to unsubscribe */
export const onConfigure = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
