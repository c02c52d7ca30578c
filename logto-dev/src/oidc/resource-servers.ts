import type { KoaContextWithOIDC, ResourceServer } from 'oidc-provider';
import {
  organizationAudience,
  organizationDenial,
  organizationScopeNames,
  resourceScopeNames,
  tokenLifetime,
} from '../tokens.js';
import type { Tenant } from '../tenant.js';
import { accessDenied } from './errors.js';
import { errors } from './library.js';

/** The resource that Logto's SDKs ask for at sign-in in order to get organization tokens later. */
export const organizationsResource = 'urn:logto:resource:organizations';

const organizationsScope = 'urn:logto:scope:organizations';

/** The organization that a refresh token request names; oidc-provider knows no such parameter. */
export const requestedOrganization = (ctx: KoaContextWithOIDC): string | undefined => {
  const { grant_type: grantType, organization_id: id } = ctx.oidc.body ?? {};
  return grantType === 'refresh_token' && typeof id === 'string' && id !== '' ? id : undefined;
};

/** Refuses a token of an organization that the user may not act in. */
export const assertOrganizationAccess = (tenant: Tenant, ctx: KoaContextWithOIDC): void => {
  const organizationId = requestedOrganization(ctx);
  const refreshToken = ctx.oidc.entities.RefreshToken;
  if (organizationId === undefined || !refreshToken?.accountId) return;

  if (!refreshToken.scopes.has(organizationsScope)) {
    throw new errors.InsufficientScope('refresh token missing required scope', organizationsScope);
  }
  const denial = organizationDenial(tenant, refreshToken.accountId, organizationId);
  if (denial !== undefined) throw accessDenied(denial);
};

/**
 * What a token for the resource may carry: the scopes that its subject has at this moment.
 * oidc-provider keeps those of them that the client asked for at sign-in.
 *
 * @throws InvalidTarget for a resource that the tenant does not have.
 */
export const resourceServerInfo = (
  tenant: Tenant,
  ctx: KoaContextWithOIDC,
  indicator: string,
): ResourceServer => {
  if (indicator === organizationsResource) return organizationServer(tenant, ctx);

  const resource = tenant.findResource(indicator);
  if (!resource) throw new errors.InvalidTarget();
  return {
    audience: indicator,
    scope: currentScopes(tenant, ctx, indicator).join(' '),
    accessTokenFormat: 'jwt',
    accessTokenTTL: resource.accessTokenTtl,
  };
};

const organizationServer = (tenant: Tenant, ctx: KoaContextWithOIDC): ResourceServer => {
  const organizationId = requestedOrganization(ctx);
  const userId = ctx.oidc.entities.RefreshToken?.accountId;
  const isTokenRequest = organizationId !== undefined && userId !== undefined;
  return {
    audience: isTokenRequest ? organizationAudience(organizationId) : organizationsResource,
    scope: isTokenRequest ? organizationScopeNames(tenant, userId, organizationId).join(' ') : '',
    accessTokenFormat: 'jwt',
    accessTokenTTL: tokenLifetime,
  };
};

const currentScopes = (tenant: Tenant, ctx: KoaContextWithOIDC, indicator: string): string[] => {
  const { RefreshToken, AuthorizationCode } = ctx.oidc.entities;
  const userId = (RefreshToken ?? AuthorizationCode)?.accountId;
  if (userId === undefined) return []; // At sign-in nobody is known yet, and nothing is issued.
  return resourceScopeNames(tenant, userId, indicator, requestedOrganization(ctx));
};
