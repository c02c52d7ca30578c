import type { Message } from '../message.js';

/** Texts that every element may need. */
export const commonTexts = {
  'common.retry': 'Retry',
  'common.cancel': 'Cancel',
  'common.close': 'Close',
  'common.signIn': 'Sign in',
  'common.loading': 'Loading',
  'common.shortly': 'shortly',
  'common.noOrganization': 'No organization is selected.',
  'common.noOrganizationHelp': 'Create an organization, or choose one of yours.',
  'common.noPermissionHelp': 'Ask an administrator.',
  'error.network_error': 'The server can’t be reached. Check your connection, then try again.',
} as const satisfies Record<string, Message>;
