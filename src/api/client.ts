import { OrgError, fromResponse, isAbort, toOrgError } from './org-error.js';
import { secureUrl } from './secure-url.js';
import type { TokenSource } from './token-source.js';

export interface OrgClientOptions {
  /** Where the backend is mounted: https, or http on this computer. */
  baseUrl: string;
  tokens: TokenSource;
  /** Stands in for the global `fetch`. */
  fetch?: typeof fetch | undefined;
}

/** A call of the contract. */
export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The organization whose token to send; the user's token without it. */
  organizationId?: string;
  /** Sent as JSON, or as it is when it is a form. */
  body?: unknown;
  signal?: AbortSignal | undefined;
  idempotencyKey?: string;
}

/**
 * Sends calls of the contract with the token that they need, to the base URL only. They reject with
 * an `OrgError`, or with an `AbortError` when their signal was aborted. The calls themselves are
 * functions (`listMembers(client, …)`), so that a page loads only those it makes.
 */
export class OrgClient {
  /** Where the backend is mounted, without a slash at the end. */
  readonly baseUrl: string;
  readonly #tokens: TokenSource;
  readonly #fetch: typeof globalThis.fetch;

  /** @throws TypeError when the base URL is none, or would send tokens over plain http. */
  constructor({
    baseUrl,
    tokens,
    fetch = (...args) => globalThis.fetch(...args),
  }: OrgClientOptions) {
    this.baseUrl = secureUrl('backend-url', baseUrl).replace(/\/$/, '');
    this.#tokens = tokens;
    this.#fetch = fetch;
  }

  /** What a call answers, as JSON. */
  async json<T>(path: string, call: Call = {}): Promise<T> {
    const response = await this.send(path, call);
    try {
      return (await response.json()) as T;
    } catch (cause) {
      if (isAbort(cause)) throw cause;
      throw new OrgError('unexpected_response', { status: response.status, cause });
    }
  }

  /** Sends a call; a refused token is forgotten and asked for once more. */
  async send(path: string, call: Call): Promise<Response> {
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
    const form = body instanceof FormData ? body : undefined;
    const json = form || body === undefined ? undefined : JSON.stringify(body);
    try {
      const token = await (organizationId
        ? this.#tokens.getOrganizationToken(organizationId)
        : this.#tokens.getUserToken());
      signal?.throwIfAborted();
      if (!token) throw new OrgError('unauthenticated');
      return await this.#fetch(this.baseUrl + path, {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          ...(json && { 'Content-Type': 'application/json' }),
          ...(idempotencyKey !== undefined && { 'Idempotency-Key': idempotencyKey }),
        },
        body: form ?? json ?? null,
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
