import type { Member, RoleRef } from '../../../api/types.js';
import { removal, replaceRoles, type MemberChange } from '../../../store/member-changes.js';
import { ask, tell } from '../../fire.js';
import type { OrgElement } from '../../org-element.js';
import type { Saying } from './whom.js';

/** A change of members with the events around it and the words for what came of it. */
export interface AnnouncedChange extends MemberChange {
  done: Saying;
  failed: Saying;
  /** Fires the request event. @returns whether nobody has prevented it */
  isWanted: (host: OrgElement, members: readonly Member[]) => boolean;
  /** Fires the fact. */
  announce: (host: OrgElement, members: readonly Member[]) => void;
}

export const roleChange = (roles: readonly RoleRef[]): AnnouncedChange => ({
  ...replaceRoles(roles),
  done: 'rolesSaved',
  failed: 'rolesFailed',
  isWanted: (host, members) => ask(host, 'org-change-roles', { members, roles }),
  announce: (host, members) => tell(host, 'org-roles-changed', { members, roles }),
});

export const memberRemoval: AnnouncedChange = {
  ...removal,
  done: 'removed',
  failed: 'removeFailed',
  isWanted: (host, members) => ask(host, 'org-remove-member', { members }),
  announce: (host, members) => tell(host, 'org-member-removed', { members }),
};
