import { maxPageSize, type ManagementApi } from '../logto/management-api.js';
import type { Settings } from '../options.js';
import { powerOfResourceScope, type Powers } from './powers.js';

/** A role of the organization template that people can hold. */
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
  #current: { roles: TemplateRole[]; until: number } | undefined;
  #pending: Promise<TemplateRole[]> | undefined;

  constructor(api: ManagementApi, settings: Settings) {
    this.#api = api;
    this.#settings = settings;
  }

  /** All roles, by name. */
  async roles(): Promise<TemplateRole[]> {
    if (this.#current && this.#settings.now() < this.#current.until) return this.#current.roles;
    return this.#reload();
  }

  /** The roles by id; reads anew when an id is unknown, since it may be of a new role. */
  async rolesWith(ids: Iterable<string>): Promise<Map<string, TemplateRole>> {
    const wanted = [...ids];
    const known = byId(await this.roles());
    return wanted.every((id) => known.has(id)) ? known : byId(await this.#reload());
  }

  /** Those whose holders can manage members. */
  async managerRoles(): Promise<TemplateRole[]> {
    const scope = this.#settings.capabilityScopes['members.manage'];
    return (await this.roles()).filter(({ powers }) => powers.has(scope));
  }

  #reload(): Promise<TemplateRole[]> {
    this.#pending ??= this.#read().finally(() => {
      this.#pending = undefined;
    });
    return this.#pending;
  }

  async #read(): Promise<TemplateRole[]> {
    const until = this.#settings.now() + lifetime;
    const roles: TemplateRole[] = [];
    for (let page = 1; ; page++) {
      const read = await this.#api.listRoles(page);
      roles.push(...read.filter(({ type }) => type === 'User').map(templateRole));
      if (read.length < maxPageSize) break;
    }
    roles.sort((a, b) => a.name.localeCompare(b.name, 'en'));
    this.#current = { roles, until };
    return roles;
  }
}

type LogtoRole = Awaited<ReturnType<ManagementApi['listRoles']>>[number];

const templateRole = ({ id, name, description, scopes, resourceScopes }: LogtoRole) => {
  const names = scopes.map((scope) => scope.name).sort();
  const powers = new Set([
    ...names,
    ...resourceScopes.map((scope) => powerOfResourceScope(scope.id)),
  ]);
  return { id, name, description, scopes: names, powers };
};

const byId = (roles: TemplateRole[]) => new Map(roles.map((role) => [role.id, role]));
