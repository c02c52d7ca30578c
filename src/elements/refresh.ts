import type { OrgStore } from '../store/org-store.js';

/** The stores made on this page; one that nobody watches any longer reads nothing. */
const stores = new Set<WeakRef<OrgStore>>();

/**
 * Reads anew what all elements on the page show, and what the user may do: for a host that hears of
 * changes by a channel of its own. What is shown stays until the answers are in; a read that failed
 * shows in its elements. Resolves when all is there.
 */
export const refresh = async (): Promise<void> => {
  await Promise.all([...stores].map(async (store) => store.deref()?.refresh()));
};

/** Lets `refresh()` reach a store, which also happens whenever the tab is shown again. */
export const keepFresh = (store: OrgStore): void => {
  stores.add(new WeakRef(store));
  document.addEventListener('visibilitychange', onVisibilityChange);
};

const onVisibilityChange = (): void => {
  if (document.visibilityState === 'visible') void refresh();
};
