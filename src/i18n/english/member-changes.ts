import type { Message } from '../message.js';

/** Texts of `<org-members>` once somebody changes roles or removes members. */
export const memberChangesTexts = {
  'members.save': 'Save',
  'members.notGrantable': 'It allows more than your own roles do.',
  'members.rolesHelp': 'Each of them will have exactly these roles.',
  'members.removeText': '{names} will lose access at once.',
  'members.one.rolesOf': 'Change roles of {name}',
  'members.one.noRolesLeft': 'Without a role, {name} stays a member but can do nothing here.',
  'members.one.rolesSaved': 'The roles of {name} were changed.',
  'members.one.rolesFailed': 'The roles of {name} were not changed.',
  'members.one.removeTitle': 'Remove {name}?',
  'members.one.removed': '{name} was removed.',
  'members.one.removeFailed': '{name} was not removed.',
  'members.several.rolesOf': 'Change roles of {count} members',
  'members.several.noRolesLeft': 'Without a role, they stay members but can do nothing here.',
  'members.several.rolesSaved': 'The roles of {count} members were changed.',
  'members.several.rolesFailed': 'The roles of {count} members were not changed.',
  'members.several.removeTitle': 'Remove {count} members?',
  'members.several.removed': '{count} members were removed.',
  'members.several.removeFailed': '{count} members were not removed.',
} as const satisfies Record<string, Message>;
