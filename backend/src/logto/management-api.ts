import type { Settings } from '../options.js';
import { withoutUndefined } from '../without-undefined.js';
import { data, done, list, page, unlessMissing, withText } from './answers.js';
import { AppsApi } from './apps-api.js';
import { createClient, type Client } from './client.js';
import { LogtoError } from './error.js';
import { escapeWildcards } from './escape-wildcards.js';
import { InvitationsApi } from './invitations-api.js';
import { JustInTimeApi } from './just-in-time-api.js';
import type { Paging } from './paging.js';
import type { Transport } from './transport.js';

interface MemberQuery extends Paging {
  /** Part of an id, name, username, address or phone; no wildcards. */
  q?: string | undefined;
  organizationRoleId?: string | undefined;
}

/**
 * Every call of Logto's Management API that the backend makes, typed by `@logto/api`. Each throws a
 * `LogtoError` for anything but success.
 */
export class ManagementApi {
  readonly apps: AppsApi;
  readonly invitations: InvitationsApi;
  readonly justInTime: JustInTimeApi;
  readonly #client: Client;

  constructor(settings: Settings, transport: Transport) {
    this.#client = createClient(settings, transport);
    this.apps = new AppsApi(this.#client);
    this.invitations = new InvitationsApi(this.#client);
    this.justInTime = new JustInTimeApi(this.#client);
  }

  /** The least that takes the machine's token. */
  ping() {
    const query = { page: 1, page_size: 1 };
    return list(this.#client.GET('/api/organization-roles', { params: { query } }));
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

  /** A page of those whose name, or id, has the text in it; in no order that Logto promises. */
  listOrganizations(q: string, paging: Paging) {
    return list(
      this.#client.GET('/api/organizations', {
        params: { query: { q: escapeWildcards(q), ...paging } },
      }),
    );
  }

  createOrganization(body: {
    name: string;
    description?: string;
    branding?: { logoUrl: string };
    customData: Record<string, unknown>;
  }) {
    return data(this.#client.POST('/api/organizations', { body }));
  }

  /** Branding is replaced whole. */
  updateOrganization(
    id: string,
    body: {
      name?: string;
      description?: string | null;
      isMfaRequired?: boolean;
      branding?: LogtoOrganization['branding'];
    },
  ) {
    return data(this.#client.PATCH('/api/organizations/{id}', { params: { path: { id } }, body }));
  }

  deleteOrganization(id: string) {
    return done(this.#client.DELETE('/api/organizations/{id}', { params: { path: { id } } }));
  }

  /** A page of the members with their roles; `total` counts all pages. */
  async listMembers(id: string, query: MemberQuery) {
    const answer = this.#client.GET('/api/organizations/{id}/users', {
      params: {
        path: { id },
        query: withoutUndefined({ ...query, q: query.q && escapeWildcards(query.q) }),
      },
    });
    const { items, total } = await page(answer);
    return { members: items, total };
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

  /** Besides those that the member has. @returns the role's id */
  async addRoleNamed(id: string, userId: string, name: string): Promise<string> {
    const answer = this.#client.POST('/api/organizations/{id}/users/{userId}/roles', {
      params: { path: { id, userId } },
      body: { organizationRoleNames: [name] },
    });
    const { data, response } = await answer;
    const [roleId] = data?.organizationRoleIds ?? [];
    if (roleId === undefined) throw new LogtoError('malformed', response.status);
    return roleId;
  }

  /** Besides those that the member has. */
  addRolesTo(id: string, userId: string, organizationRoleIds: string[]) {
    return done(
      this.#client.POST('/api/organizations/{id}/users/{userId}/roles', {
        params: { path: { id, userId } },
        body: { organizationRoleIds },
      }),
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

  /** A page of the roles of the organization template. */
  listRoles(paging: Paging) {
    return list(
      this.#client.GET('/api/organization-roles', {
        params: { query: paging },
      }),
    );
  }

  /** Signs whoever has it in with the address, or up, once. @param expiresIn seconds */
  createOneTimeToken(body: { email: string; expiresIn: number }) {
    return withText(this.#client.POST('/api/one-time-tokens', { body }), 'token');
  }

  /** Whether files can be uploaded: `ready` when they can. */
  getStorageStatus() {
    return withText(this.#client.GET('/api/user-assets/service-status'), 'status');
  }

  /** @param file with a name of its own: Logto overwrites an older one of the same name */
  upload(file: File) {
    const form = new FormData();
    form.set('file', file);
    return withText(
      this.#client.POST('/api/user-assets', { body: { file }, bodySerializer: () => form }),
      'url',
    );
  }
}

export type LogtoUser = NonNullable<Awaited<ReturnType<ManagementApi['getUser']>>>;
export type LogtoOrganization = Awaited<ReturnType<ManagementApi['getOrganization']>>;
export type LogtoMember = Awaited<ReturnType<ManagementApi['listMembers']>>['members'][number];
