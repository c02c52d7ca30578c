import type { Organization } from '../../api/types.js';
import type { OrgStore } from '../../store/org-store.js';

/** Where the current organization is kept over a reload. */
export type Persist = 'url' | 'local' | 'none';

/**
 * Keeps the current organization over a reload. What was kept is current at once, so that nothing
 * on the page waits for the list of organizations; once that is there, somebody who is in the
 * organization no longer gets their first one. An organization that the host has set stays.
 */
export class KeptOrganization {
  #store: OrgStore | undefined;
  #restoredId: string | undefined;
  #keptId: string | undefined;
  #isSettled = false;

  /** To be called whenever the store, its organization or the list changes. */
  follow(store: OrgStore, persist: Persist, mine: readonly Organization[] | undefined): void {
    const key = `orgkit:organization:${store.client.baseUrl}`;
    if (store !== this.#store) this.#restore(store, read(persist, key));
    if (mine && !this.#isSettled) this.#settle(store, mine);
    const id = store.organizationId;
    if (!this.#isSettled || id === this.#keptId) return;
    this.#keptId = id;
    write(persist, key, id ?? '');
  }

  #restore(store: OrgStore, id: string): void {
    this.#store = store;
    this.#isSettled = false;
    this.#keptId = id;
    this.#restoredId = store.organizationId ? undefined : id;
    if (this.#restoredId) store.organizationId = this.#restoredId;
  }

  #settle(store: OrgStore, mine: readonly Organization[]): void {
    this.#isSettled = true;
    const id = store.organizationId;
    const isChosen = id && (id !== this.#restoredId || mine.some((each) => each.id === id));
    if (!isChosen) store.organizationId = mine[0]?.id;
  }
}

const parameter = 'organization';

const read = (persist: Persist, key: string): string => {
  if (persist === 'url') return new URLSearchParams(location.search).get(parameter) ?? '';
  return (persist === 'local' && withStorage((storage) => storage.getItem(key))) || '';
};

const write = (persist: Persist, key: string, id: string): void => {
  if (persist === 'local') withStorage((storage) => storage.setItem(key, id));
  if (persist !== 'url') return;
  const url = new URL(location.href);
  if (id) url.searchParams.set(parameter, id);
  else url.searchParams.delete(parameter);
  history.replaceState(history.state, '', url);
};

/** Nothing is kept where the browser forbids storage, which it does by throwing. */
const withStorage = <T>(use: (storage: Storage) => T): T | undefined => {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
};
