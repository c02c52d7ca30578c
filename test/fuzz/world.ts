import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOrgBackend } from '../../backend/src/app.js';
import type { LogEntry } from '../../backend/src/index.js';
import { serveOrgBackend } from '../../backend/src/node.js';
import { createLogtoDev } from '../../logto-dev/src/logto-dev.js';
import { backendOptions } from '../support/backend-options.js';
import { withNames, type Names } from './names.js';
import { asWebRequest, type FuzzRequest } from './request.js';
import { sendBytes } from './socket.js';
import { StandingTenant } from './tenant.js';

/** Milliseconds: longer than any token or answer is kept. */
const day = 25 * 60 * 60 * 1000;

/** What one request made happen. */
export interface Trace {
  /** Requests to Logto, as `GET /api/…`. */
  calls: string[];
  logs: LogEntry[];
}

export interface Sent {
  /** Nothing where the server hung up without a word. */
  response: Response | undefined;
  trace: Trace;
}

/** Whose doing it is, also when the server goes on for a client that is gone. */
const traces = new AsyncLocalStorage<Trace>();
/** Node's, told of each request before its server is. */
const requestStart = 'http.server.request.start';

/**
 * One backend as a handler and one as a Node server, on one in-memory Logto. They live as long as
 * the run does, so that what they keep shows; the tenant starts over again and again.
 */
export const createFuzzWorld = async () => {
  let now = Date.now();
  let trace: Trace = { calls: [], logs: [] };
  let tokens: Names = {};
  const logto = await createLogtoDev({
    endpoint: 'https://logto.example.test',
    acme: false,
    storage: true,
    now: () => now,
  });
  const standing = new StandingTenant(logto);
  const { m2mAppSecret } = logto.credentials;
  /** What no answer and no log may tell. */
  const secrets = new Set<string>();

  const options = {
    ...backendOptions(logto),
    corsOrigins: ['https://app.example.test'],
    // Else most requests would get no further than these.
    limits: false as const,
    now: () => now,
    log: (entry: LogEntry) => traces.getStore()?.logs.push(entry),
    fetch: async (request: Request) => {
      const { pathname } = new URL(request.url);
      traces.getStore()?.calls.push(`${request.method} ${pathname}`);
      const response = await logto.fetch(request);
      if (pathname === '/oidc/token') secrets.add(await machineToken(response.clone()));
      return response;
    },
  };
  const backend = createOrgBackend(options);
  const server = await serveOrgBackend({ ...options, port: 0, hostname: '127.0.0.1' });
  const port = Number(new URL(server.url).port);
  const traceRequest = (message: unknown) => {
    const { port: receiver } = (message as { server: Server }).server.address() as AddressInfo;
    if (receiver === port) traces.enterWith(trace);
  };
  subscribe(requestStart, traceRequest);

  return {
    secrets,
    withoutAdministrator: () => standing.withoutAdministrator(),
    /** A day later, with nothing but what was seeded. */
    startOver: async (): Promise<void> => {
      now += day;
      standing.clear();
      standing.mend();
      tokens = await standing.tokens();
      secrets.clear();
      for (const secret of [m2mAppSecret, ...Object.values(tokens)]) secrets.add(secret);
    },
    /** A second later, with all that valid requests rely on. */
    send: async (request: FuzzRequest): Promise<Sent> => {
      now += 1000;
      trace = { calls: [], logs: [] };
      standing.mend();
      const sent = withAllNames(request, { ...tokens, ...standing.names() });
      const webRequest = request.via === 'fetch' ? asWebRequest(sent) : undefined;
      const response = await (webRequest
        ? traces.run(trace, () => backend.fetch(webRequest))
        : sendBytes(sent, port));
      return { response, trace };
    },
    close: () => {
      unsubscribe(requestStart, traceRequest);
      return server.close();
    },
  };
};

export type FuzzWorld = Awaited<ReturnType<typeof createFuzzWorld>>;

const machineToken = async (response: Response): Promise<string> => {
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
};

const withAllNames = (request: FuzzRequest, names: Names): FuzzRequest => ({
  ...request,
  target: withNames(request.target, names),
  headers: request.headers.map(([name, value]) => [name, withNames(value, names)]),
  body: request.body === undefined ? undefined : withNames(request.body, names),
});
