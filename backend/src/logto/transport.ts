import type { Settings } from '../options.js';
import { wait } from '../wait.js';
import { isRejection, LogtoError } from './error.js';

/** What Logto answered, read to its end. */
export interface LogtoAnswer {
  status: number;
  headers: Headers;
  /** Parsed from JSON; undefined where there is nothing to say. */
  body: unknown;
}

/**
 * Sends a request to Logto, which can be sent again after that; throws a {@link LogtoError} for
 * anything but success.
 *
 * @param path the pattern of its path, such as `/api/users/{userId}`
 */
export type Transport = (request: Request, path: string) => Promise<LogtoAnswer>;

/**
 * As those want it who call with `fetch`, for its `status`, `headers` and `json()`: what was parsed
 * need not be parsed again. The property is defined and not assigned, because @hono/node-server
 * makes it read-only in the process that it serves in.
 */
export const asResponse = ({ status, headers, body }: LogtoAnswer): Response => {
  // Those who read an answer without a body know no other status for it.
  if (body === undefined) return new Response(null, { status: 204, headers });
  return Object.defineProperty(new Response(null, { status, headers }), 'json', {
    value: () => Promise.resolve(body),
  });
};

/** A gateway that found no Logto behind it may find one the next moment. */
const passing: readonly (number | undefined)[] = [502, 503, 504];
const repetitions = 2;

/**
 * Sends what may be sent again up to three times, when the connection breaks or a gateway fails.
 * The timeout is that of all attempts together, bodies included; the race is our own because an
 * injected `fetch` need not listen to the signal.
 */
export const createTransport =
  (settings: Settings): Transport =>
  async (request, path) => {
    const controller = new AbortController();
    const { signal } = controller;
    const { promise: deadline, cancel } = deadlineIn(settings.logtoTimeout, controller);
    const send = () => exchange(settings.fetch, copyOf(request, signal));
    const answer = isRepeatable(request.method, path)
      ? repeat(settings, request.method, path, send, signal)
      : send();
    try {
      return await Promise.race([answer, deadline]);
    } finally {
      cancel();
    }
  };

/**
 * Reads, a token among them, and writes that leave the same when they are sent twice (RFC 9110,
 * 9.2.2). The status of an invitation is none: Logto refuses to set it again.
 */
const isRepeatable = (method: string, path: string): boolean => {
  if (method === 'POST') return path === '/oidc/token';
  return method !== 'PATCH' && path !== '/api/organization-invitations/{id}/status';
};

const repeat = async (
  { logtoRetryDelay, observe }: Settings,
  method: string,
  path: string,
  send: () => Promise<LogtoAnswer>,
  signal: AbortSignal,
): Promise<LogtoAnswer> => {
  for (let repetition = 0; ; repetition++) {
    try {
      return await send();
    } catch (error) {
      // The attempt before deleted it, and only its answer was lost.
      if (repetition > 0 && method === 'DELETE' && isRejection(error, 404)) return nothing;
      if (repetition === repetitions || !isPassing(error)) throw error;
      // At random, so that all who met the same failure do not come back at once.
      await wait(logtoRetryDelay * 2 ** repetition * (0.5 + Math.random() / 2));
      if (signal.aborted) throw error;
      observe({ event: 'retry', method, path });
    }
  }
};

const isPassing = (error: unknown): boolean =>
  error instanceof LogtoError &&
  (error.kind === 'unreachable' || (error.kind === 'rejected' && passing.includes(error.status)));

const deadlineIn = (timeout: number, controller: AbortController) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const promise = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new LogtoError('timeout'));
      controller.abort();
    }, timeout);
  });
  return {
    promise,
    cancel: () => {
      clearTimeout(timer);
    },
  };
};

/** Leaves the request to be sent again. A redirect would carry the machine's token to elsewhere. */
const copyOf = (request: Request, signal: AbortSignal): Request =>
  new Request(request.method === 'GET' ? request : request.clone(), { signal, redirect: 'manual' });

const exchange = async (
  fetch: (request: Request) => Promise<Response>,
  request: Request,
): Promise<LogtoAnswer> => {
  const { response, text } = await receive(fetch, request);
  const { status, headers } = response;
  if (!response.ok) throw new LogtoError('rejected', status, codeIn(text));
  // Logto says no more than that where it created a relation.
  if (text === '' || text === 'Created') return nothing;
  const body = parse(text);
  if (body === undefined) throw new LogtoError('malformed', status);
  return { status, headers, body };
};

const nothing: LogtoAnswer = { status: 204, headers: new Headers(), body: undefined };

const receive = async (fetch: (request: Request) => Promise<Response>, request: Request) => {
  try {
    const response = await fetch(request);
    return { response, text: await response.text() };
  } catch {
    throw new LogtoError('unreachable');
  }
};

/** The `code` of a Logto error; nothing else of its body is kept. */
const codeIn = (text: string): string | undefined => {
  const body = parse(text);
  if (typeof body !== 'object' || body === null || !('code' in body)) return undefined;
  return typeof body.code === 'string' && /^[\w.-]{1,100}$/.test(body.code) ? body.code : undefined;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
