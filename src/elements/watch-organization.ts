import type { ReactiveControllerHost } from 'lit';
import { Watch } from '../controllers/watch.js';
import type { OrgStore } from '../store/org-store.js';
import type { Resource } from '../store/resource.js';

/** Watches what belongs to the current organization; nothing while there is none. */
export const watchOrganization = <T>(
  element: ReactiveControllerHost & { readonly store: OrgStore | undefined },
  select: (store: OrgStore, organizationId: string) => Resource<T> | undefined,
): Watch<T> =>
  new Watch(element, () => {
    const { store } = element;
    return store?.organizationId ? select(store, store.organizationId) : undefined;
  });
