import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createClock, send, startLogto, type Answer } from './management-client.js';
import { differences, fill, type Values } from './recorded-value.js';

interface Step {
  name: string;
  request: {
    method: string;
    path: string;
    body?: unknown;
    headers?: Record<string, string>;
    auth?: string;
  };
  response: { status: number; totalNumber?: string; body?: unknown };
  /** Properties of the answer that later steps refer to, by the name that they use. */
  save?: Record<string, string>;
  /** Milliseconds that pass before the request. */
  wait?: number;
  /** Lists compare as sets. */
  unordered?: boolean;
}

const folder = new URL('../../recordings/', import.meta.url);

const readSteps = (file: string): Step[] =>
  (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { steps: Step[] }).steps;

/** Ids of the seeded entities, by the names under which the recordings know them. */
const seededValues = async (call: (endpoint: string) => Promise<Answer>): Promise<Values> => {
  const list = async (path: string) => {
    const { body } = await call(`GET ${path}?page=1&page_size=100`);
    return body as { id: string; name: string; username: string }[];
  };
  return Object.fromEntries([
    ...(await list('/users')).map(({ username, id }) => [`user.${username}`, id]),
    ...(await list('/organization-roles')).map(({ name, id }) => [`role.${name}`, id]),
    ...(await list('/organization-scopes')).map(({ name, id }) => [`scope.${name}`, id]),
  ]) as Values;
};

const codeOf = (body: unknown) => (body as { code?: string } | undefined)?.code;
const messageOf = (body: unknown) => (body as { message?: string } | undefined)?.message;

/** Errors are told apart by their code, where several share one by their message. */
const assertSameError = (recorded: unknown, actual: unknown, values: Values): void => {
  assert.equal(codeOf(actual), codeOf(recorded));
  if (codeOf(recorded) === 'request.invalid_input')
    assert.equal(messageOf(actual), messageOf(recorded));
  if (codeOf(recorded) === 'guard.invalid_input')
    assert.deepEqual(differences(recorded, actual, { values, unordered: false }), []);
};

const assertSameAnswer = (
  { response, unordered = false }: Step,
  actual: Answer,
  values: Values,
) => {
  assert.equal(actual.status, response.status, JSON.stringify(actual.body));
  if (response.totalNumber !== undefined)
    assert.equal(actual.headers.get('total-number'), response.totalNumber);
  if (response.status >= 400 && typeof response.body === 'object')
    assertSameError(response.body, actual.body, values);
  else assert.deepEqual(differences(response.body, actual.body, { values, unordered }), []);
};

for (const file of readdirSync(folder)) {
  test(`answers as recorded: ${file}`, async (scenario) => {
    const clock = createClock();
    const { logto, call, authorization } = await startLogto({ acme: false, now: clock.now });
    const values = await seededValues(call);
    for (const step of readSteps(file)) {
      await scenario.test(step.name, async () => {
        clock.advance(step.wait ?? 0);
        const { auth = 'm2m', headers = {}, ...request } = step.request;
        const token = auth === 'm2m' ? authorization : auth;
        const answer = await send(logto, {
          ...(fill(request, { values, now: clock.now() }) as typeof request),
          headers: { ...(token !== 'none' && { authorization: token }), ...headers },
        });
        for (const [name, property] of Object.entries(step.save ?? {}))
          values[name] = String((answer.body as Record<string, unknown>)[property]);
        assertSameAnswer(step, answer, values);
      });
    }
  });
}
