const queues = new Map<string, Promise<unknown>>();

/**
 * Runs one task at a time for each name, in all tabs of this origin where Web Locks exist and in
 * this page where not. Logto revokes the whole sign-in when an old refresh token is used late, so
 * two token requests must never overlap.
 *
 * @see https://w3c.github.io/web-locks/
 */
export const oneAtATime = async <T>(name: string, task: () => Promise<T>): Promise<T> => {
  // `locks` is missing on insecure origins, where the type says that it exists.
  const locks = navigator.locks as LockManager | undefined;
  if (locks) return await locks.request(name, task);
  const run = (queues.get(name) ?? Promise.resolve()).then(task, task);
  queues.set(name, run);
  return run;
};
