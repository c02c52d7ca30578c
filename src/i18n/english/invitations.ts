import type { Message } from '../message.js';

/** Texts of `<org-invitations>` for everybody; see also `invitations-view.ts`. */
export const invitationsTexts = {
  'invitations.heading': 'Invitations',
  'invitations.noPermission': 'You can’t see the invitations of this organization.',
} as const satisfies Record<string, Message>;
