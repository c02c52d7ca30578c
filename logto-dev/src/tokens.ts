import { SignJWT, calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { pick, type Tenant } from './tenant.js';
import type { Organization, OrganizationScope, Role, User } from './entities.js';

/** Seconds that every token of the tenant lives. */
export const tokenLifetime = 3600;

const organizationAudiencePrefix = 'urn:logto:organization:';

/** The audience of an organization token. */
export const organizationAudience = (organizationId: string): string =>
  organizationAudiencePrefix + organizationId;

/** The key that signs every JWT of the tenant: ES384, as Logto's default. */
export interface SigningKey {
  kid: string;
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  /** For `/oidc/jwks`. */
  publicJwk: JWK;
  /** For a library that wants to sign itself. */
  privateJwk: JWK;
}

export const createSigningKey = async (): Promise<SigningKey> => {
  const { privateKey, publicKey } = await generateKeyPair('ES384', { extractable: true });
  const exported = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(exported);
  const header = { kid, alg: 'ES384', use: 'sig' };
  return {
    kid,
    privateKey,
    publicKey,
    publicJwk: { ...exported, ...header },
    privateJwk: { ...(await exportJWK(privateKey)), ...header },
  };
};

interface AccessTokenPayload {
  issuer: string;
  /** A user's id, or the application's own for machine-to-machine tokens. */
  subject: string;
  clientId: string;
  audience: string;
  scope: string;
  /** Only in a resource token that was asked for with an organization. */
  organizationId?: string;
  /** Epoch milliseconds. */
  issuedAt: number;
  /** Seconds. */
  lifetime?: number;
}

/** A JWT access token (RFC 9068), as Logto issues for resources and organizations. */
export const signAccessToken = (key: SigningKey, payload: AccessTokenPayload): Promise<string> => {
  const issuedAt = Math.floor(payload.issuedAt / 1000);
  return new SignJWT({
    ...(payload.organizationId !== undefined && { organization_id: payload.organizationId }),
    client_id: payload.clientId,
    scope: payload.scope,
  })
    .setProtectedHeader({ alg: 'ES384', typ: 'at+jwt', kid: key.kid })
    .setJti(crypto.randomUUID())
    .setSubject(payload.subject)
    .setIssuer(payload.issuer)
    .setAudience(payload.audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + (payload.lifetime ?? tokenLifetime))
    .sign(key.privateKey);
};

/**
 * Why the user may not have a token of the organization, in the words of Logto's
 * `error_description`; `undefined` when they may.
 */
export const organizationDenial = (
  tenant: Tenant,
  userId: string,
  organizationId: string,
): string | undefined => {
  const organization = tenant.organizations.get(organizationId);
  if (!organization?.members.has(userId)) return 'user is not a member of the organization';
  const hasMfa = (tenant.users.get(userId)?.mfaVerifications.length ?? 0) > 0;
  if (organization.isMfaRequired && !hasMfa)
    return 'organization requires MFA but user has no MFA configured';
  return undefined;
};

/** The organization scopes that the user's roles in the organization carry. */
export const organizationScopesOf = (
  tenant: Tenant,
  userId: string,
  organizationId: string,
): OrganizationScope[] => {
  const organization = tenant.organizations.get(organizationId);
  return tenant.organizationScopesOfRoles(organization?.members.rolesOf(userId) ?? []);
};

/** Their names, as an organization token's scope lists them. */
export const organizationScopeNames = (
  tenant: Tenant,
  userId: string,
  organizationId: string,
): string[] => organizationScopesOf(tenant, userId, organizationId).map(({ name }) => name);

/**
 * Names of the scopes of a resource that the user has: those of their tenant-wide roles and, with
 * an organization, those of their roles in it.
 */
export const resourceScopeNames = (
  tenant: Tenant,
  userId: string,
  indicator: string,
  organizationId?: string,
): string[] => {
  const globalRoles = pick(tenant.roles, tenant.users.get(userId)?.roleIds ?? []);
  const organization =
    organizationId === undefined ? undefined : tenant.organizations.get(organizationId);
  const organizationRoles = pick(
    tenant.organizationRoles,
    organization?.members.rolesOf(userId) ?? [],
  );
  return scopeNamesOf(tenant, indicator, [
    ...globalRoles.flatMap((role) => [...role.scopeIds]),
    ...organizationRoles.flatMap((role) => [...role.resourceScopeIds]),
  ]);
};

/** Names of the scopes of a resource that a machine-to-machine application has. */
export const applicationScopeNames = (
  tenant: Tenant,
  applicationId: string,
  indicator: string,
): string[] => {
  const roles: Role[] = pick(tenant.roles, tenant.applications.get(applicationId)?.roleIds ?? []);
  return scopeNamesOf(
    tenant,
    indicator,
    roles.flatMap((role) => [...role.scopeIds]),
  );
};

const scopeNamesOf = (tenant: Tenant, indicator: string, scopeIds: Iterable<string>): string[] => {
  const resource = tenant.findResource(indicator);
  return pick(tenant.scopes, new Set(scopeIds))
    .filter(({ resourceId }) => resourceId === resource?.id)
    .map(({ name }) => name);
};

/** Claims of the ID token for the scopes that were granted at sign-in. */
export const idTokenClaims = (
  tenant: Tenant,
  user: User,
  scopes: ReadonlySet<string>,
): Record<string, unknown> => {
  const organizations = tenant.organizationsOf(user.id);
  return {
    sub: user.id,
    ...(scopes.has('profile') && profileClaims(user)),
    ...(scopes.has('email') && {
      email: user.primaryEmail,
      email_verified: user.primaryEmail !== null,
    }),
    ...(scopes.has('phone') && {
      phone_number: user.primaryPhone,
      phone_number_verified: user.primaryPhone !== null,
    }),
    ...(scopes.has('roles') && { roles: pick(tenant.roles, user.roleIds).map(({ name }) => name) }),
    ...(scopes.has('urn:logto:scope:organizations') && {
      organizations: organizations.map(({ id }) => id),
    }),
    ...(scopes.has('urn:logto:scope:organization_roles') && {
      organization_roles: organizations.flatMap((organization) =>
        organizationRoleClaims(tenant, user, organization),
      ),
    }),
  };
};

/** What `/oidc/me` answers: the claims of the ID token and those that are too large for it. */
export const userinfoClaims = (
  tenant: Tenant,
  user: User,
  scopes: ReadonlySet<string>,
): Record<string, unknown> => ({
  ...idTokenClaims(tenant, user, scopes),
  ...(scopes.has('custom_data') && { custom_data: user.customData }),
  ...(scopes.has('identities') && { identities: user.identities }),
  ...(scopes.has('urn:logto:scope:organizations') && {
    organization_data: tenant
      .organizationsOf(user.id)
      .map(({ id, name, description }) => ({ id, name, description })),
  }),
});

const profileClaims = (user: User) => ({
  name: user.name,
  preferred_username: user.username,
  picture: user.avatar,
  updated_at: user.updatedAt,
  username: user.username,
  created_at: user.createdAt,
});

const organizationRoleClaims = (tenant: Tenant, user: User, organization: Organization) =>
  tenant.organizationRolesOf(user.id, organization).map(({ name }) => `${organization.id}:${name}`);
