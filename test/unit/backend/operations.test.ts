import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { mountOperations, type Handlers } from '../../../backend/src/operations.js';
import { operations } from '../../../backend/src/operations.gen.js';
import type { Services } from '../../../backend/src/services.js';
import { contract } from '../../contract/contract.js';

const answer = () => Promise.resolve(new Response());
const handlers = Object.fromEntries(
  Object.keys(operations).map((id) => [id, answer]),
) as unknown as Handlers;
const services = {} as Services;

test('a handler without a rule in the contract does not start', () => {
  const secretDoor = { ...handlers, secretDoor: answer };
  assert.throws(() => mountOperations(new Hono(), services, secretDoor), /differ: secretDoor$/);
});

test('nor does a rule without a handler', () => {
  const others: Partial<Handlers> = { ...handlers };
  delete others.listMembers;
  assert.throws(
    () => mountOperations(new Hono(), services, others as Handlers),
    /differ: listMembers$/,
  );
});

test('every operation of the contract has a rule', () => {
  const ids = Object.values(contract.paths).flatMap((item) =>
    Object.values(item).flatMap((operation) =>
      'operationId' in operation ? operation.operationId : [],
    ),
  );
  assert.deepEqual(Object.keys(operations).sort(), ids.sort());
  assert.doesNotThrow(() => mountOperations(new Hono(), services, handlers));
});
