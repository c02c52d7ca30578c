import type { Localize } from '../i18n/localize.js';
import type { FieldProblem } from './text-rules.js';

/** A sentence for a wrong field, by the contract's code. */
export const fieldErrorText = (
  { t }: Pick<Localize, 't'>,
  { code, limit }: FieldProblem,
): string => {
  if (code === 'required' || code === 'too_short') return t('field.required');
  if (code === 'too_long' && limit !== undefined) return t('field.too_long', { limit });
  if (code === 'invalid_characters') return t('field.invalid_characters');
  if (code === 'public_domain') return t('field.public_domain');
  return t('field.invalid');
};
