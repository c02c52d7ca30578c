import * as v from 'valibot';
import { RequestError } from './errors.js';

/** Declares what a body or query may hold. */
export type Guard<Output> = v.GenericSchema<unknown, Output>;

/** A guard's output: a property that was not sent is missing, never `undefined`. */
export type Guarded<Output> = { [Key in keyof Output]: Exclude<Output[Key], undefined> };

// The expression of Zod's `email()`, which Logto uses.
const emailExpression =
  /^(?!\.)(?!.*\.\.)([A-Z0-9_'+\-.]*)[A-Z0-9_+-]@([A-Z0-9][A-Z0-9-]*\.)+[A-Z]{2,}$/i;

export const text = (minLength: number, maxLength: number) =>
  v.pipe(v.string(), v.minLength(minLength), v.maxLength(maxLength));
export const id = v.pipe(v.string(), v.minLength(1));
export const ids = v.array(id);
export const someIds = v.pipe(ids, v.minLength(1));
export const email = v.pipe(v.string(), v.regex(emailExpression, 'Invalid email'));
export const url = v.pipe(v.string(), v.url());
export const jsonObject = v.record(v.string(), v.unknown());

/** Checks a value against its guard; refuses it with the issues that Logto's Zod would list. */
export const parseGuarded = <Output>(
  type: 'body' | 'query',
  guard: Guard<Output>,
  value: unknown,
): Guarded<Output> => {
  const result = v.safeParse(guard, withMissingKeys(guard, value), { abortPipeEarly: true });
  if (result.success) return withoutUndefined(result.output);
  const issues = result.issues.map(toZodIssue);
  throw new RequestError(400, 'guard.invalid_input', {
    values: { type },
    data: { issues, name: 'ZodError' },
    details: issues.map(describe).join('\n'),
  });
};

// Valibot reports a missing key as an issue of the object, Zod as one of the key's own type.
const withMissingKeys = (guard: Guard<unknown>, value: unknown): unknown => {
  if (!('entries' in guard) || !isPlainObject(guard.entries) || !isPlainObject(value)) return value;
  const missing = Object.keys(guard.entries).map((key) => [key, undefined]);
  return { ...Object.fromEntries(missing), ...value };
};

const withoutUndefined = <Output>(value: Output): Guarded<Output> => {
  const sent = Object.entries(value ?? {}).filter(([, item]) => item !== undefined);
  return Object.fromEntries(sent) as Guarded<Output>; // TypeScript does not follow the filter.
};

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface ZodIssue {
  code: string;
  message: string;
  path: unknown[];
  [detail: string]: unknown;
}

const toZodIssue = (issue: v.BaseIssue<unknown>): ZodIssue => {
  const path = issue.path?.map(({ key }) => key) ?? [];
  if (issue.kind === 'validation') return { ...toZodValidation(issue), path };
  const received = zodTypeOf(issue.input);
  if (issue.type === 'picklist' && typeof issue.input === 'string')
    return { ...toZodEnum(issue), path };
  const expected = zodTypes[issue.type] ?? issue.type;
  const message =
    received === 'undefined' ? 'Required' : `Expected ${expected}, received ${received}`;
  return { code: 'invalid_type', expected, received, path, message };
};

const zodTypes: Record<string, string> = { picklist: 'string', record: 'object' };

const zodTypeOf = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

const toZodEnum = (issue: v.BaseIssue<unknown>) => {
  const expected = (issue.expected ?? '').replace(/^\(|\)$/g, '').replaceAll('"', "'");
  const options = expected.split(' | ').map((option) => option.slice(1, -1));
  const message = `Invalid enum value. Expected ${expected}, received '${String(issue.input)}'`;
  return { received: issue.input, code: 'invalid_enum_value', options, message };
};

const toZodValidation = ({ type, input, requirement, message }: v.BaseIssue<unknown>) => {
  const isArray = Array.isArray(input);
  const bound = {
    type: isArray ? 'array' : typeof input,
    inclusive: true,
    exact: false,
  };
  const unit = isArray ? 'element(s)' : 'character(s)';
  const subject = isArray ? 'Array' : 'String';
  switch (type) {
    case 'min_length':
      return {
        code: 'too_small',
        minimum: requirement,
        ...bound,
        message: `${subject} must contain at least ${String(requirement)} ${unit}`,
      };
    case 'max_length':
      return {
        code: 'too_big',
        maximum: requirement,
        ...bound,
        message: `${subject} must contain at most ${String(requirement)} ${unit}`,
      };
    case 'min_value':
      return {
        code: 'too_small',
        minimum: requirement,
        ...bound,
        message: `Number must be greater than or equal to ${String(requirement)}`,
      };
    case 'url':
      return { validation: 'url', code: 'invalid_string', message: 'Invalid url' };
    default: {
      const isEmail = requirement === emailExpression;
      return {
        validation: isEmail ? 'email' : type,
        code: 'invalid_string',
        message: isEmail ? message : 'Invalid',
      };
    }
  }
};

const describe = ({ code, path, message, expected, received }: ZodIssue): string => {
  const reason =
    code === 'invalid_type'
      ? `Expected ${String(expected)} but received ${String(received)}.`
      : message;
  return `Error in key path "${path.join('.')}": (${code}) ${reason}`;
};
