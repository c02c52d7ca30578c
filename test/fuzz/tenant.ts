import type { LogtoDev } from '../../logto-dev/src/logto-dev.js';
import type { Organization } from '../../logto-dev/src/entities.js';
import type { Tenant } from '../../logto-dev/src/tenant.js';
import { markedBy } from '../../backend/src/logto/mark.js';
import type { UserTokenRequest } from '../../logto-dev/src/user-token.js';
import type { Names } from './names.js';

/** What stands in the tenant, so that valid requests can succeed whatever came before them. */

export const organizationId = 'fuzz0organ12';
/** Of somebody else. */
export const otherId = 'fuzz0other12';
const appId = 'fuzz0application12345';
const appRoleId = 'fuzz0app0role12345678';

/** Milliseconds: longer than any token or answer is kept. */
const day = 25 * 60 * 60 * 1000;

export class StandingTenant {
  readonly #logto: LogtoDev;
  readonly #tenant: Tenant;
  readonly #seededApps: ReadonlySet<string>;
  readonly #users: Record<'alice' | 'bob' | 'carol' | 'dave', string>;
  readonly #roles: Record<'admin' | 'member', string>;

  constructor(logto: LogtoDev) {
    this.#logto = logto;
    this.#tenant = logto.tenant;
    this.#seededApps = new Set(logto.tenant.applications.keys());
    this.#users = Object.fromEntries(
      logto.users.map(({ username, id }) => [username, id]),
    ) as Record<'alice' | 'bob' | 'carol' | 'dave', string>;
    this.#roles = Object.fromEntries(
      [...logto.tenant.organizationRoles.values()].map(({ name, id }) => [name, id]),
    ) as Record<'admin' | 'member', string>;
    this.#addAppRole();
  }

  /** Takes away all that was not seeded. */
  clear(): void {
    for (const id of [...this.#tenant.organizations.keys()]) this.#tenant.deleteOrganization(id);
    for (const id of [...this.#tenant.applications.keys()])
      if (!this.#seededApps.has(id)) this.#tenant.deleteApplication(id);
    this.#logto.mailbox.clear();
    const { members } = this.#tenant.createOrganization({ id: otherId, name: 'Other' });
    members.add(this.#users.carol, [this.#roles.admin]);
  }

  /** The organization has its people in their roles, an app, and an invitation for carol. */
  mend(): void {
    const organization =
      this.#tenant.organizations.get(organizationId) ??
      this.#tenant.createOrganization({ id: organizationId, name: 'Fuzz' });
    organization.isMfaRequired = false;
    this.#mendMembers(organization);
    this.#mendApp(organization);
    if (!this.#pending(isForCarol)) this.#inviteCarol();
  }

  /** Ids by the names that requests have for them. */
  names(): Names {
    const received = this.#pending(isForCarol);
    return {
      ...this.#users,
      organization: organizationId,
      otherId,
      adminRole: this.#roles.admin,
      memberRole: this.#roles.member,
      appRole: appRoleId,
      app: appId,
      invitation: this.#pending((invitee) => !isForCarol(invitee)) ?? received ?? '',
      received: received ?? '',
    };
  }

  async tokens(): Promise<Names> {
    const { alice, bob, carol } = this.#users;
    const { apiResource: resource } = this.#logto.credentials;
    const issue = (request: UserTokenRequest) => this.#logto.issueToken(request);
    return {
      adminToken: await issue({ userId: alice, organizationId }),
      adminResourceToken: await issue({ userId: alice, organizationId, resource }),
      memberToken: await issue({ userId: bob, organizationId }),
      strangerToken: await issue({ userId: carol, organizationId: otherId }),
      aliceToken: await issue({ userId: alice, resource }),
      carolToken: await issue({ userId: carol, resource }),
    };
  }

  /** Organizations in which nobody is an administrator. */
  withoutAdministrator(): string[] {
    const { admin } = this.#roles;
    return [...this.#tenant.organizations.values()]
      .filter(({ members }) => !members.userIds().some((id) => members.rolesOf(id).has(admin)))
      .map(({ id }) => id);
  }

  #mendMembers({ members }: Organization): void {
    const { alice, bob, carol, dave } = this.#users;
    for (const [userId, role] of [
      [alice, 'admin'],
      [bob, 'member'],
      [dave, 'member'],
    ] as const) {
      members.add(userId);
      members.setRoles(userId, [this.#roles[role]]);
    }
    members.remove(carol);
  }

  #addAppRole(): void {
    this.#tenant.organizationRoles.set(appRoleId, {
      id: appRoleId,
      name: 'reader',
      description: null,
      type: 'MachineToMachine',
      organizationScopeIds: new Set(),
      resourceScopeIds: new Set(),
    });
  }

  #mendApp({ applications }: Organization): void {
    if (applications.has(appId)) return;
    this.#tenant.applications.set(appId, {
      id: appId,
      name: 'Reader',
      description: null,
      type: 'MachineToMachine',
      secret: 'never shown',
      oidcClientMetadata: { redirectUris: [], postLogoutRedirectUris: [] },
      customClientMetadata: {},
      customData: markedBy({ creation: appId, isRepeated: false }, organizationId),
      createdAt: this.#tenant.now(),
      roleIds: new Set(),
    });
    applications.set(appId, new Set([appRoleId]));
  }

  #inviteCarol(): void {
    const now = this.#tenant.now();
    const id = `fuzz0invitation${String(this.#tenant.invitations.size).padStart(6, '0')}`;
    this.#tenant.invitations.set(id, {
      id,
      organizationId,
      inviterId: this.#users.alice,
      invitee: 'carol@example.test',
      acceptedUserId: null,
      status: 'Pending',
      organizationRoleIds: new Set([this.#roles.member]),
      createdAt: now,
      updatedAt: now,
      expiresAt: now + day,
    });
  }

  /** Id of the latest invitation that can be answered. */
  #pending(isWanted: (invitee: string) => boolean): string | undefined {
    return [...this.#tenant.invitations.values()].findLast(
      (each) =>
        each.organizationId === organizationId &&
        each.status === 'Pending' &&
        each.expiresAt > this.#tenant.now() &&
        isWanted(each.invitee),
    )?.id;
  }
}

const isForCarol = (invitee: string): boolean => invitee.toLowerCase() === 'carol@example.test';
