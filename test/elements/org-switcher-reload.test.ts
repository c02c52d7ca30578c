import { expect, fixtureCleanup, html } from '@open-wc/testing';
import type { Persist } from '../../src/elements/org-switcher/kept-organization.js';
import { addOrganizations } from '../support/organizations.js';
import { queryByRole } from '../support/queries.js';
import { buttonOf, choose, show, untilButton, untilOpen } from '../support/switcher-page.js';
import { waitUntil } from '../support/until.js';
import { createWorld, gate, only, type World } from '../support/world.js';

const { href } = location;
let world: World;
let globexId: string;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
  [globexId = ''] = addOrganizations(world, 'Globex');
});

afterEach(() => {
  localStorage.clear();
  history.replaceState(null, '', href);
});

const switcher = (persist: Persist) => html`<org-switcher persist=${persist}></org-switcher>`;

/** A page on which the host says nothing of the organization. */
const load = (persist: Persist, organizationId = '') =>
  show(world, 'alice', switcher(persist), organizationId);

/** Chooses Globex, and leaves the page. */
const chooseGlobex = async (persist: Persist): Promise<void> => {
  const page = await load(persist);
  await untilButton(page);
  buttonOf(page).click();
  await untilOpen(page);
  choose(page, 'Globex');
  await untilButton(page, 'Globex');
  fixtureCleanup();
};

const leaveGlobex = (): void => {
  const alice = world.logto.users.find(({ username }) => username === 'alice')!;
  world.logto.tenant.organizations.get(globexId)!.members.remove(alice.id);
};

describe('on the first visit', () => {
  it('the first of my organizations is the current one', async () => {
    const page = await load('local');
    await untilButton(page, 'Acme');
    expect(page.organizationId).to.equal(world.acmeId);
  });

  it('there is none for somebody who is in none', async () => {
    const page = await show(world, 'carol', switcher('local'), '');
    await untilButton(page, 'No organization');
    expect(page.organizationId).to.not.be.ok;
  });
});

describe('after a reload', () => {
  for (const persist of ['local', 'url'] as const) {
    it(`the organization chosen is the current one again (${persist})`, async () => {
      await chooseGlobex(persist);
      const page = await load(persist);
      await untilButton(page, 'Globex');
      expect(page.organizationId).to.equal(globexId);
    });

    it(`an organization that I am in no longer does not stick (${persist})`, async () => {
      await chooseGlobex(persist);
      leaveGlobex();
      const page = await load(persist);
      await untilButton(page, 'Acme');
      expect(page.organizationId).to.equal(world.acmeId);
      fixtureCleanup();
      addOrganizations(world, 'Aardvark');
      await untilButton(await load(persist), 'Acme');
    });

    it(`the host's organization goes first (${persist})`, async () => {
      await chooseGlobex(persist);
      const page = await load(persist, world.acmeId);
      await untilButton(page, 'Acme');
      expect(page.organizationId).to.equal(world.acmeId);
    });

    it(`an organization that became the current one elsewhere is so again (${persist})`, async () => {
      const page = await load(persist);
      await untilButton(page, 'Acme');
      await page.store!.enter(globexId);
      await untilButton(page, 'Globex');
      fixtureCleanup();
      await untilButton(await load(persist), 'Globex');
    });

    it(`nothing is left of an organization that I went out of (${persist})`, async () => {
      await chooseGlobex(persist);
      const page = await load(persist);
      await untilButton(page, 'Globex');
      page.organizationId = '';
      await untilButton(page, 'Choose an organization');
      fixtureCleanup();
      await untilButton(await load(persist), 'Acme');
    });
  }

  it('what is kept is current before the list of organizations is there', async () => {
    await chooseGlobex('local');
    const closed = gate();
    world.intercept = only(({ url }) => url.includes('/organizations?'), closed.intercept);
    const page = await load('local');
    await waitUntil(() => page.organizationId === globexId);
    expect(queryByRole(page, 'button')).to.equal(undefined);
    closed.release();
    await untilButton(page, 'Globex');
  });

  it('nothing is kept where the host does not want it', async () => {
    await chooseGlobex('none');
    await untilButton(await load('none'), 'Acme');
    expect(localStorage).to.have.length(0);
    expect(location.href).to.equal(href);
  });

  it('leaves the rest of the address alone', async () => {
    history.replaceState({ page: 1 }, '', '?tab=a#b');
    await chooseGlobex('url');
    expect(location.search).to.equal(`?tab=a&organization=${globexId}`);
    expect(location.hash).to.equal('#b');
    expect(history.state).to.deep.equal({ page: 1 });
  });

  it('keeps apart what belongs to another backend', async () => {
    await chooseGlobex('local');
    const page = await load('local');
    await untilButton(page, 'Globex');
    page.backendUrl = 'https://other.example.test';
    page.organizationId = '';
    await waitUntil(() => page.organizationId === world.acmeId);
  });
});
