import type { LogtoClientLike } from '../../src/auth/logto-token-source.js';
import type { World } from './world.js';

/** A client of the host's own, with a user signed in. */
export const logtoClientOf = (world: World, username: string): LogtoClientLike => {
  const tokens = world.tokensOf(username);
  return {
    getAccessToken: async () => (await tokens.getUserToken()) ?? '',
    getOrganizationToken: async (id) => (await tokens.getOrganizationToken(id)) ?? '',
    clearAccessToken: async () => undefined,
    isAuthenticated: async () => true,
    getIdTokenClaims: async () => ({ iss: '', sub: '', aud: '', exp: 0, iat: 0 }),
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- only one of its signatures is
    signIn: async () => undefined,
    isSignInRedirected: async () => false,
    handleSignInCallback: async () => undefined,
  };
};
