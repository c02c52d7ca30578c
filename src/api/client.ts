import { OrgError, fromResponse, isAbort, toOrgError } from './org-error.js';
import type { TokenSource } from './token-source.js';
import type {
  InvitationOutcomes,
  InvitationsCreate,
  MemberList,
  MemberRoles,
  Membership,
  Organization,
  OrganizationCreate,
  OrganizationList,
  ReceivedInvitation,
  RoleList,
} from './types.js';

export interface OrgClientOptions {
  /** Where the backend is mounted: https, or http on this computer. */
  baseUrl: string;
  tokens: TokenSource;
  /** Stands in for the global `fetch`. */
  fetch?: typeof fetch | undefined;
}

/** Which members to list. */
export interface MembersQuery {
  q?: string;
  roleId?: string;
  /** From 1. */
  page: number;
  /** 1 to 100. */
  pageSize: number;
}

interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** The organization whose token to send; the user's token without it. */
  organizationId?: string;
  body?: unknown;
  signal?: AbortSignal | undefined;
  idempotencyKey?: string;
}

/**
 * The contract as methods. Each sends the token that the contract asks for, to the base URL only,
 * and rejects with an `OrgError`, or with an `AbortError` when its signal was aborted.
 */
export class OrgClient {
  readonly #baseUrl: string;
  readonly #tokens: TokenSource;
  readonly #fetch: typeof globalThis.fetch;

  /** @throws TypeError when the base URL is none, or would send tokens over plain http. */
  constructor({
    baseUrl,
    tokens,
    fetch = (...args) => globalThis.fetch(...args),
  }: OrgClientOptions) {
    this.#baseUrl = secureUrl(baseUrl);
    this.#tokens = tokens;
    this.#fetch = fetch;
  }

  listOrganizations(signal?: AbortSignal): Promise<OrganizationList> {
    return this.#json('/organizations?pageSize=100', { signal });
  }

  /** Accepts the organization bare or inside `{ data }`, as Logto's own sample backend answers. */
  async createOrganization(
    body: OrganizationCreate,
    idempotencyKey: string,
  ): Promise<Organization> {
    const created = await this.#json<Organization | { data: Organization }>('/organizations', {
      method: 'POST',
      body,
      idempotencyKey,
    });
    return 'data' in created ? created.data : created;
  }

  getOrganization(organizationId: string, signal?: AbortSignal): Promise<Organization> {
    return this.#json(inOrganization(organizationId), { organizationId, signal });
  }

  getMembership(organizationId: string, signal?: AbortSignal): Promise<Membership> {
    return this.#json(inOrganization(organizationId, 'membership'), { organizationId, signal });
  }

  listRoles(organizationId: string, signal?: AbortSignal): Promise<RoleList> {
    return this.#json(inOrganization(organizationId, 'roles'), { organizationId, signal });
  }

  listMembers(
    organizationId: string,
    query: MembersQuery,
    signal?: AbortSignal,
  ): Promise<MemberList> {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) if (value) search.set(name, String(value));
    const path = `${inOrganization(organizationId, 'members')}?${search}`;
    return this.#json(path, { organizationId, signal });
  }

  setMemberRoles(
    organizationId: string,
    userId: string,
    roleIds: readonly string[],
  ): Promise<MemberRoles> {
    return this.#json(inOrganization(organizationId, 'members', userId, 'roles'), {
      method: 'PUT',
      organizationId,
      body: { roleIds },
    });
  }

  async removeMember(organizationId: string, userId: string): Promise<void> {
    await this.#send(inOrganization(organizationId, 'members', userId), {
      method: 'DELETE',
      organizationId,
    });
  }

  createInvitations(
    organizationId: string,
    body: InvitationsCreate,
    idempotencyKey: string,
  ): Promise<InvitationOutcomes> {
    return this.#json(inOrganization(organizationId, 'invitations'), {
      method: 'POST',
      organizationId,
      body,
      idempotencyKey,
    });
  }

  getInvitation(invitationId: string, signal?: AbortSignal): Promise<ReceivedInvitation> {
    return this.#json(path('invitations', invitationId), { signal });
  }

  acceptInvitation(invitationId: string): Promise<Organization> {
    return this.#json(path('invitations', invitationId, 'accept'), { method: 'POST' });
  }

  async declineInvitation(invitationId: string): Promise<void> {
    await this.#send(path('invitations', invitationId, 'decline'), { method: 'POST' });
  }

  async #json<T>(path: string, call: Call): Promise<T> {
    const response = await this.#send(path, call);
    try {
      return (await response.json()) as T;
    } catch (cause) {
      if (isAbort(cause)) throw cause;
      throw new OrgError('unexpected_response', { status: response.status, cause });
    }
  }

  /** Sends a call; a refused token is forgotten and asked for once more. */
  async #send(path: string, call: Call): Promise<Response> {
    let response = await this.#request(path, call);
    if (response.status === 401) {
      await this.#tokens.forget();
      response = await this.#request(path, call);
    }
    if (!response.ok) throw await fromResponse(response);
    return response;
  }

  async #request(
    path: string,
    { method = 'GET', organizationId, body, signal, idempotencyKey }: Call,
  ): Promise<Response> {
    try {
      const token = await (organizationId
        ? this.#tokens.getOrganizationToken(organizationId)
        : this.#tokens.getUserToken());
      signal?.throwIfAborted();
      if (!token) throw new OrgError('unauthenticated');
      return await this.#fetch(this.#baseUrl + path, {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...(idempotencyKey !== undefined && { 'Idempotency-Key': idempotencyKey }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...(signal && { signal }),
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
      });
    } catch (thrown) {
      if (isAbort(thrown)) throw thrown;
      throw toOrgError(thrown);
    }
  }
}

const path = (...segments: string[]): string =>
  segments.map((segment) => `/${encodeURIComponent(segment)}`).join('');

const inOrganization = (organizationId: string, ...segments: string[]): string =>
  path('organizations', organizationId, ...segments);

const isThisComputer = (hostname: string): boolean =>
  /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

/** The URL without its last slash. Tokens must not travel in the clear. */
const secureUrl = (baseUrl: string): string => {
  const { protocol, hostname, href } = new URL(baseUrl);
  if (protocol !== 'https:' && !isThisComputer(hostname)) {
    throw new TypeError(`backend-url must be https, or on localhost: ${baseUrl}`);
  }
  return href.replace(/\/$/, '');
};
