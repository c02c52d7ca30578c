import { expect, html, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { OrgSignInEvent, OrgErrorEvent, OrgSwitchEvent } from '../../src/elements/events.js';
import { receivedInvitations } from '../../src/store/invitations.js';
import { acmeOf } from '../support/acme.js';
import { addOrganizations, numbered } from '../support/organizations.js';
import {
  allByRole,
  byRole,
  descriptionOf,
  focused,
  queryByRole,
  textOf,
} from '../support/queries.js';
import {
  buttonOf,
  choose,
  elementOf,
  isOpen,
  opened,
  optionsOf,
  show,
  shown,
  untilButton,
  untilClosed,
  untilOpen,
} from '../support/switcher-page.js';
import { untilAlert, waitUntil } from '../support/until.js';
import { createWorld, gate, offline, only, problem, silent, type World } from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

describe('the button', () => {
  it('is named as the current organization and says that it opens something', async () => {
    const page = await shown(world);
    expect(buttonOf(page).ariaHasPopup).to.equal('dialog');
    expect(buttonOf(page).ariaExpanded).to.equal('false');
    buttonOf(page).click();
    await untilOpen(page);
    expect(buttonOf(page).ariaExpanded).to.equal('true');
  });

  it('shows the logo, and initials when the picture is broken', async () => {
    acmeOf(world).branding = {
      logoUrl: 'data:image/png;base64,broken',
    };
    const page = await shown(world);
    await waitUntil(() => buttonOf(page).querySelector('img')?.hidden);
    expect(buttonOf(page).querySelector('.initials')).to.have.text('A');
  });

  it('is as wide as its text, up to 16 em', async () => {
    const page = await shown(world);
    const short = buttonOf(page).offsetWidth;
    acmeOf(world).name = 'A very long name '.repeat(7).trim();
    await page.store!.refresh();
    await waitUntil(() => buttonOf(page, /long/).offsetWidth > short);
    const fontSize = parseFloat(getComputedStyle(elementOf(page)).fontSize);
    expect(buttonOf(page, /long/).offsetWidth).to.equal(16 * fontSize);
    expect(elementOf(page).offsetWidth).to.equal(16 * fontSize);
  });

  it('asks to choose when there is no current organization among mine', async () => {
    const page = await show(world, 'alice', undefined, 'unknown');
    await untilButton(page, 'Choose an organization');
  });

  it('says so when there is no organization at all', async () => {
    const page = await show(world, 'carol', undefined, '');
    await untilButton(page, 'No organization');
    buttonOf(page, 'No organization').click();
    await waitUntil(() => focused()?.textContent.trim() === 'Create organization');
    expect(textOf(page)).to.include('You are not in an organization yet.');
    expect(queryByRole(page, 'listbox')).to.equal(undefined);
  });

  it('follows an organization that became the current one elsewhere', async () => {
    const page = await shown(world);
    const [globexId = ''] = addOrganizations(world, 'Globex');
    await page.store!.enter(globexId);
    expect(queryByRole(page, 'button', 'Choose an organization')).to.equal(undefined);
    await untilButton(page, 'Globex');
  });
});

describe('the list', () => {
  it('has my organizations by name with my roles, the current one selected', async () => {
    addOrganizations(world, 'Initech', 'Globex');
    const page = await opened(world);
    expect(optionsOf(page)).to.deep.equal(['Acme', 'Globex', 'Initech']);
    expect(descriptionOf(byRole(page, 'option', 'Acme'))).to.equal('admin');
    expect(descriptionOf(byRole(page, 'option', 'Globex'))).to.equal('member');
    const selected = optionsOf(page).filter(
      (name) => byRole(page, 'option', name).ariaSelected === 'true',
    );
    expect(selected).to.deep.equal(['Acme']);
    expect(queryByRole(page, 'combobox')).to.equal(undefined);
  });

  it('is accessible', async () => {
    addOrganizations(world, 'Globex');
    const page = await opened(world);
    await expect(elementOf(page)).to.be.accessible();
  });

  it('closes when somebody clicks elsewhere', async () => {
    const page = await opened(world);
    const outside = document.body.appendChild(document.createElement('button'));
    outside.focus();
    await untilClosed(page);
    expect(focused()).to.equal(outside);
    outside.remove();
  });

  it('is closed when the element is moved', async () => {
    const page = await opened(world);
    page.append(elementOf(page));
    await untilButton(page);
    expect(isOpen(page)).to.equal(false);
    expect(buttonOf(page).ariaExpanded).to.equal('false');
    buttonOf(page).click();
    await untilOpen(page);
  });

  it('fits a phone', async () => {
    await setViewport({ width: 320, height: 480 });
    try {
      addOrganizations(world, ...numbered(20), 'Word'.repeat(30));
      const page = await opened(world);
      const { left, right, top, bottom } = byRole(page, 'dialog').getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(320);
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(480);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});

describe('choosing', () => {
  let globexId: string;

  beforeEach(() => {
    [globexId = ''] = addOrganizations(world, 'Globex');
  });

  it('fetches the token, then asks, then switches and says so', async () => {
    const order: string[] = [];
    const tokens = world.tokensOf('alice');
    const page = await shown(world);
    page.tokens = {
      ...tokens,
      getOrganizationToken: (id) => {
        order.push(`token of ${id}`);
        return tokens.getOrganizationToken(id);
      },
    };
    page.addEventListener('org-switch', ({ organization }) =>
      order.push(`org-switch ${organization.name}, in ${page.organizationId ?? ''}`),
    );
    page.addEventListener('org-switched', ({ organization }) =>
      order.push(`org-switched ${organization.name}, in ${page.organizationId ?? ''}`),
    );
    await page.updateComplete;
    await untilButton(page);
    buttonOf(page).click();
    await untilOpen(page);
    choose(page, 'Globex');
    await untilButton(page, 'Globex');
    expect(order).to.deep.equal([
      `token of ${globexId}`,
      `org-switch Globex, in ${world.acmeId}`,
      `org-switched Globex, in ${globexId}`,
    ]);
    expect(isOpen(page)).to.equal(false);
    expect(focused()).to.equal(buttonOf(page, 'Globex'));
  });

  it('stays when the host prevents it', async () => {
    const page = await opened(world);
    const facts: Event[] = [];
    page.addEventListener('org-switched', (event) => facts.push(event));
    page.addEventListener('org-switch', (event) => event.preventDefault());
    const request = oneEvent<OrgSwitchEvent>(page, 'org-switch');
    choose(page, 'Globex');
    expect((await request).organization.id).to.equal(globexId);
    await untilClosed(page);
    expect(page.organizationId).to.equal(world.acmeId);
    expect(facts).to.deep.equal([]);
  });

  it('stays where it was and says why when there is no token', async () => {
    const page = await opened(world);
    const alice = world.logto.users.find(({ username }) => username === 'alice')!;
    world.logto.tenant.organizations.get(globexId)!.members.remove(alice.id);
    const failed = oneEvent<OrgErrorEvent>(page, 'org-error');
    choose(page, 'Globex');
    expect((await failed).error.code).to.equal('not_a_member');
    const reason = 'You are not a member of this organization.';
    await waitUntil(() => textOf(byRole(page, 'dialog')).includes(reason), reason);
    expect(page.organizationId).to.equal(world.acmeId);
    await waitUntil(() => !optionsOf(page).includes('Globex'), 'the list is read anew');
    buttonOf(page).click();
    await untilClosed(page);
    buttonOf(page).click();
    await untilOpen(page);
    expect(queryByRole(page, 'alert')).to.equal(undefined);
  });

  it('only closes for the current organization', async () => {
    const page = await opened(world);
    const requests: Event[] = [];
    page.addEventListener('org-switch', (event) => requests.push(event));
    choose(page, 'Acme');
    await untilClosed(page);
    expect(requests).to.deep.equal([]);
  });
});

describe('"Create organization"', () => {
  it('tells the host', async () => {
    const page = await opened(world);
    const requested = oneEvent(page, 'org-create-requested');
    byRole(page, 'button', 'Create organization').click();
    await requested;
    expect(isOpen(page)).to.equal(false);
  });

  it('is a link where the host has a page for it', async () => {
    const content = html`<org-switcher persist="none" create-url="#new"></org-switcher>`;
    const page = await opened(world, content);
    const link = byRole<HTMLAnchorElement>(page, 'link', 'Create organization');
    expect(link.hash).to.equal('#new');
  });

  it('can be left out', async () => {
    const content = html`<org-switcher persist="none" hide-create></org-switcher>`;
    const page = await opened(world, content);
    expect(textOf(page)).not.to.include('Create organization');
  });
});

describe('the states', () => {
  it('shows that it is loading', async () => {
    world.intercept = silent;
    const page = await show(world, 'alice');
    await waitUntil(() => queryByRole(page, 'status', 'Loading'));
    expect(queryByRole(page, 'button')).to.equal(undefined);
  });

  it('lets somebody signed out sign in', async () => {
    const page = await show(world, undefined);
    await untilButton(page, 'Sign in');
    const request = oneEvent<OrgSignInEvent>(page, 'org-sign-in');
    buttonOf(page, 'Sign in').click();
    expect((await request).isSwitch).to.equal(false);
  });

  it('keeps the button when the list cannot be read, and reads again on Retry', async () => {
    world.intercept = offline;
    const page = await show(world, 'alice');
    await untilButton(page, 'Choose an organization');
    buttonOf(page, 'Choose an organization').click();
    await waitUntil(() => queryByRole(page, 'button', 'Retry'));
    expect(textOf(byRole(page, 'dialog'))).to.include('The server can’t be reached.');
    world.intercept = undefined;
    buttonOf(page, 'Retry').click();
    await untilButton(page);
    await untilOpen(page);
    expect(queryByRole(page, 'alert')).to.equal(undefined);
  });

  it('has the focus in the list also when that is read again after the invitations', async () => {
    world.intercept = offline;
    const page = await show(world, 'alice');
    await untilButton(page, 'Choose an organization');
    buttonOf(page, 'Choose an organization').click();
    await waitUntil(() => queryByRole(page, 'button', 'Retry'));
    const slow = gate();
    world.intercept = only(({ url }) => /organizations(\?|$)/.test(url), slow.intercept);
    buttonOf(page, 'Retry').click();
    await waitUntil(() => slow.waiting === 1 && receivedInvitations(page.store!).state.data);
    slow.release();
    await untilOpen(page);
  });

  it('shows the list also when the invitations cannot be read', async () => {
    world.intercept = only(
      ({ url }) => url.includes('/invitations'),
      problem(502, 'logto_unavailable'),
    );
    const page = await opened(world);
    expect(optionsOf(page)).to.deep.equal(['Acme']);
    await untilAlert(page, 'The sign-in service does not answer');
  });

  it('has a failure read out once, with its words', async () => {
    world.intercept = only(
      ({ url }) => url.includes('/invitations'),
      problem(502, 'logto_unavailable'),
    );
    const page = await shown(world);
    const said: string[] = [];
    elementOf(page).addController({
      hostUpdated: () => void said.push(...allByRole(page, 'alert').map(textOf)),
    });
    buttonOf(page).click();
    await untilAlert(page, 'The sign-in service does not answer');
    expect(new Set(said).size).to.equal(1);
  });

  it('speaks the language of the page', async () => {
    const page = await shown(world, html`<div lang="ja"><org-switcher></org-switcher></div>`);
    buttonOf(page).click();
    await waitUntil(() => queryByRole(page, 'button', '組織を作成'));
  });
});
