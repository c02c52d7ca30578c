import type { Message } from '../message.js';

/** Texts of `<org-invite>` at first; see also `inviting.ts`. */
export const inviteTexts = {
  'invite.heading': 'Invite people',
  'invite.addresses': 'Email addresses',
  'invite.addressesHelp': 'Type or paste addresses, separated by commas, spaces or lines.',
  'invite.role': 'Role',
  'invite.severalRoles': 'Choose several roles',
  'invite.oneRole': 'Choose one role',
  'invite.message': 'Message',
  'invite.messageHelp': 'Goes into the invitation email.',
  'invite.submit': 'Send invitations',
  'invite.noPermission': 'You can’t invite people.',
  'invite.noPermissionHelp': 'Ask an administrator to invite them, or to let you.',
} as const satisfies Record<string, Message>;
