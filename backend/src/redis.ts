import { Redis } from 'ioredis';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { printLine, type Log } from './log.js';
import { createMemoryState } from './state/memory-state.js';
import { noneTaken, type Limit, type Limiter, type State, type Taken } from './state/state.js';

export interface RedisStateOptions {
  /** Such as `redis://user:password@host:6379/0`, or `rediss:` for TLS. */
  url: string;
  /** Where it is said that Redis cannot be reached, and that it can again. Default the console. */
  log?: Log;
}

export interface RedisState extends State {
  /** Ends the connection. */
  close: () => void;
}

/** Before the names of all keys. */
const prefix = 'orgkit:';
/** Milliseconds. */
const connectTimeout = 1000;
const commandTimeout = 500;
/** Milliseconds that Redis is not asked after it failed, so that requests wait for it only once. */
const rest = 1000;

/**
 * State in Redis, for the `state` option of several instances. While Redis cannot be reached each of
 * them goes on with a state in memory, and the log says so. Resolves when it is connected, or cannot
 * be for now.
 */
export const createRedisState = async ({
  url,
  log = printLine,
}: RedisStateOptions): Promise<RedisState> => {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout,
    commandTimeout,
    // A command fails at once rather than wait for Redis, and is never sent twice.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
  });
  const connection = new Connection(redis, log);
  await connection.open();
  return createState(redis, connection);
};

const createState = (redis: Redis, connection: Connection): RedisState => {
  const memory = createMemoryState(Date.now);
  return {
    limiter: (name, limit) => createLimiter(redis, connection, name, limit, memory),
    // What was kept while Redis was away still counts here.
    get: (key) =>
      connection.use(
        async () => (await redis.get(prefix + key)) ?? memory.get(key),
        () => memory.get(key),
      ),
    claim: async (key, value, lifetime) => {
      if ((await memory.get(key)) !== undefined) return false;
      return connection.use(
        async () => (await redis.set(prefix + key, value, 'PX', lifetime, 'NX')) === 'OK',
        () => memory.claim(key, value, lifetime),
      );
    },
    set: (key, value, lifetime) =>
      connection.use(
        async () => {
          await redis.set(prefix + key, value, 'PX', lifetime);
        },
        () => memory.set(key, value, lifetime),
      ),
    delete: async (key) => {
      await memory.delete(key);
      await connection.use(
        async () => {
          await redis.del(prefix + key);
        },
        async () => undefined,
      );
    },
    close: () => {
      redis.disconnect();
    },
  };
};

const createLimiter = (
  redis: Redis,
  connection: Connection,
  name: string,
  limit: Limit,
  memory: State,
): Limiter => {
  const here = memory.limiter(name, limit);
  const shared = new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: prefix + name,
    points: limit.count,
    duration: limit.seconds,
  });
  return {
    take: (key) =>
      connection.use(
        async () => {
          const { wait, giveBack } = await take(shared, key);
          return { wait, giveBack: () => connection.use(giveBack, async () => undefined) };
        },
        () => here.take(key),
      ),
  };
};

const take = async (limiter: RateLimiterRedis, key: string): Promise<Taken> => {
  const askedAt = Date.now();
  // Once the time is over, a reward would go to the next one, or begin it with one more.
  const giveBack = async ({ msBeforeNext }: RateLimiterRes) => {
    if (Date.now() < askedAt + msBeforeNext) await limiter.reward(key);
  };
  try {
    const taken = await limiter.consume(key);
    return { wait: 0, giveBack: () => giveBack(taken) };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    // It counts what it refuses, too, and then what is given back would not be there for anybody.
    await giveBack(refusal);
    return noneTaken(Math.max(1, refusal.msBeforeNext));
  }
};

/** Whether Redis can be used, and what to do where it cannot. */
class Connection {
  readonly #redis: Redis;
  readonly #log: Log;
  #isLost = false;
  /** Epoch milliseconds. */
  #restsUntil = 0;

  constructor(redis: Redis, log: Log) {
    this.#redis = redis;
    this.#log = log;
    redis.on('error', (error: Error) => {
      this.#lost(error.message);
    });
    redis.on('reconnecting', () => {
      this.#lost('connection closed');
    });
  }

  async open(): Promise<void> {
    // Why is told by the event, and it goes on trying.
    await this.#redis.connect().catch(() => undefined);
  }

  async use<T>(shared: () => Promise<T>, local: () => Promise<T>): Promise<T> {
    if (this.#redis.status !== 'ready' || Date.now() < this.#restsUntil) return local();
    try {
      const result = await shared();
      this.#found();
      return result;
    } catch (error) {
      this.#restsUntil = Date.now() + rest;
      this.#lost(error instanceof Error ? error.message : 'unknown');
      return local();
    }
  }

  #lost(cause: string): void {
    if (this.#isLost) return;
    this.#isLost = true;
    this.#tell({ level: 'error', event: 'state_unreachable', cause });
  }

  #found(): void {
    if (!this.#isLost) return;
    this.#isLost = false;
    this.#tell({ level: 'info', event: 'state_reached' });
  }

  #tell(entry: Omit<Parameters<Log>[0], 'time'>): void {
    this.#log({ time: new Date().toISOString(), ...entry });
  }
}
