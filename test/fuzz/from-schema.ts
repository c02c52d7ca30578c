import fc from 'fast-check';
import { resolve } from '../contract/contract.js';
import type { Schema } from './operations.js';

/** Values that a schema alone does not tell, by the name of the property or parameter. */
export type Vocabulary = Record<string, fc.Arbitrary<string>>;

/** A value that the schema allows. @param name of the property or parameter that has it */
export const valueOf = (
  declared: Schema,
  vocabulary: Vocabulary,
  name = '',
): fc.Arbitrary<unknown> => {
  const schema = resolve(declared);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.oneOf) return fc.oneof(...schema.oneOf.map((each) => valueOf(each, vocabulary, name)));
  if (Array.isArray(schema.type)) return nullableOf(schema, schema.type, vocabulary, name);
  if (schema.type === 'array') return listOf(schema, vocabulary, name);
  return vocabulary[name] ?? plainValueOf(schema, vocabulary);
};

const plainValueOf = (schema: Schema, vocabulary: Vocabulary): fc.Arbitrary<unknown> => {
  switch (schema.type) {
    case 'object':
      return objectOf(schema, vocabulary);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 2 ** 31 });
    case 'boolean':
      return fc.boolean();
    default:
      return textOf(schema);
  }
};

const nullableOf = (schema: Schema, types: string[], vocabulary: Vocabulary, name: string) => {
  const [type = 'string'] = types.filter((each) => each !== 'null');
  return fc.option(valueOf({ ...schema, type }, vocabulary, name));
};

const objectOf = ({ properties = {}, required = [] }: Schema, vocabulary: Vocabulary) =>
  fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name, valueOf(schema, vocabulary, name)]),
    ),
    { requiredKeys: required, noNullPrototype: true },
  );

/** Short ones: how many there may be is tried at the bounds. */
const listOf = ({ items = {}, minItems = 0 }: Schema, vocabulary: Vocabulary, name: string) =>
  fc.array(valueOf(items, vocabulary, name), { minLength: minItems, maxLength: 4 });

const textOf = ({ minLength = 0, maxLength = 100, pattern = '', format }: Schema) => {
  if (format === 'uri') return fc.domain().map((domain) => `https://${domain}/logo.png?size=2`);
  const allowed = new RegExp(pattern, 'u');
  const text = fc.string({ unit: 'grapheme', minLength, maxLength });
  const matching = pattern === '' ? text : fc.oneof(text, fc.stringMatching(allowed));
  return matching.filter((each) => allowed.test(each) && isWithin(each, minLength, maxLength));
};

const isWithin = (text: string, minLength: number, maxLength: number): boolean =>
  text.length <= maxLength && text.trim().length >= minLength;
