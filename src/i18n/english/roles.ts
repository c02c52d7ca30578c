import type { Message } from '../message.js';

/** Texts of `<org-roles>`. */
export const rolesTexts = {
  'roles.heading': 'Roles',
  'roles.help': 'What each role may do. The people who run this product decide that.',
  'roles.permission': 'Permission',
  'roles.group.members': 'Members',
  'roles.group.organization': 'Organization',
  'roles.group.other': 'Other',
  'roles.capability.members.read': 'See members',
  'roles.capability.members.invite': 'Invite people',
  'roles.capability.members.manage': 'Change roles of members',
  'roles.capability.members.remove': 'Remove members',
  'roles.capability.organization.update': 'Change the organization',
  'roles.capability.organization.delete': 'Delete the organization',
  'roles.you': 'You',
  'roles.yes': 'Yes',
  'roles.no': 'No',
  'roles.nothing': 'Nothing beyond being a member.',
  'roles.empty': 'There are no roles yet.',
  'roles.noPermission': 'You can’t see the roles of this organization.',
} as const satisfies Record<string, Message>;
