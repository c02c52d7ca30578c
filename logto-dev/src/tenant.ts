import type {
  Application,
  Connector,
  Invitation,
  OneTimeToken,
  Organization,
  OrganizationRole,
  OrganizationScope,
  Resource,
  Role,
  Scope,
  User,
} from './entities.js';
import { shortId } from './ids.js';
import { Memberships } from './memberships.js';

/** The audience of the Management API of a self-hosted Logto's default tenant. */
export const managementApiIndicator = 'https://default.logto.app/api';

type NewUser = Partial<Omit<User, 'roleIds' | 'mfaVerifications'>>;
type NewOrganization = Pick<Organization, 'name'> & Partial<Organization>;

/** All state of the in-memory Logto. Deleting an entity deletes what Logto's database cascades to. */
export class Tenant {
  /** In order of creation. */
  readonly users = new Map<string, User>();
  readonly organizations = new Map<string, Organization>();
  readonly organizationRoles = new Map<string, OrganizationRole>();
  readonly organizationScopes = new Map<string, OrganizationScope>();
  readonly roles = new Map<string, Role>();
  readonly resources = new Map<string, Resource>();
  readonly scopes = new Map<string, Scope>();
  readonly applications = new Map<string, Application>();
  readonly invitations = new Map<string, Invitation>();
  readonly oneTimeTokens = new Map<string, OneTimeToken>();
  readonly connectors = new Map<string, Connector>();
  /**
   * Between the check of an invitation's status and its change, which in a real Logto no lock holds
   * together; for a test that decides what happens there.
   */
  beforeStatusChange = (): Promise<void> => Promise.resolve();
  /** Whether a storage for files is configured. */
  hasStorage = false;
  /** The clock, epoch milliseconds. */
  readonly now: () => number;

  constructor(now: () => number = Date.now) {
    this.now = now;
  }

  /** Creates a user with the tenant's default roles. */
  createUser(data: NewUser): User {
    const now = this.now();
    const defaultRoles = [...this.roles.values()].filter(
      ({ isDefault, type }) => isDefault && type === 'User',
    );
    const user: User = {
      id: data.id ?? shortId(), // Not drawn in vain: it is what seeding many would spend its time on.
      username: null,
      primaryEmail: null,
      primaryPhone: null,
      name: null,
      avatar: null,
      customData: {},
      identities: {},
      profile: {},
      applicationId: null,
      isSuspended: false,
      lastSignInAt: null,
      createdAt: now,
      updatedAt: now,
      password: null,
      ...data,
      mfaVerifications: [],
      roleIds: new Set(defaultRoles.map(({ id }) => id)),
    };
    this.users.set(user.id, user);
    return user;
  }

  /**
   * Signs somebody up with an e-mail address, as the sign-in page does: default roles, and
   * membership just in time in the organizations that claim the address's domain.
   */
  signUp(data: NewUser & { primaryEmail: string }): User {
    const user = this.createUser(data);
    this.#provisionJustInTime(user.id, data.primaryEmail);
    return user;
  }

  /** A user by username, or by e-mail address in any letter case. */
  findUserByIdentifier(identifier: string): User | undefined {
    const wanted = identifier.trim().toLowerCase();
    for (const user of this.users.values()) {
      if (user.username === identifier.trim() || user.primaryEmail?.toLowerCase() === wanted)
        return user;
    }
    return undefined;
  }

  /** Notes a successful sign-in. */
  recordSignIn(userId: string): void {
    const user = this.users.get(userId);
    if (user) user.lastSignInAt = this.now();
  }

  /** Whether there was such a user. The invitations they sent or accepted go with them. */
  deleteUser(userId: string): boolean {
    for (const { members } of this.organizations.values()) members.remove(userId);
    for (const { id, inviterId, acceptedUserId } of this.invitations.values()) {
      if (inviterId === userId || acceptedUserId === userId) this.invitations.delete(id);
    }
    return this.users.delete(userId);
  }

