import type { Message } from '../message.js';

/** Texts of `<org-join>` for an invitation that cannot be answered, or not by this account. */
export const joinRefusalTexts = {
  'join.title.expired': 'This invitation has expired',
  'join.title.revoked': 'This invitation was revoked',
  'join.text.askInviter': 'Ask {inviter} for a new one.',
  'join.text.askForNew': 'Ask the person who invited you for a new one.',
  'join.title.mismatch': 'This invitation is for {address}',
  'join.text.mismatch': 'You are signed in with another address.',
  'join.text.signedInAs': 'You are signed in as {address}.',
  'join.switchAccount': 'Use another account',
  'join.title.accepted': 'This invitation was used already',
  'join.text.accepted': 'If it was not you, ask for a new invitation.',
  'join.title.notFound': 'This invitation does not exist',
  'join.text.notFound': 'Check that the link is complete, or ask for a new invitation.',
} as const satisfies Record<string, Message>;
