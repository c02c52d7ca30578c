import {
  createOrgBackend,
  type FieldError,
  type InvitationOutcome,
  type LogEntry,
  type MemberOutcome,
  type OrgBackendOptions,
  type RoleRef,
} from '../../backend/src/index.js';
import { createLogtoDev } from '../../logto-dev/src/logto-dev.js';
import { backendOptions } from '../support/backend-options.js';
import { withContract } from './contract.js';

type Outcome = Omit<InvitationOutcome & MemberOutcome, 'outcome'> & {
  outcome: InvitationOutcome['outcome'] | MemberOutcome['outcome'];
};

/** What tests read of a body; every answer is held against the contract besides. */
export interface Body {
  id: string;
  name: string;
  code: string;
  title: string;
  requestId: string;
  retryAfter: number;
  capability: string;
  invitee: string;
  status: string;
  isMember: boolean;
  description: string | null;
  logoUrl: string | null;
  darkLogoUrl: string | null;
  isMfaRequired: boolean;
  secret: string;
  emailDomains: string[];
  invitation: { id: string; link: string; status: string; expiresAt: string };
  isRenewed: boolean;
  inviter: { name: string } | null;
  errors: FieldError[];
  roles: RoleRef[];
  scopes: string[];
  capabilities: string[];
  total: number;
  outcomes: Outcome[];
  organization: { id: string; name: string };
  items: (Record<string, unknown> & { id: string; name: string; userId: string })[];
}

export interface Answer {
  status: number;
  headers: Headers;
  body: Body;
}

interface Call {
  /** Username; none calls without a token. */
  as?: string;
  /** Organization whose organization token to call with; a user token otherwise. */
  in?: string;
  /** Instead of the token of `as`. */
  token?: string;
  /** A form, a text as it is, or anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** Answers in place of Logto, or lets the request through. */
export type Fault = (request: Request) => Response | undefined | Promise<Response | undefined>;

/** The real backend over the in-memory Logto, with every answer held against the contract. */
export const createWorld = async (options: Partial<OrgBackendOptions> = {}) => {
  const logto = await createLogtoDev({
    endpoint: 'https://logto.example.test',
    members: 3,
    ...(options.now && { now: options.now }),
  });
  const calls: string[] = [];
  const logs: LogEntry[] = [];
  let fault: Fault = () => undefined;
  const settings: OrgBackendOptions = {
    ...backendOptions(logto),
    corsOrigins: ['https://app.example.test'],
    fetch: async (request) => {
      const { pathname } = new URL(request.url);
      calls.push(`${request.method} ${pathname}`);
      return (await fault(request)) ?? logto.fetch(request);
    },
    log: (entry) => logs.push(entry),
    ...options,
  };
  const backend = createOrgBackend(settings);
  const fetch = withContract(backend.fetch);

  const userNamed = (username: string) => {
    const user = [...logto.tenant.users.values()].find((each) => each.username === username);
    if (!user) throw new Error(`There is no ${username}.`);
    return user;
  };
  const tokenFor = (username: string, organizationId?: string) =>
    logto.issueToken({
      userId: userNamed(username).id,
      ...(organizationId === undefined
        ? { resource: logto.credentials.apiResource }
        : { organizationId }),
    });

  return {
    logto,
    tenant: logto.tenant,
    settings,
    fetch,
    /** Requests to Logto, oldest first. */
    calls,
    logs,
    acme: 'ac5t8e2m9r1k',
    userNamed,
    idOf: (username: string) => userNamed(username).id,
    roleId: (name: string) =>
      [...logto.tenant.organizationRoles.values()].find((role) => role.name === name)?.id ?? '',
    tokenFor,
    setFault: (next: Fault) => {
      fault = next;
    },
    /** Calls of the Management API that the action made; not those for tokens and keys. */
    countCalls: async (action: () => Promise<unknown>) => {
      const before = calls.length;
      await action();
      return calls.slice(before).filter((call) => call.includes(' /api/')).length;
    },
    call: async (method: string, path: string, call: Call = {}): Promise<Answer> => {
      const token =
        call.token ?? (call.as === undefined ? undefined : await tokenFor(call.as, call.in));
      const response = await fetch(
        new Request(`https://backend.example.test${path}`, {
          method,
          headers: {
            ...(token !== undefined && { Authorization: `Bearer ${token}` }),
            ...(isJson(call.body) && { 'Content-Type': 'application/json' }),
            ...call.headers,
          },
          ...(call.body !== undefined && {
            body: asBodyInit(call.body),
          }),
        }),
      );
      const text = await response.text();
      const body = (text === '' ? {} : JSON.parse(text)) as Body;
      return { status: response.status, headers: response.headers, body };
    },
  };
};

const isJson = (body: unknown): boolean => body !== undefined && !(body instanceof FormData);

const asBodyInit = (body: unknown): BodyInit =>
  typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body);

export type World = Awaited<ReturnType<typeof createWorld>>;

/** The status and code of a problem. */
export const problemOf = ({ status, body }: Answer) => ({ status, code: body.code });
