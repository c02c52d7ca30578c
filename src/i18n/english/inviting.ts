import type { Message } from '../message.js';

/** Texts of `<org-invite>` once somebody works with it. */
export const invitingTexts = {
  'invite.noAddress': 'Enter at least one email address.',
  'invite.invalidAddresses': {
    one: '{count} address is not valid. Correct or remove it.',
    other: '{count} addresses are not valid. Correct or remove them.',
  },
  'invite.tooMany': 'Invite at most {max} people at once. Remove {count} to go on.',
  'invite.remove': 'Remove {address}',
  'invite.removed': '{address} was removed.',
  'invite.added': { one: '{address} added.', other: '{count} addresses added.' },
  'invite.folded': {
    one: '{count} duplicate was left out.',
    other: '{count} duplicates were left out.',
  },
  'invite.chips': 'Addresses to invite',
  'invite.roleMissing': 'Choose at least one role.',
  'invite.progress': '{done} of {count} sent',
  'invite.summaryAll': { one: '{count} invitation sent.', other: '{count} invitations sent.' },
  'invite.results': 'Outcome for each address',
  'invite.retryFailed': 'Retry failed',
  'invite.again': 'Invite more people',
  'invite.outcome.invited': 'Invited',
  'invite.outcome.already_member': 'Already a member',
  'invite.outcome.already_invited': 'Already invited',
  'invite.outcome.invalid_email': 'Not a valid address',
  'invite.outcome.rate_limited': 'Too many emails for now. Try again {when}.',
  'invite.outcome.failed': 'Not sent',
} as const satisfies Record<string, Message>;
