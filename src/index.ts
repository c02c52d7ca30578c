/** Classes, client, store and types of Orgkit. Registers nothing; see `define.js`. */
export * from './api/types.js';
export { OrgError, type OrgErrorCode, type OrgErrorDetails } from './api/org-error.js';
export * from './api/client.js';
export type * from './api/token-source.js';
export {
  LogtoTokenSource,
  defaultScopes,
  type LogtoClientLike,
  type LogtoOptions,
} from './auth/logto-token-source.js';
export * from './api/organizations.js';
export * from './api/members.js';
export * from './api/invitations.js';
export * from './api/provisioning.js';
export * from './api/apps.js';
export * from './store/org-store.js';
export * from './store/resource.js';
export {
  can,
  membership,
  organization,
  organizations,
  type OrgUser,
} from './store/organizations.js';
export { members, roles } from './store/members.js';
export type * from './elements/events.js';
export { configure } from './elements/context.js';
export { refresh } from './elements/refresh.js';
export type { OrgJsxElements } from './elements/jsx.js';
export type { OrgkitOptions } from './elements/create-store.js';
export { OrgProvider } from './elements/org-provider/org-provider.js';
export { OrgCan } from './elements/org-can/org-can.js';
export { OrgCreate } from './elements/org-create/org-create.js';
export { OrgInvitations } from './elements/org-invitations/org-invitations.js';
export { OrgInvite } from './elements/org-invite/org-invite.js';
export { OrgJoin } from './elements/org-join/org-join.js';
export { OrgMembers } from './elements/org-members/org-members.js';
export type { MemberColumn } from './elements/org-members/member-columns.js';
export type { MenuItem } from './templates/menu.js';
export { OrgRoles } from './elements/org-roles/org-roles.js';
export { OrgProfile } from './elements/org-profile/org-profile.js';
export { OrgSettings } from './elements/org-settings/org-settings.js';
export { OrgSwitcher } from './elements/org-switcher/org-switcher.js';
export { OrgProvisioning } from './elements/org-provisioning/org-provisioning.js';
export { OrgApps } from './elements/org-apps/org-apps.js';
