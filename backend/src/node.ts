import { createAdaptorServer } from '@hono/node-server';
import { once } from 'node:events';
import { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOrgBackend } from './app.js';
import type { OrgBackendOptions } from './options.js';

export interface ServeOptions extends OrgBackendOptions {
  /** 0 for any free one. */
  port: number;
  /** Address to listen on. Default all. */
  hostname?: string;
  /** Milliseconds that running requests get to finish once it closes. Default 10 000. */
  closeTimeout?: number;
}

export interface RunningBackend {
  url: string;
  /** Accepts nothing new and resolves when what runs has finished, or its time is up. */
  close: () => Promise<void>;
}

/**
 * Serves the backend with Node's HTTP server.
 *
 * @throws {Error} that names the port when it is taken
 */
export const serveOrgBackend = async ({
  port,
  hostname,
  closeTimeout = 10_000,
  ...options
}: ServeOptions): Promise<RunningBackend> => {
  const server = createAdaptorServer({ fetch: createOrgBackend(options).fetch });
  if (!(server instanceof Server)) throw new TypeError('The adapter made no HTTP/1 server.');
  await listen(server, port, hostname);
  const { port: actualPort } = server.address() as AddressInfo;
  return {
    url: `http://${hostname ?? 'localhost'}:${actualPort}`,
    close: () => close(server, closeTimeout),
  };
};

const listen = async (server: Server, port: number, hostname: string | undefined) => {
  server.listen(port, hostname);
  try {
    await once(server, 'listening');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new Error(`Port ${port} is taken. Set PORT to another one.`, { cause: error });
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
