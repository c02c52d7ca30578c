import type { Context } from 'hono';
import * as v from 'valibot';
import type { Env } from './env.js';
import { Search } from './fields.js';
import { validate } from './validation.js';

const integer = (fallback: number, maximum: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.regex(/^-?\d{1,15}$/, 'invalid_type'),
      v.transform(Number),
      v.minValue(1, 'too_small'),
      v.maxValue(maximum, 'too_large'),
    ),
    String(fallback),
  );

/** Which page of a list. */
export const Paging = { page: integer(1, 1_000_000), pageSize: integer(20, 100) };

/** Parameters of a list that can be searched. */
export const Page = { q: v.optional(Search, ''), ...Paging };

/** The query as the schema makes it; parameters that nobody knows are left alone. */
export const readQuery = <S extends v.GenericSchema<unknown, unknown>, E extends Env>(
  c: Context<E>,
  schema: S,
): v.InferOutput<S> => validate(schema, c.req.query(), ([name]) => `?${name ?? ''}`);

/** One page of a list that is whole already. */
export const pageOf = <T>(
  all: readonly T[],
  { page, pageSize }: { page: number; pageSize: number },
) => ({
  items: all.slice((page - 1) * pageSize, page * pageSize),
  total: all.length,
  page,
  pageSize,
});

/** Whether one of the texts contains what is searched for, in any letter case. */
export const matches = (q: string, ...texts: string[]): boolean => {
  const wanted = q.toLowerCase();
  return texts.some((text) => text.toLowerCase().includes(wanted));
};
