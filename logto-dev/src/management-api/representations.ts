import type {
  Application,
  Invitation,
  MfaVerification,
  OneTimeToken,
  Organization,
  OrganizationRole,
  OrganizationScope,
  Resource,
  Role,
  Scope,
  User,
} from '../entities.js';
import { pick, type Tenant } from '../tenant.js';

// What the Management API shows of each entity.
const tenantId = 'default';

const named = ({ id, name }: { id: string; name: string }) => ({ id, name });

/** A user in lists. */
export const userInfo = (user: User) => ({
  id: user.id,
  username: user.username,
  primaryEmail: user.primaryEmail,
  primaryPhone: user.primaryPhone,
  name: user.name,
  avatar: user.avatar,
  customData: user.customData,
  identities: user.identities,
  lastSignInAt: user.lastSignInAt,
  createdAt: user.createdAt,
  updatedAt: user.updatedAt,
  profile: user.profile,
  applicationId: user.applicationId,
  isSuspended: user.isSuspended,
});

/** A user alone. */
export const userProfile = (user: User) => ({
  ...userInfo(user),
  hasPassword: user.password !== null,
});

export const featuredUser = ({ id, avatar, name }: User) => ({ id, avatar, name });

export const mfaVerification = ({ id, type, createdAt }: MfaVerification) => ({
  id,
  type,
  createdAt: new Date(createdAt).toISOString(),
});

export const member = (tenant: Tenant, organization: Organization, user: User) => ({
  ...userInfo(user),
  organizationRoles: tenant.organizationRolesOf(user.id, organization).map(named),
});

export const organizationEntity = (organization: Organization) => ({
  tenantId,
  id: organization.id,
  name: organization.name,
  description: organization.description,
  customData: organization.customData,
  isMfaRequired: organization.isMfaRequired,
  color: organization.color,
  branding: organization.branding,
  customCss: organization.customCss,
  createdAt: organization.createdAt,
});

export const organizationOfUser = (tenant: Tenant, organization: Organization, user: User) => ({
  ...organizationEntity(organization),
  organizationRoles: tenant.organizationRolesOf(user.id, organization).map(named),
});

export const organizationRoleEntity = ({ id, name, description, type }: OrganizationRole) => ({
  tenantId,
  id,
  name,
  description,
  type,
});

export const organizationRoleWithScopes = (tenant: Tenant, role: OrganizationRole) => ({
  ...organizationRoleEntity(role),
  scopes: pick(tenant.organizationScopes, role.organizationScopeIds).map(named),
  resourceScopes: pick(tenant.scopes, role.resourceScopeIds).map((scope) => ({
    ...named(scope),
    resource: pick(tenant.resources, [scope.resourceId]).map(named)[0],
  })),
});

export const organizationScopeEntity = ({ id, name, description }: OrganizationScope) => ({
  tenantId,
  id,
  name,
  description,
});

export const roleEntity = ({ id, name, description, type, isDefault }: Role) => ({
  tenantId,
  id,
  name,
  description,
  type,
  isDefault,
});

export const resourceEntity = (resource: Resource) => ({ tenantId, ...resource });

export const scopeEntity = (scope: Scope) => ({ tenantId, ...scope });

/** An application without its secret: the API does not show it there. */
export const applicationEntity = (application: Application) => ({
  tenantId,
  id: application.id,
  name: application.name,
  description: application.description,
  type: application.type,
  oidcClientMetadata: application.oidcClientMetadata,
  customClientMetadata: application.customClientMetadata,
  protectedAppMetadata: null,
  customData: application.customData,
  isThirdParty: false,
  appLevelAccessControlEnabled: false,
  createdAt: application.createdAt,
});

export const invitationStatus = ({ now }: Tenant, { status, expiresAt }: Invitation) =>
  status === 'Pending' && expiresAt <= now() ? 'Expired' : status;

export const invitationEntity = (tenant: Tenant, invitation: Invitation) => ({
  tenantId,
  id: invitation.id,
  inviterId: invitation.inviterId,
  invitee: invitation.invitee,
  acceptedUserId: invitation.acceptedUserId,
  organizationId: invitation.organizationId,
  status: invitationStatus(tenant, invitation),
  createdAt: invitation.createdAt,
  updatedAt: invitation.updatedAt,
  expiresAt: invitation.expiresAt,
  organizationRoles: pick(tenant.organizationRoles, invitation.organizationRoleIds).map(named),
});

export const oneTimeTokenEntity = (token: OneTimeToken) => ({ tenantId, ...token });

export const jitEmailDomain = (organizationId: string, emailDomain: string) => ({
  tenantId,
  organizationId,
  emailDomain,
});
