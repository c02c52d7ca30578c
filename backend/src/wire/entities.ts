import type { TemplateRole } from '../access/role-template.js';
import { holdsAll, type Powers } from '../access/powers.js';
import type { LogtoApp } from '../logto/apps-api.js';
import type { LogtoInvitation } from '../logto/invitations-api.js';
import type { LogtoMember, LogtoOrganization, LogtoUser } from '../logto/management-api.js';
import { normalizeAddress } from '../request/fields.js';
import type {
  App,
  Invitation,
  InvitationStatus,
  Inviter,
  Member,
  Membership,
  Organization,
  Provisioning,
  ReceivedInvitation,
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
  darkLogoUrl: imageUrl(branding.darkLogoUrl),
  isMfaRequired,
  createdAt: isoTime(createdAt),
  roles: roles.map(roleRef),
});

/** Who somebody is to the members of their organization. */
export const account = (
  user: Pick<LogtoUser, 'name' | 'username' | 'primaryEmail' | 'avatar'>,
): Membership['user'] => ({
  name: user.name,
  username: user.username,
  email: user.primaryEmail,
  avatarUrl: imageUrl(user.avatar),
});

export const member = (user: LogtoMember): Member => ({
  userId: user.id,
  ...account(user),
  roles: user.organizationRoles.map(roleRef),
  lastSignInAt: user.lastSignInAt === null ? null : isoTime(user.lastSignInAt),
  isSuspended: user.isSuspended,
});

/** @param invitationUrl with `{id}` for the invitation's id and maybe `{email}` for its address */
export const invitation = (
  source: LogtoInvitation,
  inviter: Inviter,
  invitationUrl: string,
): Invitation => ({
  ...invitationCore(source),
  inviter,
  link: invitationLink(source, invitationUrl),
});

const invitationCore = (source: LogtoInvitation) => ({
  id: source.id,
  invitee: normalizeAddress(source.invitee),
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

/** An invitation as its invitee sees it. */
export const receivedInvitation = (
  source: LogtoInvitation,
  { id, name, branding }: LogtoOrganization,
  sender: Inviter,
  isMember: boolean,
): ReceivedInvitation => ({
  ...invitationCore(source),
  inviter: sender,
  organization: { id, name, logoUrl: imageUrl(branding.logoUrl) },
  isMember,
});

export const provisioning = (source: {
  emailDomains: readonly string[];
  roles: RoleRef[];
}): Provisioning => ({
  emailDomains: [...source.emailDomains].sort(),
  roles: source.roles.map(roleRef),
});

export const app = (
  { id, name, description, organizationRoles, createdAt }: LogtoApp,
  isCreatedHere: boolean,
): App => ({
  id,
  name,
  description,
  roles: organizationRoles.map(roleRef),
  isCreatedHere,
  createdAt: isoTime(createdAt),
});

export const invitationLink = ({ id, invitee }: LogtoInvitation, invitationUrl: string): string =>
  invitationUrl
    .replace('{id}', encodeURIComponent(id))
    .replace('{email}', encodeURIComponent(normalizeAddress(invitee)));

/** A picture's URL if a page may show it; anything else, such as `javascript:`, is none. */
export const imageUrl = (url: string | null | undefined): string | null =>
  url && /^(https:\/\/|data:image\/)/i.test(url) ? url : null;

const isoTime = (epochMs: number): string => new Date(epochMs).toISOString();

export const invitationStatus: Record<LogtoInvitation['status'], InvitationStatus> = {
  Pending: 'pending',
  Accepted: 'accepted',
  Expired: 'expired',
  Revoked: 'revoked',
};
