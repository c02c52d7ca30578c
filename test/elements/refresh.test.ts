import { expect, fixture, html } from '@open-wc/testing';
import { configure } from '../../src/elements/context.js';
import { refresh } from '../../src/elements/refresh.js';

import { acmeOf, userId } from '../support/acme.js';
import { elementOf, rowOf, rowsOf, shownMembers } from '../support/members-page.js';
import { waitUntil } from '../support/until.js';
import { backendUrl, createWorld, gate, offline, type World } from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

const addCarol = () => acmeOf(world).members.add(userId(world, 'carol'));
const untilCarol = (page: Element) => waitUntil(() => rowOf(page, 'Carol Example'), 'Carol');

/** The tab goes into the background, or comes back. */
const setVisibility = (state: DocumentVisibilityState): void => {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};

afterEach(() => {
  Reflect.deleteProperty(document, 'visibilityState');
});

describe('a tab that is shown again', () => {
  it('reads anew what it shows, and keeps it meanwhile', async () => {
    const page = await shownMembers(world);
    setVisibility('hidden');
    addCarol();
    const slow = gate();
    world.intercept = slow.intercept;
    setVisibility('visible');
    await waitUntil(() => slow.waiting > 0);
    expect(rowsOf(page)).to.have.length(2);
    slow.release();
    await untilCarol(page);
  });

  it('does nothing as long as it is hidden', async () => {
    await shownMembers(world);
    const before = [...world.calls];
    setVisibility('hidden');
    expect(world.calls).to.deep.equal(before);
  });

  it('reads nothing for elements that are gone', async () => {
    const page = await shownMembers(world);
    page.remove();
    const before = [...world.calls];
    setVisibility('visible');
    await refresh();
    expect(world.calls).to.deep.equal(before);
  });

  it('keeps what it shows when there is no connection', async () => {
    const page = await shownMembers(world);
    world.intercept = offline;
    setVisibility('visible');
    await refresh();
    await elementOf(page).updateComplete;
    expect(rowsOf(page)).to.have.length(2);
  });
});

describe('refresh()', () => {
  it('reaches every provider', async () => {
    const pages = [await shownMembers(world), await shownMembers(world, 'bob')];
    addCarol();
    await refresh();
    for (const page of pages) await untilCarol(page);
  });

  it('reaches elements without a provider', async () => {
    configure({
      backendUrl,
      tokens: world.tokensOf('alice'),
      fetch: world.fetch,
      organizationId: world.acmeId,
    });
    const page = await fixture(html`<div><org-members></org-members></div>`);
    await waitUntil(() => rowsOf(page).length === 2);
    addCarol();
    await refresh();
    await untilCarol(page);
  });

  it('of one provider reads for that one alone', async () => {
    const page = await shownMembers(world);
    const other = await createWorld({ members: 0 });
    await shownMembers(other);
    const before = [...other.calls];
    addCarol();
    await page.refresh();
    await untilCarol(page);
    expect(other.calls).to.deep.equal(before);
  });
});
