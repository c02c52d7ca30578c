import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Tenant } from '../tenant.js';
import { clientMetadata } from './clients.js';

/** Milliseconds for which a refresh token still works after its first use, as in Logto. */
const refreshTokenReuseInterval = 3000;

/**
 * Where oidc-provider keeps its sessions, grants and tokens: in memory. Its clients are the
 * tenant's applications, read anew each time, so that changes through the Management API count.
 */
export const createAdapter =
  (tenant: Tenant) =>
  (model: string): Adapter =>
    model === 'Client' ? new ClientAdapter(tenant) : new MemoryAdapter(model);

/** Nothing is purged: a development server is restarted long before that would matter. */
class MemoryAdapter implements Adapter {
  readonly #model: string;
  readonly #payloads = new Map<string, AdapterPayload>();

  constructor(model: string) {
    this.#model = model;
  }

  async upsert(id: string, payload: AdapterPayload): Promise<void> {
    this.#payloads.set(id, payload);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const payload = this.#payloads.get(id);
    return payload && this.#isReusable(payload) ? { ...payload, consumed: undefined } : payload;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return [...this.#payloads.values()].find((payload) => payload.uid === uid);
  }

  async findByUserCode(): Promise<undefined> {
    return undefined; // The device flow is not offered.
  }

  /** Notes the first use in epoch milliseconds; oidc-provider asks only whether there was one. */
  async consume(id: string): Promise<void> {
    const payload = this.#payloads.get(id);
    if (payload) payload.consumed ??= Date.now();
  }

  async destroy(id: string): Promise<void> {
    this.#payloads.delete(id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, payload] of this.#payloads) {
      if (payload.grantId === grantId) this.#payloads.delete(id);
    }
  }

  #isReusable({ consumed }: AdapterPayload): boolean {
    return (
      this.#model === 'RefreshToken' &&
      typeof consumed === 'number' &&
      Date.now() - consumed < refreshTokenReuseInterval
    );
  }
}

/** Read-only: clients are made through the Management API. */
class ClientAdapter implements Adapter {
  readonly #tenant: Tenant;

  constructor(tenant: Tenant) {
    this.#tenant = tenant;
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const application = this.#tenant.applications.get(id);
    return application && clientMetadata(application);
  }

  async findByUid(): Promise<undefined> {}
  async findByUserCode(): Promise<undefined> {}
  async upsert(): Promise<void> {}
  async consume(): Promise<void> {}
  async destroy(): Promise<void> {}
  async revokeByGrantId(): Promise<void> {}
}
