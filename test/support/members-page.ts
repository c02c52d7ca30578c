/** Acme's members as a user sees and uses them. */
import { fixture, html } from '@open-wc/testing';
import '../../src/elements/org-members/define.js';
import type { OrgMembers } from '../../src/elements/org-members/org-members.js';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';
import { allByRole, byRole, nameOf, queryByRole, textOf } from './queries.js';
import { typeInto } from './type-into.js';
import { waitUntil } from './until.js';
import { seenBy, type World } from './world.js';

export const showMembers = (
  world: World,
  as: string | undefined = 'alice',
  content = html`<org-members></org-members>`,
): Promise<OrgProvider> => fixture<OrgProvider>(seenBy(world, { as }, content));

/** The same, once its rows are there. */
export const shownMembers = async (
  ...args: Parameters<typeof showMembers>
): Promise<OrgProvider> => {
  const page = await showMembers(...args);
  await waitUntil(() => rowsOf(page).length > 0, 'rows');
  return page;
};

export const elementOf = (page: Element): OrgMembers => page.querySelector('org-members')!;

export const rowsOf = (page: Element): HTMLTableRowElement[] => [
  ...elementOf(page).shadowRoot!.querySelectorAll<HTMLTableRowElement>('tbody > tr'),
];

/** The row in which a text stands. */
export const rowOf = (page: Element, text: string): HTMLTableRowElement | undefined =>
  rowsOf(page).find((row) => textOf(row).includes(text));

export const searchBox = (page: Element): HTMLInputElement =>
  byRole<HTMLInputElement>(page, 'searchbox', 'Search members');

export const typeSearch = (page: Element, text: string): void => typeInto(searchBox(page), text);

export const clickButton = (page: Element, name: string): void =>
  byRole(page, 'button', name).click();

export const openMenu = async (page: Element, name: string): Promise<HTMLElement> => {
  clickButton(page, `Actions for ${name}`);
  await waitUntil(() => queryByRole(page, 'menu'), 'menu');
  return byRole(page, 'menu');
};

/** What can be done to a member. */
export const offered = async (page: Element, name: string): Promise<string[]> =>
  allByRole(await openMenu(page, name), 'menuitem').map(nameOf);

const choose = async (page: Element, name: string, item: string): Promise<HTMLElement> => {
  await openMenu(page, name);
  byRole(page, 'menuitem', item).click();
  await waitUntil(() => queryByRole(page, 'dialog'), 'dialog');
  return byRole(page, 'dialog');
};

export const openRoles = (page: Element, name: string): Promise<HTMLElement> =>
  choose(page, name, 'Change roles');

export const openRemoval = (page: Element, name: string): Promise<HTMLElement> =>
  choose(page, name, 'Remove from organization');

/** Gives a member the role admin besides the others, up to the click on "Save". */
export const makeAdmin = async (page: Element, name: string): Promise<void> => {
  const dialog = await openRoles(page, name);
  byRole(dialog, 'checkbox', 'admin').click();
  byRole(dialog, 'button', 'Save').click();
};

/** Removes a member, up to the click on "Remove". */
export const remove = async (page: Element, name: string): Promise<void> =>
  byRole(await openRemoval(page, name), 'button', 'Remove').click();

/** Selects members by name. */
export const select = (page: Element, ...names: string[]): void => {
  for (const name of names) byRole(page, 'checkbox', `Select ${name}`).click();
};

/** Names of the members that are selected. */
export const selected = (page: Element): string[] =>
  allByRole(page, 'checkbox', /^Select /)
    .filter((box) => (box as HTMLInputElement).checked && box.closest('tbody'))
    .map((box) => nameOf(box).replace('Select ', ''));

/** The bar that says how many are selected. */
export const bulkBar = (page: Element): HTMLElement => byRole(page, 'group', / selected$/);

/** Presses a button of the bulk bar that leads to a dialog. */
export const openBulk = async (page: Element, name: string): Promise<HTMLElement> => {
  await waitUntil(() => queryByRole(page, 'group', / selected$/), 'bulk bar');
  const button = byRole(bulkBar(page), 'button', name);
  button.focus();
  button.click();
  await waitUntil(() => queryByRole(page, 'dialog'), 'dialog');
  return byRole(page, 'dialog');
};
