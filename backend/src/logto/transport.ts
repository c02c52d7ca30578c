import { LogtoError } from './error.js';

/**
 * Sends a request to Logto; answers in full and in JSON, or throws a {@link LogtoError}.
 *
 * @param path the pattern of its path, such as `/api/users/{userId}`
 */
export type Transport = (request: Request, path: string) => Promise<Response>;

/**
 * @param timeout milliseconds for the whole answer, body included. The race is our own because an
 * injected `fetch` need not listen to the signal.
 */
export const createTransport =
  (fetch: (request: Request) => Promise<Response>, timeout: number): Transport =>
  async (request) => {
    const controller = new AbortController();
    const { promise: deadline, cancel } = deadlineIn(timeout, controller);
    try {
      return await Promise.race([exchange(fetch, request, controller.signal), deadline]);
    } finally {
      cancel();
    }
  };

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

const exchange = async (
  fetch: (request: Request) => Promise<Response>,
  request: Request,
  signal: AbortSignal,
): Promise<Response> => {
  const { response, text } = await receive(
    fetch,
    // A redirect would carry the machine's token to wherever it leads.
    new Request(request, { signal, redirect: 'manual' }),
  );
  if (!response.ok) throw new LogtoError('rejected', response.status, codeIn(text));
  // Logto says no more than that where it created a relation. Those who read an answer without a
  // body know no other status for it.
  if (text === '' || text === 'Created') return new Response(null, { status: 204 });
  if (parse(text) === undefined) throw new LogtoError('malformed', response.status);
  return new Response(text, response);
};

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
