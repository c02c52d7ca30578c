import type { Message } from '../message.js';

/** Texts that every element may need. */
export const commonTexts = {
  'common.retry': 'Retry',
  'common.cancel': 'Cancel',
  'common.close': 'Close',
  'common.signIn': 'Sign in',
  'common.loading': 'Loading',
  'common.optional': 'optional',
  'common.signedOut': 'Sign in to go on.',
  'common.noOrganization': 'No organization is selected.',
  'common.noOrganizationHelp': 'Create an organization, or choose one of yours.',
  'common.noPermission': 'You don’t have access to this.',
  'common.noPermissionHelp': 'Ask an administrator.',
  'common.shortly': 'shortly',
  'common.reference': 'Reference: {id}',
  'error.unauthenticated': 'Your sign-in has ended. Sign in again.',
  'error.forbidden': 'You are not allowed to do this. Ask an administrator.',
  'error.network_error': 'The server can’t be reached. Check your connection, then try again.',
  'error.unexpected_response': 'The server answered in an unexpected way. Try again shortly.',
  'error.sign_in_failed': 'The sign-in did not work. Try again.',
  'error.misconfigured': 'This page is not set up correctly. Tell the people who run it.',
  'field.required': 'Fill this in.',
  'field.too_long': 'Use at most {limit} characters.',
  'field.invalid_characters': 'Leave out “<”, “>” and control characters.',
  'field.invalid': 'Check this.',
} as const satisfies Record<string, Message>;