  createOrganization(data: NewOrganization): Organization {
    const organization: Organization = {
      id: shortId(),
      description: null,
      customData: {},
      isMfaRequired: false,
      color: {},
      branding: {},
      customCss: null,
      createdAt: this.now(),
      members: new Memberships(),
      applications: new Map(),
      jitEmailDomains: new Set(),
      jitRoleIds: new Set(),
      ...data,
    };
    this.organizations.set(organization.id, organization);
    return organization;
  }

  deleteOrganization(organizationId: string): boolean {
    for (const invitation of this.invitations.values()) {
      if (invitation.organizationId === organizationId) this.invitations.delete(invitation.id);
    }
    return this.organizations.delete(organizationId);
  }

  /** The organizations in which the user is a member, in order of creation. */
  organizationsOf(userId: string): Organization[] {
    return [...this.organizations.values()].filter(({ members }) => members.has(userId));
  }

  /** The organization roles of a member, by name; empty for anybody else. */
  organizationRolesOf(userId: string, organization: Organization): OrganizationRole[] {
    return pick(this.organizationRoles, organization.members.rolesOf(userId)).sort(byName);
  }

  /** The organization scopes that these organization roles carry, each once. */
  organizationScopesOfRoles(roleIds: Iterable<string>): OrganizationScope[] {
    const scopeIds = pick(this.organizationRoles, roleIds).flatMap((role) => [
      ...role.organizationScopeIds,
    ]);
    return pick(this.organizationScopes, new Set(scopeIds));
  }

  deleteOrganizationRole(roleId: string): boolean {
    for (const organization of this.organizations.values()) {
      organization.members.removeRoleFromAll(roleId);
      organization.jitRoleIds.delete(roleId);
      for (const roleIds of organization.applications.values()) roleIds.delete(roleId);
    }
    for (const { organizationRoleIds } of this.invitations.values()) {
      organizationRoleIds.delete(roleId);
    }
    return this.organizationRoles.delete(roleId);
  }

  deleteOrganizationScope(scopeId: string): boolean {
    for (const role of this.organizationRoles.values()) role.organizationScopeIds.delete(scopeId);
    return this.organizationScopes.delete(scopeId);
  }

  deleteRole(roleId: string): boolean {
    for (const { roleIds } of this.users.values()) roleIds.delete(roleId);
    for (const { roleIds } of this.applications.values()) roleIds.delete(roleId);
    return this.roles.delete(roleId);
  }

  scopesOfResource(resourceId: string): Scope[] {
    return [...this.scopes.values()].filter((scope) => scope.resourceId === resourceId);
  }

  findResource(indicator: string): Resource | undefined {
    return [...this.resources.values()].find((resource) => resource.indicator === indicator);
  }

  deleteResource(resourceId: string): boolean {
    for (const { id } of this.scopesOfResource(resourceId)) this.deleteScope(id);
    return this.resources.delete(resourceId);
  }

  deleteScope(scopeId: string): boolean {
    for (const role of this.roles.values()) role.scopeIds.delete(scopeId);
    for (const role of this.organizationRoles.values()) role.resourceScopeIds.delete(scopeId);
    return this.scopes.delete(scopeId);
  }

  deleteApplication(applicationId: string): boolean {
    for (const { applications } of this.organizations.values()) applications.delete(applicationId);
    return this.applications.delete(applicationId);
  }

  #provisionJustInTime(userId: string, email: string): void {
    const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
    for (const { jitEmailDomains, jitRoleIds, members } of this.organizations.values()) {
      if (jitEmailDomains.has(domain)) members.add(userId, jitRoleIds);
    }
  }
}

/** The entities with these ids, as far as they exist. */
export const pick = <T>(entities: ReadonlyMap<string, T>, ids: Iterable<string>): T[] =>
  [...ids].flatMap((id) => entities.get(id) ?? []);

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
