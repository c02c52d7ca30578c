import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';
import { expel, setRole } from '../support/memberships.js';
import { allByRole, byRole, focused, nameOf, queryByRole, textOf } from '../support/queries.js';
import {
  choose,
  elementOf,
  panelOf,
  selectedTab,
  showProfile,
  shownProfile,
  tabsOf,
} from '../support/profile-page.js';
import { untilHeading, waitUntil } from '../support/until.js';
import { createWorld, offline, seenBy, silent, type World } from '../support/world.js';

const ofAdmin = ['General', 'Members', 'Invitations', 'Roles', 'Automatic joining', 'Apps'];

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

const press = async (page: Element, ...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
  await elementOf(page).updateComplete;
};

describe('what one sees', () => {
  it('is the organization, who one is there, and the first section', async () => {
    const page = await shownProfile(world);
    expect(byRole(page, 'heading', 'Acme').ariaLevel).to.equal('2');
    expect(textOf(page)).to.include('Alice Example admin');
    expect(selectedTab(page)).to.equal('General');
    await untilHeading(page, 'Organization settings');
    expect(byRole(page, 'heading', 'Organization settings').ariaLevel).to.equal('3');
  });

  it('is every section for an administrator', async () => {
    expect(tabsOf(await shownProfile(world))).to.deep.equal(ofAdmin);
  });

  it('is for a member what a member may see', async () => {
    const page = await shownProfile(world, 'bob');
    expect(tabsOf(page)).to.deep.equal(['General', 'Members', 'Invitations', 'Roles']);
  });

  it('is without inviting for who may not invite', async () => {
    const { organizationRoles, organizationScopes } = world.logto.tenant;
    const invite = [...organizationScopes.values()].find(({ name }) => name === 'invite:member')!;
    for (const role of organizationRoles.values()) role.organizationScopeIds.delete(invite.id);
    const content = html`<org-profile section="members"></org-profile>`;
    const page = await shownProfile(world, 'bob', content);
    expect(tabsOf(page)).to.deep.equal(['General', 'Members', 'Roles']);
    await untilHeading(page, 'Members');
    expect(queryByRole(page, 'button', 'Invite people')).to.equal(undefined);
  });

  it('follows permissions that change while one looks', async () => {
    const content = html`<org-profile section="apps"></org-profile>`;
    const page = await shownProfile(world, 'alice', content);
    await untilHeading(page, 'Apps');
    setRole(world, 'alice', 'member');
    await page.refresh();
    await waitUntil(() => selectedTab(page) === 'General');
    expect(queryByRole(page, 'heading', 'Apps')).to.equal(undefined);
    setRole(world, 'alice', 'admin');
    await page.refresh();
    await waitUntil(() => selectedTab(page) === 'Apps');
  });

  it('is accessible in every section', async () => {
    const page = await shownProfile(world);
    for (const tab of ofAdmin) {
      await choose(page, tab);
      await waitUntil(() => !panelOf(page).querySelector('[aria-busy]'));
      await expect(elementOf(page)).to.be.accessible();
    }
  });

  it('is in the language of the page', async () => {
    const page = await fixture<OrgProvider>(
      html`<div lang="ja">
        ${seenBy(world, { as: 'alice' }, html`<org-profile></org-profile>`)}
      </div>`,
    );
    await waitUntil(() => queryByRole(page, 'tab', 'メンバー'), 'tab');
  });
});

