import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { User } from './entities.js';
import { createLogtoDev, type LogtoDev, type LogtoDevOptions } from './logto-dev.js';
import { meetFault } from './meet-fault.js';
import { createOidcProvider } from './oidc/provider.js';
import { createSignIn } from './oidc/sign-in.js';
import { pageResponse } from './pages/layout.js';
import { mailboxPage } from './pages/mailbox-page.js';
import { pick } from './tenant.js';

export interface LogtoDevServerOptions extends Omit<LogtoDevOptions, 'endpoint'> {
  /** 0 picks a free one. */
  port: number;
}

export interface LogtoDevServer {
  logto: LogtoDev;
  /** Origin, without a slash at the end. */
  endpoint: string;
  /** Address of the mailbox: JSON for programs, a page for browsers. */
  mailbox: string;
  /** Stops at once; requests that are still running are cut off. */
  close(): Promise<void>;
}

/**
 * Serves the in-memory Logto on localhost: its Management API, and sign-in for browsers.
 *
 * @throws Node's error with the code `EADDRINUSE` when the port is taken.
 */
export const startLogtoDev = async ({
  port,
  ...options
}: LogtoDevServerOptions): Promise<LogtoDevServer> => {
  const server = createServer();
  const endpoint = await listen(server, port);
  const starting = createLogtoDev({ ...options, endpoint });
  const answering = starting.then((logto) => requestListener(logto, endpoint));
  // Whoever calls while the tenant is being seeded waits.
  server.on('request', (...exchange) => void answering.then((answer) => answer(...exchange)));
  const logto = await starting;
  return { logto, endpoint, mailbox: `${endpoint}/dev/mailbox`, close: () => close(server) };
};

const listen = async (server: Server, port: number): Promise<string> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  return `http://localhost:${(server.address() as AddressInfo).port}`;
};

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const requestListener = (logto: LogtoDev, endpoint: string) => {
  const { tenant, signingKey, mailbox, faults } = logto;
  const provider = createOidcProvider({
    tenant,
    signingKey,
    endpoint,
    grantClientCredentials: logto.answer,
  });
  const answerOidc = provider.callback();
  const signIn = createSignIn(provider, tenant, () => listedUsers(logto));

  const answer = async (request: Request, node: HttpBindings) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/sign-in') return signIn(request, node);
    if (pathname === '/dev/mailbox' && wantsPage(request)) {
      return pageResponse(mailboxPage(mailbox.list()));
    }
    return logto.answer(request);
  };
  const answerOthers = getRequestListener(
    (request, node) => answer(request, node as HttpBindings),
    {
      overrideGlobalObjects: false,
    },
  );

  return (request: IncomingMessage, response: ServerResponse) =>
    meetFault(faults, request, response, () =>
      request.url?.startsWith('/oidc/')
        ? answerOidc(withoutPrefix(request, '/oidc'), response)
        : answerOthers(request, response),
    );
};

/** As a mounted Koa application expects it; oidc-provider finds its own address by `originalUrl`. */
const withoutPrefix = (request: IncomingMessage, prefix: string) =>
  Object.assign(request, { originalUrl: request.url, url: request.url?.slice(prefix.length) });

/** The seeded users, then whoever signed up; not the many generated members. */
const listedUsers = ({ tenant, users }: LogtoDev): User[] => {
  const signedUp = [...tenant.users.values()].filter(({ applicationId }) => applicationId !== null);
  return pick(tenant.users, new Set([...users, ...signedUp].map(({ id }) => id)));
};

const wantsPage = (request: Request) =>
  request.headers.get('accept')?.includes('text/html') ?? false;
