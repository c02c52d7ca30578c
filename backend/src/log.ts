import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Env } from './request/env.js';
import { asProblem } from './logto/problems.js';
import { LogtoError } from './logto/error.js';
import { knownMethod } from './observe.js';
import type { Settings } from './options.js';

/** One line of the log. It never holds a token, an e-mail address, a query or a body. */
export interface LogEntry {
  /** ISO 8601. */
  time: string;
  level: 'info' | 'warn' | 'error';
  /**
   * - `request`: one was answered
   * - `undo_failed`: something is left behind in Logto
   * - `audit_failed`: `onAudit` did not take an event
   * - `state_in_memory`: limits and idempotency keys are this instance's own
   * - `state_unreachable`, `state_reached`: Redis is away, and limits and keys are this instance's
   *   own meanwhile; it is back
   */
  event:
    | 'request'
    | 'undo_failed'
    | 'audit_failed'
    | 'state_in_memory'
    | 'state_unreachable'
    | 'state_reached';
  /** Of a request. */
  requestId?: string;
  method?: string;
  /** Pattern of the route, such as `/organizations/:organizationId/members`. */
  route?: string;
  status?: number;
  /** Milliseconds. */
  duration?: number;
  userId?: string;
  organizationId?: string;
  /** Code of the problem that was answered. */
  code?: string;
  /** What Logto or Redis answered, why a token is not valid, or where our own code failed. */
  cause?: string;
  /** What an undo that failed leaves behind. */
  leftBehind?: string;
}

export type Log = (entry: LogEntry) => void;

/** A line of JSON for each entry. */
export const printLine = (entry: object): void => {
  console.log(JSON.stringify(entry));
};

/** Logs each request once it is answered. */
export const logRequests =
  (log: Log, now: () => number): MiddlewareHandler<Env> =>
  async (c, next) => {
    const start = now();
    await next();
    const { status } = c.res;
    log({
      time: new Date(now()).toISOString(),
      level: status < 500 ? 'info' : 'error',
      event: 'request',
      requestId: c.get('requestId'),
      method: knownMethod(c.req.method),
      route: routePath(c, -1),
      status,
      duration: now() - start,
      ...identified(c.get('userId'), c.get('organizationId')),
      ...(c.error && failure(c.error)),
    });
  };

/** Notes in the log what a failed undo leaves behind, for somebody to clean up. */
export const logLeftBehind = (
  { log, now, observe }: Pick<Settings, 'log' | 'now' | 'observe'>,
  requestId: string,
  leftBehind: string,
  error: unknown,
): void => {
  log({
    time: new Date(now()).toISOString(),
    level: 'error',
    event: 'undo_failed',
    requestId,
    leftBehind,
    cause: describe(error),
  });
  observe({ event: 'undo_failed' });
};

/** Notes in the log that an event of the audit is missing. */
export const logAuditFailure = (
  { log, now }: Pick<Settings, 'log' | 'now'>,
  requestId: string,
  error: unknown,
): void => {
  const time = new Date(now()).toISOString();
  log({ time, level: 'error', event: 'audit_failed', requestId, cause: describe(error) });
};

const identified = (userId: string | undefined, organizationId: string | undefined) => ({
  ...(userId !== undefined && { userId }),
  ...(organizationId !== undefined && { organizationId }),
});

const failure = (error: Error) => {
  const problem = asProblem(error);
  const { code } = problem;
  if (error instanceof LogtoError) return { code, cause: describe(error) };
  if (problem.cause instanceof LogtoError) return { code, cause: describe(problem.cause) };
  if (typeof problem.cause === 'string') return { code, cause: problem.cause };
  return code === 'internal' ? { code, cause: describe(error) } : { code };
};

/** Messages of errors may quote input, so an error of our own is told by its stack's frames. */
const describe = (error: unknown): string => {
  if (error instanceof LogtoError) return error.message;
  if (!(error instanceof Error)) return 'unknown';
  const stack = error.stack?.replace(error.message, '') ?? '';
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 5).map((frame) => frame.trim())].join(' ');
};
