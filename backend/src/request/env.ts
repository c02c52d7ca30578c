import type { Note } from '../audit.js';
import type { Member, User } from '../auth/callers.js';

interface Noted {
  requestId: string;
  /** For the audit; there once the path is known to be one of the contract's calls. */
  note: Note;
  /** Of a valid token. */
  userId?: string;
  /** That a valid token is for. */
  organizationId?: string;
}

/** What hono knows of a request before a handler has it. */
export interface Env {
  Variables: Noted & { caller?: User | Member };
}

export interface UserEnv {
  Variables: Noted & { caller: User };
}

export interface MemberEnv {
  Variables: Noted & { caller: Member };
}
