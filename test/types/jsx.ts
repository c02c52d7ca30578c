import type { OrgJsxElements, OrgMembers, OrgSettings } from '../../src/index.js';

declare const settings: OrgSettings;
declare const refOfMembers: { current: OrgMembers | null };

/** Props without a framework’s attributes: events are the browser’s. `tsc` is the test. */
export const settingsProps: OrgJsxElements['org-settings'][] = [
  {
    key: 1,
    headingLevel: 3,
    id: 'settings',
    class: 'wide',
    className: 'wide',
    role: 'group',
    part: 'settings',
    tabIndex: 0,
    style: { margin: 0 },
    'aria-labelledby': 'title',
    'data-test': true,
    onClick: (event) => event.composedPath(),
    onKeyDown: ({ key, shiftKey }) => shiftKey && key.trim(),
    'onorg-updated': ({ organization }) => organization.name.trim(),
    children: ['text'],
  },
  { style: 'margin: 0', ref: settings },
  { ref: { current: null } },
  { ref: (element: OrgSettings | null) => element?.focus() },
  { ref: (element: OrgSettings) => element.focus() },
  // @ts-expect-error -- another element's
  { ref: refOfMembers },
  // @ts-expect-error -- no handler
  { onClick: 'save()' },
  // @ts-expect-error -- no such property
  { headinglevel: 3 },
];

/** What is an element’s own: nothing that is read only, no methods. */
type Own<Tag extends keyof OrgJsxElements> = Exclude<
  keyof OrgJsxElements[Tag],
  keyof OrgJsxElements['org-roles']
>;

const none = {};
const listed = { query: true, page: true, pageSize: true } as const;

export const own: { [Tag in keyof OrgJsxElements]: Record<Own<Tag>, true> } = {
  'org-provider': {
    backendUrl: true,
    logtoEndpoint: true,
    appId: true,
    resource: true,
    scopes: true,
    redirectUri: true,
    organizationId: true,
    tokens: true,
    fetch: true,
  },
  'org-can': { capability: true },
  'org-create': none,
  'org-invite': none,
  'org-invitations': { ...listed, status: true },
  'org-join': { invitationId: true, continueUrl: true },
  'org-members': { ...listed, roleId: true, columns: true, extraColumns: true, rowActions: true },
  'org-roles': none,
  'org-settings': none,
  'org-switcher': { persist: true, createUrl: true, hideCreate: true },
  'org-provisioning': none,
  'org-apps': none,
  'org-profile': { section: true, sections: true },
};
