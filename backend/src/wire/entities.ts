import type { TemplateRole } from '../access/role-template.js';
import { holdsAll, type Powers } from '../access/powers.js';
import type {
  LogtoInvitation,
  LogtoMember,
  LogtoOrganization,
  LogtoUser,
} from '../logto/management-api.js';
import type {
  Invitation,
  InvitationStatus,
  Inviter,
  Member,
  Organization,
  Role,
  RoleRef,
} from './types.js';

/** Logto's entities as the contract shows them, and nothing more of them. */

export const roleRef = ({ id, name }: RoleRef): RoleRef => ({ id, name });

export const role = (
  { id, name, description, scopes, powers }: TemplateRole,
  mine: Powers,
): Role => ({ id, name, description, scopes, isGrantable: holdsAll(mine, powers) });

export const organization = (
  { id, name, description, branding, isMfaRequired, createdAt }: LogtoOrganization,
  roles: RoleRef[],
): Organization => ({
  id,
  name,
  description,
  logoUrl: imageUrl(branding.logoUrl),
  isMfaRequired,
  createdAt: isoTime(createdAt),
  roles: roles.map(roleRef),
});

export const member = (user: LogtoMember): Member => ({
  userId: user.id,
  name: user.name,
  username: user.username,
  email: user.primaryEmail,
  avatarUrl: imageUrl(user.avatar),
  roles: user.organizationRoles.map(roleRef),
  lastSignInAt: user.lastSignInAt === null ? null : isoTime(user.lastSignInAt),
  isSuspended: user.isSuspended,
});

/** @param invitationUrl with `{id}` for the invitation's id */
export const invitation = (
  source: LogtoInvitation,
  inviter: Inviter,
  invitationUrl: string,
): Invitation => ({
  ...invitationCore(source),
  inviter,
  link: invitationLink(source.id, invitationUrl),
});

export const invitationCore = (source: LogtoInvitation) => ({
  id: source.id,
  invitee: source.invitee.toLowerCase(),
  status: invitationStatus[source.status],
  roles: source.organizationRoles.map(roleRef),
  createdAt: isoTime(source.createdAt),
  expiresAt: isoTime(source.expiresAt),
});

export const inviter = ({ id, name, avatar }: LogtoUser): Inviter => ({
  userId: id,
  name,
  avatarUrl: imageUrl(avatar),
});

export const invitationLink = (id: string, invitationUrl: string): string =>
  invitationUrl.replace('{id}', encodeURIComponent(id));

/** A picture's URL if a page may show it; anything else, such as `javascript:`, is none. */
export const imageUrl = (url: string | null | undefined): string | null =>
  url && /^(https:\/\/|data:image\/)/i.test(url) ? url : null;

const isoTime = (epochMs: number): string => new Date(epochMs).toISOString();

const invitationStatus: Record<LogtoInvitation['status'], InvitationStatus> = {
  Pending: 'pending',
  Accepted: 'accepted',
  Expired: 'expired',
  Revoked: 'revoked',
};
