import { done, hasText, list, listOf } from './answers.js';
import type { Client } from './client.js';

/** The calls for membership just in time, by e-mail domain. */
export class JustInTimeApi {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Domains whose people are members as soon as they have an account. */
  listEmailDomains(id: string) {
    return listOf(
      this.#client.GET('/api/organizations/{id}/jit/email-domains', { params: { path: { id } } }),
      (entry) => hasText(entry, 'emailDomain'),
    );
  }

  replaceEmailDomains(id: string, emailDomains: string[]) {
    return done(
      this.#client.PUT('/api/organizations/{id}/jit/email-domains', {
        params: { path: { id } },
        body: { emailDomains },
      }),
    );
  }

  /** Roles of those who are members by their e-mail domain. */
  listRoles(id: string) {
    return list(
      this.#client.GET('/api/organizations/{id}/jit/roles', { params: { path: { id } } }),
    );
  }

  replaceRoles(id: string, organizationRoleIds: string[]) {
    return done(
      this.#client.PUT('/api/organizations/{id}/jit/roles', {
        params: { path: { id } },
        body: { organizationRoleIds },
      }),
    );
  }
}
