import type { Memberships } from './memberships.js';

/**
 * What a Logto tenant holds. Properties are named as in the Management API; times are epoch
 * milliseconds. Relations that the API shows elsewhere (roles of a user, members of an
 * organization, …) are kept as sets of ids on the entity that owns them.
 */

export interface MfaVerification {
  id: string;
  type: 'Totp' | 'WebAuthn' | 'BackupCode';
  createdAt: number;
}

export interface User {
  id: string;
  username: string | null;
  primaryEmail: string | null;
  primaryPhone: string | null;
  name: string | null;
  avatar: string | null;
  customData: Record<string, unknown>;
  identities: Record<string, unknown>;
  profile: Record<string, unknown>;
  /** The application through which the user signed up. */
  applicationId: string | null;
  isSuspended: boolean;
  lastSignInAt: number | null;
  createdAt: number;
  updatedAt: number;
  /** Plain text: this tenant lives in memory and guards nothing. `null` when there is none. */
  password: string | null;
  mfaVerifications: MfaVerification[];
  /** Tenant-wide roles. */
  roleIds: Set<string>;
}

export interface Organization {
  id: string;
  name: string;
  description: string | null;
  customData: Record<string, unknown>;
  isMfaRequired: boolean;
  color: Record<string, unknown>;
  branding: Record<string, unknown>;
  customCss: string | null;
  createdAt: number;
  members: Memberships;
  /** Organization role ids by machine-to-machine application id. */
  applications: Map<string, Set<string>>;
  jitEmailDomains: Set<string>;
  jitRoleIds: Set<string>;
}

export type RoleType = 'User' | 'MachineToMachine';

/** A role of the organization template. */
export interface OrganizationRole {
  id: string;
  name: string;
  description: string | null;
  type: RoleType;
  organizationScopeIds: Set<string>;
  /** Scopes of API resources that the role carries. */
  resourceScopeIds: Set<string>;
}

/** A permission of the organization template. */
export interface OrganizationScope {
  id: string;
  name: string;
  description: string | null;
}

/** A tenant-wide role. */
export interface Role {
  id: string;
  name: string;
  description: string;
  type: RoleType;
  /** A default role is given to every new user. */
  isDefault: boolean;
  scopeIds: Set<string>;
}

/** An API resource; its indicator is the audience of its tokens. */
export interface Resource {
  id: string;
  name: string;
  indicator: string;
  isDefault: boolean;
  /** Seconds. */
  accessTokenTtl: number;
}

/** A permission of an API resource. */
export interface Scope {
  id: string;
  resourceId: string;
  name: string;
  description: string | null;
  createdAt: number;
}

export type ApplicationType =
  'Native' | 'SPA' | 'Traditional' | 'MachineToMachine' | 'Protected' | 'SAML';

export interface Application {
  id: string;
  name: string;
  description: string | null;
  type: ApplicationType;
  secret: string;
  oidcClientMetadata: { redirectUris: string[]; postLogoutRedirectUris: string[] };
  customClientMetadata: { corsAllowedOrigins?: string[] | undefined; [name: string]: unknown };
  customData: Record<string, unknown>;
  createdAt: number;
  roleIds: Set<string>;
}

export interface Invitation {
  id: string;
  organizationId: string;
  inviterId: string | null;
  /** The address as it was given: Logto keeps its letter case. */
  invitee: string;
  acceptedUserId: string | null;
  /** As stored; a pending one that ran out reads as `Expired`. */
  status: 'Pending' | 'Accepted' | 'Revoked';
  organizationRoleIds: Set<string>;
  createdAt: number;
  updatedAt: number;
  expiresAt: number;
}

export interface OneTimeToken {
  id: string;
  email: string;
  token: string;
  context: Record<string, unknown>;
  status: 'active' | 'consumed' | 'revoked' | 'expired';
  createdAt: number;
  expiresAt: number;
}

export interface MailTemplate {
  usageType: string;
  type: string;
  subject: string;
  content: string;
}

export interface Connector {
  id: string;
  connectorId: string;
  type: 'Email' | 'Sms' | 'Social';
  target: string;
  name: Record<string, string>;
  description: Record<string, string>;
  config: {
    fromName: string;
    fromEmail: string;
    templates: MailTemplate[];
    [name: string]: unknown;
  };
}
