/** Acme's invitations as a user sees and uses them. */
import { fixture, html } from '@open-wc/testing';
import type { Invitation } from '../../logto-dev/src/entities.js';
import '../../src/elements/org-invitations/define.js';
// Loaded on demand; here beforehand, as a development server takes its time.
import '../../src/elements/org-invitations/on-demand/invitation-work.js';
import '../../src/i18n/english/refusals.js';
import type { OrgInvitations } from '../../src/elements/org-invitations/org-invitations.js';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';
import { allByRole, byRole, nameOf, queryByRole, textOf } from './queries.js';
import { waitUntil } from './until.js';
import { seenBy, type World } from './world.js';

export const day = 24 * 60 * 60 * 1000;

export const show = (
  world: World,
  as: string | undefined = 'alice',
  content = html`<org-invitations></org-invitations>`,
): Promise<OrgProvider> => fixture<OrgProvider>(seenBy(world, { as }, content));

/** The same, once its rows are there. */
export const shown = async (...args: Parameters<typeof show>): Promise<OrgProvider> => {
  const page = await show(...args);
  await waitUntil(() => rowsOf(page).length > 0, 'rows');
  return page;
};

export const elementOf = (page: Element): OrgInvitations => page.querySelector('org-invitations')!;

export const rowsOf = (page: Element): HTMLTableRowElement[] => [
  ...elementOf(page).shadowRoot!.querySelectorAll<HTMLTableRowElement>('tbody > tr'),
];

export const addressesOf = (page: Element): string[] =>
  rowsOf(page).map((row) => row.querySelector('th bdi')!.textContent);

export const rowOf = (page: Element, address: string): HTMLTableRowElement | undefined =>
  rowsOf(page).find((row) => textOf(row).includes(address));

export const untilAddresses = (page: Element, ...addresses: string[]): Promise<void> =>
  waitUntil(() => addressesOf(page).join() === addresses.join(), `rows ${addresses.join()}`);

export const click = (page: Element, name: string): void => byRole(page, 'button', name).click();

export const openMenu = async (page: Element, address: string): Promise<HTMLElement> => {
  click(page, `Actions for ${address}`);
  await waitUntil(() => queryByRole(page, 'menu'), 'menu');
  return byRole(page, 'menu');
};

/** What can be done to an invitation; its menu is closed again. */
export const offered = async (page: Element, address: string): Promise<string[]> => {
  const items = allByRole(await openMenu(page, address), 'menuitem').map(nameOf);
  click(page, `Actions for ${address}`);
  await waitUntil(() => !queryByRole(page, 'menu'), 'no menu');
  return items;
};

export const choose = async (page: Element, address: string, item: string): Promise<void> => {
  byRole(await openMenu(page, address), 'menuitem', item).click();
};

export const askToRevoke = async (page: Element, address: string): Promise<HTMLElement> => {
  await choose(page, address, 'Revoke');
  await waitUntil(() => queryByRole(page, 'dialog'), 'dialog');
  return byRole(page, 'dialog', `Revoke the invitation for ${address}?`);
};

export const filterBy = (page: Element, status: string): void => {
  const filter = byRole<HTMLSelectElement>(page, 'combobox', 'Filter by status');
  filter.value = [...filter.options].find(({ text }) => text === status)!.value;
  filter.dispatchEvent(new Event('change'));
};

export const select = (page: Element, ...addresses: string[]): void => {
  for (const address of addresses) byRole(page, 'checkbox', `Select ${address}`).click();
};

export const inLogto = ({ logto }: World, id: string): Invitation | undefined =>
  logto.tenant.invitations.get(id);

/** A renewed invitation may spell its address in another way. */
export const mailsTo = ({ logto }: World, address: string) =>
  logto.mailbox.list().filter(({ to }) => to.toLowerCase() === address);
