import type { TokenSource } from '../api/token-source.js';
import { loadOnce } from './load-once.js';

/** A token source that is loaded when it is first asked, so that pages do not pay for it before. */
export const lazyTokenSource = (
  load: () => Promise<Required<TokenSource>>,
): Required<TokenSource> => {
  const source = loadOnce(load);
  return {
    getUserToken: async () => (await source()).getUserToken(),
    getOrganizationToken: async (organizationId) =>
      (await source()).getOrganizationToken(organizationId),
    forget: async () => (await source()).forget(),
    getEmail: async () => (await source()).getEmail(),
    signIn: async (request) => (await source()).signIn(request),
  };
};
