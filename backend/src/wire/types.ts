import type { components } from '../contract.gen.js';

type Schemas = components['schemas'];

export type App = Schemas['App'];
export type AppList = Schemas['AppList'];
export type AppRoles = Schemas['AppRoles'];
export type Capability = Schemas['Capability'];
export type CreatedApp = Schemas['CreatedApp'];
export type FieldError = Schemas['FieldError'];
export type FieldErrorCode = Schemas['FieldErrorCode'];
export type Invitation = Schemas['Invitation'];
export type InvitationOutcome = Schemas['InvitationOutcome'];
export type InvitationStatus = Schemas['InvitationStatus'];
export type Inviter = Schemas['Inviter'];
export type Member = Schemas['Member'];
export type MemberList = Schemas['MemberList'];
export type MemberOutcome = Schemas['MemberOutcome'];
export type MemberRoles = Schemas['MemberRoles'];
export type Membership = Schemas['Membership'];
export type Organization = Schemas['Organization'];
export type Problem = Schemas['Problem'];
export type ProblemCode = Schemas['ProblemCode'];
export type Provisioning = Schemas['Provisioning'];
export type ReceivedInvitation = Schemas['ReceivedInvitation'];
export type ReceivedInvitationList = Schemas['ReceivedInvitationList'];
export type ResentInvitation = Schemas['ResentInvitation'];
export type Role = Schemas['Role'];
export type RoleRef = Schemas['RoleRef'];
