import { OrgError } from '../api/org-error.js';
import type { SignInRequest, TokenSource } from '../api/token-source.js';

/** A token source that is loaded when it is first asked, so that pages do not pay for it before. */
export class LazyTokenSource implements TokenSource {
  readonly #load: () => Promise<Required<TokenSource>>;
  #source: Promise<Required<TokenSource>> | undefined;

  constructor(load: () => Promise<Required<TokenSource>>) {
    this.#load = load;
  }

  async getUserToken(): Promise<string | undefined> {
    return (await this.#loaded()).getUserToken();
  }

  async getOrganizationToken(organizationId: string): Promise<string | undefined> {
    return (await this.#loaded()).getOrganizationToken(organizationId);
  }

  async forget(): Promise<void> {
    await (await this.#loaded()).forget();
  }

  async signIn(request: SignInRequest): Promise<void> {
    await (await this.#loaded()).signIn(request);
  }

  /** A failed load is tried again by the next call. */
  #loaded(): Promise<Required<TokenSource>> {
    this.#source ??= this.#load().catch((cause: unknown) => {
      this.#source = undefined;
      throw new OrgError('network_error', { cause });
    });
    return this.#source;
  }
}
