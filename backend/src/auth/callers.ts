import type { Membership } from '../access/membership.js';
import type { Note } from '../audit.js';
import type { LogtoUser } from '../logto/management-api.js';

/** The request by which somebody acts. */
export interface Call {
  requestId: string;
  /** Adds to what the audit says of it. */
  note: Note;
}

/** Somebody who is signed in. */
export interface User extends Call {
  userId: string;
  /** Scopes of the API resource that the token carries; none in one for an organization. */
  scopes: ReadonlySet<string>;
  /** Their account in Logto. */
  account: LogtoUser;
}

/** Somebody whose token is for the organization of the path, with what they hold in it. */
export interface Member extends Call, Membership {
  organizationId: string;
}
