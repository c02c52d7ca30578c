/** A page of `<org-switcher>`, and what a user does there. */
import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../../src/elements/org-switcher/define.js';
import type { OrgSwitcher } from '../../src/elements/org-switcher/org-switcher.js';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';
import { allByRole, byRole, focused, nameOf, queryByRole } from './queries.js';
import { waitUntil } from './until.js';
import { seenBy, type World } from './world.js';

export const show = (
  world: World,
  as: string | undefined,
  content = html`<org-switcher persist="none"></org-switcher>`,
  organizationId?: string,
): Promise<OrgProvider> => fixture(seenBy(world, { as, organizationId }, content));

export const elementOf = (page: Element): OrgSwitcher => page.querySelector('org-switcher')!;

export const buttonOf = (page: Element, name: string | RegExp = 'Acme'): HTMLElement =>
  byRole(page, 'button', name);

export const untilButton = (page: Element, name = 'Acme'): Promise<void> =>
  waitUntil(() => queryByRole(page, 'button', name), `button "${name}"`);

/** The page once its button says this. */
export const shown = async (
  world: World,
  content?: TemplateResult,
  organizationId?: string,
): Promise<OrgProvider> => {
  const page = await show(world, 'alice', content, organizationId);
  await untilButton(page);
  return page;
};

export const untilOpen = async (page: Element): Promise<void> => {
  await waitUntil(() => queryByRole(page, 'option'), 'options');
  await waitUntil(() => focused()?.hasAttribute('aria-activedescendant'), 'focus in the list');
};

/** The page with the list open. */
export const opened = async (...args: Parameters<typeof shown>): Promise<OrgProvider> => {
  const page = await shown(...args);
  buttonOf(page).click();
  await untilOpen(page);
  return page;
};

export const isOpen = (page: Element): boolean => queryByRole(page, 'dialog') !== undefined;
export const untilClosed = (page: Element): Promise<void> =>
  waitUntil(() => !isOpen(page), 'closed');

export const optionsOf = (page: Element): string[] => allByRole(page, 'option').map(nameOf);

/** Name of the option that the keyboard is at. */
export const activeOption = (): string => {
  const holder = focused()!;
  const id = holder.getAttribute('aria-activedescendant')!;
  const option = (holder.getRootNode() as ShadowRoot).getElementById(id);
  return option ? nameOf(option) : '';
};

export const choose = (page: Element, name: string): void => byRole(page, 'option', name).click();

export const press = async (page: Element, ...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
  await elementOf(page).updateComplete;
};
