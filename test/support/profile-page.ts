/** A page of `<org-profile>`, and what a user does there. */
import { fixture, html } from '@open-wc/testing';
import '../../src/elements/org-profile/define.js';
import type { OrgProfile } from '../../src/elements/org-profile/org-profile.js';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';
import { allByRole, byRole, nameOf, queryByRole } from './queries.js';
import { waitUntil } from './until.js';
import { seenBy, type World } from './world.js';

export const showProfile = (
  world: World,
  as: string | undefined = 'alice',
  content = html`<org-profile></org-profile>`,
): Promise<OrgProvider> => fixture<OrgProvider>(seenBy(world, { as }, content));

/** The same, once its tabs are there. */
export const shownProfile = async (
  ...args: Parameters<typeof showProfile>
): Promise<OrgProvider> => {
  const page = await showProfile(...args);
  await waitUntil(() => queryByRole(page, 'tablist'), 'tabs');
  return page;
};

export const elementOf = (page: Element): OrgProfile => page.querySelector('org-profile')!;

export const tabsOf = (page: Element): string[] => allByRole(page, 'tab').map(nameOf);

export const selectedTab = (page: Element): string => {
  const selected = allByRole(page, 'tab').filter(({ ariaSelected }) => ariaSelected === 'true');
  return selected.map(nameOf).join();
};

/** The panel that is shown; there is never more than one. */
export const panelOf = (page: Element): HTMLElement => byRole(page, 'tabpanel');

/** Shows another section by a click on its tab. */
export const choose = async (page: Element, tab: string): Promise<void> => {
  byRole(page, 'tab', tab).click();
  await elementOf(page).updateComplete;
};
