import { OrgClient, type MembersQuery, type OrgClientOptions } from '../api/client.js';
import { OrgError } from '../api/org-error.js';
import type { SignInRequest, TokenSource } from '../api/token-source.js';
import type {
  InvitationOutcome,
  InvitationsCreate,
  Member,
  MemberList,
  Membership,
  Organization,
  OrganizationCreate,
  ReceivedInvitation,
  Role,
  RoleRef,
} from '../api/types.js';
import { Resource } from './resource.js';

export interface OrgStoreOptions extends OrgClientOptions {
  /** The organization that the elements show. */
  organizationId?: string | undefined;
  /** Where Logto sends people back to after a sign-in. */
  redirectUri?: string | undefined;
}

/**
 * What the elements of one provider share: the current organization, reads by key, and writes that
 * refresh what they changed. Free of any framework, so a host may use it without the elements.
 */
export class OrgStore {
  readonly client: OrgClient;
  readonly #redirectUri: string | undefined;
  readonly #tokens: TokenSource;
  readonly #listeners = new Set<() => void>();
  readonly #resources = new Map<string, Resource<unknown>>();
  #organizationId: string | undefined;

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
    return this.#resource('session', async () => Boolean(await this.#tokens.getUserToken()));
  }

  organization(id: string): Resource<Organization> {
    return this.#resource(`organization/${id}`, (signal) =>
      this.client.getOrganization(id, signal),
    );
  }

  membership(organizationId: string): Resource<Membership> {
    return this.#resource(`membership/${organizationId}`, (signal) =>
      this.client.getMembership(organizationId, signal),
    );
  }

  roles(organizationId: string): Resource<Role[]> {
    return this.#resource(
      `roles/${organizationId}`,
      async (signal) => (await this.client.listRoles(organizationId, signal)).items,
    );
  }

  members(organizationId: string, query: MembersQuery): Resource<MemberList> {
    const { q = '', roleId = '', page, pageSize } = query;
    const key = `members/${organizationId}/${JSON.stringify([q, roleId, page, pageSize])}`;
    return this.#resource(key, (signal) => this.client.listMembers(organizationId, query, signal));
  }

  invitation(id: string): Resource<ReceivedInvitation> {
    return this.#resource(`invitation/${id}`, (signal) => this.client.getInvitation(id, signal));
  }

  /** Creates an organization; its token is in hand and it is the current one when this resolves. */
  async createOrganization(
    input: OrganizationCreate,
    idempotencyKey: string,
  ): Promise<Organization> {
    const organization = await this.client.createOrganization(input, idempotencyKey);
    await this.#enter(organization);
    return organization;
  }

  /** Replaces roles, shown at once and taken back when the server refuses. */
  async setMemberRoles(
    organizationId: string,
    userId: string,
    roles: readonly RoleRef[],
  ): Promise<void> {
    const change = (member: Member): Member => ({ ...member, roles: [...roles] });
    await this.#changeMembers(
      organizationId,
      (list) => ({
        ...list,
        items: list.items.map((item) => (item.userId === userId ? change(item) : item)),
      }),
      () =>
        this.client.setMemberRoles(
          organizationId,
          userId,
          roles.map(({ id }) => id),
        ),
    );
    const isSelf = this.membership(organizationId).state.data?.userId === userId;
    if (isSelf) await this.#lookAgain(organizationId);
  }

  /** Removes a member, shown at once and taken back when the server refuses. */
  async removeMember(organizationId: string, userId: string): Promise<void> {
    await this.#changeMembers(
      organizationId,
      (list) => {
        const items = list.items.filter((item) => item.userId !== userId);
        return { ...list, items, total: list.total - (list.items.length - items.length) };
      },
      () => this.client.removeMember(organizationId, userId),
    );
  }

  /** Invites at most 100 addresses. @returns an outcome for each, in the order given */
  async invite(
    organizationId: string,
    input: InvitationsCreate,
    idempotencyKey: string,
  ): Promise<InvitationOutcome[]> {
    const call = this.client.createInvitations(organizationId, input, idempotencyKey);
    const { outcomes } = await this.#noticing(organizationId, call);
    return outcomes;
  }

  /** Accepts; the organization's token is in hand and it is the current one when this resolves. */
  async acceptInvitation(id: string): Promise<Organization> {
    try {
      const organization = await this.client.acceptInvitation(id);
      await this.#enter(organization);
      return organization;
    } catch (thrown) {
      void this.refresh(`invitation/${id}`);
      throw thrown;
    }
  }

  async declineInvitation(id: string): Promise<void> {
    try {
      await this.client.declineInvitation(id);
    } finally {
      void this.refresh(`invitation/${id}`);
    }
  }

  /** Makes an organization that the user has just got into the current one. */
  async enter(organizationId: string): Promise<void> {
    const token = await this.#tokens.getOrganizationToken(organizationId);
    if (!token) throw new OrgError('unauthenticated');
    this.organizationId = organizationId;
  }

  /** Loads anew what is shown, all of it or what a key begins with. */
  async refresh(prefix = ''): Promise<void> {
    const shown = [...this.#resources].filter(([key]) => key.startsWith(prefix));
    await Promise.all(shown.map(([, resource]) => resource.refresh()));
  }

  async #enter({ id }: Organization): Promise<void> {
    await this.enter(id);
    void this.refresh('organizations');
  }

  async #changeMembers(
    organizationId: string,
    change: (list: MemberList) => MemberList,
    write: () => Promise<unknown>,
  ): Promise<void> {
    const prefix = `members/${organizationId}/`;
    const lists = [...this.#resources].filter(([key]) => key.startsWith(prefix));
    const expectations = lists.map(([, list]) => (list as Resource<MemberList>).expect(change));
    try {
      await this.#noticing(organizationId, write());
      for (const { keep } of expectations) keep();
    } catch (thrown) {
      for (const { rollback } of expectations) rollback();
      throw thrown;
    } finally {
      // The server knows best, whether it agreed or refused.
      void this.refresh(prefix);
    }
  }

  /** A refusal means that permissions changed under the user's feet. */
  async #noticing<T>(organizationId: string, call: Promise<T>): Promise<T> {
    try {
      return await call;
    } catch (thrown) {
      if (isRefusal(thrown)) await this.#lookAgain(organizationId);
      throw thrown;
    }
  }

  /** Tokens and what the user may do are out of date. */
  async #lookAgain(organizationId: string): Promise<void> {
    await this.#tokens.forget();
    void this.refresh(`membership/${organizationId}`);
    void this.refresh(`roles/${organizationId}`);
  }

  #resource<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Resource<T> {
    const known = this.#resources.get(key);
    // A key stands for one type: only this class makes keys, one prefix for each kind of read.
    if (known) return known as Resource<T>;
    this.#dropUnwatched();
    const resource = new Resource(load);
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

const isRefusal = (thrown: unknown): boolean =>
  thrown instanceof OrgError && (thrown.code === 'forbidden' || thrown.code === 'not_a_member');
