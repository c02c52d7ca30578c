import { data, done, list, unlessMissing } from './answers.js';
import type { Client } from './client.js';

/** The calls for invitations to organizations. */
export class InvitationsApi {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** All of an organization, or of an address in exactly these letters, or both. */
  list(query: { organizationId?: string; invitee?: string }) {
    return list(this.#client.GET('/api/organization-invitations', { params: { query } }));
  }

  /** Undefined when there is no such invitation. */
  get(id: string) {
    return unlessMissing(
      data(this.#client.GET('/api/organization-invitations/{id}', { params: { path: { id } } })),
    );
  }

  /** Sends no mail: the link needs the id that this answers. */
  create(body: {
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
  send(id: string, payload: { link: string; message?: string; locale?: string }) {
    return done(
      this.#client.POST('/api/organization-invitations/{id}/message', {
        params: { path: { id } },
        body: payload,
      }),
    );
  }

  accept(id: string, acceptedUserId: string) {
    return data(
      this.#client.PUT('/api/organization-invitations/{id}/status', {
        params: { path: { id } },
        body: { status: 'Accepted', acceptedUserId },
      }),
    );
  }

  revoke(id: string) {
    return data(
      this.#client.PUT('/api/organization-invitations/{id}/status', {
        params: { path: { id } },
        body: { status: 'Revoked' },
      }),
    );
  }

  delete(id: string) {
    return done(
      this.#client.DELETE('/api/organization-invitations/{id}', { params: { path: { id } } }),
    );
  }
}

export type LogtoInvitation = NonNullable<Awaited<ReturnType<InvitationsApi['get']>>>;
