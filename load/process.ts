/** Each part of a load run is a process of its own; this is how they speak with each other. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** How much a server holds, and what it has used up since it started. */
export interface Usage {
  /** Bytes that are left after a garbage collection. */
  memory: number;
  /** Milliseconds of processor time. */
  processor: number;
  /** Calls to Logto. */
  calls: number;
}

export interface Part<Started> {
  started: Started;
  usage: () => Promise<Usage>;
  stop: () => void;
}

/** Starts a module of this folder, with settings. @returns what it says once it is ready */
export const startPart = async <Started>(
  module: string,
  settings: object = {},
): Promise<Part<Started>> => {
  const child = fork(fileURLToPath(new URL(module, import.meta.url)), [JSON.stringify(settings)], {
    execArgv: [...process.execArgv, '--expose-gc'],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${module} has ended with ${String(code)}.`);
  });
  ended.catch(() => undefined);
  const answer = async <Answer>(): Promise<Answer> => {
    const [message] = (await Promise.race([once(child, 'message'), ended])) as [Answer];
    return message;
  };
  return {
    started: await answer<Started>(),
    usage: () => {
      child.send('usage');
      return answer<Usage>();
    },
    stop: () => child.disconnect(),
  };
};

/** How long no less memory is found until what was left of a run counts as gone, in readings. */
const stillReadings = 3;
/** Milliseconds between two readings. Idle connections, with their buffers, go after some seconds. */
const pause = 1000;

/** In a part: what {@link startPart} was given. */
export const settingsOfPart = (): unknown => JSON.parse(process.argv[2] ?? '{}');

/** In a part: says that it is ready, and from then on what it has used. */
export const ready = (started: object, calls: () => number = () => 0): void => {
  process.on('message', () => void settledUsage(calls).then((usage) => process.send?.(usage)));
  // Also when whoever started it was ended.
  process.once('disconnect', () => process.exit());
  process.send?.(started);
};

/** Milliseconds of processor time that finding out took, which no run has used up. */
let spentOnMemory = 0;

const settledUsage = async (calls: () => number): Promise<Usage> => {
  const processor = processorTime();
  const memory = await settledMemory();
  const used = processor - spentOnMemory;
  spentOnMemory += processorTime() - processor;
  return { memory, processor: used, calls: calls() };
};

const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const settledMemory = async (): Promise<number> => {
  let least = Infinity;
  for (let still = 0; still < stillReadings; still++) {
    await sleep(pause);
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    if (heapUsed + external < least * 0.99) still = 0;
    least = Math.min(least, heapUsed + external);
  }
  return least;
};
