/**
 * The tenant that a story plays on: one in memory, or with `LOGTO_ENDPOINT` and the rest of
 * `.env.example` in `.env` that of a real Logto. People and roles that the story needs are made
 * through the Management API, and taken away at its end.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../backend/src/config.js';
import type { OrgBackendOptions } from '../../backend/src/index.js';
import { startLogtoDev } from '../../logto-dev/src/server.js';
import { freePort } from '../support/free-port.js';

export interface Account {
  id: string;
  name: string;
  address: string;
  password: string;
}

export interface Tenant {
  options: OrgBackendOptions;
  /** Id of the single-page application. */
  appId: string;
  /** Origin that the demo has to be served from. */
  appOrigin: string;
  createAccount(name: string): Promise<Account>;
  /** Makes a role for apps, unless there is one. */
  requireRoleForApps(): Promise<void>;
  /** Deletes the organizations with these names. */
  deleteOrganizations(...names: string[]): Promise<void>;
  close(): Promise<void>;
}

const envFile = fileURLToPath(new URL('../../.env', import.meta.url));

export const openTenant = async (): Promise<Tenant> => {
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  return process.env['LOGTO_ENDPOINT'] ? openRealTenant() : openTenantInMemory();
};

const openRealTenant = (): Promise<Tenant> => {
  const options = readConfig(process.env);
  const [appOrigin] = options.corsOrigins ?? [];
  const appId = process.env['LOGTO_APP_ID'];
  if (!appOrigin || !appId) throw new Error('The story needs CORS_ORIGINS and LOGTO_APP_ID.');
  return tenantOf({ options, appId, appOrigin, close: () => Promise.resolve() });
};

const openTenantInMemory = async (): Promise<Tenant> => {
  const appOrigin = `http://localhost:${await freePort()}`;
  const server = await startLogtoDev({ port: 0, origins: [appOrigin] });
  const { m2mAppId, m2mAppSecret, apiResource, spaAppId } = server.logto.credentials;
  const options = {
    logtoEndpoint: server.endpoint,
    m2mAppId,
    m2mAppSecret,
    apiResource,
    corsOrigins: [appOrigin],
    invitationUrl: `${appOrigin}/join?invitation={id}`,
  };
  return tenantOf({ options, appId: spaAppId, appOrigin, close: () => server.close() });
};

type Given = Pick<Tenant, 'options' | 'appId' | 'appOrigin' | 'close'>;

const tenantOf = async ({ options, close, ...given }: Given): Promise<Tenant> => {
  const call = await managementApi(options);
  const undo: (() => Promise<unknown>)[] = [];
  const create = async <T extends { id: string }>(path: string, body: object): Promise<T> => {
    const created = await call<T>('POST', path, body);
    undo.push(() => call('DELETE', `${path}/${created.id}`));
    return created;
  };
  return {
    ...given,
    options,
    async createAccount(name) {
      const address = addressOf(name);
      const password = `Pw-${randomUUID()}`;
      const { id } = await create<{ id: string }>('/users', {
        primaryEmail: address,
        password,
        name,
      });
      return { id, name, address, password };
    },
    async requireRoleForApps() {
      const roles = await call<{ type: string }[]>('GET', '/organization-roles');
      if (roles.some(({ type }) => type === 'MachineToMachine')) return;
      await create('/organization-roles', { name: 'bot', type: 'MachineToMachine' });
    },
    async deleteOrganizations(...names) {
      const query = `page=1&page_size=100&q=${encodeURIComponent(names[0] ?? '')}`;
      const found = await call<{ id: string; name: string }[]>('GET', `/organizations?${query}`);
      for (const { id, name } of found) {
        if (names.includes(name)) await call('DELETE', `/organizations/${id}`);
      }
    },
    async close() {
      for (const step of undo.reverse()) await step();
      await close();
    },
  };
};

/** A mail provider may want addresses that exist, such as `team+{name}@example.com`. */
const addressOf = (name: string): string => {
  const pattern = process.env['E2E_ADDRESS'] ?? '{name}@example.test';
  const [first = name] = name.toLowerCase().split(' ');
  return pattern.replace('{name}', `${first}-${randomUUID().slice(0, 8)}`);
};

type Call = <T>(method: string, path: string, body?: object) => Promise<T>;

const managementApi = async (options: OrgBackendOptions): Promise<Call> => {
  const { logtoEndpoint, m2mAppId, m2mAppSecret } = options;
  const { managementApi: resource = 'https://default.logto.app/api' } = options;
  const credentials = Buffer.from(`${m2mAppId}:${m2mAppSecret}`).toString('base64');
  const answer = await fetch(`${logtoEndpoint}/oidc/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${credentials}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', resource, scope: 'all' }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return async <T>(method: string, path: string, body?: object) => {
    const response = await fetch(`${logtoEndpoint}/api${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (response.status === 204 ? undefined : await response.json()) as T;
  };
};
