import type { Message } from '../message.js';

/** Texts of the dialogs of `<org-apps>`. */
export const appChangesTexts = {
  'apps.name': 'Name',
  'apps.nameHelp': 'What you will know it by.',
  'apps.notGrantable': 'It allows more than your own roles do.',
  'apps.noRolesLeft': 'Without a role, the app can do nothing here.',
  'apps.createdTitle': '{name} was created',
  'apps.secretOnce':
    'Copy the secret now and keep it safe. After you close this, nobody can see it again.',
  'apps.clientId': 'Client ID',
  'apps.clientSecret': 'Client secret',
  'apps.organizationId': 'Organization ID',
  'apps.copy': 'Copy',
  'apps.copyOf': 'Copy {name}',
  'apps.copied': '{name} copied.',
  'apps.notCopied': 'It could not be copied. Select it and copy it yourself.',
  'apps.done': '{name} was created.',
  'apps.rolesOf': 'Change roles of {name}',
  'apps.save': 'Save',
  'apps.rolesSaved': 'The roles of {name} were changed.',
  'apps.removeTitle': 'Remove {name}?',
  'apps.deleteText': 'It is deleted, and its secret stops working at once.',
  'apps.leaveText': 'It loses access to this organization, but is not deleted.',
  'apps.removed': '{name} was removed.',
} as const satisfies Record<string, Message>;
