import type { FieldError } from '../api/types.js';

/** What is wrong with a field, in the contract's words. */
export type FieldProblem = Pick<FieldError, 'code' | 'limit'>;

/** What the contract refuses: `<`, `>` and control characters, but for line breaks in long texts. */
const forbidden = { line: /[<>\p{Cc}]/u, text: /[<>]|(?![\r\n])\p{Cc}/u };

/**
 * What the contract would say of a text.
 *
 * @param kind one line, or a text of several
 * @param limit in UTF-16 code units, as the server counts
 */
export const textProblem = (
  text: string,
  kind: 'line' | 'text',
  limit: number,
): FieldProblem | undefined => {
  if (forbidden[kind].test(text)) return { code: 'invalid_characters' };
  return text.length > limit ? { code: 'too_long', limit } : undefined;
};
