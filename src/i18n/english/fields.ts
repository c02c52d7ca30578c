import type { Message } from '../message.js';

/** Texts of what has fields to fill in. */
export const fieldTexts = {
  'common.optional': 'optional',
  'field.required': 'Fill this in.',
  'field.too_long': 'Use at most {limit} characters.',
  'field.invalid_characters': 'Leave out “<”, “>” and control characters.',
  'field.invalid': 'Check this.',
} as const satisfies Record<string, Message>;
