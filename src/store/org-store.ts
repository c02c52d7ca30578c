import { OrgClient, type OrgClientOptions } from '../api/client.js';
import { OrgError, isRefusal } from '../api/org-error.js';
import type { SignInRequest, TokenSource } from '../api/token-source.js';
import type { Membership } from '../api/types.js';
import { Resource } from './resource.js';

export interface OrgStoreOptions extends OrgClientOptions {
  /** The organization that the elements show. */
  organizationId?: string | undefined;
  /** Where Logto sends people back to after a sign-in. */
  redirectUri?: string | undefined;
}

/**
 * What the elements of one provider share: the current organization, and reads by key. What can be
 * read and written stands beside it, as functions (`members(store, …)`), so that a page loads only
 * those it uses. Free of any framework. Hosts call `client`, `enter()` and `refresh()`.
 */
export class OrgStore {
  readonly client: OrgClient;
  readonly #redirectUri: string | undefined;
  readonly #tokens: TokenSource;
  readonly #listeners = new Set<() => void>();
  readonly #resources = new Map<string, Resource<unknown>>();
  #organizationId: string | undefined;
  #isRefreshing = false;

  /** @throws TypeError when the base URL is none, or not https */
  constructor({ organizationId, redirectUri, ...options }: OrgStoreOptions) {
    this.client = new OrgClient(options);
    this.#tokens = options.tokens;
    this.#organizationId = organizationId;
    this.#redirectUri = redirectUri;
  }

  get organizationId(): string | undefined {
    return this.#organizationId;
  }

  set organizationId(id: string | undefined) {
    if (id === this.#organizationId) return;
    this.#organizationId = id;
    for (const listener of [...this.#listeners]) listener();
  }

  /** Calls back when the current organization changes. @returns how to unsubscribe */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Starts the token source's sign-in, if it has one; the redirect URI configured wins. */
  async signIn(request: SignInRequest): Promise<void> {
    await this.#tokens.signIn?.({
      ...request,
      ...(this.#redirectUri && { redirectUri: this.#redirectUri }),
    });
  }

  /** Whether somebody is signed in. */
  session(): Resource<boolean> {
    return this.resource('session', async () => Boolean(await this.#tokens.getUserToken()));
  }

  /** E-mail address of who is signed in, where the token source knows it. */
  email(): Resource<string | undefined> {
    return this.resource('email', async () => this.#tokens.getEmail?.());
  }

  /** Makes sure that the user gets into an organization: its token is in hand when this resolves. */
  async fetchToken(organizationId: string): Promise<void> {
    const token = await this.#tokens.getOrganizationToken(organizationId);
    if (!token) throw new OrgError('unauthenticated');
  }

  /** Makes an organization that the user has just got into the current one. */
  async enter(organizationId: string): Promise<void> {
    await this.fetchToken(organizationId);
    this.organizationId = organizationId;
    void this.refresh('organizations');
  }

  /** Loads anew what is shown, all of it or what a key begins with. */
  async refresh(prefix = ''): Promise<void> {
    await refreshAll(this.resourcesOf(prefix));
  }

  /** The reads whose key begins so. */
  resourcesOf(prefix: string): Resource<unknown>[] {
    const found = [...this.#resources].filter(([key]) => key.startsWith(prefix));
    return found.map(([, resource]) => resource);
  }

  /**
   * Awaits a call. A refusal means that permissions changed under the user's feet, or else that the
   * token lacks what the roles give.
   *
   * @throws OrgError `consent_required` instead of a refusal that live permissions contradict
   */
  async noticeRefusal<T>(organizationId: string, call: Promise<T>): Promise<T> {
    try {
      return await call;
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      await this.refreshPermissions(organizationId);
      const held = this.#membership(organizationId)?.state.data?.capabilities;
      const isGranted = thrown.capability && held?.includes(thrown.capability);
      throw isGranted ? new OrgError('consent_required', { cause: thrown }) : thrown;
    }
  }

  /**
   * Drops tokens and reads anew what the user may do, then all else that is shown, as it may be
   * more or less now. Refusals meanwhile are the answer, and start no other round.
   */
  async refreshPermissions(organizationId: string): Promise<void> {
    if (this.#isRefreshing) return;
    this.#isRefreshing = true;
    // What could not be dropped shows in the reads.
    await this.#tokens.forget().catch(() => undefined);
    const membership = this.#membership(organizationId);
    await membership?.refresh();
    const others = this.resourcesOf('').filter((resource) => resource !== membership);
    void refreshAll(others).then(() => (this.#isRefreshing = false));
  }

  #membership(organizationId: string): Resource<Membership> | undefined {
    return this.#resources.get(`membership/${organizationId}`) as Resource<Membership> | undefined;
  }

  /**
   * The shared read for a key, made when it is new. A key stands for one type: the functions of this
   * folder make the keys, one prefix for each kind of read.
   */
  resource<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Resource<T> {
    const known = this.#resources.get(key);
    if (known) return known as Resource<T>;
    this.#dropUnwatched();
    const resource = new Resource((signal) =>
      this.noticeRefusal(this.#organizationId ?? '', load(signal)),
    );
    this.#resources.set(key, resource);
    return resource;
  }

  /** Keeps memory flat while somebody pages and searches. */
  #dropUnwatched(): void {
    for (const [key, resource] of this.#resources) {
      if (!resource.isWatched) this.#resources.delete(key);
    }
  }
}

const refreshAll = (resources: Resource<unknown>[]): Promise<unknown> =>
  Promise.all(resources.map((resource) => resource.refresh()));
