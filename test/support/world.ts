/**
 * The real backend over the in-memory Logto, inside the page: what element tests and stories run
 * on. Nothing of HTTP is mocked; `intercept` can delay, break or replace what the kit sends.
 */
import { html, type TemplateResult } from 'lit';
import { createOrgBackend } from '../../backend/src/app.js';
import {
  createLogtoDev,
  type LogtoDev,
  type LogtoDevOptions,
} from '../../logto-dev/src/logto-dev.js';
import type { Invitation } from '../../logto-dev/src/entities.js';
import { OrgClient } from '../../src/api/client.js';
import { createInvitations } from '../../src/api/invitations.js';
import { OrgError } from '../../src/api/org-error.js';
import type { SignInRequest, TokenSource } from '../../src/api/token-source.js';
import '../../src/elements/org-provider/define.js';
// Loaded on demand; here beforehand, as a development server takes its time.
import '../../src/i18n/english/refusals.js';
import { backendOptions } from './backend-options.js';

/** Answers a call of the kit; `send` passes it on to the backend. */
export type Interceptor = (
  request: Request,
  send: (request: Request) => Promise<Response>,
) => Promise<Response>;

export interface World {
  logto: LogtoDev;
  /** The organization in which alice is admin and bob is member. */
  acmeId: string;
  /** Sign-ins that were started, in order. */
  signIns: SignInRequest[];
  /** Calls of the kit so far, such as `GET /organizations/…/members?page=1`. */
  calls: string[];
  /** Stands between kit and backend; set it to break things, unset it to mend them. */
  intercept: Interceptor | undefined;
  /** For the kit's `fetch` option. */
  fetch: typeof fetch;
  /** The tokens of a user by username. */
  tokensOf(username: string | undefined): TokenSource;
  /** Invites to Acme by way of the backend. @returns the invitation in Logto */
  invite(invitee: string, options?: { by?: string; role?: string }): Promise<Invitation>;
}

/** Where the kit believes the backend to be. */
export const backendUrl = 'https://backend.example.test';

export const createWorld = async (options: LogtoDevOptions = {}): Promise<World> => {
  const logto = await createLogtoDev(options);
  const backend = createOrgBackend({
    ...backendOptions(logto),
    log: () => undefined,
    ...(options.now && { now: options.now }),
  });
  const send = (request: Request) =>
    backend.fetch(new Request(request, { headers: request.headers }));
  const acme = [...logto.tenant.organizations.values()].find(({ name }) => name === 'Acme');
  const world: World = {
    logto,
    acmeId: acme?.id ?? '',
    signIns: [],
    calls: [],
    intercept: undefined,
    async fetch(input, init) {
      const request = new Request(input, init);
      world.calls.push(`${request.method} ${request.url.slice(backendUrl.length)}`);
      const response = world.intercept ? world.intercept(request, send) : send(request);
      return unlessAborted(response, request.signal);
    },
    tokensOf: (username) => ({
      ...tokenSource(logto, username),
      signIn: async (request) => void world.signIns.push(request),
    }),
    async invite(invitee, { by = 'alice', role = 'member' } = {}) {
      const roles = [...logto.tenant.organizationRoles.values()];
      const client = new OrgClient({
        baseUrl: backendUrl,
        tokens: tokenSource(logto, by),
        fetch: (...args) => send(new Request(...args)),
      });
      const roleIds = roles.filter(({ name }) => name === role).map(({ id }) => id);
      const { outcomes } = await createInvitations(
        client,
        world.acmeId,
        { invitees: [invitee], roleIds, expiresInDays: 7 },
        crypto.randomUUID(),
      );
      const invitation = logto.tenant.invitations.get(outcomes[0]?.invitation?.id ?? '');
      if (!invitation) throw new Error(`${invitee} could not be invited.`);
      return invitation;
    },
  };
  return world;
};

/** An answer is not waited for any longer once the caller has given up. */
const unlessAborted = (response: Promise<Response>, signal: AbortSignal): Promise<Response> =>
  new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason as DOMException);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    response.then(resolve, reject);
  });

const tokenSource = (logto: LogtoDev, username: string | undefined): TokenSource => {
  const { apiResource } = logto.credentials;
  const user = [...logto.tenant.users.values()].find((user) => user.username === username);
  const userId = user?.id;
  return {
    getUserToken: async () => userId && logto.issueToken({ userId, resource: apiResource }),
    getOrganizationToken: async (organizationId) => {
      if (!userId) return undefined;
      try {
        return await logto.issueToken({ userId, organizationId });
      } catch (cause) {
        throw new OrgError('not_a_member', { status: 403, cause });
      }
    },
    forget: async () => undefined,
    getEmail: async () => user?.primaryEmail ?? undefined,
  };
};

interface Viewer {
  /** Username of who is signed in; nobody without it. */
  as?: string | undefined;
  /** Acme when it is left out. */
  organizationId?: string | undefined;
}

/** Content inside a provider, as a user sees it. */
export const seenBy = (
  world: World,
  { as, organizationId = world.acmeId }: Viewer,
  content: TemplateResult,
): TemplateResult => html`
  <org-provider
    backend-url=${backendUrl}
    organization-id=${organizationId}
    .tokens=${world.tokensOf(as)}
    .fetch=${world.fetch}
    >${content}</org-provider
  >
`;

/** The kit's device is offline. */
export const offline: Interceptor = () => Promise.reject(new TypeError('Failed to fetch'));

/** The backend does what it was asked to, and the kit does not hear of it. */
export const lostAnswer: Interceptor = async (request, send) => {
  await send(request);
  throw new TypeError('Failed to fetch');
};

/** Something else than the backend answers, such as a proxy with its page. */
export const proxyPage =
  (status: number): Interceptor =>
  async () =>
    new Response('<h1>Bad gateway</h1>', { status, headers: { 'Content-Type': 'text/html' } });

/** Nothing is ever answered. */
export const silent: Interceptor = () => new Promise(() => undefined);

/** Every call is answered with a problem of the contract. */
export const problem =
  (status: number, code: string, headers: Record<string, string> = {}): Interceptor =>
  async () =>
    Response.json(
      { type: 'about:blank', title: code, status, code, requestId: 'req-1' },
      { status, headers: { 'Content-Type': 'application/problem+json', ...headers } },
    );

/** Applies an interceptor to some calls only; the others reach the backend. */
export const only =
  (matches: (request: Request) => boolean, interceptor: Interceptor): Interceptor =>
  (request, send) =>
    matches(request) ? interceptor(request, send) : send(request);

/** Holds calls back until `release()`; `waiting` says how many there are. */
export const gate = () => {
  const waiting: (() => void)[] = [];
  let isOpen = false;
  const intercept: Interceptor = async (request, send) => {
    if (!isOpen) await new Promise<void>((resolve) => waiting.push(resolve));
    return send(request);
  };
  return {
    intercept,
    get waiting() {
      return waiting.length;
    },
    /** Lets one call through. */
    releaseOne: () => waiting.shift()?.(),
    /** Lets all calls through, also later ones. */
    release: () => {
      isOpen = true;
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
};
