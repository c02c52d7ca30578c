import type { Message } from '../message.js';

/** Texts of `<org-settings>`. */
export const settingsTexts = {
  'settings.heading': 'Organization settings',
  'settings.name': 'Organization name',
  'settings.description': 'Description',
  'settings.logoUrl': 'Logo',
  'settings.darkLogoUrl': 'Logo for dark pages',
  'settings.logoHelp': 'PNG, JPEG, GIF or WebP, at most 1 MB.',
  'settings.upload': 'Upload',
  'settings.remove': 'Remove',
  'settings.mfa': 'Require multi-factor authentication',
  'settings.mfaHelp': 'Members without it have no access until they set it up.',
  'settings.mfaWarning': 'This applies to you, too. Set it up for your account before you save.',
  'settings.save': 'Save changes',
  'settings.leave': 'Leave organization',
  'settings.leaveHelp': 'You lose access at once.',
  'settings.delete': 'Delete organization',
  'settings.deleteHelp': 'Everybody loses access at once. This can’t be undone.',
} as const satisfies Record<string, Message>;
