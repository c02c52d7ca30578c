import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertSchema, contract, resolve, type ResponseObject } from './contract.js';

/** Each example in the contract, with where it stands. */
const examplesIn = (name: string, object: ResponseObject) =>
  Object.values(resolve(object).content ?? {}).flatMap(({ schema, examples = {} }) =>
    Object.entries(examples).map(([key, { value }]) => ({ name: `${name} ${key}`, schema, value })),
  );

const operations = Object.values(contract.paths).flatMap((item) =>
  [item.get, item.put, item.post, item.patch, item.delete].filter(
    (operation) => operation !== undefined,
  ),
);

test('every operation shows examples, and all are what their schemas say', () => {
  for (const { operationId, requestBody, responses } of operations) {
    const examples = [
      ...(requestBody ? examplesIn(`${operationId} request`, requestBody) : []),
      ...Object.entries(responses).flatMap(([status, response]) =>
        examplesIn(`${operationId} ${status}`, response),
      ),
    ];
    assert.ok(examples.length > 0, operationId);
    for (const { name, schema, value } of examples) assertSchema(schema, value, name);
  }
});
