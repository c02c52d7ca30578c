import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { LogtoError } from './logto/error.js';
import type { Transport } from './logto/transport.js';
import type { Env } from './request/env.js';

/**
 * Something to measure. Its texts are of few kinds, such as patterns of paths, and never say who or
 * which. Durations are milliseconds.
 */
export type Observation =
  | { event: 'request'; method: string; route: string; status: number; duration: number }
  /** `outcome`: `ok`, why there was no answer (`LogtoError.kind`), or the error's status. */
  | { event: 'logto_call'; method: string; path: string; outcome: string; duration: number }
  /** A call to Logto is made once more. */
  | { event: 'retry'; method: string; path: string }
  /** A request was refused because there were too many; `limit` names what is counted. */
  | { event: 'limit'; limit: string }
  /** A step could not be taken back; the log says what is left behind. */
  | { event: 'undo_failed' };

export type Observe = (observation: Observation) => void;

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** The request's method; one of the caller's own invention is `other`. */
export const knownMethod = (method: string): string =>
  methods.includes(method) ? method : 'other';

/** Tells of each request once it is answered. */
export const observeRequests =
  (observe: Observe, now: () => number): MiddlewareHandler<Env> =>
  async (c, next) => {
    const start = now();
    await next();
    observe({
      event: 'request',
      method: knownMethod(c.req.method),
      route: routePath(c, -1),
      status: c.res.status,
      duration: now() - start,
    });
  };

/** Tells of each call to Logto, once for all of its attempts. */
export const observeCalls =
  (transport: Transport, observe: Observe, now: () => number): Transport =>
  async (request, path) => {
    const start = now();
    const tell = (outcome: string) => {
      const { method } = request;
      observe({ event: 'logto_call', method, path, outcome, duration: now() - start });
    };
    try {
      const response = await transport(request, path);
      tell('ok');
      return response;
    } catch (error) {
      tell(error instanceof LogtoError ? outcomeOf(error) : 'unreachable');
      throw error;
    }
  };

const outcomeOf = ({ kind, status }: LogtoError): string =>
  kind === 'rejected' && status !== undefined ? String(status) : kind;
