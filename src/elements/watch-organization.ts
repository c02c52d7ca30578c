import { Watch } from '../controllers/watch.js';
import type { OrgStore } from '../store/org-store.js';
import type { Resource } from '../store/resource.js';
import type { OrgElement } from './org-element.js';

/** Watches what belongs to the current organization; nothing while there is none. */
export const watchOrganization = <T>(
  element: OrgElement,
  select: (store: OrgStore, organizationId: string) => Resource<T>,
): Watch<T> =>
  new Watch(element, () => {
    const { store } = element;
    return store?.organizationId ? select(store, store.organizationId) : undefined;
  });
