import { assertAnswer } from './checks.js';
import { requestsOf } from './generate.js';
import type { FuzzRequest } from './request.js';
import { createFuzzWorld, type FuzzWorld } from './world.js';

/** So many requests in a tenant before it starts over; less than a token's hour, at one a second. */
const roundSize = 500;
/** Worlds beside each other; in each, one request comes after the other. */
const lanes = 3;
/** How often the heap is measured. */
const parts = 5;

export interface Finding {
  /** Of the request in the run; the same seed has the same request there. */
  index: number;
  request: FuzzRequest;
  what: string;
}

export interface Outcome {
  requests: number;
  viaSocket: number;
  findings: Finding[];
  /** How often each status was answered, by the operation that the request was made from. */
  statuses: Map<string, Map<number, number>>;
  /** Bytes of heap in use after each part of the run, when all tenants have started over. */
  heap: number[];
}

interface Options {
  requests: number;
  seed: number;
  /** After so many findings the run ends. */
  maxFindings: number;
}

/** Sends so many generated requests and holds every answer to the checks. */
export const fuzz = async ({ requests, seed, maxFindings }: Options): Promise<Outcome> => {
  const outcome: Outcome = {
    requests: 0,
    viaSocket: 0,
    findings: [],
    statuses: new Map(),
    heap: [],
  };
  const worlds = await Promise.all(Array.from({ length: lanes }, createFuzzWorld));
  const starts = Array.from({ length: Math.ceil(requests / roundSize) }, (_, n) => n * roundSize);
  const partSize = Math.max(lanes, Math.ceil(starts.length / parts));

  const runRound = async (world: FuzzWorld, start: number) => {
    await world.startOver();
    const count = Math.min(roundSize, requests - start);
    for (const [n, request] of requestsOf(seed, start / roundSize, count).entries()) {
      if (outcome.findings.length >= maxFindings) return;
      await runOne(world, start + n, request, outcome);
    }
  };
  const runLane = async (world: FuzzWorld, part: number[]) => {
    for (let start = part.shift(); start !== undefined; start = part.shift())
      await runRound(world, start);
    await world.startOver();
  };

  try {
    while (starts.length > 0 && outcome.findings.length < maxFindings) {
      const part = starts.splice(0, partSize);
      await Promise.all(worlds.map((world) => runLane(world, part)));
      outcome.heap.push(...heapInUse());
    }
  } finally {
    await Promise.all(worlds.map((world) => world.close()));
  }
  outcome.findings.sort((a, b) => a.index - b.index);
  return outcome;
};

const runOne = async (
  world: FuzzWorld,
  index: number,
  request: FuzzRequest,
  outcome: Outcome,
): Promise<void> => {
  outcome.requests++;
  if (request.via === 'socket') outcome.viaSocket++;
  const { status, what } = await judge(world, request);
  count(outcome, request.operation, status);
  if (what !== undefined) outcome.findings.push({ index, request, what });
};

interface Verdict {
  /** 0 for no answer. */
  status: number;
  answer: string;
  /** What is wrong with it, if anything is. */
  what?: string;
}

const judge = async (world: FuzzWorld, request: FuzzRequest): Promise<Verdict> => {
  const sent = await world.send(request);
  const status = sent.response?.status ?? 0;
  const answer = (await sent.response?.clone().text()) ?? '';
  try {
    await assertAnswer(request, sent, world);
    return { status, answer };
  } catch (error) {
    return { status, answer, what: String(error) };
  }
};

const count = ({ statuses }: Outcome, operation: string, status: number): void => {
  const counts = statuses.get(operation) ?? new Map<number, number>();
  statuses.set(operation, counts.set(status, (counts.get(status) ?? 0) + 1));
};

/** Sends the request of a finding again, after those that came before it in its tenant. */
export const replay = async (
  seed: number,
  index: number,
): Promise<Verdict & { request: FuzzRequest }> => {
  const place = index % roundSize;
  const before = requestsOf(seed, (index - place) / roundSize, place + 1);
  const request = before.pop();
  if (!request) throw new Error(`There is no request ${index}.`);
  const world = await createFuzzWorld();
  try {
    await world.startOver();
    for (const each of before) await world.send(each);
    return { request, ...(await judge(world, request)) };
  } finally {
    await world.close();
  }
};

/** Nothing unless Node runs with `--expose-gc`: what is not collected yet is no leak. */
const heapInUse = (): number[] => {
  if (!globalThis.gc) return [];
  globalThis.gc();
  return [process.memoryUsage().heapUsed];
};
