import type { Message } from '../message.js';

/** Texts of `<org-apps>`. */
export const appsTexts = {
  'apps.heading': 'Apps',
  'apps.help': 'Programs that work in this organization by themselves, without a person.',
  'apps.create': 'Create app',
  'apps.roles': 'Roles',
  'apps.created': 'Created {when}',
  'apps.actions': 'Actions for {name}',
  'apps.noRole': 'No role',
  'apps.changeRoles': 'Change roles',
  'apps.remove': 'Remove',
  'apps.empty': 'No apps yet.',
  'apps.emptyHelp': 'Create one for a script or a service that needs access.',
  'apps.noRoles':
    'An operator has to set up a role for apps first: in Logto, a machine-to-machine role in the organization template.',
  'apps.noPermission': 'You can’t see the apps of this organization.',
} as const satisfies Record<string, Message>;
