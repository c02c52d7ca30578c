import { ProblemError } from './problem.js';
import type { Observe } from './observe.js';
import type { Settings } from './options.js';
import type { Seal } from './state/seal.js';
import { noneTaken, type Limit, type Limiter, type Taken } from './state/state.js';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Far above what people do, far below what does harm. */
export const defaultLimits = {
  /** Calls of any kind; each member and address of a batch is one, too. */
  requestsPerUser: { count: 600, seconds: minute },
  organizationsPerUser: { count: 20, seconds: day },
  appsPerUser: { count: 50, seconds: day },
  /** Uploads: Logto keeps each of them. */
  logosPerUser: { count: 50, seconds: day },
  /** Mails with invitations, repeated ones as well. */
  invitationsPerUser: { count: 500, seconds: day },
  invitationsPerOrganization: { count: 2000, seconds: day },
  /** Of all organizations together, and with all variants by a plus. */
  mailsPerAddress: { count: 5, seconds: hour },
  /** Calls about invitations that do not exist or are for somebody else. */
  failedAnswersPerUser: { count: 20, seconds: hour },
} satisfies Record<string, Limit>;

export type LimitName = keyof typeof defaultLimits;

/** Those that apply; `false` is none. */
export type LimitSettings = Readonly<Partial<Record<LimitName, Limit | false>>>;

/** Whom to count one for, by limit. */
export type Charges = Partial<Record<LimitName, string>>;

/** How much of what one user, organization or address gets, counted in the state. */
export class Limits {
  readonly #limiters: Partial<Record<LimitName, Limiter>> = {};
  readonly #seal: Seal;
  readonly #observe: Observe;

  constructor({ limits, observe, state }: Settings, seal: Seal) {
    this.#seal = seal;
    this.#observe = observe;
    for (const name of Object.keys(defaultLimits) as LimitName[]) {
      const limit = limits[name];
      if (limit) this.#limiters[name] = state.limiter(name, limit);
    }
  }

  /**
   * Takes one of each, or nothing.
   *
   * @returns gives all of it back
   * @throws ProblemError `rate_limited` with the time after which all of them have one again
   */
  async take(charges: Charges): Promise<() => Promise<void>> {
    const taken = await Promise.all(
      (Object.keys(charges) as LimitName[]).map((name) => this.#take(name, charges[name] ?? '')),
    );
    const giveBack = async () => {
      await Promise.all(taken.map((each) => each.giveBack()));
    };
    const wait = Math.max(0, ...taken.map((each) => each.wait));
    if (wait === 0) return giveBack;
    await giveBack();
    throw new ProblemError('rate_limited', { retryAfter: Math.ceil(wait / 1000) });
  }

  /**
   * Does something for what it costs. When it fails it cost nothing.
   *
   * @param costs whether what came of it does
   * @throws ProblemError `rate_limited`, before anything is done
   */
  async spend<T>(
    charges: Charges,
    action: () => Promise<T>,
    costs: (result: T) => boolean = () => true,
  ): Promise<T> {
    const giveBack = await this.take(charges);
    try {
      const result = await action();
      if (!costs(result)) await giveBack();
      return result;
    } catch (error) {
      await giveBack();
      throw error;
    }
  }

  async #take(name: LimitName, whom: string): Promise<Taken> {
    const limiter = this.#limiters[name];
    // Others may read the keys of the state; ids tell them nothing, addresses would.
    const key = name === 'mailsPerAddress' ? await this.#seal.name(whom) : whom;
    const taken = (await limiter?.take(key)) ?? noneTaken(0);
    if (taken.wait > 0) this.#observe({ event: 'limit', limit: name });
    return taken;
  }
}
