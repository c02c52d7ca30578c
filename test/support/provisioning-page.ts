/** Acme's automatic joining as a user sees and changes it. */
import { fixture, html } from '@open-wc/testing';
import '../../src/elements/org-provisioning/define.js';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';
import { allByRole, byRole, queryByRole, textOf } from './queries.js';
import { untilText, waitUntil } from './until.js';
import { seenBy, type World } from './world.js';

export const show = (world: World, as: string | undefined = 'alice'): Promise<OrgProvider> =>
  fixture<OrgProvider>(seenBy(world, { as }, html`<org-provisioning></org-provisioning>`));

/** The same, once it can be used. */
export const shown = async (...args: Parameters<typeof show>): Promise<OrgProvider> => {
  const page = await show(...args);
  await waitUntil(() => textOf(page).includes('Roles for new members'), 'settings');
  return page;
};

export const elementOf = (page: Element): Element => page.querySelector('org-provisioning')!;

export const domainsOf = (page: Element): (string | null | undefined)[] =>
  allByRole(page, 'listitem').map((item) => item.querySelector('bdi')?.textContent);

export const open = async (page: Element, button: string): Promise<HTMLElement> => {
  // As a real click does.
  byRole(page, 'button', button).focus();
  byRole(page, 'button', button).click();
  await waitUntil(() => queryByRole(page, 'dialog'), 'dialog');
  return byRole(page, 'dialog');
};

export const field = (page: Element): HTMLInputElement =>
  byRole<HTMLInputElement>(page, 'textbox', 'Email domain');

export const type = (input: HTMLInputElement, text: string): void => {
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

/** Up to the click on the dialog's button. */
export const add = async (page: Element, domain: string): Promise<void> => {
  const dialog = await open(page, 'Add domain');
  type(field(page), domain);
  byRole(dialog, 'button', 'Add domain').click();
};

export const added = async (page: Element, domain: string): Promise<void> => {
  await add(page, domain);
  await untilText(page, `${domain} was added.`);
};
