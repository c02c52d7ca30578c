import type { LogtoUser, ManagementApi } from '../logto/management-api.js';
import type { Settings } from '../options.js';
import { ProblemError } from '../problem.js';
import type { Capability } from '../wire/types.js';
import { readMembership, type Membership } from './membership.js';
import type { Powers } from './powers.js';
import { RecentAnswers } from './recent-answers.js';
import type { RoleTemplate } from './role-template.js';

/** At this moment, or some seconds ago at most. */
export type AsOf = 'now' | 'recently';

/** Who people are and what they may do, as Logto says and not as their tokens do. */
export class LiveAccess {
  readonly #settings: Settings;
  readonly #accounts: RecentAnswers<LogtoUser | undefined>;
  readonly #memberships: RecentAnswers<Membership | undefined>;

  constructor(api: ManagementApi, template: RoleTemplate, settings: Settings) {
    const { now } = settings;
    this.#settings = settings;
    this.#accounts = new RecentAnswers((userId) => api.getUser(userId), now);
    this.#memberships = new RecentAnswers((key) => {
      const [organizationId = '', userId = ''] = key.split(' ');
      return readMembership(api, template, organizationId, userId);
    }, now);
  }

  /** Undefined when there is no such account. */
  account(userId: string, asOf: AsOf): Promise<LogtoUser | undefined> {
    return asOf === 'now' ? this.#accounts.ask(userId) : this.#accounts.recent(userId);
  }

  /** Undefined for somebody who is no member. */
  membership(organizationId: string, userId: string, asOf: AsOf): Promise<Membership | undefined> {
    const key = membershipKey(organizationId, userId);
    return asOf === 'now' ? this.#memberships.ask(key) : this.#memberships.recent(key);
  }

  /** After somebody joined, left or got other roles. */
  forget(organizationId: string, userId: string): void {
    this.#memberships.forget(membershipKey(organizationId, userId));
  }

  /** `forbidden` unless the powers include one of the capabilities, or none is needed. */
  requireAny(powers: Powers, anyOf: readonly Capability[]): void {
    const [capability] = anyOf;
    if (!capability || anyOf.some((each) => this.has(powers, each))) return;
    throw new ProblemError('forbidden', {
      title: `You lack the capability ${anyOf.join(' or ')}.`,
      capability,
    });
  }

  /** Which capabilities the powers give. */
  capabilities(powers: Powers): Capability[] {
    const all = Object.keys(this.#settings.capabilityScopes) as Capability[];
    return all.filter((capability) => this.has(powers, capability));
  }

  has(powers: Powers, capability: Capability): boolean {
    const scope = this.#settings.capabilityScopes[capability];
    return scope === undefined || powers.has(scope);
  }
}

/** Ids hold no space. */
const membershipKey = (organizationId: string, userId: string) => `${organizationId} ${userId}`;
