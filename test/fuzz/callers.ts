import type { FuzzRequest } from './request.js';
import { organizationId, otherId } from './tenant.js';

/** Who calls, by the names of the tokens in a request. */

export const tokensOf = ({ headers }: FuzzRequest): string[] =>
  headers.filter(([name]) => name.toLowerCase() === 'authorization').map(([, value]) => value);

/** The organization that the caller's token is for, if it is for one. */
export const organizationOf = (request: FuzzRequest): string | undefined => {
  const [token = ''] = tokensOf(request);
  if (/\$(adminToken|adminResourceToken|memberToken)$/.test(token)) return organizationId;
  return token.endsWith('$strangerToken') ? otherId : undefined;
};
