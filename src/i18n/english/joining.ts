import type { Message } from '../message.js';

/** Texts of `<org-join>` once somebody answers an invitation. */
export const joiningTexts = {
  'join.declineTitle': 'Decline the invitation to {organization}?',
  'join.declineText': 'To join later, you will need a new invitation.',
  'join.title.joined': 'Welcome to {organization}',
  'join.text.joined': 'You are a member now.',
  'join.title.declined': 'You declined the invitation',
  'join.text.declined': 'To join later, ask for a new invitation.',
} as const satisfies Record<string, Message>;
