import { withoutUndefined } from '../without-undefined.js';
import { data, done, hasText, list, listOf, page, unlessMissing } from './answers.js';
import type { Client } from './client.js';
import { escapeWildcards } from './escape-wildcards.js';
import { maxPageSize, type Paging } from './paging.js';

/** The calls for machine-to-machine applications and the organizations that they belong to. */
export class AppsApi {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** A page of the organization's applications with their roles; `total` counts all pages. */
  list(id: string, query: Paging & { q?: string | undefined }) {
    return page(
      this.#client.GET('/api/organizations/{id}/applications', {
        params: {
          path: { id },
          query: withoutUndefined({ ...query, q: query.q && escapeWildcards(query.q) }),
        },
      }),
    );
  }

  get(id: string) {
    return data(this.#client.GET('/api/applications/{id}', { params: { path: { id } } }));
  }

  /** The newest machine-to-machine applications, of whatever organization. */
  listNewest() {
    return list(
      this.#client.GET('/api/applications', {
        params: { query: { types: 'MachineToMachine', page: 1, page_size: maxPageSize } },
      }),
    );
  }

  /** A machine-to-machine application, which belongs to no organization yet. */
  create(body: { name: string; description?: string; customData: Record<string, unknown> }) {
    return data(
      this.#client.POST('/api/applications', { body: { ...body, type: 'MachineToMachine' } }),
    );
  }

  delete(id: string) {
    return done(this.#client.DELETE('/api/applications/{id}', { params: { path: { id } } }));
  }

  listSecretsOf(id: string) {
    return listOf(
      this.#client.GET('/api/applications/{id}/secrets', { params: { path: { id } } }),
      (entry) => hasText(entry, 'value'),
    );
  }

  addTo(id: string, applicationId: string) {
    return done(
      this.#client.POST('/api/organizations/{id}/applications', {
        params: { path: { id } },
        body: { applicationIds: [applicationId] },
      }),
    );
  }

  removeFrom(id: string, applicationId: string) {
    return done(
      this.#client.DELETE('/api/organizations/{id}/applications/{applicationId}', {
        params: { path: { id, applicationId } },
      }),
    );
  }

  /** Undefined for an application that does not belong to the organization. */
  listRolesOf(id: string, applicationId: string) {
    return unlessMissing(
      list(
        this.#client.GET('/api/organizations/{id}/applications/{applicationId}/roles', {
          params: { path: { id, applicationId } },
        }),
      ),
    );
  }

  replaceRolesOf(id: string, applicationId: string, organizationRoleIds: string[]) {
    return done(
      this.#client.PUT('/api/organizations/{id}/applications/{applicationId}/roles', {
        params: { path: { id, applicationId } },
        body: { organizationRoleIds },
      }),
    );
  }
}

export type LogtoApp = Awaited<ReturnType<AppsApi['list']>>['items'][number];
