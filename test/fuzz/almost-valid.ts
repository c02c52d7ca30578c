import fc from 'fast-check';
import { resolve } from '../contract/contract.js';
import type { Schema } from './operations.js';
import type { Draft } from './valid.js';

/** Requests that miss the contract by one thing, or lie on a bound of it. */

type Spoil = (draft: Draft) => Draft;

/** Changes one thing; an arbitrary, since what can be changed depends on the draft. */
export const almostValid = (draft: Draft): fc.Arbitrary<Draft> =>
  fc.constantFrom<Spoil>(...spoilsOf(draft)).map((spoil) => spoil(draft));

const spoilsOf = (draft: Draft): Spoil[] => [
  ...inBody(draft),
  ...inQuery(draft),
  ...inPath(draft),
  ...inHeaders(draft),
  ...otherMethods,
];

const inBody = ({ operation, json }: Draft): Spoil[] => {
  if (!operation.body) return [];
  return missesOf(operation.body, json).map((miss) => (draft) => ({ ...draft, json: miss }));
};

const inQuery = ({ operation }: Draft): Spoil[] =>
  operation.parameters
    .filter((each) => each.in === 'query')
    .flatMap(({ name, schema }) =>
      missesOf(schema, '1').map((miss): Spoil => (draft) => ({
        ...draft,
        query: [...draft.query.filter(([each]) => each !== name), [name, String(miss)]],
      })),
    );

const inPath = ({ path }: Draft): Spoil[] =>
  Object.entries(path).flatMap(([name, value]) =>
    [`${value}x`, `-${value}`, 'x'.repeat(128), 'x'.repeat(129), '', 'unknown', '$otherId'].map(
      (miss): Spoil =>
        (draft) => ({ ...draft, path: { ...draft.path, [name]: miss } }),
    ),
  );

const callers = [
  'Bearer $adminToken',
  'Bearer $memberToken',
  'Bearer $strangerToken',
  'Bearer $aliceToken',
  'Bearer $carolToken',
  'Bearer $adminTokenx',
  'Bearer x$adminToken',
  'Bearer',
  'Bearer ',
  'Basic $adminToken',
  'bearer  $adminToken',
  'Bearer $adminToken, Bearer $memberToken',
  '$adminToken',
  '',
];
const types = ['text/plain', 'application/jsonx', 'Application/JSON; charset=UTF-8', ''];

const inHeaders = ({ headers }: Draft): Spoil[] => [
  ...callers.map((caller) => withHeader('Authorization', caller)),
  ...types.map((type) => withHeader('Content-Type', type)),
  ...headers.map(([name]) => without(name)),
  withHeader('Idempotency-Key', 'x'.repeat(129)),
  withHeader('Idempotency-Key', 'not one word'),
  withHeader('Origin', 'https://elsewhere.example.test'),
];

const without =
  (name: string): Spoil =>
  (draft) => ({ ...draft, headers: draft.headers.filter(([each]) => each !== name) });

const withHeader =
  (name: string, value: string): Spoil =>
  (draft) => ({ ...draft, headers: [...without(name)(draft).headers, [name, value]] });

const otherMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'].map(
  (method): Spoil =>
    (draft) => ({ ...draft, method }),
);

const wrongTypes = [null, true, 0, '', '1', [], {}, [null], { length: 1 }];

/** Values beside the schema, and on its bounds. */
const missesOf = (declared: Schema, value: unknown): unknown[] => {
  const schema = resolve(declared);
  if (schema.oneOf) return schema.oneOf.flatMap((each) => missesOf(each, value));
  return [...wrongTypes, ...enumMisses(schema), ...byType(schema, value)];
};

const enumMisses = ({ enum: values = [], const: only }: Schema): unknown[] =>
  [...values, only].filter((each) => typeof each === 'string').flatMap(nearly);

const nearly = (text: string): string[] => [`${text} `, text.toUpperCase(), text.slice(1)];

const byType = (schema: Schema, value: unknown): unknown[] => {
  if (schema.type === 'object') return objectMisses(schema, value as Record<string, unknown>);
  if (schema.type === 'array') return arrayMisses(schema, value);
  if (schema.type === 'integer') return integerMisses(schema);
  return schema.maxLength === undefined ? [] : textMisses(schema.maxLength, String(value));
};

const objectMisses = ({ properties = {} }: Schema, value: Record<string, unknown>): unknown[] => [
  { ...value, extra: 1 },
  ...Object.entries(properties).flatMap(([name, schema]) => [
    { ...value, [name]: undefined },
    { ...value, [name]: undefined, [`${name} `]: value[name] },
    ...missesOf(schema, value[name]).map((miss) => ({ ...value, [name]: miss })),
  ]),
];

const arrayMisses = ({ maxItems = 100, items = {} }: Schema, value: unknown): unknown[] => {
  const [first = 'x'] = Array.isArray(value) ? (value as unknown[]) : [];
  const all = (length: number) => Array.from({ length }, () => first);
  const one = missesOf(items, first).map((miss) => [first, miss]);
  return [all(2), all(maxItems), all(maxItems + 1), ...one];
};

const integerMisses = ({ minimum = 0, maximum = 100 }: Schema): unknown[] => [
  minimum,
  minimum - 1,
  maximum,
  maximum + 1,
  minimum + 0.5,
  1e21,
  -0,
];

const textMisses = (maxLength: number, value: string): unknown[] => [
  'x'.repeat(maxLength),
  'x'.repeat(maxLength + 1),
  `${'x'.repeat(maxLength - 1)}💥`,
  value.slice(1),
  `${value}<`,
  `${value}\u0000`,
  ` ${value}\u3000`,
  '\ud83d',
];
