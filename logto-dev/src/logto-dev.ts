import { createClientCredentialsGrant } from './client-credentials.js';
import { discoveryDocument } from './discovery.js';
import { answerFaults, Faults } from './faults.js';
import { Mailbox } from './mailbox.js';
import { createManagementApi } from './management-api/management-api.js';
import { apiResource, seeded, seedTenant } from './seed/seed.js';
import { Tenant } from './tenant.js';
import { createSigningKey, type SigningKey } from './tokens.js';
import { issueUserToken, type UserTokenRequest } from './user-token.js';

export interface LogtoDevOptions {
  /** Origin under which Logto is reached; tokens name `{endpoint}/oidc` as their issuer. */
  endpoint?: string;
  /** Generated members of the seeded organization Acme, besides alice and bob. */
  members?: number;
  /** `false` seeds no organization: the tenant as it was when the recordings were made. */
  acme?: boolean;
  /** Origins of pages that may sign people in, besides `http://localhost` at 5173, 4173 and 6006. */
  origins?: string[];
  /** Whether files can be uploaded. Default `false`, as in a Logto without storage. */
  storage?: boolean;
  /** The clock, epoch milliseconds. */
  now?: () => number;
  /** Told of every request that is carried out; what tests count calls with. */
  onRequest?: (request: Request) => void;
}

export interface LogtoDev {
  endpoint: string;
  /**
   * Answers the Management API, the tokens of applications, keys, discovery and the mailbox. Rejects
   * where a fault breaks the connection.
   */
  fetch: (request: Request) => Promise<Response>;
  /** The same without faults, for a server that has them happen to its own connections. */
  answer: (request: Request) => Promise<Response>;
  tenant: Tenant;
  mailbox: Mailbox;
  /** What goes wrong, on purpose. */
  faults: Faults;
  signingKey: SigningKey;
  credentials: {
    m2mAppId: string;
    m2mAppSecret: string;
    spaAppId: string;
    apiResource: string;
  };
  /** Who can sign in. */
  users: { id: string; username: string; email: string; name: string }[];
  /**
   * An access token as the user's browser would get it.
   *
   * @throws {Error} in Logto's words when the user may not have it.
   */
  issueToken(request: UserTokenRequest): Promise<string>;
}

/**
 * A Logto in memory, in whatever runs JavaScript: Node, a browser page, a test. Sign-in in a
 * browser needs a server beside it.
 */
export const createLogtoDev = async ({
  endpoint = 'http://localhost:3001',
  members = 57,
  acme = true,
  origins = [],
  storage = false,
  now = Date.now,
  onRequest = () => {},
}: LogtoDevOptions = {}): Promise<LogtoDev> => {
  const tenant = new Tenant(now);
  tenant.hasStorage = storage;
  seedTenant(tenant, { acmeMembers: acme ? members : undefined, origins });
  const mailbox = new Mailbox(tenant);
  const signingKey = await createSigningKey();
  const issuer = `${endpoint}/oidc`;
  const faults = new Faults();
  const services = { tenant, mailbox, faults, issuer, signingKey };
  const route = createRouter(services);
  const answer = async (request: Request) => {
    onRequest(request);
    return route(request);
  };

  return {
    endpoint,
    tenant,
    mailbox,
    faults,
    signingKey,
    credentials: {
      m2mAppId: seeded.m2mId,
      m2mAppSecret: tenant.applications.get(seeded.m2mId)?.secret ?? '',
      spaAppId: seeded.spaId,
      apiResource,
    },
    users: seeded.users.flatMap(({ id, username }) => {
      const { primaryEmail, name } = tenant.users.get(id) ?? {};
      return primaryEmail && name ? [{ id, username, email: primaryEmail, name }] : [];
    }),
    issueToken: (request) => issueUserToken({ ...services, clientId: seeded.spaId }, request),
    fetch: (request) => faults.meet(request, answer),
    answer,
  };
};

interface Services {
  tenant: Tenant;
  mailbox: Mailbox;
  faults: Faults;
  issuer: string;
  signingKey: SigningKey;
}

const createRouter = (services: Services) => {
  const { mailbox, faults, issuer, signingKey } = services;
  const managementApi = createManagementApi(services);
  const grant = createClientCredentialsGrant(services);
  return (request: Request): Response | Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/api/')) return managementApi(request);
    if (pathname === '/dev/faults') return answerFaults(faults, request);
    switch (`${request.method} ${pathname}`) {
      case 'POST /oidc/token':
        return grant(request);
      case 'GET /oidc/jwks':
        return Response.json({ keys: [signingKey.publicJwk] });
      case 'GET /oidc/.well-known/openid-configuration':
        return Response.json(discoveryDocument(issuer));
      case 'GET /dev/mailbox':
        return Response.json(mailbox.list());
      default:
        return new Response('Not Found', { status: 404 });
    }
  };
};
