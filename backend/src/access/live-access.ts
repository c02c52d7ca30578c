import type { Member } from '../auth/callers.js';
import { ExpiringMap } from '../expiring-map.js';
import type { ManagementApi } from '../logto/management-api.js';
import type { Settings } from '../options.js';
import { ProblemError } from '../problem.js';
import type { Capability } from '../wire/types.js';
import { holdsAll, unitePowers, type Powers } from './powers.js';
import type { RoleTemplate } from './role-template.js';

/** Milliseconds that reads go by a live answer. */
const freshness = 10_000;
/** Milliseconds, as long as a token lives: until then one may say more than its owner still holds. */
const lifetime = 3_600_000;
const capacity = 10_000;

/** `undefined` powers: known not to be a member. */
interface Known {
  powers: Powers | undefined;
  /** Place in the order of questions and changes. */
  asOf: number;
  /** Epoch milliseconds. */
  freshUntil: number;
}

/**
 * What people may do in an organization. Writes ask Logto each time. Reads go by the last live
 * answer while it is fresh, else by the token where it proves enough and no live answer said
 * otherwise, else they ask as well.
 */
export class LiveAccess {
  readonly #api: ManagementApi;
  readonly #template: RoleTemplate;
  readonly #settings: Settings;
  readonly #known: ExpiringMap<Known>;
  #sequence = 0;

  constructor(api: ManagementApi, template: RoleTemplate, settings: Settings) {
    this.#api = api;
    this.#template = template;
    this.#settings = settings;
    this.#known = new ExpiringMap(lifetime, capacity, settings.now);
  }

  /** What the caller holds now, if that includes the capability: `forbidden` without it. */
  async requireNow(caller: Member, capability: Capability): Promise<Powers> {
    const powers = await this.ask(caller.organizationId, caller.userId);
    return this.require(powers, capability);
  }

  /** What the caller holds as far as a read needs to know. */
  async requireForRead(caller: Member, capability: Capability): Promise<Powers> {
    const scope = this.#settings.capabilityScopes[capability];
    return this.require(await this.forRead(caller, scope === undefined ? [] : [scope]), capability);
  }

  /** What the caller holds, where `wanted` is all that matters: `not_a_member` when known so. */
  async forRead(caller: Member, wanted: Iterable<string>): Promise<Powers> {
    const known = this.#known.get(key(caller.organizationId, caller.userId));
    if (known && this.#settings.now() < known.freshUntil) return known.powers ?? refuse();
    const isDoubtful = known !== undefined && !(known.powers && holdsAll(known.powers, wanted));
    if (!isDoubtful && holdsAll(caller.organizationScopes, wanted))
      return caller.organizationScopes;
    return this.ask(caller.organizationId, caller.userId);
  }

  /** What somebody holds now: `not_a_member` for anybody who is not. */
  async ask(organizationId: string, userId: string): Promise<Powers> {
    const asOf = ++this.#sequence;
    const powers = await this.#read(organizationId, userId);
    this.#remember(organizationId, userId, powers, asOf);
    return powers ?? refuse();
  }

  /** The powers, if they include the capability: `forbidden` without it. */
  require(powers: Powers, capability: Capability): Powers {
    if (this.#has(powers, capability)) return powers;
    throw new ProblemError('forbidden', {
      title: `You lack the capability ${capability}.`,
      capability,
    });
  }

  /** Which capabilities the powers give. */
  capabilities(powers: Powers): Capability[] {
    return capabilities.filter((capability) => this.#has(powers, capability));
  }

  /** After this instance changed somebody's roles, or found or made them no member: `undefined`. */
  changed(organizationId: string, userId: string, powers: Powers | undefined): void {
    this.#remember(organizationId, userId, powers, ++this.#sequence);
  }

  /** After somebody joined or was put back. */
  forget(organizationId: string, userId: string): void {
    this.#known.delete(key(organizationId, userId));
  }

  /** Only roles tell which scopes of API resources somebody holds. */
  async #read(organizationId: string, userId: string): Promise<Powers | undefined> {
    const template = await this.#template.roles();
    const hasResourceScopes = template.some(({ scopes, powers }) => powers.size > scopes.length);
    if (!hasResourceScopes) return this.#readScopes(organizationId, userId);
    const held = await this.#api.listRolesOf(organizationId, userId);
    if (!held) return undefined;
    const roles = await this.#template.rolesWith(held.map(({ id }) => id));
    return unitePowers(held.flatMap(({ id }) => roles.get(id) ?? []));
  }

  /** Logto answers no scopes for a stranger and for a member without; the roles tell them apart. */
  async #readScopes(organizationId: string, userId: string): Promise<Powers | undefined> {
    const scopes = await this.#api.listScopesOf(organizationId, userId);
    if (scopes.length > 0) return new Set(scopes.map(({ name }) => name));
    const isMember = (await this.#api.listRolesOf(organizationId, userId)) !== undefined;
    return isMember ? new Set() : undefined;
  }

  /** An answer that was asked for before a change must not undo what is known of it. */
  #remember(
    organizationId: string,
    userId: string,
    powers: Powers | undefined,
    asOf: number,
  ): void {
    const current = this.#known.get(key(organizationId, userId));
    if (current && current.asOf > asOf) return;
    const freshUntil = this.#settings.now() + freshness;
    this.#known.set(key(organizationId, userId), { powers, asOf, freshUntil });
  }

  #has(powers: Powers, capability: Capability): boolean {
    const scope = this.#settings.capabilityScopes[capability];
    return scope === undefined || powers.has(scope);
  }
}

const capabilities: readonly Capability[] = [
  'members.read',
  'members.invite',
  'members.manage',
  'members.remove',
  'organization.update',
  'organization.delete',
];

const key = (organizationId: string, userId: string) => `${organizationId} ${userId}`;

const refuse = (): never => {
  throw new ProblemError('not_a_member');
};
