import type { Role } from '../../api/types.js';
import type { MessageKey } from '../../i18n/catalogue.js';
import type { Localize } from '../../i18n/localize.js';

type Words = Readonly<Record<string, MessageKey>>;

/** Words for the scopes by which the reference backend goes unless it is told otherwise. */
const memberScopes: Words = {
  'read:member': 'roles.capability.members.read',
  'invite:member': 'roles.capability.members.invite',
  'manage:member': 'roles.capability.members.manage',
  'delete:member': 'roles.capability.members.remove',
};
const organizationScopes: Words = {
  'manage:organization': 'roles.capability.organization.update',
  'delete:organization': 'roles.capability.organization.delete',
};
const knownScopes: Words = { ...memberScopes, ...organizationScopes };

/** Scopes that belong together. */
export interface PermissionGroup {
  readonly name: 'members' | 'organization' | 'other';
  readonly scopes: readonly string[];
}

/** The scopes of any of the roles; those of the product itself come last. */
export const permissionGroups = (roles: readonly Role[]): PermissionGroup[] => {
  const held = [...new Set(roles.flatMap(({ scopes }) => scopes))].sort();
  const heldOf = (words: Words) => Object.keys(words).filter((scope) => held.includes(scope));
  const groups: PermissionGroup[] = [
    { name: 'members', scopes: heldOf(memberScopes) },
    { name: 'organization', scopes: heldOf(organizationScopes) },
    { name: 'other', scopes: held.filter((scope) => !(scope in knownScopes)) },
  ];
  return groups.filter(({ scopes }) => scopes.length > 0);
};

/** A scope in words; one of the product itself by its name. */
export const permissionName = ({ t }: Localize, scope: string): string => {
  const words = knownScopes[scope];
  return words ? t(words) : scope;
};
