import type { Message } from '../message.js';

/** Texts of `<org-join>` for an invitation that can be answered. */
export const joinTexts = {
  'join.title.pending': 'Join {organization}',
  'join.text.invitedBy': '{inviter} invited you to join {organization}.',
  'join.text.pending': 'You were invited to join {organization}.',
  'join.as': 'Your role',
  'join.address': 'Invited address',
  'join.until': 'Valid until',
  'join.accept': 'Accept invitation',
  'join.decline': 'Decline',
  'join.continue': 'Continue to {organization}',
  'join.title.member': 'You are already a member',
  'join.text.member': 'You belong to {organization}.',
  'join.title.failed': 'The invitation can’t be shown',
  'join.title.signedOut': 'You were invited',
  'join.text.signedOut': 'Sign in, or create an account with the invited address.',
  'join.text.mailedLink': 'You will be signed in as {address}.',
  'join.none': 'You have no open invitations',
  'join.noneHelp': 'Ask for one to the address you sign in with.',
} as const satisfies Record<string, Message>;
