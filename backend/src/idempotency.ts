import { ProblemError } from './problem.js';
import type { Seal } from './state/seal.js';
import type { State } from './state/state.js';
import { wait } from './wait.js';

/** Milliseconds that an answer is kept: a day. */
const lifetime = 24 * 60 * 60 * 1000;
/** Milliseconds after which a call counts as lost with its instance, unless that says otherwise. */
const lease = 30_000;
/** How long a repetition waits for the first call at another instance. */
const patience = { looks: 100, pause: 100 };
/** Seconds. */
const retrySoon = 5;

export interface Answer {
  body: object;
  /** Whether a repetition should try again rather than get this answer. */
  isWorthRepeating?: boolean;
}

/**
 * Whether an earlier call with the key may have left something behind. Asked before anything is
 * created and not sooner, since that is kept for a day: what is refused must not take room.
 */
type NoteAttempt = () => Promise<boolean>;

type Create = (noteAttempt: NoteAttempt) => Promise<Answer>;

/** What is kept of a call. */
interface Trace {
  input: string;
  /** Sealed; none while it runs. */
  body?: string;
}

/**
 * Answers of creates by their `Idempotency-Key`: a repetition, also a simultaneous one, also at
 * another instance that shares the state, gets what the first call got. What failed is not kept.
 */
export class Idempotency {
  /** At this instance, by key and body. */
  readonly #running = new Map<string, Promise<Answer>>();
  readonly #state: State;
  readonly #seal: Seal;
  readonly #patience: typeof patience;

  constructor(state: State, seal: Seal, waiting = patience) {
    this.#state = state;
    this.#seal = seal;
    this.#patience = waiting;
  }

  /**
   * @param key of the caller, the route and the header; none when the header is missing
   * @throws ProblemError `conflict` for the same key with another body, or when the first call takes
   * too long
   */
  async once(key: string | undefined, body: unknown, create: Create): Promise<Answer> {
    if (key === undefined) return create(async () => false);
    const [place, input] = await Promise.all([
      this.#seal.name(`answer ${key}`),
      this.#seal.name(`input ${JSON.stringify(body)}`),
    ]);
    const call = `${place} ${input}`;
    const running = this.#running.get(call);
    if (running) return running;
    const attempt = this.#attempt(place, input, create).finally(() => this.#running.delete(call));
    this.#running.set(call, attempt);
    return attempt;
  }

  async #attempt(place: string, input: string, create: Create): Promise<Answer> {
    const known = await this.#claim(place, input);
    if (known !== undefined) return { body: await this.#read(place, known) };
    const renewal = setInterval(() => void this.#keep(place, { input }, lease), lease / 3);
    try {
      const answer = await create(() => this.#noteAttempt(place));
      const { body, isWorthRepeating = false } = answer;
      if (isWorthRepeating) await this.#state.delete(place);
      else await this.#keep(place, { input, body: await this.#write(place, body) }, lifetime);
      return answer;
    } catch (error) {
      await this.#state.delete(place);
      throw error;
    } finally {
      clearInterval(renewal);
    }
  }

  /** @returns what the first call was answered, sealed; nothing once this is the first */
  async #claim(place: string, input: string): Promise<string | undefined> {
    const claim = JSON.stringify({ input } satisfies Trace);
    for (let look = 0; look < this.#patience.looks; look++) {
      if (await this.#state.claim(place, claim, lease)) return undefined;
      const kept = await this.#state.get(place);
      const trace = kept === undefined ? undefined : (JSON.parse(kept) as Trace);
      if (trace && trace.input !== input) throw usedOtherwise();
      if (trace?.body !== undefined) return trace.body;
      await wait(this.#patience.pause);
    }
    throw new ProblemError('conflict', {
      title: 'The first call with this idempotency key still runs.',
      retryAfter: retrySoon,
    });
  }

  /** @returns whether an earlier call noted one, and failed or was lost with its instance */
  async #noteAttempt(place: string): Promise<boolean> {
    return !(await this.#state.claim(`attempted ${place}`, '', lifetime));
  }

  #keep(place: string, trace: Trace, duration: number): Promise<void> {
    return this.#state.set(place, JSON.stringify(trace), duration);
  }

  #write(place: string, body: object): Promise<string> {
    return this.#seal.close(JSON.stringify(body), place);
  }

  async #read(place: string, sealed: string): Promise<object> {
    return JSON.parse(await this.#seal.open(sealed, place)) as object;
  }
}

const usedOtherwise = (): ProblemError =>
  new ProblemError('conflict', { title: 'The idempotency key was used with another body.' });
