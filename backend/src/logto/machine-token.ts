import * as v from 'valibot';
import { LogtoError } from './error.js';
import type { Transport } from './transport.js';
import type { Settings } from '../options.js';

/** Seconds before its end that a token is renewed. */
const leeway = 60;

const Answer = v.object({ access_token: v.string(), expires_in: v.number() });

/**
 * The machine-to-machine token of the Management API: fetched once for any number of simultaneous
 * calls and renewed before it ends.
 */
export class MachineToken {
  readonly #transport: Transport;
  readonly #settings: Settings;
  #current: { token: string; renewAt: number } | undefined;
  #pending: Promise<string> | undefined;

  constructor(transport: Transport, settings: Settings) {
    this.#transport = transport;
    this.#settings = settings;
  }

  get(): Promise<string> {
    if (this.#current && this.#settings.now() < this.#current.renewAt)
      return Promise.resolve(this.#current.token);
    this.#pending ??= this.#request().finally(() => {
      this.#pending = undefined;
    });
    return this.#pending;
  }

  /** Drops a token that Logto refused, unless it was replaced already. */
  forget(token: string): void {
    if (this.#current?.token === token) this.#current = undefined;
  }

  async #request(): Promise<string> {
    const { logtoEndpoint, m2mAppId, m2mAppSecret, managementApi, now } = this.#settings;
    const startedAt = now();
    const { status, body } = await this.#transport(
      new Request(`${logtoEndpoint}/oidc/token`, {
        method: 'POST',
        headers: {
          Authorization: `Basic ${btoa(`${formEncode(m2mAppId)}:${formEncode(m2mAppSecret)}`)}`,
          'Content-Type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          resource: managementApi,
          scope: 'all',
        }).toString(),
      }),
      '/oidc/token',
    );
    const answer = v.safeParse(Answer, body);
    if (!answer.success) throw new LogtoError('malformed', status);
    const { access_token: token, expires_in: lifetime } = answer.output;
    const renewAt = startedAt + (lifetime - Math.min(leeway, lifetime / 2)) * 1000;
    this.#current = { token, renewAt };
    return token;
  }
}

/** Credentials are form-encoded before they go into Basic authorization (RFC 6749, 2.3.1). */
const formEncode = (text: string): string =>
  new URLSearchParams({ '': text }).toString().slice('='.length);
