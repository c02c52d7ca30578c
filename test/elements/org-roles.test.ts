import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/elements/org-roles/define.js';
import type { OrgRoles } from '../../src/elements/org-roles/org-roles.js';
import { allByRole, byRole, queryByRole, textOf } from '../support/queries.js';
import { untilText, waitUntil } from '../support/until.js';
import { createWorld, offline, seenBy, silent, type World } from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
  await setViewport({ width: 800, height: 600 });
});

const show = (as: string | undefined = 'alice', content = html`<org-roles></org-roles>`) =>
  fixture(seenBy(world, { as }, content));
const shown = async (as?: string) => {
  const page = await show(as);
  await waitUntil(() => queryByRole(page, 'table', 'Roles'), 'table');
  return page;
};
const elementOf = (page: Element): OrgRoles => page.querySelector('org-roles')!;
const textsOf = (root: ParentNode, role: string) => allByRole(root, role).map(foldedText);
const foldedText = ({ textContent }: Element) => textContent.replace(/\s+/g, ' ').trim();
const headsOf = (page: Element, scope: string) => [
  ...byRole(page, 'table', 'Roles').querySelectorAll<HTMLElement>(`th[scope=${scope}]`),
];

/** What stands in the row of a permission, for each role. */
const answersTo = (page: Element, permission: string) => {
  const rows = allByRole(page, 'row');
  const row = rows.find((each) => each.querySelector('th')?.textContent.trim() === permission)!;
  return textsOf(row, 'cell');
};

const addRole = (name: string, scopeNames: readonly string[]) => {
  const { organizationRoles, organizationScopes } = world.logto.tenant;
  const scopes = [...organizationScopes.values()].filter((each) => scopeNames.includes(each.name));
  organizationRoles.set(name, {
    id: name,
    name,
    description: `Does what ${name} does`,
    type: 'User',
    organizationScopeIds: new Set(scopes.map(({ id }) => id)),
    resourceScopeIds: new Set(),
  });
};

describe('<org-roles>', () => {
  it('says of each role what it may do, in words and by groups', async () => {
    const page = await shown();
    expect(byRole(page, 'heading', 'Roles').localName).to.equal('h2');
    expect(headsOf(page, 'col').map(foldedText)).to.deep.equal([
      'Permission',
      'admin You',
      'member',
    ]);
    expect(answersTo(page, 'Invite people')).to.deep.equal(['Yes', 'Yes']);
    expect(answersTo(page, 'Remove members')).to.deep.equal(['Yes', 'No']);
    expect(answersTo(page, 'Delete the organization')).to.deep.equal(['Yes', 'No']);
    expect(answersTo(page, 'read:data')).to.deep.equal(['Yes', 'Yes']);
    expect(textOf(page)).to.match(/Members.*Organization.*Other/);
    await expect(elementOf(page)).to.be.accessible();
  });

  it('marks the roles of whoever looks', async () => {
    const page = await shown('bob');
    expect(headsOf(page, 'col').map(foldedText)).to.deep.equal([
      'Permission',
      'admin',
      'member You',
    ]);
  });

  it('scrolls many roles by keyboard, the permissions staying in sight', async () => {
    for (let at = 0; at < 20; at++) addRole(`role number ${at}`, ['invite:member']);
    const page = await shown();
    const region = byRole(page, 'region', 'Roles');
    await waitUntil(() => region.tabIndex === 0, 'a tab stop');
    expect(region.scrollWidth).to.be.above(region.clientWidth);
    expect(document.documentElement.scrollWidth).to.be.at.most(800);
    const permission = headsOf(page, 'row').at(-1)!;
    const before = permission.getBoundingClientRect().left;
    region.scrollLeft = 500;
    await waitUntil(() => region.scrollLeft === 500);
    expect(permission.getBoundingClientRect().left).to.equal(before);
  });

  it('is a tab stop only while there is something to scroll to', async () => {
    for (let at = 0; at < 5; at++) addRole(`role number ${at}`, ['invite:member']);
    const region = byRole(await shown(), 'region', 'Roles');
    await waitUntil(() => region.tabIndex === 0, 'a tab stop');
    await setViewport({ width: 2000, height: 600 });
    await waitUntil(() => region.tabIndex === -1, 'no tab stop');
    await setViewport({ width: 800, height: 600 });
    await waitUntil(() => region.tabIndex === 0, 'a tab stop');
  });

  it('is a card for each role where it is narrow', async () => {
    addRole('guest', []);
    await setViewport({ width: 300, height: 600 });
    const page = await show();
    await waitUntil(() => queryByRole(page, 'list', 'Roles'), 'cards');
    expect(queryByRole(page, 'table')).to.equal(undefined);
    await untilText(page, 'Nothing beyond being a member.');
    const [admin] = allByRole(byRole(page, 'list', 'Roles'), 'listitem');
    expect(textsOf(admin!, 'listitem')).to.include('Invite people');
    expect(document.documentElement.scrollWidth).to.be.at.most(300);
    await expect(elementOf(page)).to.be.accessible();
  });

  it('speaks the language of the page', async () => {
    const page = await show('alice', html`<div lang="th"><org-roles></org-roles></div>`);
    await untilText(page, 'เชิญสมาชิก');
  });
});

describe('what stands in the place of roles', () => {
  it('is a skeleton while they load', async () => {
    world.intercept = silent;
    const page = await show();
    await waitUntil(() => queryByRole(page, 'status', 'Loading'));
  });

  it('is a sentence where there are none', async () => {
    world.logto.tenant.organizationRoles.clear();
    await untilText(await show(), 'There are no roles yet.');
  });

  it('is "Sign in" for whoever is signed out', async () => {
    const page = await fixture(seenBy(world, {}, html`<org-roles></org-roles>`));
    await waitUntil(() => queryByRole(page, 'button', 'Sign in'));
  });

  it('is a hint where no organization is chosen', async () => {
    const content = html`<org-roles></org-roles>`;
    const page = await fixture(seenBy(world, { as: 'alice', organizationId: '' }, content));
    await untilText(page, 'No organization is selected.');
  });

  it('says so to somebody who is no member', async () => {
    await untilText(await show('carol'), 'You are not a member of this organization.');
  });

  it('explains a lost connection, and Retry helps', async () => {
    world.intercept = offline;
    const page = await show();
    await untilText(page, 'The server can’t be reached.');
    world.intercept = undefined;
    byRole(page, 'button', 'Retry').click();
    await waitUntil(() => queryByRole(page, 'table', 'Roles'), 'table');
  });
});
