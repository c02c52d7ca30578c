import type { Message } from '../message.js';

/** Texts of `<org-apps>`. */
export const appsTexts = {
  'apps.heading': 'Apps',
  'apps.help': 'Programs that work here without a person.',
  'apps.create': 'Create app',
  'apps.roles': 'Roles',
  'apps.created': 'Created {when}',
  'apps.actions': 'Actions for {name}',
  'apps.noRole': 'No role',
  'apps.changeRoles': 'Change roles',
  'apps.remove': 'Remove',
  'apps.empty': 'No apps yet.',
  'apps.emptyHelp': 'Create one for a script that needs access.',
  'apps.noRoles': 'An operator has to add a role for apps to the organization template first.',
  'apps.noPermission': 'You can’t see the apps of this organization.',
} as const satisfies Record<string, Message>;
