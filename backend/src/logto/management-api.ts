import { createApiClient } from '@logto/api/management';
import type { Settings } from '../options.js';
import { isMissing, isRejection, LogtoError } from './error.js';
import { MachineToken } from './machine-token.js';
import type { Transport } from './transport.js';

type Client = ReturnType<typeof createApiClient>;
type Answered<T> = Promise<{ data?: T; response: Response }>;

interface MemberQuery {
  /** Part of an id, name, username, address or phone; no wildcards. */
  q?: string | undefined;
  organizationRoleId?: string | undefined;
  page: number;
  page_size: number;
}

/** Logto lists at most so many at once. */
export const maxPageSize = 100;

/**
 * Every call of Logto's Management API that the backend makes, typed by `@logto/api`. Each throws a
 * {@link LogtoError} for anything but success.
 */
export class ManagementApi {
  readonly #client: Client;

  constructor(settings: Settings, transport: Transport) {
    const machineToken = new MachineToken(transport, settings);
    this.#client = createApiClient({
      baseUrl: settings.logtoEndpoint,
      getToken: () => machineToken.get(),
    });
    // The package takes no `fetch`; a middleware that answers stands in for one.
    this.#client.use({
      onRequest: ({ request }) => sendWithToken(transport, machineToken, request),
    });
  }

  /** Undefined when there is no such account. */
  getUser(userId: string) {
    return unlessMissing(
      data(this.#client.GET('/api/users/{userId}', { params: { path: { userId } } })),
    );
  }

  /** With the user's roles in each. */
  listOrganizationsOf(userId: string) {
    return list(
      this.#client.GET('/api/users/{userId}/organizations', { params: { path: { userId } } }),
    );
  }

  getOrganization(id: string) {
    return data(this.#client.GET('/api/organizations/{id}', { params: { path: { id } } }));
  }

  createOrganization(body: { name: string; description?: string; branding?: { logoUrl: string } }) {
    return data(this.#client.POST('/api/organizations', { body }));
  }

  deleteOrganization(id: string) {
    return done(this.#client.DELETE('/api/organizations/{id}', { params: { path: { id } } }));
  }

  /** A page of the members with their roles; `total` counts all pages. */
  async listMembers(id: string, query: MemberQuery) {
    const answer = this.#client.GET('/api/organizations/{id}/users', {
      params: { path: { id }, query: withoutUndefined({ ...query, q: literal(query.q) }) },
    });
    const [members, { response }] = await Promise.all([list(answer), answer]);
    return { members, total: Number(response.headers.get('Total-Number') ?? members.length) };
  }

  addMember(id: string, userId: string) {
    return done(
      this.#client.POST('/api/organizations/{id}/users', {
        params: { path: { id } },
        body: { userIds: [userId] },
      }),
    );
  }

  removeMember(id: string, userId: string) {
    return done(
      this.#client.DELETE('/api/organizations/{id}/users/{userId}', {
        params: { path: { id, userId } },
      }),
    );
  }

  /** Undefined for somebody who is not a member. */
  listRolesOf(id: string, userId: string) {
    return unlessMissing(
      list(
        this.#client.GET('/api/organizations/{id}/users/{userId}/roles', {
          params: { path: { id, userId } },
        }),
      ),
    );
  }

  replaceRolesOf(id: string, userId: string, organizationRoleIds: string[]) {
    return done(
      this.#client.PUT('/api/organizations/{id}/users/{userId}/roles', {
        params: { path: { id, userId } },
        body: { organizationRoleIds },
      }),
    );
  }

  /** Empty also for somebody who is not a member. */
  listScopesOf(id: string, userId: string) {
    return list(
      this.#client.GET('/api/organizations/{id}/users/{userId}/scopes', {
        params: { path: { id, userId } },
      }),
    );
  }

  /** A page of the roles of the organization template. */
  listRoles(page: number) {
    return list(
      this.#client.GET('/api/organization-roles', {
        params: { query: { page, page_size: maxPageSize } },
      }),
    );
  }

  listInvitations(organizationId: string, invitee?: string) {
    return list(
      this.#client.GET('/api/organization-invitations', {
        params: { query: withoutUndefined({ organizationId, invitee }) },
      }),
    );
  }

  /** Undefined when there is no such invitation. */
  getInvitation(id: string) {
    return unlessMissing(
      data(this.#client.GET('/api/organization-invitations/{id}', { params: { path: { id } } })),
    );
  }

  /** Sends no mail: the link needs the id that this answers. */
  createInvitation(body: {
    organizationId: string;
    inviterId: string;
    invitee: string;
    expiresAt: number;
    organizationRoleIds: string[];
  }) {
    return data(
      this.#client.POST('/api/organization-invitations', {
        body: { ...body, messagePayload: false },
      }),
    );
  }

  /** Properties of the payload reach the mail's template as variables. */
  sendInvitation(id: string, payload: { link: string; message?: string; locale?: string }) {
    return done(
      this.#client.POST('/api/organization-invitations/{id}/message', {
        params: { path: { id } },
        body: payload,
      }),
    );
  }

  acceptInvitation(id: string, acceptedUserId: string) {
    return data(
      this.#client.PUT('/api/organization-invitations/{id}/status', {
        params: { path: { id } },
        body: { status: 'Accepted', acceptedUserId },
      }),
    );
  }

  revokeInvitation(id: string) {
    return data(
      this.#client.PUT('/api/organization-invitations/{id}/status', {
        params: { path: { id } },
        body: { status: 'Revoked' },
      }),
    );
  }

  deleteInvitation(id: string) {
    return done(
      this.#client.DELETE('/api/organization-invitations/{id}', { params: { path: { id } } }),
    );
  }
}

export type LogtoUser = NonNullable<Awaited<ReturnType<ManagementApi['getUser']>>>;
export type LogtoOrganization = Awaited<ReturnType<ManagementApi['getOrganization']>>;
export type LogtoMember = Awaited<ReturnType<ManagementApi['listMembers']>>['members'][number];
export type LogtoInvitation = NonNullable<Awaited<ReturnType<ManagementApi['getInvitation']>>>;

/** Once more with a fresh token when Logto no longer takes this one, as after its restart. */
const sendWithToken = async (
  transport: Transport,
  machineToken: MachineToken,
  request: Request,
): Promise<Response> => {
  const retry = request.clone();
  try {
    return await transport(request);
  } catch (error) {
    if (!isRejection(error, 401)) throw error;
    machineToken.forget(request.headers.get('Authorization')?.slice('Bearer '.length) ?? '');
    retry.headers.set('Authorization', `Bearer ${await machineToken.get()}`);
    return transport(retry);
  }
};

/** One thing of Logto's; all have an id. */
const data = async <T>(answer: Answered<T>): Promise<T> => {
  const { data, response } = await answer;
  if (data === undefined || !hasId(data)) throw new LogtoError('malformed', response.status);
  return data;
};

const list = async <T>(answer: Answered<T[]>): Promise<T[]> => {
  const { data, response } = await answer;
  if (!Array.isArray(data) || !data.every(hasId))
    throw new LogtoError('malformed', response.status);
  return data;
};

const hasId = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'id' in value;

const unlessMissing = async <T>(answer: Promise<T>): Promise<T | undefined> => {
  try {
    return await answer;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

const done = async (answer: Answered<unknown>): Promise<void> => {
  await answer;
};

/** For SQL's `LIKE`, which Logto hands the text to. */
const literal = (text: string | undefined) => text?.replaceAll(/[\\%_]/g, '\\$&');

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without the properties that are undefined, which a query would spell out. */
const withoutUndefined = <T extends object>(query: T): Defined<T> =>
  Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
