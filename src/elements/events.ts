import type { OrgError } from '../api/org-error.js';
import type { InvitationOutcome, Member, Organization, RoleRef } from '../api/types.js';

/**
 * Events bubble out of every shadow root. A base verb is a request, fired before the write, and
 * `preventDefault()` stops it; a past participle states a fact.
 */
abstract class OrgEvent extends Event {
  constructor(type: string, init: EventInit = {}) {
    super(type, { bubbles: true, composed: true, ...init });
  }
}

abstract class OrgRequestEvent extends OrgEvent {
  constructor(type: string) {
    super(type, { cancelable: true });
  }
}

/** Somebody wants to sign in. Not prevented, the kit's own sign-in starts. */
export class OrgSignInEvent extends OrgRequestEvent {
  /** Whether they want to use another account than now. */
  readonly isSwitch: boolean;

  constructor(isSwitch: boolean) {
    super('org-sign-in');
    this.isSwitch = isSwitch;
  }
}

/** Something failed; the element shows it already. */
export class OrgErrorEvent extends OrgEvent {
  readonly error: OrgError;

  constructor(error: OrgError) {
    super('org-error');
    this.error = error;
  }
}

/** The provider's organization is another one now. */
export class OrgChangedEvent extends OrgEvent {
  readonly organizationId: string | undefined;

  constructor(organizationId: string | undefined) {
    super('org-changed');
    this.organizationId = organizationId;
  }
}

/** An organization is about to be created. */
export class OrgCreateEvent extends OrgRequestEvent {
  readonly name: string;
  readonly description: string;

  constructor(name: string, description: string) {
    super('org-create');
    this.name = name;
    this.description = description;
  }
}

/** An organization was created and is the current one; its token is in hand. */
export class OrgCreatedEvent extends OrgEvent {
  readonly organization: Organization;

  constructor(organization: Organization) {
    super('org-created');
    this.organization = organization;
  }
}

/** Invitations are about to be sent. */
export class OrgInviteEvent extends OrgRequestEvent {
  readonly invitees: readonly string[];
  readonly roleIds: readonly string[];

  constructor(invitees: readonly string[], roleIds: readonly string[]) {
    super('org-invite');
    this.invitees = invitees;
    this.roleIds = roleIds;
  }
}

/** Invitations were answered, with an outcome for each address. */
export class OrgInvitedEvent extends OrgEvent {
  readonly outcomes: readonly InvitationOutcome[];

  constructor(outcomes: readonly InvitationOutcome[]) {
    super('org-invited');
    this.outcomes = outcomes;
  }
}

/** The roles of a member are about to be replaced. */
export class OrgChangeRolesEvent extends OrgRequestEvent {
  readonly member: Member;
  readonly roles: readonly RoleRef[];

  constructor(member: Member, roles: readonly RoleRef[]) {
    super('org-change-roles');
    this.member = member;
    this.roles = roles;
  }
}

/** The roles of a member were replaced. */
export class OrgRolesChangedEvent extends OrgEvent {
  readonly member: Member;
  readonly roles: readonly RoleRef[];

  constructor(member: Member, roles: readonly RoleRef[]) {
    super('org-roles-changed');
    this.member = member;
    this.roles = roles;
  }
}

/** A member is about to be removed. */
export class OrgRemoveMemberEvent extends OrgRequestEvent {
  readonly member: Member;

  constructor(member: Member) {
    super('org-remove-member');
    this.member = member;
  }
}

/** A member was removed. */
export class OrgMemberRemovedEvent extends OrgEvent {
  readonly member: Member;

  constructor(member: Member) {
    super('org-member-removed');
    this.member = member;
  }
}

/** Search, filter or page of the member list changed. */
export class OrgQueryChangedEvent extends OrgEvent {
  readonly query: string;
  readonly roleId: string;
  readonly page: number;

  constructor(query: string, roleId: string, page: number) {
    super('org-query-changed');
    this.query = query;
    this.roleId = roleId;
    this.page = page;
  }
}

/** An invitation is about to be accepted. */
export class OrgJoinEvent extends OrgRequestEvent {
  readonly invitationId: string;

  constructor(invitationId: string) {
    super('org-join');
    this.invitationId = invitationId;
  }
}

/**
 * Somebody is in: they accepted the invitation, or were a member already and went on. The
 * organization is the current one, and its token is in hand.
 */
export class OrgJoinedEvent extends OrgEvent {
  readonly organization: Organization;
  readonly wasMember: boolean;

  constructor(organization: Organization, wasMember = false) {
    super('org-joined');
    this.organization = organization;
    this.wasMember = wasMember;
  }
}

/** An invitation is about to be declined. */
export class OrgDeclineEvent extends OrgRequestEvent {
  readonly invitationId: string;

  constructor(invitationId: string) {
    super('org-decline');
    this.invitationId = invitationId;
  }
}

/** The invitation was declined. */
export class OrgDeclinedEvent extends OrgEvent {
  readonly invitationId: string;

  constructor(invitationId: string) {
    super('org-declined');
    this.invitationId = invitationId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'org-sign-in': OrgSignInEvent;
    'org-error': OrgErrorEvent;
    'org-changed': OrgChangedEvent;
    'org-create': OrgCreateEvent;
    'org-created': OrgCreatedEvent;
    'org-invite': OrgInviteEvent;
    'org-invited': OrgInvitedEvent;
    'org-change-roles': OrgChangeRolesEvent;
    'org-roles-changed': OrgRolesChangedEvent;
    'org-remove-member': OrgRemoveMemberEvent;
    'org-member-removed': OrgMemberRemovedEvent;
    'org-query-changed': OrgQueryChangedEvent;
    'org-join': OrgJoinEvent;
    'org-joined': OrgJoinedEvent;
    'org-decline': OrgDeclineEvent;
    'org-declined': OrgDeclinedEvent;
  }
}
