import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { assertAnswer } from '../fuzz/checks.js';
import { requestsOf } from '../fuzz/generate.js';
import { operations } from '../fuzz/operations.js';
import { type FuzzRequest } from '../fuzz/request.js';
import { fuzz, type Outcome } from '../fuzz/run.js';

const succeeded = ({ statuses }: Outcome, operation: string): boolean =>
  [200, 201, 204].some((status) => statuses.get(operation)?.has(status));

test('whatever is sent, the answer is one of the contract’s and nothing breaks', async (t) => {
  const seed = randomInt(2 ** 31);
  t.diagnostic(`npm run fuzz -- --seed ${seed}`);
  const outcome = await fuzz({ requests: 3000, seed, maxFindings: 3 });
  assert.deepEqual(
    outcome.findings.map(({ index, what }) => `--seed ${seed} --index ${index}: ${what}`),
    [],
  );
  assert.equal(outcome.requests, 3000);
  assert.ok(outcome.viaSocket > 100);
  // Else it would only try doors that are locked.
  const never = operations.map(({ id }) => id).filter((id) => !succeeded(outcome, id));
  assert.deepEqual(never, []);
});

test('a seed has the same requests each time, and another one has others', () => {
  const [first, again, other] = [1, 1, 2].map((seed) => JSON.stringify(requestsOf(seed, 3, 50)));
  assert.equal(first, again);
  assert.notEqual(first, other);
  assert.ok(first?.startsWith(JSON.stringify(requestsOf(1, 3, 20)).slice(0, -1)));
});

test('what must not be answered is noticed', async (t) => {
  const request: FuzzRequest = {
    operation: 'listOrganizations',
    kind: 'valid',
    via: 'fetch',
    method: 'GET',
    target: '/organizations',
    headers: [['Authorization', 'Bearer $adminToken']],
    body: undefined,
  };
  const list = { items: [], total: 0, page: 1, pageSize: 20 };
  const judge = async (
    body: object,
    {
      status = 200,
      headers = {},
      calls = [],
      changed = {},
    }: {
      status?: number;
      headers?: Record<string, string>;
      calls?: string[];
      changed?: Partial<FuzzRequest>;
    } = {},
  ) =>
    assertAnswer(
      { ...request, ...changed },
      {
        response: Response.json(body, { status, headers: { 'X-Request-Id': 'a', ...headers } }),
        trace: { calls, logs: [] },
      },
      { secrets: new Set(['hush']), withoutAdministrator: () => [] },
    );
  await judge(list, { calls: ['GET /api/users/abc/organizations'] });

  const nobody = { headers: [] };
  const bad: [name: string, what: RegExp, verdict: () => Promise<void>][] = [
    ['a failure', /^500/, () => judge({}, { status: 500 })],
    ['a body of another form', /total/, () => judge({ ...list, total: 'x' })],
    ['a status that is not declared', /declared/, () => judge(list, { status: 201 })],
    ['no request id', /X-Request-Id/, () => judge(list, { headers: { 'X-Request-Id': '' } })],
    ['a header', /nobody can add/, () => judge(list, { headers: { 'X-Injected': '1' } })],
    ['a secret', /secret/, () => judge(list, { headers: { 'Retry-After': 'hush' } })],
    ['a path', /was asked/, () => judge(list, { calls: ['GET /api/users/../roles'] })],
    [
      'another organization',
      /leads into no other/,
      () => judge(list, { calls: ['GET /api/organizations/another'] }),
    ],
    [
      'somebody without a token',
      /nobody made/,
      () => judge(list, { calls: ['GET /api/users/abc'], changed: nobody }),
    ],
    [
      'the organization of another token',
      /for another organization/,
      () =>
        judge(list, {
          changed: { target: '/organizations/$otherId/members' },
        }),
    ],
    ['a path that is none', /not 404/, () => judge(list, { changed: { target: '/elsewhere' } })],
  ];
  for (const [name, what, verdict] of bad)
    await t.test(name, () => assert.rejects(verdict, { message: what }));
});
