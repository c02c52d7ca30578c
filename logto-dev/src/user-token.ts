import type { Tenant } from './tenant.js';
import {
  organizationAudience,
  organizationDenial,
  organizationScopeNames,
  resourceScopeNames,
  signAccessToken,
  type SigningKey,
} from './tokens.js';

/**
 * Which access token: with only an organization an organization token, with a resource a resource
 * token, with both the resource's token for that organization.
 */
export interface UserTokenRequest {
  userId: string;
  organizationId?: string;
  resource?: string;
  /** What the client asked for at sign-in; everything the user holds when left out. */
  scopes?: readonly string[];
  /** Seconds; negative for one that is over already. */
  lifetime?: number;
}

interface Issuer {
  tenant: Tenant;
  issuer: string;
  signingKey: SigningKey;
  /** The application that the user is signed in to. */
  clientId: string;
}

/** Issues a user's access token without a sign-in, for tests and pages without a server. */
export const issueUserToken = async (
  { tenant, issuer, signingKey, clientId }: Issuer,
  { userId, organizationId, resource, scopes, lifetime }: UserTokenRequest,
): Promise<string> => {
  if (!tenant.users.has(userId)) throw new Error(`There is no user ${userId}.`);
  assertOrganization(tenant, userId, organizationId);
  const held = heldScopes(tenant, userId, resource, organizationId);
  return signAccessToken(signingKey, {
    issuer,
    subject: userId,
    clientId,
    audience: resource ?? organizationAudience(organizationId ?? ''),
    scope: held.filter((scope) => scopes?.includes(scope) ?? true).join(' '),
    ...(resource !== undefined && organizationId !== undefined && { organizationId }),
    issuedAt: tenant.now(),
    ...(lifetime !== undefined && { lifetime }),
  });
};

const assertOrganization = (tenant: Tenant, userId: string, organizationId?: string): void => {
  if (organizationId === undefined) return;
  const denial = organizationDenial(tenant, userId, organizationId);
  if (denial !== undefined) throw new Error(denial);
};

const heldScopes = (
  tenant: Tenant,
  userId: string,
  resource: string | undefined,
  organizationId: string | undefined,
): string[] => {
  if (resource !== undefined) {
    if (!tenant.findResource(resource)) throw new Error(`There is no resource ${resource}.`);
    return resourceScopeNames(tenant, userId, resource, organizationId);
  }
  if (organizationId === undefined) throw new Error('Name a resource, an organization, or both.');
  return organizationScopeNames(tenant, userId, organizationId);
};
