import { data, done, list, unlessMissing, withText } from '../logto/answers.js';
import { createClient, type Client } from '../logto/client.js';
import { listAll } from '../logto/paging.js';
import type { Transport } from '../logto/transport.js';
import type { Settings } from '../options.js';

/**
 * The calls of Logto's Management API about the tenant itself, for whoever checks it or sets it up.
 * Each throws a `LogtoError` for anything but success.
 */
export class TenantApi {
  readonly #client: Client;

  constructor(settings: Settings, transport: Transport) {
    this.#client = createClient(settings, transport);
  }

  /** API resources with their permissions. */
  listResources() {
    return listAll((paging) =>
      list(
        this.#client.GET('/api/resources', {
          params: { query: { includeScopes: 'true', ...paging } },
        }),
      ),
    );
  }

  createResource(body: { name: string; indicator: string }) {
    return data(this.#client.POST('/api/resources', { body }));
  }

  createResourceScope(resourceId: string, name: string) {
    return data(
      this.#client.POST('/api/resources/{resourceId}/scopes', {
        params: { path: { resourceId } },
        body: { name },
      }),
    );
  }

  /** Permissions of the organization template. */
  listOrganizationScopes() {
    return listAll((paging) =>
      list(
        this.#client.GET('/api/organization-scopes', {
          params: { query: paging },
        }),
      ),
    );
  }

  createOrganizationScope(name: string) {
    return data(this.#client.POST('/api/organization-scopes', { body: { name } }));
  }

  /** Roles of the organization template, with their permissions. */
  listOrganizationRoles() {
    return listAll((paging) =>
      list(
        this.#client.GET('/api/organization-roles', {
          params: { query: paging },
        }),
      ),
    );
  }

  /** A role for people. */
  createOrganizationRole(name: string, organizationScopeIds: string[]) {
    return data(
      this.#client.POST('/api/organization-roles', {
        body: { name, type: 'User', organizationScopeIds, resourceScopeIds: [] },
      }),
    );
  }

  /** Besides those that the role has. */
  addScopesToRole(id: string, organizationScopeIds: string[]) {
    return done(
      this.#client.POST('/api/organization-roles/{id}/scopes', {
        params: { path: { id } },
        body: { organizationScopeIds },
      }),
    );
  }

  listConnectors() {
    return list(this.#client.GET('/api/connectors'));
  }

  /** The configuration is replaced whole. */
  configureConnector(id: string, config: Record<string, unknown>) {
    return data(
      this.#client.PATCH('/api/connectors/{id}', { params: { path: { id } }, body: { config } }),
    );
  }

  /** Undefined when there is no such application. */
  getApplication(id: string) {
    return unlessMissing(
      data(this.#client.GET('/api/applications/{id}', { params: { path: { id } } })),
    );
  }

  listSinglePageApps() {
    return listAll((paging) =>
      list(
        this.#client.GET('/api/applications', {
          params: { query: { types: ['SPA'], ...paging } },
        }),
      ),
    );
  }

  createSinglePageApp(name: string, addresses: AppAddresses) {
    return data(
      this.#client.POST('/api/applications', {
        body: { name, type: 'SPA', ...metadata(addresses) },
      }),
    );
  }

  /** Metadata are replaced whole: what is not an address stays as the application has it. */
  setAppAddresses(application: LogtoApplication, addresses: AppAddresses) {
    const { oidcClientMetadata, customClientMetadata } = metadata(addresses);
    return data(
      this.#client.PATCH('/api/applications/{id}', {
        params: { path: { id: application.id } },
        body: {
          oidcClientMetadata: { ...application.oidcClientMetadata, ...oidcClientMetadata },
          customClientMetadata: { ...application.customClientMetadata, ...customClientMetadata },
        },
      }),
    );
  }

  /** Whether files can be uploaded: `ready` when they can. */
  getStorageStatus() {
    return withText(this.#client.GET('/api/user-assets/service-status'), 'status');
  }

  /** Whether this Logto has one-time tokens; older ones do not. */
  async hasOneTimeTokens(): Promise<boolean> {
    const answer = list(
      this.#client.GET('/api/one-time-tokens', { params: { query: { page: 1, page_size: 1 } } }),
    );
    return (await unlessMissing(answer)) !== undefined;
  }
}

/** Where an application's pages are. */
export interface AppAddresses {
  redirectUris: string[];
  postLogoutRedirectUris: string[];
  corsAllowedOrigins: string[];
}

export const addressesOf = (application: LogtoApplication): AppAddresses => ({
  redirectUris: texts(application.oidcClientMetadata.redirectUris),
  postLogoutRedirectUris: texts(application.oidcClientMetadata.postLogoutRedirectUris),
  corsAllowedOrigins: application.customClientMetadata.corsAllowedOrigins ?? [],
});

const metadata = ({ redirectUris, postLogoutRedirectUris, corsAllowedOrigins }: AppAddresses) => ({
  oidcClientMetadata: {
    redirectUris: asTyped(redirectUris),
    postLogoutRedirectUris: asTyped(postLogoutRedirectUris),
  },
  customClientMetadata: { corsAllowedOrigins },
});

// `@logto/api` has objects where Logto has URIs.
type Uris = LogtoApplication['oidcClientMetadata']['redirectUris'];
const asTyped = (uris: unknown): Uris => uris as Uris;
const texts = (uris: unknown[]): string[] => uris.filter((uri) => typeof uri === 'string');

export type LogtoApplication = NonNullable<Awaited<ReturnType<TenantApi['getApplication']>>>;
export type LogtoConnector = Awaited<ReturnType<TenantApi['listConnectors']>>[number];
