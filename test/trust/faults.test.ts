/**
 * Every flow of several steps, through every kind of fault at each of its calls to Logto: whatever
 * happens, the tenant is sound or the log says what is left behind, the caller is told the truth, and
 * a repetition, also at another instance, ends well.
 */
import assert from 'node:assert/strict';
import { after, mock, test } from 'node:test';
import { createOrgBackend, type AuditEvent } from '../../backend/src/index.js';
import { operations } from '../../backend/src/operations.gen.js';
import type { OperationId } from '../../backend/src/operations.js';
import { createMemoryState } from '../../backend/src/state/memory-state.js';
import type { Fault } from '../../logto-dev/src/faults.js';
import { withContract } from '../contract/contract.js';
import { createWorld, type Answer, type Body, type World } from '../contract/world.js';
import { flows, type Flow } from './flows.js';
import { violations } from './invariants.js';

/** What happens to how many calls from one on. */
type Trouble = Record<string, unknown> & { kind: Fault['kind']; times: number };

const always = 1_000_000;
const status = (code: number, times = 1): Trouble => ({ kind: 'status', status: code, times });
const once: Trouble[] = [
  status(500),
  ...(['drop', 'half', 'html', 'lost'] as const).map((kind) => ({ kind, times: 1 })),
];
/** Three times: all attempts of one call. */
const lasting: Trouble[] = [
  status(429),
  status(503, 3),
  { kind: 'lost', times: 3 },
  status(503, always),
  { kind: 'lost', times: always },
];

/** Milliseconds. */
const timeout = 10_000;
const concurrency = 16;

let survived = 0;
let met = 0;

/** One run of a flow in a tenant of its own; nothing is known yet of keys, tokens and roles. */
const start = async (flow: Flow) => {
  let later = 0;
  const world = await createWorld({
    now: () => Date.now() + later,
    logtoTimeout: timeout,
    logtoRetryDelay: 0,
    // As instances share it by Redis.
    state: createMemoryState(Date.now),
    ...flow.options,
  });
  const path = flow.prepare(world);
  const body = flow.body?.(world);
  const isJson = body !== undefined && !(body instanceof FormData);
  const token = await world.tokenFor(flow.as ?? 'alice', flow.isOfUser ? undefined : world.acme);
  const place = flow.isOfUser ? path : `/organizations/${world.acme}${path}`;
  /** The same request with the same `Idempotency-Key`. */
  const send = async (fetch: World['fetch']): Promise<Answer> => {
    const response = await fetch(
      new Request(`https://backend.example.test${place}`, {
        method: flow.method,
        headers: {
          Authorization: `Bearer ${token}`,
          ...(flow.method === 'POST' && { 'Idempotency-Key': 'one' }),
          ...(isJson && { 'Content-Type': 'application/json' }),
        },
        ...(body !== undefined && { body: isJson ? JSON.stringify(body) : body }),
      }),
    );
    const text = await response.text();
    const parsed = (text === '' ? {} : JSON.parse(text)) as Body;
    return { status: response.status, headers: response.headers, body: parsed };
  };
  return {
    world,
    send: () => send(world.fetch),
    /** Two minutes later, at this instance or at another. */
    repeat: (isElsewhere: boolean) => {
      later = 120_000;
      return send(isElsewhere ? withContract(createOrgBackend(world.settings).fetch) : world.fetch);
    },
  };
};

type Run = Awaited<ReturnType<typeof start>>;

const isSuccess = ({ status: code }: Answer): boolean => code < 300;

const failedUndos = ({ logs }: World) => logs.filter(({ event }) => event === 'undo_failed');

/** The call of the contract that a flow is. */
const operationOf = async (flow: Flow): Promise<OperationId | undefined> => {
  const told: OperationId[] = [];
  const onAudit = ({ operation }: AuditEvent) => void told.push(operation);
  const { send } = await start({ ...flow, options: { ...flow.options, onAudit } });
  await send();
  return told[0];
};

/** The calls to Logto that a flow makes when all goes well. */
const callsOf = async (flow: Flow): Promise<string[]> => {
  const { world, send } = await start(flow);
  const answer = await send();
  assert.ok(isSuccess(answer) && flow.isDone(world, answer), JSON.stringify(answer));
  assert.deepEqual(violations(world), []);
  return world.calls;
};

