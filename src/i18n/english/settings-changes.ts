import type { Message } from '../message.js';

/** Texts of what comes of a click in `<org-settings>`, loaded with it. */
export const settingsChangesTexts = {
  'settings.noHttps': 'Enter an address that begins with https://.',
  'settings.tooLarge': 'Choose a picture of at most 1\u00a0MB.',
  'settings.noPicture': 'Choose a PNG, JPEG, GIF or WebP picture.',
  'settings.noUploads': 'Files can’t be uploaded here. Enter the address of a picture.',
  'settings.saved': 'Changes saved.',
  'settings.leaveTitle': 'Leave {name}?',
  'settings.leaveText': 'You lose access at once. To come back, you will need an invitation.',
  'settings.left': 'You left {name}.',
  'settings.handOver':
    'You are the last administrator. Choose who gets your role before you leave.',
  'settings.searchMembers': 'Search members',
  'settings.successor': 'New administrator',
  'settings.noSuccessor': 'Choose a member.',
  'settings.suspended': 'Suspended',
  'settings.found': { one: '{count} person.', other: '{count} people.' },
  'settings.more': 'Search to find others.',
  'settings.handOverAndLeave': 'Hand over and leave',
  'settings.deleteTitle': 'Delete {name}?',
  'settings.typeName': 'Type “{name}” to confirm',
  'settings.otherName': 'This is not the name of the organization.',
  'settings.deleted': '{name} was deleted.',
} as const satisfies Record<string, Message>;
