import type { Capability, Role } from '../../api/types.js';
import type { Localize } from '../../i18n/localize.js';

/** What the scopes mean that the reference backend goes by unless it is told otherwise. */
const capabilities: Readonly<Record<string, Capability>> = {
  'read:member': 'members.read',
  'invite:member': 'members.invite',
  'manage:member': 'members.manage',
  'delete:member': 'members.remove',
  'manage:organization': 'organization.update',
  'delete:organization': 'organization.delete',
};

/** Scopes that belong together, in the order in which they are shown. */
export interface PermissionGroup {
  readonly name: 'members' | 'organization' | 'other';
  readonly scopes: readonly string[];
}

/** The scopes of any of the roles; those of the product itself come last. */
export const permissionGroups = (roles: readonly Role[]): PermissionGroup[] => {
  const held = new Set(roles.flatMap(({ scopes }) => scopes));
  const known = Object.keys(capabilities);
  const knownOf = (name: string) =>
    known.filter((scope) => held.has(scope) && capabilities[scope]?.startsWith(name));
  const groups: PermissionGroup[] = [
    { name: 'members', scopes: knownOf('members') },
    { name: 'organization', scopes: knownOf('organization') },
    { name: 'other', scopes: [...held].filter((scope) => !known.includes(scope)).sort() },
  ];
  return groups.filter(({ scopes }) => scopes.length > 0);
};

/** A scope in words; one of the product itself by its name. */
export const permissionName = ({ t }: Localize, scope: string): string => {
  const capability = capabilities[scope];
  return capability ? t(`roles.capability.${capability}`) : scope;
};
