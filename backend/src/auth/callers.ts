import type { Membership } from '../access/membership.js';
import type { LogtoUser } from '../logto/management-api.js';

/** Somebody who is signed in. */
export interface User {
  requestId: string;
  userId: string;
  /** Scopes of the API resource that the token carries; none in one for an organization. */
  scopes: ReadonlySet<string>;
  /** Their account in Logto. */
  account: LogtoUser;
}

/** Somebody whose token is for the organization of the path, with what they hold in it. */
export interface Member extends Membership {
  requestId: string;
  organizationId: string;
}
