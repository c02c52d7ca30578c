import type { OrgError } from '../api/org-error.js';
import type {
  App,
  Capability,
  Invitation,
  InvitationOutcome,
  Member,
  Organization,
  OrganizationUpdate,
  RoleRef,
} from '../api/types.js';

/*
 * Events bubble out of every shadow root. A base verb is a request, fired before the write, and
 * `preventDefault()` stops it; a past participle states a fact. Whatever is here is public.
 */

/** Somebody wants to sign in. Not prevented, the kit's own sign-in starts. */
export interface OrgSignInEvent extends Event {
  /** Whether they want to use another account than now. */
  readonly isSwitch: boolean;
  /** The address that the sign-in page should have filled in, where it is known. */
  readonly loginHint?: string | undefined;
  /** Signs in who has that address, once; a host that signs in itself hands it to Logto. */
  readonly oneTimeToken?: string | undefined;
}

/** Something failed; the element shows it already. */
export interface OrgErrorEvent extends Event {
  readonly error: OrgError;
}

/** The provider's organization is another one now. */
export interface OrgChangedEvent extends Event {
  readonly organizationId: string | undefined;
}

/** What the user may do in the organization, or who they are there, is known now or has changed. */
export interface OrgPermissionsChangedEvent extends Event {
  /** None while they are unknown. */
  readonly capabilities: readonly Capability[];
}

/** Another organization is about to become the current one; its token is in hand. */
export interface OrgSwitchEvent extends Event {
  readonly organization: Organization;
}

/** Another organization was chosen and is the current one. */
export interface OrgSwitchedEvent extends Event {
  readonly organization: Organization;
}

/** An organization is about to be created. */
export interface OrgCreateEvent extends Event {
  readonly name: string;
  readonly description: string;
}

/** An organization was created and is the current one; its token is in hand. */
export interface OrgCreatedEvent extends Event {
  readonly organization: Organization;
}

/** An organization is about to be changed. */
export interface OrgUpdateEvent extends Event {
  readonly organization: Organization;
  /** Only what changes; null takes a text or picture away. */
  readonly changes: OrganizationUpdate;
}

/** A logo is about to be uploaded, and so to change the organization. */
export interface OrgUploadLogoEvent extends Event {
  readonly organization: Organization;
  readonly file: File;
  /** Whether it is for light or for dark pages. */
  readonly theme: 'light' | 'dark';
}

/** An organization was changed. */
export interface OrgUpdatedEvent extends Event {
  /** As it is now. */
  readonly organization: Organization;
}

/** The viewer is about to leave an organization. */
export interface OrgLeaveEvent extends Event {
  readonly organization: Organization;
  /** Who takes over as administrator, where the viewer is the last one. */
  readonly successor: Member | undefined;
}

/** The viewer left an organization; it is the current one no longer. */
export interface OrgLeftEvent extends Event {
  readonly organization: Organization;
}

/** An organization is about to be deleted. */
export interface OrgDeleteEvent extends Event {
  readonly organization: Organization;
}

/** An organization was deleted; it is the current one no longer. */
export interface OrgDeletedEvent extends Event {
  readonly organization: Organization;
}

/** Invitations are about to be sent. */
export interface OrgInviteEvent extends Event {
  readonly invitees: readonly string[];
  readonly roleIds: readonly string[];
}

/** Invitations were answered, with an outcome for each address. */
export interface OrgInvitedEvent extends Event {
  readonly outcomes: readonly InvitationOutcome[];
}

/** An invitation is about to be sent again. */
export interface OrgResendInvitationEvent extends Event {
  readonly invitation: Invitation;
}

/** An invitation was sent again. */
export interface OrgInvitationResentEvent extends Event {
  /** The one that works now: a new one where it was renewed. */
  readonly invitation: Invitation;
  /** Whether a new one took its place, so that the old link works no longer. */
  readonly isRenewed: boolean;
}

/** An invitation is about to be revoked. */
export interface OrgRevokeInvitationEvent extends Event {
  readonly invitation: Invitation;
}

/** An invitation was revoked; its link works no longer. */
export interface OrgInvitationRevokedEvent extends Event {
  readonly invitation: Invitation;
}

/** The roles of members are about to be replaced. */
export interface OrgChangeRolesEvent extends Event {
  /** One, or up to 100 that were selected. */
  readonly members: readonly Member[];
  /** What each of them is to have. */
  readonly roles: readonly RoleRef[];
}

/** The roles of members were replaced; those for whom the server refused are left out. */
export interface OrgRolesChangedEvent extends Event {
  /** As they were before. */
  readonly members: readonly Member[];
  readonly roles: readonly RoleRef[];
}

/** Members are about to be removed. */
export interface OrgRemoveMemberEvent extends Event {
  /** One, or up to 100 that were selected. */
  readonly members: readonly Member[];
}

/** Members were removed; those for whom the server refused are left out. */
export interface OrgMemberRemovedEvent extends Event {
  readonly members: readonly Member[];
}

/** Search, filter or page of a list changed. */
export interface OrgQueryChangedEvent extends Event {
  readonly query: string;
  /** The filter of `<org-members>`. */
  readonly roleId?: string;
  /** The filter of `<org-invitations>`. */
  readonly status?: string;
  readonly page: number;
}

