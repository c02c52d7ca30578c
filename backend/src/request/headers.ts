import type { Context, MiddlewareHandler } from 'hono';
import { ProblemError, validationFailed } from '../problem.js';
import type { Env, MemberEnv, UserEnv } from './env.js';
import { isId } from './ids.js';

/** Takes the caller's request id where it is one, makes one otherwise, and answers it. */
export const requestId: MiddlewareHandler<Env> = async (c, next) => {
  const given = c.req.header('X-Request-Id') ?? '';
  const id = /^[\w.:/+=-]{1,128}$/.test(given) ? given : crypto.randomUUID();
  c.set('requestId', id);
  await next();
  c.res.headers.set('X-Request-Id', id);
};

/** Answers are one person's, are JSON, and hold nothing to show as a page. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('Cache-Control', 'no-store');
  c.res.headers.set('X-Content-Type-Options', 'nosniff');
  c.res.headers.set('Referrer-Policy', 'no-referrer');
  c.res.headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
};

/** The `Idempotency-Key`, made distinct by caller and route; undefined when there is none. */
export const idempotencyKey = <E extends UserEnv | MemberEnv>(
  c: Context<E>,
  route: string,
): string | undefined => {
  const key = c.req.header('Idempotency-Key');
  if (key === undefined) return undefined;
  const pointer = 'Idempotency-Key';
  if (key.length > 128) throw validationFailed([{ pointer, code: 'too_long', limit: 128 }]);
  if (!/^[\x21-\x7e]+$/.test(key)) throw validationFailed([{ pointer, code: 'invalid_format' }]);
  return `${c.get('caller').userId} ${route} ${key}`;
};

/** An id from the path; what cannot be one leads nowhere. */
export const pathId = <E extends Env>(c: Context<E>, name: string): string => {
  const id = c.req.param(name) ?? '';
  if (!isId(id)) throw new ProblemError('not_found');
  return id;
};
