import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { logRequests } from './log.js';
import { asProblem } from './logto/problems.js';
import { observeRequests } from './observe.js';
import { openapi } from './openapi.gen.js';
import { settingsOf, type OrgBackendOptions, type Settings } from './options.js';
import { ProblemError, problemResponse } from './problem.js';
import { mountOperations } from './operations.js';
import type { Env } from './request/env.js';
import { requestId, securityHeaders, silenceToStrangers } from './request/headers.js';
import { apps } from './routes/apps.js';
import { invitations } from './routes/invitations.js';
import { logo } from './routes/logo.js';
import { members } from './routes/members.js';
import { membership } from './routes/membership.js';
import { myOrganizations, oneOrganization } from './routes/organizations.js';
import { provisioning } from './routes/provisioning.js';
import { receivedInvitations } from './routes/received-invitations.js';
import { roles } from './routes/roles.js';
import { createServices, type Services } from './services.js';

/** Answers the calls of Orgkit's contract, wherever a web-standard handler can run. */
export interface OrgBackend {
  fetch: (request: Request) => Promise<Response>;
}

/** Seconds that a browser keeps the answer to a preflight request. */
const preflightLifetime = 600;

/**
 * The reference backend as a web-standard handler. It keeps nothing but caches: any number of
 * instances may run.
 */
export const createOrgBackend = (options: OrgBackendOptions): OrgBackend => {
  const settings = settingsOf(options);
  const services = createServices(settings);
  const app = new Hono<Env>();

  const { log, now, observe } = settings;
  app.use(requestId, securityHeaders, logRequests(log, now), observeRequests(observe, now));
  app.use(silenceToStrangers, corsFor(settings));
  app.notFound(() => {
    throw new ProblemError('not_found');
  });
  app.onError((error, c) => problemResponse(asProblem(error), c.get('requestId')));

  mountProbes(app, services);
  app.get('/openapi.json', (c) => c.json(openapi));
  mountOperations(app, services, handlersOf(services));

  return { fetch: async (request) => app.fetch(request) };
};

/** Lets pages of the configured origins call. */
const corsFor = ({ corsOrigins }: Settings) =>
  cors({
    origin: (origin) => (corsOrigins.includes(origin) ? origin : null),
    allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'X-Request-Id'],
    exposeHeaders: ['X-Request-Id', 'Retry-After'],
    maxAge: preflightLifetime,
  });

/** For what watches over the server: whether it runs, and whether it can answer. */
const mountProbes = (app: Hono<Env>, { readiness }: Services): void => {
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    const logto = await readiness.check();
    return logto === 'ok'
      ? c.json({ status: 'ok', logto })
      : c.json({ status: 'unavailable', logto }, 503);
  });
};

const handlersOf = (services: Services) => ({
  ...myOrganizations(services),
  ...oneOrganization(services),
  ...membership(services),
  ...roles(services),
  ...members(services),
  ...invitations(services),
  ...provisioning(services),
  ...logo(services),
  ...apps(services),
  ...receivedInvitations(services),
});