/** The viewer chose another section of `<org-profile>`. */
export interface OrgSectionChangedEvent extends Event {
  /** Its name, for the address of the page. */
  readonly section: string;
}

/** An invitation is about to be accepted. */
export interface OrgJoinEvent extends Event {
  readonly invitationId: string;
}

/**
 * Somebody is in: they accepted the invitation, or were a member already and went on. The
 * organization is the current one, and its token is in hand.
 */
export interface OrgJoinedEvent extends Event {
  readonly organization: Organization;
  readonly wasMember: boolean;
}

/** An invitation is about to be declined. */
export interface OrgDeclineEvent extends Event {
  readonly invitationId: string;
}

/** The invitation was declined. */
export interface OrgDeclinedEvent extends Event {
  readonly invitationId: string;
}

/** People with an address of this email domain are about to be let join by themselves. */
export interface OrgAddDomainEvent extends Event {
  readonly domain: string;
}

/** People with an address of this email domain join by themselves now. */
export interface OrgDomainAddedEvent extends Event {
  readonly domain: string;
}

/** New people with an address of this email domain are about to be no longer let join. */
export interface OrgRemoveDomainEvent extends Event {
  readonly domain: string;
}

/** New people with an address of this email domain join no longer; members stay. */
export interface OrgDomainRemovedEvent extends Event {
  readonly domain: string;
}

/** The roles of those who will join by their email domain are about to be replaced. */
export interface OrgChangeDomainRolesEvent extends Event {
  readonly roles: readonly RoleRef[];
}

/** The roles of those who will join by their email domain were replaced. */
export interface OrgDomainRolesChangedEvent extends Event {
  readonly roles: readonly RoleRef[];
}

/** A machine-to-machine app is about to be created. */
export interface OrgCreateAppEvent extends Event {
  readonly name: string;
  readonly roles: readonly RoleRef[];
}

/** A machine-to-machine app was created. Its secret is shown to the viewer alone. */
export interface OrgAppCreatedEvent extends Event {
  readonly app: App;
}

/** The roles of an app are about to be replaced. */
export interface OrgChangeAppRolesEvent extends Event {
  readonly app: App;
  readonly roles: readonly RoleRef[];
}

/** The roles of an app were replaced. */
export interface OrgAppRolesChangedEvent extends Event {
  readonly app: App;
  readonly roles: readonly RoleRef[];
}

/** An app is about to be removed. */
export interface OrgRemoveAppEvent extends Event {
  readonly app: App;
}

/** An app was removed. */
export interface OrgAppRemovedEvent extends Event {
  readonly app: App;
}

declare global {
  /** Of elements, the document and the window, to all of which they bubble. */
  interface GlobalEventHandlersEventMap {
    'org-sign-in': OrgSignInEvent;
    'org-error': OrgErrorEvent;
    'org-changed': OrgChangedEvent;
    'org-permissions-changed': OrgPermissionsChangedEvent;
    'org-switch': OrgSwitchEvent;
    'org-switched': OrgSwitchedEvent;
    'org-create-requested': Event;
    'org-create': OrgCreateEvent;
    'org-created': OrgCreatedEvent;
    'org-update': OrgUpdateEvent;
    'org-upload-logo': OrgUploadLogoEvent;
    'org-updated': OrgUpdatedEvent;
    'org-leave': OrgLeaveEvent;
    'org-left': OrgLeftEvent;
    'org-delete': OrgDeleteEvent;
    'org-deleted': OrgDeletedEvent;
    'org-invite': OrgInviteEvent;
    'org-invited': OrgInvitedEvent;
    'org-resend-invitation': OrgResendInvitationEvent;
    'org-invitation-resent': OrgInvitationResentEvent;
    'org-revoke-invitation': OrgRevokeInvitationEvent;
    'org-invitation-revoked': OrgInvitationRevokedEvent;
    'org-change-roles': OrgChangeRolesEvent;
    'org-roles-changed': OrgRolesChangedEvent;
    'org-remove-member': OrgRemoveMemberEvent;
    'org-member-removed': OrgMemberRemovedEvent;
    'org-query-changed': OrgQueryChangedEvent;
    'org-section-changed': OrgSectionChangedEvent;
    'org-join': OrgJoinEvent;
    'org-joined': OrgJoinedEvent;
    'org-decline': OrgDeclineEvent;
    'org-declined': OrgDeclinedEvent;
    'org-add-domain': OrgAddDomainEvent;
    'org-domain-added': OrgDomainAddedEvent;
    'org-remove-domain': OrgRemoveDomainEvent;
    'org-domain-removed': OrgDomainRemovedEvent;
    'org-change-domain-roles': OrgChangeDomainRolesEvent;
    'org-domain-roles-changed': OrgDomainRolesChangedEvent;
    'org-create-app': OrgCreateAppEvent;
    'org-app-created': OrgAppCreatedEvent;
    'org-change-app-roles': OrgChangeAppRolesEvent;
    'org-app-roles-changed': OrgAppRolesChangedEvent;
    'org-remove-app': OrgRemoveAppEvent;
    'org-app-removed': OrgAppRemovedEvent;
  }
}
