import { createAdaptorServer, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import { once } from 'node:events';
import { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createOrgBackend } from './app.js';
import { printLine } from './log.js';
import type { OrgBackendOptions } from './options.js';

interface Listening {
  /** 0 for any free one. */
  port: number;
  /** Address to listen on. Default all. */
  hostname?: string | undefined;
  /** Milliseconds that running requests get to finish once it closes. Default 10 000. */
  closeTimeout?: number | undefined;
  /** Milliseconds that the headers of a request may take to arrive. Default 10 000. */
  headersTimeout?: number | undefined;
  /** Milliseconds that a whole request may take to arrive. Default 30 000. */
  requestTimeout?: number | undefined;
}

export interface ServeOptions extends OrgBackendOptions, Listening {
  /** Redis whose state all instances share, in the place of `state`. Default none. */
  redisUrl?: string;
  /** Port for `/metrics`, and nothing else; 0 for any free one. Default none. */
  metricsPort?: number;
  /** Address to listen on for them. Default this machine's own: they are not for the internet. */
  metricsHostname?: string;
}

export interface RunningBackend {
  url: string;
  /** Where the metrics are, if they are anywhere. */
  metricsUrl?: string;
  /** Accepts nothing new and resolves when what runs has finished, or its time is up. */
  close: () => Promise<void>;
}

/** Bytes that all headers of a request may have; more get 431. */
const maxHeaderSize = 16 * 1024;
/** Milliseconds: longer than those of usual load balancers, so that no connection ends under them. */
const keepAliveTimeout = 65_000;
/** How often, in milliseconds, slow connections are looked for. */
const connectionsCheckingInterval = 1000;
/** What says a port, as the environment calls it and as the options do. */
const portSettings = {
  backend: 'PORT (option port)',
  metrics: 'METRICS_PORT (option metricsPort)',
};

/**
 * Serves the backend with Node's HTTP server.
 *
 * @throws {Error} that names the port, and what says it, when it is taken
 */
export const serveOrgBackend = async ({
  metricsPort,
  metricsHostname = 'localhost',
  ...options
}: ServeOptions): Promise<RunningBackend> =>
  metricsPort === undefined
    ? serveBackend(options)
    : serveWithMetrics(metricsPort, metricsHostname, options);

type BackendOptions = Omit<ServeOptions, 'metricsPort' | 'metricsHostname'>;

const serveBackend = ({ redisUrl, ...options }: BackendOptions): Promise<RunningBackend> => {
  if (redisUrl !== undefined) return serveWithRedis(redisUrl, options);
  if (!options.state) tellThatStateIsInMemory(options);
  return serve(createOrgBackend(options).fetch, options);
};

const serveWithRedis = async (
  url: string,
  options: Omit<BackendOptions, 'redisUrl'>,
): Promise<RunningBackend> => {
  // Only those who share it load what it takes.
  const { createRedisState } = await import('./redis.js');
  const state = await createRedisState({ url, ...(options.log && { log: options.log }) });
  try {
    const backend = await serve(createOrgBackend({ ...options, state }).fetch, options);
    const close = async () => {
      await backend.close();
      state.close();
    };
    return { ...backend, close };
  } catch (error) {
    state.close();
    throw error;
  }
};

const tellThatStateIsInMemory = ({ log = printLine, now = Date.now }: OrgBackendOptions) => {
  log({ time: new Date(now()).toISOString(), level: 'info', event: 'state_in_memory' });
};

const serveWithMetrics = async (
  port: number,
  hostname: string,
  options: BackendOptions,
): Promise<RunningBackend> => {
  // Only those who measure load what it takes.
  const { createMetrics } = await import('./metrics.js');
  const { observe, fetch } = createMetrics();
  const listening = { port, hostname, closeTimeout: 0 };
  const metrics = await serve(at('/metrics', fetch), listening, portSettings.metrics);
  try {
    const backend = await serveBackend({
      ...options,
      observe: (observation) => {
        observe(observation);
        options.observe?.(observation);
      },
    });
    const close = async () => {
      await backend.close();
      await metrics.close();
    };
    return { ...backend, metricsUrl: `${metrics.url}/metrics`, close };
  } catch (error) {
    await metrics.close();
    throw error;
  }
};

type Fetch = (request: Request) => Promise<Response>;
type Bindings = HttpBindings | Http2Bindings;

const at =
  (path: string, fetch: Fetch): Fetch =>
  async (request) =>
    new URL(request.url).pathname === path ? fetch(request) : new Response(null, { status: 404 });

const serve = async (
  fetch: Fetch,
  {
    port,
    hostname,
    closeTimeout = 10_000,
    headersTimeout = 10_000,
    requestTimeout = 30_000,
  }: Listening,
  portSetting = portSettings.backend,
): Promise<RunningBackend> => {
  const server = createAdaptorServer({
    fetch: oneAtATime(fetch),
    serverOptions: {
      headersTimeout,
      requestTimeout,
      maxHeaderSize,
      keepAliveTimeout,
      connectionsCheckingInterval,
    },
  });
  if (!(server instanceof Server)) throw new TypeError('The adapter made no HTTP/1 server.');
  await listen(server, port, hostname, portSetting);
  const { port: actualPort } = server.address() as AddressInfo;
  return {
    url: `http://${hostname ?? 'localhost'}:${actualPort}`,
    close: () => close(server, closeTimeout),
  };
};

/**
 * Cuts off whoever asks again on a connection before they are answered there: no browser and no proxy
 * does, and answers that nobody reads would pile up.
 */
const oneAtATime = (fetch: Fetch) => {
  const busy = new WeakSet<Socket>();
  return async (request: Request, { incoming: { socket }, outgoing }: Bindings) => {
    if (busy.has(socket)) {
      socket.destroy();
      return new Response(null, { status: 400 });
    }
    busy.add(socket);
    outgoing.once('close', () => busy.delete(socket));
    return fetch(request);
  };
};

const listen = async (
  server: Server,
  port: number,
  hostname: string | undefined,
  portSetting: string,
) => {
  server.listen(port, hostname);
  try {
    await once(server, 'listening');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new Error(
        `Port ${port} is taken: end what listens there, or set ${portSetting} to another one.`,
        { cause: error },
      );
    throw error;
  }
};

const close = async (server: Server, closeTimeout: number): Promise<void> => {
  const closed = once(server, 'close');
  server.close();
  // Node closes idle connections once; those that become idle from now on are closed here.
  server.on('request', (_, response) => {
    response.setHeader('Connection', 'close');
  });
  const sweep = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  const limit = setTimeout(() => {
    server.closeAllConnections();
  }, closeTimeout);
  await closed;
  clearInterval(sweep);
  clearTimeout(limit);
};
