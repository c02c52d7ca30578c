import type { Message } from '../message.js';

/** Texts of `<org-provisioning>`. */
export const provisioningTexts = {
  'provisioning.heading': 'Automatic joining',
  'provisioning.help':
    'People who sign up with an address at one of these domains become members at once.',
  'provisioning.domains': 'Email domains',
  'provisioning.empty': 'Nobody joins automatically.',
  'provisioning.emptyHelp': 'Add your company’s email domain, and its people need no invitation.',
  'provisioning.add': 'Add domain',
  'provisioning.domain': 'Email domain',
  'provisioning.domainHelp': 'What follows the “@” in the addresses.',
  'provisioning.invalidDomain': 'Enter a domain such as example.com.',
  'provisioning.knownDomain': 'This domain is in the list already.',
  'provisioning.tooMany': 'The list is full. Remove another domain first.',
  'provisioning.added': '{domain} was added.',
  'provisioning.remove': 'Remove',
  'provisioning.removeDomain': 'Remove {domain}',
  'provisioning.removeTitle': 'Remove {domain}?',
  'provisioning.removeText':
    'New people with an address there will need an invitation. Members stay.',
  'provisioning.removed': '{domain} was removed.',
  'provisioning.roles': 'Roles for new members',
  'provisioning.noRole': 'No role',
  'provisioning.changeRoles': 'Change roles',
  'provisioning.notGrantable': 'It allows more than your own roles do.',
  'provisioning.noRolesLeft': 'Without a role, new members can do nothing here.',
  'provisioning.save': 'Save',
  'provisioning.rolesSaved': 'The roles for new members were changed.',
  'provisioning.locked':
    'New members get a role that allows more than your own roles do, so you can’t change this.',
  'provisioning.noPermission': 'You can’t see who joins automatically.',
} as const satisfies Record<string, Message>;