describe('sections', () => {
  it('read what they show when they are shown first', async () => {
    const page = await shownProfile(world);
    const reads = () => world.calls.filter((call) => /\/members\?/.test(call)).length;
    await untilHeading(page, 'Organization settings');
    expect(reads()).to.equal(0);
    await choose(page, 'Members');
    await waitUntil(() => reads() > 0);
  });

  it('keep what was typed while others are shown', async () => {
    const page = await shownProfile(world);
    const nameField = () => queryByRole(page, 'textbox', 'Organization name') as HTMLInputElement;
    await waitUntil(nameField, 'field');
    nameField().value = 'Acme & Sons';
    nameField().dispatchEvent(new InputEvent('input', { bubbles: true }));
    await choose(page, 'Members');
    expect(nameField()).to.equal(undefined);
    await choose(page, 'General');
    expect(nameField().value).to.equal('Acme & Sons');
  });

  it('are read anew in another organization, and only the one that is shown', async () => {
    const page = await shownProfile(world);
    await choose(page, 'Members');
    await choose(page, 'General');
    const globex = world.logto.tenant.createOrganization({ name: 'Globex' });
    const alice = world.logto.users.find(({ username }) => username === 'alice')!;
    globex.members.add(alice.id);
    page.organizationId = globex.id;
    await untilHeading(page, 'Globex');
    await page.refresh();
    expect(world.calls.filter((call) => call.includes(`${globex.id}/members?`))).to.be.empty;
  });

  it('tell viewer and host when the organization is no more', async () => {
    const page = await shownProfile(world, 'bob');
    const left: string[] = [];
    page.addEventListener('org-left', ({ organization }) => left.push(organization.name));
    await waitUntil(() => queryByRole(page, 'button', 'Leave organization'), 'button');
    byRole(page, 'button', 'Leave organization').click();
    await waitUntil(() => queryByRole(page, 'dialog'), 'dialog');
    byRole(byRole(page, 'dialog'), 'button', 'Leave organization').click();
    await waitUntil(() => left.length > 0, 'org-left');
    expect(left).to.deep.equal(['Acme']);
    await waitUntil(() => textOf(page).includes('You left Acme.'), textOf(page));
    expect(queryByRole(page, 'tablist')).to.equal(undefined);
  });

  it('say to the host which one was chosen', async () => {
    const page = await shownProfile(world);
    const chosen: string[] = [];
    page.addEventListener('org-section-changed', ({ section }) => chosen.push(section));
    await choose(page, 'General');
    await choose(page, 'Roles');
    expect(chosen).to.deep.equal(['roles']);
    expect(elementOf(page).section).to.equal('roles');
  });

  it('follow the host, and show the first for one that is not there', async () => {
    const content = html`<org-profile section="members"></org-profile>`;
    const page = await shownProfile(world, 'alice', content);
    expect(selectedTab(page)).to.equal('Members');
    elementOf(page).section = 'nonsense';
    await elementOf(page).updateComplete;
    expect(selectedTab(page)).to.equal('General');
  });

  it('lead from the members to inviting', async () => {
    const content = html`<org-profile section="members"></org-profile>`;
    const page = await shownProfile(world, 'alice', content);
    await waitUntil(() => queryByRole(page, 'button', 'Invite people'), 'button');
    byRole(page, 'button', 'Invite people').click();
    await untilHeading(page, 'Invite people');
    expect(selectedTab(page)).to.equal('Invitations');
    expect(focused()).to.equal(panelOf(page));
  });
});

describe('a host', () => {
  it('chooses and orders sections, and adds its own', async () => {
    const content = html`
      <org-profile sections="members billing nonsense general">
        <section slot="billing" data-label="Billing">Pay here</section>
      </org-profile>
    `;
    const page = await shownProfile(world, 'alice', content);
    expect(tabsOf(page)).to.deep.equal(['Members', 'Billing', 'General']);
    await choose(page, 'Billing');
    expect(textOf(page)).to.include('Pay here');
    await choose(page, 'General');
    expect(textOf(page)).not.to.include('Pay here');
  });

  it('adds sections behind those of the kit, and names them anew', async () => {
    const page = await shownProfile(world, 'bob');
    const billing = Object.assign(document.createElement('div'), { slot: 'billing' });
    billing.dataset['label'] = 'Billing';
    elementOf(page).append(billing);
    await waitUntil(() => tabsOf(page).at(-1) === 'Billing');
    billing.dataset['label'] = 'Abrechnung';
    await waitUntil(() => tabsOf(page).at(-1) === 'Abrechnung');
    billing.remove();
    await waitUntil(() => tabsOf(page).at(-1) === 'Roles');
  });

  it('puts something else into the place of a section', async () => {
    const content = html`<org-profile section="members"><p slot="members">Ours</p></org-profile>`;
    const page = await shownProfile(world, 'bob', content);
    expect(tabsOf(page)).to.deep.equal(['General', 'Members', 'Invitations', 'Roles']);
    expect(textOf(page)).to.include('Ours');
    expect(elementOf(page).shadowRoot!.querySelector('org-members')).to.equal(null);
  });
});

