import { expect, expectStatus, Untried, type Body, type Exchange, type Item } from './exchange.js';

/** Somebody with an account in Logto, whose tokens can be asked for. */
export interface Account {
  email: string;
  /** A fresh access token for the API resource. */
  userToken: () => Promise<string>;
  /** A fresh one for an organization that they are in. */
  organizationToken: (organizationId: string) => Promise<string>;
}

export interface StageOptions {
  /** Of the backend, without a slash at the end. */
  baseUrl: string;
  fetch: (request: Request) => Promise<Response>;
  admin: Account;
  member: Account;
  stop: AbortSignal;
  /** Of a page that may call. */
  origin?: string | undefined;
  /** Id of an invitation of the member that has expired: nobody can wait for one. */
  expiredInvitation?: string | undefined;
}

interface Call {
  as?: Account;
  /** Organization whose token to call with; a user token otherwise. */
  in?: string;
  /** Instead of a token of theirs. */
  token?: string;
  /** A text as it is, anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** Milliseconds. */
const patience = 30_000;

/**
 * Where the rules are tried: two accounts, and organizations that the run creates and deletes. In
 * `organizationId`, the admin is the only administrator and the member belongs without a role; in
 * `otherId`, the member is a stranger.
 */
export class Stage {
  readonly options: StageOptions;
  readonly exchanges: Exchange[] = [];
  /** Part of all names, so that nothing is mistaken for somebody else's. */
  readonly run = crypto.randomUUID().slice(0, 8);
  organizationId = '';
  otherId = '';
  adminId = '';
  memberId = '';
  /** Roles of whoever creates an organization. */
  adminRoleIds: string[] = [];
  readonly #tokens = new Map<string, Promise<string>>();
  #addresses = 0;

  constructor(options: StageOptions) {
    this.options = options;
  }

  get admin(): Account {
    return this.options.admin;
  }

  get member(): Account {
    return this.options.member;
  }

  /** Creates and joins what the rules play in. */
  async prepare(): Promise<void> {
    this.organizationId = await this.createOrganization('A');
    this.otherId = await this.createOrganization('B');
    const mine = await this.membership(this.admin, this.organizationId);
    this.adminId = mine.userId ?? '';
    this.adminRoleIds = (mine.roles ?? []).map(({ id = '' }) => id);
    const { id = '' } = await this.invite(this.organizationId, this.member.email);
    expectStatus(await this.call('POST', `/invitations/${id}/accept`, { as: this.member }), 200);
    this.memberId = (await this.membership(this.member, this.organizationId)).userId ?? '';
  }

  /** @returns its id */
  async createOrganization(name: string): Promise<string> {
    const created = await this.call('POST', '/organizations', {
      as: this.admin,
      body: { name: `Conformance ${this.run} ${name}` },
    });
    expectStatus(created, 201);
    return created.body?.id ?? '';
  }

  async membership(account: Account, organizationId: string): Promise<Body> {
    const answer = await this.call('GET', `/organizations/${organizationId}/membership`, {
      as: account,
      in: organizationId,
    });
    expectStatus(answer, 200);
    return answer.body ?? {};
  }

  /** As the admin, without a role. */
  async invite(organizationId: string, address: string): Promise<Item> {
    const answer = await this.call('POST', `/organizations/${organizationId}/invitations`, {
      as: this.admin,
      in: organizationId,
      body: { invitees: [address], roleIds: [] },
    });
    const [outcome] = answer.body?.outcomes ?? [];
    expect(outcome?.outcome === 'invited', `${address} to be invited`, answer);
    return outcome?.invitation ?? {};
  }

  /** An address that nobody reads (RFC 2606). */
  newAddress(): string {
    return `conformance-${this.run}-${++this.#addresses}@example.com`;
  }

  /** Gives the member roles while something is tried, and takes them again. */
  async withRoles(roleIds: string[], action: () => Promise<void>): Promise<void> {
    try {
      expectStatus(await this.setRoles(this.memberId, roleIds), 200);
      this.forgetToken(this.member, this.organizationId);
      await action();
    } finally {
      await this.setRoles(this.memberId, []);
      this.forgetToken(this.member, this.organizationId);
    }
  }

  setRoles(userId: string, roleIds: string[]): Promise<Exchange> {
    return this.call('PUT', `/organizations/${this.organizationId}/members/${userId}/roles`, {
      as: this.admin,
      in: this.organizationId,
      body: { roleIds },
    });
  }

  /** Gives the member a role with this capability but less than an administrator holds. */
  async withLesserRole(capability: string, action: () => Promise<void>): Promise<void> {
    const path = `/organizations/${this.organizationId}/roles`;
    const all = await this.call('GET', path, { as: this.admin, in: this.organizationId });
    const ids = (all.body?.items ?? []).map(({ id = '' }) => id);
    for (const id of ids.filter((each) => !this.adminRoleIds.includes(each))) {
      if ((await this.#capabilitiesWith(id)).includes(capability))
        return this.withRoles([id], action);
    }
    throw new Untried(`no role of the template has ${capability} but less than an administrator`);
  }

  async #capabilitiesWith(roleId: string): Promise<string[]> {
    const found: string[] = [];
    await this.withRoles([roleId], async () => {
      const { capabilities = [] } = await this.membership(this.member, this.organizationId);
      found.push(...capabilities);
    });
    return found;
  }

  async token(account: Account, organizationId?: string): Promise<string> {
    const key = tokenKey(account, organizationId);
    const known = this.#tokens.get(key);
    if (known) return known;
    const token = organizationId ? account.organizationToken(organizationId) : account.userToken();
    this.#tokens.set(key, token);
    return token;
  }

  /** The next one says what has changed. */
  forgetToken(account: Account, organizationId: string): void {
    this.#tokens.delete(tokenKey(account, organizationId));
  }

  async call(method: string, path: string, call: Call = {}): Promise<Exchange> {
    this.options.stop.throwIfAborted();
    const exchange = await this.#exchange(method, path, call);
    this.exchanges.push(exchange);
    return exchange;
  }

  /** Deletes what the run has created, also after it was stopped. @returns ids of what stays */
  async cleanUp(): Promise<string[]> {
    const left = new Set<string>();
    for (const account of [this.admin, this.member]) {
      for (const id of await this.#listOwn(account)) {
        const deleted = await this.#exchange('DELETE', `/organizations/${id}`, {
          as: account,
          in: id,
        });
        if (deleted.status === 204) left.delete(id);
        else left.add(id);
      }
    }
    return [...left];
  }

  /** Ids of what bears the name of this run. */
  async #listOwn(account: Account): Promise<string[]> {
    const query = new URLSearchParams({ q: this.run, pageSize: '100' });
    const found = await this.#exchange('GET', `/organizations?${query}`, { as: account });
    const own = found.body?.items?.filter(({ name }) => name?.includes(this.run));
    return own?.map(({ id = '' }) => id) ?? [];
  }

  async #exchange(method: string, path: string, call: Call): Promise<Exchange> {
    const { baseUrl, fetch } = this.options;
    const token = call.token ?? (call.as && (await this.token(call.as, call.in)));
    const { body } = call;
    const request = new Request(baseUrl + path, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
      headers: {
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...call.headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const response = await fetch(request);
    const text = await response.text();
    const { status, headers } = response;
    return { method, path, status, headers, text, body: parse(text) };
  }
}

const tokenKey = ({ email }: Account, organizationId = '') => `${email} ${organizationId}`;

const parse = (text: string): Body | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};
