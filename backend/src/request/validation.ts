import * as v from 'valibot';
import { validationFailed } from '../problem.js';
import type { FieldError, FieldErrorCode } from '../wire/types.js';

type Schema = v.GenericSchema<unknown, unknown>;

/**
 * The input as the schema makes it, or `validation_failed` with an error for each field. The
 * schemas' messages are the contract's field error codes.
 *
 * @param pointer names a field from its path: RFC 6901 for bodies
 */
export const validate = <S extends Schema>(
  schema: S,
  input: unknown,
  pointer: (path: readonly string[]) => string = jsonPointer,
): v.InferOutput<S> => {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  throw validationFailed(result.issues.map((issue) => fieldError(issue, pointer)));
};

const jsonPointer = (path: readonly string[]): string =>
  path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

type Issue = v.BaseIssue<unknown>;

const fieldError = (issue: Issue, pointer: (path: readonly string[]) => string): FieldError => {
  const path = issue.path?.map(({ key }) => String(key)) ?? [];
  const code = codeOf(issue);
  const limit = code.startsWith('too_') ? issue.requirement : undefined;
  return { pointer: pointer(path), code, ...(typeof limit === 'number' && { limit }) };
};

const codeOf = (issue: Issue): FieldErrorCode => {
  if (isCode(issue.message)) return issue.message;
  if (issue.expected === 'never') return 'unknown_property';
  if (issue.type === 'picklist') return 'unknown_value';
  // The discriminator of a `variant`, which valibot expects to be one of several literals.
  if (issue.type === 'variant' && issue.path && issue.received !== 'undefined')
    return 'unknown_value';
  return issue.received === 'undefined' ? 'required' : 'invalid_type';
};

const codes = {
  required: true,
  invalid_type: true,
  invalid_json: true,
  invalid_format: true,
  invalid_characters: true,
  too_short: true,
  too_long: true,
  too_small: true,
  too_large: true,
  too_few: true,
  too_many: true,
  unknown_value: true,
  unknown_property: true,
  public_domain: true,
} satisfies Record<FieldErrorCode, true>;

const isCode = (message: string): message is FieldErrorCode => Object.hasOwn(codes, message);