describe('the tabs', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('are a side bar where there is room, with its arrows', async () => {
    await setViewport({ width: 1200, height: 800 });
    const page = await shownProfile(world);
    const list = byRole(page, 'tablist', 'Sections');
    await waitUntil(() => list.ariaOrientation === 'vertical');
    byRole(page, 'tab', 'General').focus();
    await press(page, 'ArrowDown');
    expect(selectedTab(page)).to.equal('Members');
    await press(page, 'ArrowRight');
    expect(selectedTab(page)).to.equal('Members');
    await press(page, 'ArrowUp', 'ArrowUp');
    expect(selectedTab(page)).to.equal('Apps');
    expect(nameOf(focused()!)).to.equal('Apps');
  });

  it('lie side by side where it is narrow, with the arrows for that', async () => {
    await setViewport({ width: 500, height: 800 });
    const page = await shownProfile(world);
    const list = byRole(page, 'tablist', 'Sections');
    await waitUntil(() => list.ariaOrientation === 'horizontal');
    byRole(page, 'tab', 'General').focus();
    await press(page, 'ArrowRight');
    expect(selectedTab(page)).to.equal('Members');
    await press(page, 'ArrowDown');
    expect(selectedTab(page)).to.equal('Members');
    await press(page, 'End');
    expect(selectedTab(page)).to.equal('Apps');
    await press(page, 'Home', 'ArrowLeft');
    expect(selectedTab(page)).to.equal('Apps');
  });

  it('go the other way from right to left', async () => {
    await setViewport({ width: 500, height: 800 });
    const page = await shownProfile(world);
    elementOf(page).dir = 'rtl';
    byRole(page, 'tab', 'General').focus();
    await press(page, 'ArrowLeft');
    expect(selectedTab(page)).to.equal('Members');
    await press(page, 'ArrowRight');
    expect(selectedTab(page)).to.equal('General');
  });

  it('are one stop of the Tab key, then comes the panel', async () => {
    const page = await shownProfile(world);
    const stops = allByRole(page, 'tab').filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.map(nameOf)).to.deep.equal(['General']);
    stops[0]!.focus();
    await press(page, 'Tab');
    expect(focused()).to.equal(panelOf(page));
    expect(nameOf(panelOf(page))).to.equal('General');
  });

  it('fit 280 pixels, without one to scroll for', async () => {
    await setViewport({ width: 280, height: 700 });
    const page = await shownProfile(world);
    await untilHeading(page, 'Organization settings');
    expect(document.documentElement.scrollWidth).to.be.at.most(280);
    for (const tab of allByRole(page, 'tab')) {
      expect(tab.getBoundingClientRect().right, nameOf(tab)).to.be.at.most(280);
    }
  });
});

it('may be made long before it is put anywhere', async () => {
  const element = document.createElement('org-profile');
  // An observer of sizes reports a first time with the next frames.
  await nextFrame();
  await nextFrame();
  const page = await fixture<OrgProvider>(seenBy(world, { as: 'alice' }, html`${element}`));
  await waitUntil(() => queryByRole(page, 'tablist'), 'tabs');
});

describe('in place of the page', () => {
  it('there is a shape while it loads', async () => {
    world.intercept = silent;
    const page = await showProfile(world);
    await waitUntil(() => queryByRole(page, 'status', 'Loading'), 'loading');
  });

  it('there is a way to sign in for a stranger', async () => {
    const page = await fixture<OrgProvider>(
      seenBy(world, { as: undefined }, html`<org-profile></org-profile>`),
    );
    await waitUntil(() => queryByRole(page, 'button', 'Sign in'), 'button');
    byRole(page, 'button', 'Sign in').click();
    await waitUntil(() => world.signIns.length === 1);
  });

  it('there is word of no organization', async () => {
    const page = await fixture<OrgProvider>(
      seenBy(world, { as: 'alice', organizationId: '' }, html`<org-profile></org-profile>`),
    );
    await waitUntil(() => textOf(page).includes('No organization is selected.'));
  });

  it('a failure stands with a way to try again', async () => {
    world.intercept = offline;
    const page = await showProfile(world);
    await waitUntil(() => queryByRole(page, 'button', 'Retry'), 'button');
    world.intercept = undefined;
    byRole(page, 'button', 'Retry').click();
    await untilHeading(page, 'Acme');
  });

  it('somebody who was removed reads that they are out', async () => {
    const page = await shownProfile(world, 'bob');
    expel(world, 'bob');
    await page.refresh();
    await waitUntil(() => textOf(page).includes('You are not a member of this organization.'));
    expect(queryByRole(page, 'tablist')).to.equal(undefined);
  });
});
