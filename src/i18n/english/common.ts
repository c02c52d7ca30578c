import type { Message } from '../message.js';

/** Texts that every element may need. */
export const commonTexts = {
  'common.retry': 'Retry',
  'common.cancel': 'Cancel',
  'common.close': 'Close',
  'common.signIn': 'Sign in',
  'common.loading': 'Loading',
  'common.optional': 'optional',
  'common.shortly': 'shortly',
  'common.signedOut': 'Sign in to go on.',
  'common.noOrganization': 'No organization is selected.',
  'common.noOrganizationHelp': 'Create an organization, or choose one of yours.',
  'common.noPermission': 'You don’t have access to this.',
  'common.noPermissionHelp': 'Ask an administrator.',
  'error.network_error': 'The server can’t be reached. Check your connection, then try again.',
} as const satisfies Record<string, Message>;
