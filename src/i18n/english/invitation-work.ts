import type { Message } from '../message.js';

/** Texts of what is done to invitations. */
export const invitationWorkTexts = {
  'invitations.status.busy': 'In progress',
  'invitations.resend': 'Resend',
  'invitations.copy': 'Copy link',
  'invitations.revoke': 'Revoke',
  'invitations.copied': 'Link for {address} copied.',
  'invitations.selected': '{count} selected',
  'invitations.clearSelection': 'Clear selection',
  'invitations.revokeTitle': 'Revoke the invitation for {address}?',
  'invitations.revokeText': 'Its link stops working at once.',
  'invitations.revokeSeveralTitle': 'Revoke {count} invitations?',
  'invitations.revokeSeveralText': 'Their links stop working at once.',
  'invitations.resent': 'Sent again to {address}.',
  'invitations.renewed': 'Renewed and sent again: the old link no longer works.',
  'invitations.resentSeveral': {
    one: '{count} invitation sent again.',
    other: '{count} invitations sent again.',
  },
  'invitations.renewedSeveral': {
    one: '{count} was renewed: its old link no longer works.',
    other: '{count} were renewed: their old links no longer work.',
  },
  'invitations.revoked': 'The invitation for {address} was revoked.',
  'invitations.revokedSeveral': {
    one: '{count} invitation revoked.',
    other: '{count} invitations revoked.',
  },
  'invitations.notResent': {
    one: '{count} invitation was not sent again.',
    other: '{count} invitations were not sent again.',
  },
  'invitations.notRevoked': {
    one: '{count} invitation was not revoked.',
    other: '{count} invitations were not revoked.',
  },
  'invitations.failures': 'What went wrong, and for which addresses',
  'invitations.linkTitle': 'Copy this link',
  'invitations.link': 'Link for {address}',
} as const satisfies Record<string, Message>;
