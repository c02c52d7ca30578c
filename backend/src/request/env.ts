import type { Member, User } from '../auth/callers.js';

/** What hono knows of a request before a route has it. */
export interface Env {
  Variables: { requestId: string; caller?: User | Member };
}

export interface UserEnv {
  Variables: { requestId: string; caller: User };
}

export interface MemberEnv {
  Variables: { requestId: string; caller: Member };
}
