import type { Message } from '../message.js';

/** Texts of `<org-profile>`. */
export const profileTexts = {
  'profile.heading': 'Organization',
  'profile.sections': 'Sections',
  'profile.general': 'General',
  'profile.members': 'Members',
  'profile.invitations': 'Invitations',
  'profile.roles': 'Roles',
  'profile.provisioning': 'Automatic joining',
  'profile.apps': 'Apps',
  'profile.invite': 'Invite people',
} as const satisfies Record<string, Message>;
