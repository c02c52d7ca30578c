import type { Account } from 'oidc-provider';
import type { Tenant } from '../tenant.js';
import { idTokenClaims, userinfoClaims } from '../tokens.js';

/** The claims that each scope carries, as Logto's discovery document lists them. */
export const claimsByScope = {
  openid: ['sub'],
  profile: ['name', 'preferred_username', 'picture', 'updated_at', 'username', 'created_at'],
  email: ['email', 'email_verified'],
  phone: ['phone_number', 'phone_number_verified'],
  custom_data: ['custom_data'],
  identities: ['identities'],
  roles: ['roles'],
  'urn:logto:scope:organizations': ['organizations', 'organization_data'],
  'urn:logto:scope:organization_roles': ['organization_roles'],
};

/** A suspended user counts as missing, as a deleted one: no sign-in, no refresh. */
export const findAccount = (tenant: Tenant, userId: string): Account | undefined => {
  const user = tenant.users.get(userId);
  if (!user || user.isSuspended) return undefined;
  return {
    accountId: userId,
    claims: (use, scope) => {
      const claimsOf = use === 'userinfo' ? userinfoClaims : idTokenClaims;
      return { ...claimsOf(tenant, user, new Set(scope.split(' '))), sub: userId };
    },
  };
};
