import type { Context, MiddlewareHandler } from 'hono';
import { ProblemError } from '../problem.js';
import type { Env } from './env.js';
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

/** A page that may not call is told nothing of how others may. */
export const silenceToStrangers: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  if (headers.has('Access-Control-Allow-Origin')) return;
  const names = [...headers.keys()].filter((name) => name.startsWith('access-control-'));
  for (const name of names) headers.delete(name);
};

/** An id from the path; what cannot be one leads nowhere. */
export const pathId = <E extends Env>(c: Context<E>, name: string): string => {
  const id = c.req.param(name) ?? '';
  if (!isId(id)) throw new ProblemError('not_found');
  return id;
};
