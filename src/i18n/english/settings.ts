import type { Message } from '../message.js';

/** Texts of `<org-settings>`. */
export const settingsTexts = {
  'settings.heading': 'Organization settings',
  'settings.name': 'Organization name',
  'settings.description': 'Description',
  'settings.logoUrl': 'Logo',
  'settings.darkLogoUrl': 'Logo for dark pages',
  'settings.logoHelp': 'Enter an address, or upload a PNG, JPEG, GIF or WebP of at most 1\u00a0MB.',
  'settings.upload': 'Upload',
  'settings.remove': 'Remove',
  'settings.mfa': 'Require multi-factor authentication',
  'settings.mfaHelp': 'Whoever has not set it up, you too, loses access until they do.',
  'settings.save': 'Save changes',
  'settings.leave': 'Leave organization',
  'settings.leaveHelp': 'You lose access at once.',
  'settings.delete': 'Delete organization',
  'settings.deleteHelp': 'Everybody loses access at once, for good.',
} as const satisfies Record<string, Message>;
