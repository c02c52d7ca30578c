import type { Message } from '../message.js';

/** Texts of `<org-switcher>`. */
export const switcherTexts = {
  'switcher.none': 'No organization',
  'switcher.empty': 'You are not in an organization yet.',
  'switcher.choose': 'Choose an organization',
  'switcher.organizations': 'Your organizations',
  'switcher.filter': 'Find an organization',
  'switcher.found': { one: '{count} organization found', other: '{count} organizations found' },
  'switcher.invitations': 'Invitations',
  'switcher.accept': 'Accept',
  'switcher.create': 'Create organization',
} as const satisfies Record<string, Message>;
