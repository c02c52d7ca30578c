import { logLeftBehind } from '../log.js';
import { isUncertain } from '../logto/error.js';
import type { Services } from '../services.js';

interface Creation<T> {
  create: () => Promise<T>;
  /** What `create` made, if it did. */
  find: () => Promise<T | undefined>;
  /** For the log: what nobody knows of, if it was made all the same. */
  leftBehind: string;
}

/** Creates something; where Logto does not say whether it did, what it created is looked for. */
export const createSurely = async <T>(
  { settings }: Services,
  requestId: string,
  { create, find, leftBehind }: Creation<T>,
): Promise<T> => {
  try {
    return await create();
  } catch (error) {
    if (!isUncertain(error)) throw error;
    const found = await find().catch(() => undefined);
    if (found) return found;
    logLeftBehind(settings, requestId, leftBehind, error);
    throw error;
  }
};
