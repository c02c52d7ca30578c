import type { ManagementApi } from '../logto/management-api.js';
import { listAll } from '../logto/paging.js';
import type { Settings } from '../options.js';
import { powerOfResourceScope, type Powers } from './powers.js';

/** Who can hold a role: people, or machine-to-machine apps. */
export type RoleHolders = 'members' | 'apps';

/** A role of the organization template. */
export interface TemplateRole {
  id: string;
  name: string;
  description: string | null;
  /** Names of its organization scopes, sorted. */
  scopes: string[];
  powers: Powers;
}

/** Milliseconds. */
const lifetime = 60_000;

/** The roles of the organization template, read once a minute for any number of calls. */
export class RoleTemplate {
  readonly #api: ManagementApi;
  readonly #settings: Settings;
  #current: { roles: RolesByHolders; until: number } | undefined;
  #pending: Promise<RolesByHolders> | undefined;

  constructor(api: ManagementApi, settings: Settings) {
    this.#api = api;
    this.#settings = settings;
  }

  /** All roles that they can hold, by name. */
  async roles(holders: RoleHolders = 'members'): Promise<TemplateRole[]> {
    const isFresh = this.#current && this.#settings.now() < this.#current.until;
    const roles = isFresh ? this.#current?.roles : undefined;
    return (roles ?? (await this.#reload()))[holders];
  }

  /** Those with the ids, by name; reads anew when an id is unknown, since it may be of a new role. */
  async rolesWith(
    ids: Iterable<string>,
    holders: RoleHolders = 'members',
  ): Promise<TemplateRole[]> {
    const wanted = new Set(ids);
    const among = (roles: TemplateRole[]) => roles.filter(({ id }) => wanted.has(id));
    const known = among(await this.roles(holders));
    return known.length === wanted.size ? known : among((await this.#reload())[holders]);
  }

  /** Those whose holders can manage members. */
  async managerRoles(): Promise<TemplateRole[]> {
    const scope = this.#settings.capabilityScopes['members.manage'];
    return (await this.roles()).filter(({ powers }) => powers.has(scope));
  }

  #reload(): Promise<RolesByHolders> {
    this.#pending ??= this.#read().finally(() => {
      this.#pending = undefined;
    });
    return this.#pending;
  }

  async #read(): Promise<RolesByHolders> {
    const until = this.#settings.now() + lifetime;
    const all = await listAll((paging) => this.#api.listRoles(paging));
    all.sort((a, b) => a.name.localeCompare(b.name, 'en'));
    const rolesOf = (type: LogtoRole['type']) =>
      all.filter((role) => role.type === type).map(templateRole);
    const roles = { members: rolesOf('User'), apps: rolesOf('MachineToMachine') };
    this.#current = { roles, until };
    return roles;
  }
}

type RolesByHolders = Record<RoleHolders, TemplateRole[]>;
type LogtoRole = Awaited<ReturnType<ManagementApi['listRoles']>>[number];

const templateRole = ({ id, name, description, scopes, resourceScopes }: LogtoRole) => {
  const names = scopes.map((scope) => scope.name).sort();
  const powers = new Set([
    ...names,
    ...resourceScopes.map((scope) => powerOfResourceScope(scope.id)),
  ]);
  return { id, name, description, scopes: names, powers };
};
