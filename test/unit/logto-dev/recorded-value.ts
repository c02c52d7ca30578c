/** Values that a recording refers to as `{{name}}`. */
export type Values = Record<string, string>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Replaces `{{name}}` by its value, and `{{now+1000}}` by a time in milliseconds. */
export const fill = (value: unknown, context: { values: Values; now: number }): unknown => {
  if (Array.isArray(value)) return value.map((item) => fill(item, context));
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, fill(item, context)]),
    );
  if (typeof value !== 'string') return value;
  const offset = /^{{now([+-]\d+)}}$/.exec(value)?.[1];
  if (offset !== undefined) return context.now + Number(offset);
  return value.replaceAll(/{{([^}]+)}}/g, (_, name: string) => {
    const known = context.values[name];
    if (known === undefined) throw new Error(`No earlier step saved {{${name}}}.`);
    return known;
  });
};

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

const wildcards: Record<string, (actual: unknown) => boolean> = {
  '<any>': () => true,
  '<epoch-ms>': (actual) => Number.isInteger(actual) && Number(actual) > 1e12,
  '<id>': (actual) => typeof actual === 'string' && /^[0-9a-z]{12,21}$/.test(actual),
};

interface Comparison {
  values: Values;
  /** Lists compare as sets. */
  unordered: boolean;
}

/**
 * What differs between a recorded value and an actual one, a line for each. A property that was not
 * recorded differs too.
 */
export const differences = (
  recorded: unknown,
  actual: unknown,
  comparison: Comparison,
  path = 'body',
): string[] => {
  const wildcard = typeof recorded === 'string' ? wildcards[recorded] : undefined;
  if (wildcard)
    return wildcard(actual) ? [] : [`${path}: ${JSON.stringify(actual)} is no ${String(recorded)}`];
  if (isList(recorded)) return listDifferences(recorded, actual, comparison, path);
  if (isObject(recorded)) return objectDifferences(recorded, actual, comparison, path);
  const wanted = fill(recorded, { values: comparison.values, now: 0 });
  return Object.is(wanted, actual)
    ? []
    : [`${path}: ${JSON.stringify(actual)}, recorded ${JSON.stringify(wanted)}`];
};

const objectDifferences = (
  recorded: Record<string, unknown>,
  actual: unknown,
  comparison: Comparison,
  path: string,
): string[] => {
  if (!isObject(actual)) return [`${path}: ${JSON.stringify(actual)} is no object`];
  return [
    ...Object.keys(actual)
      .filter((key) => !(key in recorded))
      .map((key) => `${path}.${key}: not in the recording`),
    ...Object.entries(recorded).flatMap(([key, value]) =>
      differences(value, actual[key], comparison, `${path}.${key}`),
    ),
  ];
};

const listDifferences = (
  recorded: unknown[],
  actual: unknown,
  comparison: Comparison,
  path: string,
): string[] => {
  if (!isList(actual)) return [`${path}: ${JSON.stringify(actual)} is no list`];
  if (actual.length !== recorded.length)
    return [`${path}: ${actual.length} items, recorded ${recorded.length}`];
  if (!comparison.unordered)
    return recorded.flatMap((item, index) =>
      differences(item, actual[index], comparison, `${path}[${index}]`),
    );
  const left = [...actual];
  return recorded.flatMap((item, index) => {
    const found = left.findIndex((other) => differences(item, other, comparison).length === 0);
    if (found < 0) return [`${path}[${index}]: no item like ${JSON.stringify(item)}`];
    left.splice(found, 1);
    return [];
  });
};
