import type { Member, User } from '../auth/callers.js';
import type { OperationId } from '../operations.js';

interface Noted {
  requestId: string;
  /** Of the contract, once the path is known to be one of its calls. */
  operationId?: OperationId;
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
