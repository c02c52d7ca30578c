import fc from 'fast-check';
import { oddForms, rewrites } from './hostile-bodies.js';
import { hostileHeaders, oddMethods } from './hostile-messages.js';
import { hostileValue, inUrl, queryNames } from './hostile-values.js';
import { boundary, jsonBytes, type Draft } from './valid.js';

/** Requests by somebody who wants to break in, or just to break something. */

/** One to three attacks on a request that is valid otherwise. */
export const hostile = (draft: Draft): fc.Arbitrary<Draft> =>
  fc
    .array(attack, { minLength: 1, maxLength: 3 })
    .map((attacks) => attacks.reduce((attacked, attack) => attack(attacked), draft));

type Attack = (draft: Draft) => Draft;

const inPath: fc.Arbitrary<Attack> = fc
  .tuple(fc.nat(), inUrl, fc.boolean())
  .map(([place, value, atEnd]) => (draft) => {
    const names = Object.keys(draft.path);
    const name = names[place % names.length];
    if (name === undefined || atEnd) return { ...draft, path: { ...draft.path, '': value } };
    return { ...draft, path: { ...draft.path, [name]: value } };
  });

const inQuery: fc.Arbitrary<Attack> = fc
  .array(fc.tuple(fc.constantFrom(...queryNames), inUrl), { minLength: 1, maxLength: 3 })
  .map((added) => (draft) => ({ ...draft, query: [...draft.query, ...added] }));

const inJson: fc.Arbitrary<Attack> = fc
  .tuple(fc.nat(), hostileValue, fc.boolean())
  .map(([place, value, asEntry]) => (draft) => {
    const { json } = draft;
    if (typeof json !== 'object' || json === null) return { ...draft, json: value };
    const keys = Object.keys(json);
    const key = keys[place % keys.length] ?? '__proto__';
    return { ...draft, json: { ...json, [key]: asEntry ? [value] : value } };
  });

const inBytes: fc.Arbitrary<Attack> = fc
  .constantFrom(...rewrites)
  .map((rewrite) => (draft) => ({ ...draft, body: rewrite(bytesOf(draft)) }));

const bytesOf = (draft: Draft): string => draft.body ?? jsonBytes(draft) ?? '{}';

const inHeaders: fc.Arbitrary<Attack> = fc
  .array(fc.constantFrom(...hostileHeaders), { minLength: 1, maxLength: 3 })
  .map((added) => (draft) => ({ ...draft, headers: [...draft.headers, ...added] }));

const inForm: fc.Arbitrary<Attack> = fc.constantFrom(...oddForms).map((body) => (draft) => ({
  ...draft,
  body,
  headers: [
    ...draft.headers.filter(([name]) => name !== 'Content-Type'),
    ['Content-Type', `multipart/form-data; boundary=${boundary}`],
  ],
}));

const asMethod: fc.Arbitrary<Attack> = fc
  .constantFrom(...oddMethods)
  .map((method) => (draft) => ({ ...draft, method }));

const attack = fc.oneof(
  { weight: 4, arbitrary: inPath },
  { weight: 3, arbitrary: inQuery },
  { weight: 4, arbitrary: inJson },
  { weight: 4, arbitrary: inBytes },
  { weight: 4, arbitrary: inHeaders },
  { weight: 1, arbitrary: inForm },
  { weight: 1, arbitrary: asMethod },
);
