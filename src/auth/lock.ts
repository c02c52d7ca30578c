const queues = new Map<string, Promise<unknown>>();

/** Milliseconds after which what one tab stores has long reached all others. */
const storageDelay = 1000;

/**
 * Runs one task at a time for each name, in all tabs of this origin where Web Locks exist and in
 * this page where not. Logto revokes the whole sign-in when an old refresh token is used late, so
 * two token requests must never overlap, and each must see what the one before it stored.
 *
 * @see https://w3c.github.io/web-locks/
 */
export const oneAtATime = async <T>(name: string, task: () => Promise<T>): Promise<T> => {
  // `locks` is missing on insecure origins, where the type says that it exists.
  const locks = navigator.locks as LockManager | undefined;
  if (locks) return await locks.request(name, () => inTurn(locks, name, task));
  const run = (queues.get(name) ?? Promise.resolve()).then(task, task);
  queues.set(name, run);
  return run;
};

/**
 * Browsers copy `localStorage` from process to process in their own time, so a tab may get the lock
 * before it sees what the last holder stored. Each turn therefore leaves its number there, and as
 * the name of a lock, which all tabs see at once: who sees only the lock waits for the number.
 */
const inTurn = async <T>(locks: LockManager, name: string, task: () => Promise<T>): Promise<T> => {
  while ((await turnTold(locks, name)) > turnSeen(name)) await pause(0);
  try {
    return await task();
  } finally {
    const turn = turnSeen(name) + 1;
    localStorage.setItem(name, String(turn));
    await tellTurn(locks, `${prefixOf(name)}${turn}`);
  }
};

const prefixOf = (name: string): string => `${name}#`;

const turnSeen = (name: string): number => Number(localStorage.getItem(name));

const turnTold = async (locks: LockManager, name: string): Promise<number> => {
  const { held = [] } = await locks.query();
  const prefix = prefixOf(name);
  const told = held.filter((lock) => lock.name?.startsWith(prefix));
  return Math.max(0, ...told.map((lock) => Number(lock.name?.slice(prefix.length))));
};

/** Holds a lock for a while, and no longer: a page that holds one is kept out of the back cache. */
const tellTurn = (locks: LockManager, lock: string): Promise<void> =>
  new Promise((resolve) => {
    const hold = (): Promise<void> => {
      resolve();
      return pause(storageDelay);
    };
    // A page that is being left gets none, and has nobody to tell.
    locks.request(lock, hold).catch(resolve);
  });

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
