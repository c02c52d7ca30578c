import { met, missing, type Finding, type Requirement } from '../tenant/requirement.js';

/** The Redis of several instances, where one is configured. It is no part of the tenant. */
export const sharedState: Requirement = {
  check: async ({ redisUrl }) => {
    if (redisUrl === undefined) return [];
    const place = withoutCredentials(redisUrl);
    const fault = await findFault(redisUrl);
    return [fault === undefined ? met(`Redis answers at ${place}`) : explain(fault, place)];
  },
};

const withoutCredentials = (url: string): string => {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
};

/** Counts as the backend does: a Redis that answers may still refuse to write. */
const findFault = async (url: string): Promise<string | undefined> => {
  const { createRedisState } = await import('../redis.js');
  const faults: string[] = [];
  const state = await createRedisState({ url, log: ({ cause }) => cause && faults.push(cause) });
  await state.limiter('doctor', { count: 1, seconds: 1 }).take('doctor');
  state.close();
  return faults[0];
};

/** Errors of Redis itself begin with a code, such as WRONGPASS. */
const explain = (fault: string, place: string): Finding =>
  /^[A-Z]+ /.test(fault)
    ? missing(
        `Redis refuses at ${place}: ${fault}`,
        'Set REDIS_URL with a user and a password that may write there: redis://user:password@host:6379.',
      )
    : missing(
        `Redis does not answer at ${place}: ${fault}`,
        'Set REDIS_URL to where Redis runs, with rediss: for TLS, and see that this machine reaches it.',
      );
