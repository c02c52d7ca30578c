import { invalidInput } from './errors.js';

type Fields = Record<string, string | null>;

/** A regular expression that matches what SQL's `LIKE` matches: `%`, `_`, and `\` to escape them. */
const likePattern = (pattern: string, isCaseSensitive = false): RegExp => {
  const source = pattern.replaceAll(/\\(.)|[\s\S]/g, (character, escaped?: string) => {
    if (escaped !== undefined) return escapeExpression(escaped);
    if (character === '%') return '[^]*';
    return character === '_' ? '[^]' : escapeExpression(character);
  });
  return new RegExp(`^${source}$`, isCaseSensitive ? '' : 'i');
};

const escapeExpression = (character: string) => character.replace(/[$()*+.?[\\\]^{|}/-]/, '\\$&');

/** The `q` parameter: any of the values contains the keyword, whose wildcards count. */
export const keywordMatcher = (
  keyword: string | undefined,
): ((values: readonly (string | null)[]) => boolean) => {
  if (!keyword) return () => true;
  const pattern = likePattern(`%${keyword}%`);
  return (values) => values.some((value) => value !== null && pattern.test(value));
};

/**
 * The `search` parameters of users, roles and applications: `search=%a%` looks in every field,
 * `search.name=%a%` in one; `mode=exact` compares whole values; `joint=and` wants all of them.
 *
 * @see https://docs.logto.io/user-management/advanced-user-search
 */
export const searchMatcher = (
  searchParams: URLSearchParams,
  fieldNames: readonly string[],
): ((fields: Fields) => boolean) => {
  const isCaseSensitive = searchParams.get('isCaseSensitive') === 'true';
  const conditions = [...searchParams.keys()]
    .filter((key) => key === 'search' || key.startsWith('search.'))
    .map((key) => {
      const field = key.split('.')[1];
      const value = searchParams.get(key) ?? '';
      const mode = searchParams.get(`mode.${field}`) ?? searchParams.get('mode') ?? 'like';
      const test = valueMatcher(value, mode, isCaseSensitive);
      const searched = searchedFields(field, fieldNames);
      return (fields: Fields) => searched.some((name) => test(fields[name] ?? null));
    });
  if (conditions.length === 0) return () => true;
  return searchParams.get('joint') === 'and'
    ? (fields) => conditions.every((condition) => condition(fields))
    : (fields) => conditions.some((condition) => condition(fields));
};

const searchedFields = (
  field: string | undefined,
  fieldNames: readonly string[],
): readonly string[] => {
  if (field === undefined) return fieldNames;
  if (fieldNames.includes(field)) return [field];
  throw invalidInput(
    400,
    `Search field \`${field}\` is not valid, expect one of ${fieldNames.join(', ')}.`,
  );
};

const valueMatcher = (value: string, mode: string, isCaseSensitive: boolean) => {
  if (value === '') throw invalidInput(400, 'Search value cannot be empty.');
  if (mode === 'like') {
    const pattern = likePattern(value, isCaseSensitive);
    return (candidate: string | null) => candidate !== null && pattern.test(candidate);
  }
  if (mode === 'exact') {
    const fold = (text: string) => (isCaseSensitive ? text : text.toLowerCase());
    return (candidate: string | null) => candidate !== null && fold(candidate) === fold(value);
  }
  throw invalidInput(400, `Search match mode \`${mode}\` is not valid, expect one of exact, like.`);
};
