import type { Settings } from '../options.js';
import { withoutUndefined } from '../without-undefined.js';
import { data, done, hasText, list, listOf, page, unlessMissing, withText } from './answers.js';
import { createClient, type Client } from './client.js';
import { LogtoError } from './error.js';
import { JustInTimeApi } from './just-in-time-api.js';
import { maxPageSize, type Paging } from './paging.js';
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
  readonly justInTime: JustInTimeApi;
  readonly #client: Client;

  constructor(settings: Settings, transport: Transport) {
    this.#client = createClient(settings, transport);
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
        params: { query: { q: escaped(q), ...paging } },
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
        query: withoutUndefined({ ...query, q: query.q && escaped(query.q) }),
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

  /** All of an organization, or of an address in exactly these letters, or both. */
  listInvitations(query: { organizationId?: string; invitee?: string }) {
    return list(this.#client.GET('/api/organization-invitations', { params: { query } }));
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
    inviterId: string | null;
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

  /** Signs whoever has it in with the address, or up, once. @param expiresIn seconds */
  createOneTimeToken(body: { email: string; expiresIn: number }) {
    return withText(this.#client.POST('/api/one-time-tokens', { body }), 'token');
  }

  /** A page of the organization's applications with their roles; `total` counts all pages. */
  listApps(id: string, query: Paging & { q?: string | undefined }) {
    return page(
      this.#client.GET('/api/organizations/{id}/applications', {
        params: {
          path: { id },
          query: withoutUndefined({ ...query, q: query.q && escaped(query.q) }),
        },
      }),
    );
  }

  getApp(id: string) {
    return data(this.#client.GET('/api/applications/{id}', { params: { path: { id } } }));
  }

  /** The newest machine-to-machine applications, of whatever organization. */
  listNewestApps() {
    return list(
      this.#client.GET('/api/applications', {
        params: { query: { types: 'MachineToMachine', page: 1, page_size: maxPageSize } },
      }),
    );
  }

  /** A machine-to-machine application, which belongs to no organization yet. */
  createApp(body: { name: string; description?: string; customData: Record<string, unknown> }) {
    return data(
      this.#client.POST('/api/applications', { body: { ...body, type: 'MachineToMachine' } }),
    );
  }

  deleteApp(id: string) {
    return done(this.#client.DELETE('/api/applications/{id}', { params: { path: { id } } }));
  }

  listSecretsOf(id: string) {
    return listOf(
      this.#client.GET('/api/applications/{id}/secrets', { params: { path: { id } } }),
      (entry) => hasText(entry, 'value'),
    );
  }

  addApp(id: string, applicationId: string) {
    return done(
      this.#client.POST('/api/organizations/{id}/applications', {
        params: { path: { id } },
        body: { applicationIds: [applicationId] },
      }),
    );
  }

  removeApp(id: string, applicationId: string) {
    return done(
      this.#client.DELETE('/api/organizations/{id}/applications/{applicationId}', {
        params: { path: { id, applicationId } },
      }),
    );
  }

  /** Undefined for an application that does not belong to the organization. */
  listRolesOfApp(id: string, applicationId: string) {
    return unlessMissing(
      list(
        this.#client.GET('/api/organizations/{id}/applications/{applicationId}/roles', {
          params: { path: { id, applicationId } },
        }),
      ),
    );
  }

  replaceRolesOfApp(id: string, applicationId: string, organizationRoleIds: string[]) {
    return done(
      this.#client.PUT('/api/organizations/{id}/applications/{applicationId}/roles', {
        params: { path: { id, applicationId } },
        body: { organizationRoleIds },
      }),
    );
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
export type LogtoApp = Awaited<ReturnType<ManagementApi['listApps']>>['items'][number];
export type LogtoInvitation = NonNullable<Awaited<ReturnType<ManagementApi['getInvitation']>>>;

/** For SQL's `LIKE`, which Logto hands the text to. */
const escaped = (text: string) => text.replaceAll(/[\\%_]/g, '\\$&');
