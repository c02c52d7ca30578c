import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { wholeNumber } from '../support/whole-number.js';
import { fuzz, replay, type Outcome } from './run.js';

/** Bytes that the heap may grow from a fifth of the run to its end. */
const maxGrowth = 8 * 1024 * 1024;

/** `npm run fuzz -- --requests 100000 --seed 1`, or `--seed 1 --index 90` for one request again. */
const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      requests: { type: 'string', default: '100000' },
      seed: { type: 'string', default: String(randomInt(2 ** 31)) },
      index: { type: 'string' },
    },
  });
  const seed = wholeNumber('seed', values.seed);
  if (values.index !== undefined) return again(seed, wholeNumber('index', values.index));
  const requests = wholeNumber('requests', values.requests);
  console.log(`Seed ${seed}`);
  const start = performance.now();
  const outcome = await fuzz({ requests, seed, maxFindings: 10 });
  report(outcome, (performance.now() - start) / 1000, seed);
};

const again = async (seed: number, index: number): Promise<void> => {
  const { request, status, answer, what } = await replay(seed, index);
  console.log(JSON.stringify(request, null, 2));
  console.log(status, answer);
  console.log(what ?? 'Nothing is wrong with this answer.');
  if (what !== undefined) process.exitCode = 1;
};

const report = (outcome: Outcome, seconds: number, seed: number): void => {
  const { requests, viaSocket, findings, heap } = outcome;
  for (const [operation, statuses] of [...outcome.statuses].sort())
    console.log(operation.padEnd(24), inWords(statuses));
  for (const { index, request, what } of findings)
    console.log(`\n--seed ${seed} --index ${index}: ${what}\n${JSON.stringify(request)}`);
  const growth = (heap.at(-1) ?? 0) - (heap[0] ?? 0);
  const rate = (requests / seconds).toFixed(0);
  console.log(`\n${requests} requests, ${viaSocket} through sockets, ${rate} a second`);
  console.log(`Heap after each fifth: ${heap.map(mebibytes).join(', ')} MiB`);
  console.log(`${findings.length} findings; the heap grew by ${mebibytes(growth)} MiB`);
  process.exitCode = findings.length === 0 && growth < maxGrowth ? 0 : 1;
};

const inWords = (statuses: Map<number, number>): string =>
  [...statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, times]) => `${status === 0 ? 'hung up' : status} ×${times}`)
    .join('  ');

const mebibytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

await main();
