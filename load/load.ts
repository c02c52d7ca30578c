/**
 * What many callers at once cost the backend: `npm run load -- --connections 200 --seconds 30`.
 * Member lists, in turns with an app by hand that only verifies the token and asks Logto, then a mix
 * with writes. Exits with 1 when a call fails or a bound is broken.
 */
import autocannon from 'autocannon';
import { parseArgs } from 'node:util';
import { wholeNumber } from '../test/support/whole-number.js';
import type { Caller, LoadedLogto } from './logto.js';
import { startPart, type Part, type Usage } from './process.js';

/** Least share of the throughput of the app by hand. */
const leastRatio = 0.8;
/** Most bytes, after a garbage collection, per byte before a run. */
const mostGrowth = 1.2;
/** Turns of backend and app by hand, so that what else runs on the machine hits both. */
const turns = 3;
/** Seconds until caches, connections and the compiler have settled. */
const warmUp = 3;

type Server = Part<{ url: string }>;

interface Run {
  result: autocannon.Result;
  before: Usage;
  after: Usage;
}

const { values } = parseArgs({
  options: {
    connections: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '30' },
  },
});
const connections = wholeNumber('connections', values.connections);
const seconds = wholeNumber('seconds', values.seconds);

const logto = await startPart<LoadedLogto>('./logto.ts', { people: connections });
const { callers, memberRoleId, backend: settings } = logto.started;
const backend: Server = await startPart('./backend.ts', settings);
const byHand: Server = await startPart('./by-hand.ts', settings);
let broken = 0;
let lostInvitations = 0;

try {
  await compareLists();
  await runMix();
} finally {
  for (const part of [backend, byHand, logto]) part.stop();
}
process.exitCode = broken > 0 ? 1 : 0;

async function compareLists(): Promise<void> {
  for (const server of [backend, byHand]) await load(server, listMembers, warmUp);
  const runs: { ours: Run; theirs: Run }[] = [];
  for (let turn = 0; turn < turns; turn++) {
    runs.push({
      ours: await measure(backend, listMembers, seconds / turns),
      theirs: await measure(byHand, listMembers, seconds / turns),
    });
  }
  report(
    'Member list, by hand',
    runs.map(({ theirs }) => theirs),
  );
  const ours = runs.map((run) => run.ours);
  report('Member list', ours);
  checkMemory(ours);
  const ratio = median(runs.map(({ ours, theirs }) => ours.result['2xx'] / theirs.result['2xx']));
  check(`${ratio.toFixed(2)} of the throughput by hand`, ratio >= leastRatio, `≥ ${leastRatio}`);
}

async function runMix(): Promise<void> {
  await load(backend, mix, warmUp);
  const run = await measure(backend, mix, seconds);
  report('Mix with writes', [run]);
  checkMemory([run]);
  check(`${lostInvitations} addresses not invited`, lostInvitations === 0, 'none');
}

async function measure(server: Server, requests: Requests, duration: number): Promise<Run> {
  const before = await server.usage();
  const result = await load(server, requests, duration);
  return { result, before, after: await server.usage() };
}

type Requests = (caller: Caller) => autocannon.Request[];

/** Each connection is another person's. */
function load({ started }: Server, requests: Requests, duration: number) {
  let next = 0;
  return autocannon({
    url: started.url,
    connections,
    duration,
    setupClient: (client) => {
      const caller = callers[next++ % callers.length];
      if (caller) client.setRequests(requests(caller));
    },
  });
}

function listMembers({ organizationId, organizationToken }: Caller): autocannon.Request[] {
  const path = `/organizations/${organizationId}/members`;
  return [{ path, headers: { Authorization: `Bearer ${organizationToken}` } }];
}

/** Of ten calls seven read. */
function mix(caller: Caller): autocannon.Request[] {
  const path = `/organizations/${caller.organizationId}`;
  const asUser = jsonHeaders(caller.userToken);
  const asMember = jsonHeaders(caller.organizationToken);
  let invited = 0;
  const roles = JSON.stringify({ roleIds: [memberRoleId] });
  const reads = Array.from({ length: 7 }, () => listMembers(caller)).flat();
  return [
    ...reads,
    { method: 'POST', path: '/organizations', headers: asUser, body: '{"name":"Globex"}' },
    {
      method: 'POST',
      path: `${path}/invitations`,
      headers: asMember,
      setupRequest: (request) => {
        const invitees = [`${caller.organizationId}-${Date.now()}-${invited++}@example.test`];
        return { ...request, body: JSON.stringify({ invitees, roleIds: [memberRoleId] }) };
      },
      onResponse: (status, body) => {
        if (status === 200 && !body.includes('"outcome":"invited"')) lostInvitations++;
      },
    },
    {
      method: 'PUT',
      path: `${path}/members/${caller.memberId}/roles`,
      headers: asMember,
      body: roles,
    },
  ];
}

function jsonHeaders(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
}

function report(name: string, runs: Run[]): void {
  const sum = (of: (run: Run) => number): number => runs.reduce((total, run) => total + of(run), 0);
  const answered = sum(({ result }) => result['2xx']);
  const failed = sum(({ result }) => result.errors + result.non2xx);
  const each = (of: (usage: Usage) => number): string =>
    (sum(({ before, after }) => of(after) - of(before)) / answered).toFixed(2);
  const latency = (of: (result: autocannon.Result) => number): number =>
    median(runs.map(({ result }) => of(result)));

  console.log(`\n${name}`);
  console.log(`  ${Math.round(answered / sum(({ result }) => result.duration))} requests/s`);
  console.log(`  p50 ${latency(({ latency: { p50 } }) => p50)} ms`);
  console.log(`  p99 ${latency(({ latency: { p99 } }) => p99)} ms`);
  console.log(`  ${each(({ calls }) => calls)} calls to Logto for each`);
  console.log(`  ${each(({ processor }) => processor)} ms of a processor for each`);
  check(
    `${failed} failed${failed > 0 ? `: ${runs.map(howItWent).join('; ')}` : ''}`,
    failed === 0,
    'none',
  );
}

function checkMemory(runs: Run[]): void {
  const [before = NaN, after = NaN] = [runs[0]?.before.memory, runs.at(-1)?.after.memory];
  check(
    `memory ${megabytes(before)} MB, then ${megabytes(after)} MB`,
    after <= before * mostGrowth,
    `≤ ${mostGrowth} times as much`,
  );
}

function howItWent({ result }: Run): string {
  const statuses = Object.entries(result.statusCodeStats ?? {}).map(
    ([status, { count = 0 }]) => `${status} ${count} times`,
  );
  return [...statuses, `${result.errors} without an answer`].join(', ');
}

function check(what: string, isSo: boolean, bound: string): void {
  if (!isSo) broken++;
  console.log(`${isSo ? '✔' : '✖'} ${what} (${bound})`);
}

function median(numbers: number[]): number {
  return numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(1);
}