/** Before the first write, one fault is as bad as many: nothing is done. */
const troublesOf = (calls: string[]): { nth: number; trouble: Trouble }[] => {
  const firstWrite = calls.findIndex((call) => !/^GET |\/oidc\//.test(call));
  return calls.flatMap((_, index) => {
    const troubles = index < firstWrite - 1 ? once : [...once, ...lasting];
    return troubles.map((trouble) => ({ nth: index + 1, trouble }));
  });
};

const assertTold = (flow: Flow, { world }: Run, answer: Answer): void => {
  if (isSuccess(answer))
    assert.ok(flow.isDone(world, answer), `told ${JSON.stringify(answer.body)}`);
  const left = violations(world);
  assert.ok(left.length === 0 || failedUndos(world).length > 0, `not logged: ${left.join(' ')}`);
};

const assertRepeated = (flow: Flow, { world }: Run, again: Answer): void => {
  const isDoneAlready = flow.doneAlready?.includes(again.body.code) === true;
  assert.ok(isSuccess(again) || isDoneAlready, `repeated: ${again.status} ${again.body.code}`);
  assert.ok(flow.isDone(world, again), `repeated, but told ${JSON.stringify(again.body)}`);
  const left = violations(world).filter((each) => each !== flow.outOfReach);
  assert.ok(left.length === 0, `still: ${left.join(' ')}`);
};

const survive = async (flow: Flow, fault: Fault): Promise<void> => {
  const run = await start(flow);
  const { faults } = run.world.logto;
  faults.arm(fault);
  const answer = await run.send();
  faults.clear();
  assertTold(flow, run, answer);
  // One instance is as good as another.
  assertRepeated(flow, run, await run.repeat(Number(fault.nth) % 2 === 0));
};

/** The call is carried out after everybody has given it up. */
const surviveDelay = async (flow: Flow, nth: number): Promise<void> => {
  const run = await start(flow);
  const { logto, setFault } = run.world;
  const answers: Promise<Response>[] = [];
  mock.timers.enable({ apis: ['setTimeout'] });
  // For the flow's own short waits; far less than the time that any answer has.
  const pauses = setInterval(() => mock.timers.tick(50), 1);
  try {
    logto.faults.arm({ path: '/**', nth, kind: 'delay', ms: 2 * timeout });
    setFault((request) => {
      const isArmed = logto.faults.list().length > 0;
      const answer = logto.fetch(request);
      answers.push(answer);
      const isMet = isArmed && logto.faults.list().length === 0;
      if (isMet) setImmediate(() => mock.timers.tick(timeout));
      return answer;
    });
    const answer = await run.send();
    mock.timers.tick(timeout);
    await Promise.allSettled(answers);
    assertTold(flow, run, answer);
  } finally {
    clearInterval(pauses);
    mock.timers.reset();
  }
  assertRepeated(flow, run, await run.repeat(true));
};

/** Tries them all, however many fail, so that the number says how it stands. */
const surviveAll = async (
  cases: { name: string; attempt: () => Promise<void> }[],
  workers = 1,
): Promise<void> => {
  const queue = cases.values();
  const failures: string[] = [];
  const work = async () => {
    for (const { name, attempt } of queue) {
      met++;
      try {
        await attempt();
        survived++;
      } catch (error) {
        failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  assert.equal(failures.length, 0, failures.slice(0, 20).join('\n'));
};

const nameOf = (call: string | undefined, nth: number, trouble: Trouble): string =>
  `${Object.values(trouble).join(' ')} at call ${nth}, ${call ?? ''}`;

for (const flow of flows) {
  test(flow.name, async () => {
    const calls = await callsOf(flow);
    const cases = troublesOf(calls).map(({ nth, trouble }) => ({
      name: nameOf(calls[nth - 1], nth, trouble),
      attempt: () => survive(flow, { ...trouble, path: '/**', nth } as Fault),
    }));
    await surviveAll(cases, concurrency);
    // One after the other, since they hold the clock.
    const delayed = calls.map((call, index) => ({
      name: `delayed: ${call}`,
      attempt: () => surviveDelay(flow, index + 1),
    }));
    await surviveAll(delayed);
  });
}

test('every call that writes is put through faults', async () => {
  const writes = Object.entries(operations).filter(([, { method }]) => method !== 'GET');
  const written = await Promise.all(flows.map(operationOf));
  assert.deepEqual([...new Set(written)].sort(), writes.map(([id]) => id).sort());
});

after(() => console.log(`survived ${survived} of ${met} faults`));
