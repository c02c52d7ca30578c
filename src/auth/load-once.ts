import { OrgError } from '../api/org-error.js';

/** Loads when it is first asked, once for all who ask; a failed load is tried again by the next. */
export const loadOnce = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch((cause: unknown) => {
      loaded = undefined;
      throw new OrgError('network_error', { cause });
    });
    return loaded;
  };
};
