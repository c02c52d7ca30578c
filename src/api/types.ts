/** Names for the shapes on the wire. All of them come from `contract/openapi.yaml`. */
import type { components } from './contract.gen.js';

type Schemas = components['schemas'];

export type Capability = Schemas['Capability'];
export type RoleRef = Schemas['RoleRef'];
export type Role = Schemas['Role'];
export type Organization = Schemas['Organization'];
export type OrganizationCreate = Schemas['OrganizationCreate'];
export type OrganizationUpdate = Schemas['OrganizationUpdate'];
export type OrganizationList = Schemas['OrganizationList'];
export type Membership = Schemas['Membership'];
export type Member = Schemas['Member'];
export type MemberRoles = Schemas['MemberRoles'];
export type MemberList = Schemas['MemberList'];
export type MembersChange = Schemas['MembersChange'];
export type MemberOutcome = Schemas['MemberOutcome'];
export type MemberOutcomes = Schemas['MemberOutcomes'];
export type RoleList = Schemas['RoleList'];
export type Invitation = Schemas['Invitation'];
export type InvitationStatus = Schemas['InvitationStatus'];
export type InvitationList = Schemas['InvitationList'];
export type ResentInvitation = Schemas['ResentInvitation'];
export type ReceivedInvitation = Schemas['ReceivedInvitation'];
export type ReceivedInvitationList = Schemas['ReceivedInvitationList'];
/** What has a default may be left out. */
export type InvitationsCreate = Omit<Schemas['InvitationsCreate'], 'expiresInDays'> &
  Partial<Pick<Schemas['InvitationsCreate'], 'expiresInDays'>>;
export type InvitationOutcome = Schemas['InvitationOutcome'];
export type InvitationOutcomes = Schemas['InvitationOutcomes'];
export type Provisioning = Schemas['Provisioning'];
export type ProvisioningUpdate = Schemas['ProvisioningUpdate'];
export type App = Schemas['App'];
export type AppList = Schemas['AppList'];
export type AppCreate = Schemas['AppCreate'];
export type CreatedApp = Schemas['CreatedApp'];
export type AppRoles = Schemas['AppRoles'];
export type FieldError = Schemas['FieldError'];
export type FieldErrorCode = Schemas['FieldErrorCode'];
export type ProblemCode = Schemas['ProblemCode'];
export type Problem = Schemas['Problem'];
