/** Acme's apps as a user sees and uses them. */
import { fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';
import { byRole, queryByRole, textOf } from './queries.js';
import { waitUntil } from './until.js';
import { seenBy, type World } from './world.js';

export const showApps = (world: World, as: string | undefined = 'alice'): Promise<OrgProvider> =>
  fixture<OrgProvider>(seenBy(world, { as }, html`<org-apps></org-apps>`));

/** The same, once the list, or what stands in its place, is there. */
export const shownApps = async (world: World, as?: string): Promise<OrgProvider> => {
  const page = await showApps(world, as);
  await waitUntil(() => !queryByRole(page, 'status', 'Loading') && textOf(page) !== 'Apps');
  return page;
};

export const appIdsOf = ({ acmeId, logto: { tenant } }: World): string[] => [
  ...(tenant.organizations.get(acmeId)?.applications.keys() ?? []),
];

export const appRolesOf = ({ acmeId, logto: { tenant } }: World, appId: string): string[] => [
  ...(tenant.organizations.get(acmeId)?.applications.get(appId) ?? []),
];

export const openDialog = async (page: Element): Promise<HTMLElement> => {
  await waitUntil(() => queryByRole(page, 'dialog'), 'dialog');
  return byRole(page, 'dialog');
};

export const nameField = (page: Element): HTMLInputElement =>
  byRole<HTMLInputElement>(page, 'textbox', 'Name');

/** Creates an app, up to the click on the dialog's button. */
export const create = async (page: Element, name: string, ...roles: string[]): Promise<void> => {
  byRole(page, 'button', 'Create app').click();
  const dialog = await openDialog(page);
  const field = nameField(page);
  field.value = name;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  for (const role of roles) byRole(dialog, 'checkbox', role).click();
  byRole(dialog, 'button', 'Create app').click();
};

/** Until the credentials of the new app are shown. */
export const created = (page: Element, name: string): Promise<void> =>
  waitUntil(() => queryByRole(page, 'dialog', `${name} was created`), 'credentials');

/** Chooses from the menu of an app. */
export const choose = async (page: Element, name: string, item: string): Promise<HTMLElement> => {
  byRole(page, 'button', `Actions for ${name}`).click();
  await waitUntil(() => queryByRole(page, 'menuitem', item), 'menu');
  byRole(page, 'menuitem', item).click();
  return openDialog(page);
};
