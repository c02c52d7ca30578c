import { expect, fixture, html, oneDefaultPreventedEvent, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { OrgQueryChangedEvent } from '../../src/elements/events.js';
import {
  clickButton,
  elementOf,
  rowOf,
  rowsOf,
  searchBox,
  showMembers,
  shownMembers,
  typeSearch,
} from '../support/members-page.js';
import { allByRole, byRole, focused, nameOf, queryByRole, textOf } from '../support/queries.js';
import { untilAlert, untilFocusOn, untilText, waitUntil } from '../support/until.js';
import {
  createWorld,
  gate,
  offline,
  only,
  problem,
  seenBy,
  silent,
  type World,
} from '../support/world.js';

let world: World;

const userNamed = (username: string) =>
  [...world.logto.tenant.users.values()].find((user) => user.username === username)!;
const listCalls = () => world.calls.filter((call) => /^GET .*\/members\?/.test(call));
/** What is read out. */
const spoken = (page: Element) => allByRole(page, 'status').map(textOf);

describe('a few members', () => {
  beforeEach(async () => {
    world = await createWorld({ members: 0 });
  });

  it('are a table with a header for each row and column', async () => {
    const page = await shownMembers(world);
    expect(byRole(page, 'heading', 'Members').ariaLevel).to.equal('2');
    expect(byRole(page, 'table', 'Members')).to.exist;
    const columns = allByRole(page, 'columnheader').map((cell) => cell.textContent.trim());
    expect(columns).to.deep.equal(['Member', 'Roles', 'Last sign-in', 'Actions']);
    expect(allByRole(page, 'rowheader')).to.have.length(2);
    expect(textOf(rowOf(page, 'Bob Example')!)).to.match(/bob@example\.test member/);
    expect(textOf(page)).to.include('2 members');
    await expect(elementOf(page)).to.be.accessible();
  });

  it('say who is oneself, who is suspended and who never signed in', async () => {
    Object.assign(userNamed('bob'), { isSuspended: true, lastSignInAt: null });
    const page = await shownMembers(world);
    expect(textOf(rowOf(page, 'alice@')!)).to.include('You');
    expect(textOf(rowOf(page, 'bob@')!)).to.match(/Suspended.*Never/);
    expect(textOf(rowOf(page, 'bob@')!)).not.to.include('You');
  });

  it('tell when somebody signed in last, with the date in full', async () => {
    const signIn = Date.now() - 3 * 24 * 60 * 60 * 1000;
    userNamed('bob').lastSignInAt = signIn;
    const page = await shownMembers(world);
    const time = rowOf(page, 'bob@')!.querySelector('time')!;
    expect(time.textContent).to.equal('3 days ago');
    expect(time.dateTime).to.equal(new Date(signIn).toISOString());
    expect(time.title).to.include(String(new Date(signIn).getFullYear()));
  });

  it('without a name are told by their address, their user name, or as nameless', async () => {
    userNamed('bob').name = null;
    const page = await shownMembers(world);
    expect(byRole(page, 'button', 'Actions for bob@example.test')).to.exist;
    Object.assign(userNamed('bob'), { primaryEmail: null, username: null });
    await elementOf(page).store!.refresh();
    await untilText(page, 'No name');
  });

  it('show markup in a name as text', async () => {
    userNamed('bob').name = '<img src=x onerror=alert(1)>';
    const page = await shownMembers(world);
    expect(rowOf(page, '<img src=x')!.querySelector('.person img')).to.equal(null);
  });

  it('have the host’s own action and heading level', async () => {
    const content = html`<org-members heading-level="3">
      <button slot="actions">Invite people</button>
    </org-members>`;
    const page = await shownMembers(world, 'alice', content);
    expect(byRole(page, 'heading', 'Members').ariaLevel).to.equal('3');
    expect(byRole(page, 'button', 'Invite people').assignedSlot).to.exist;
  });

  it('have no actions for whoever may do nothing', async () => {
    const page = await shownMembers(world, 'bob');
    expect(allByRole(page, 'columnheader')).to.have.length(3);
    expect(queryByRole(page, 'button', /Actions for/)).to.equal(undefined);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`fit into 280 px with long names, ${dir}, still as a table`, async () => {
      userNamed('bob').name = `${'Wolfeschlegelsteinhausenbergerdorff'.repeat(3)} Blaine`;
      await setViewport({ width: 280, height: 700 });
      const page = await fixture(html`<div dir=${dir}>${seenBy(world, { as: 'alice' }, html`<org-members></org-members>`)}</div>`); // prettier-ignore
      await waitUntil(() => rowsOf(page).length > 0);
      const host = elementOf(page).getBoundingClientRect();
      for (const part of rowsOf(page).flatMap((row) => [...row.querySelectorAll('*')])) {
        // A place where a line may break has no box.
        if (!part.checkVisibility() || part.localName === 'wbr') continue;
        const { left, right } = part.getBoundingClientRect();
        expect(left, part.className).to.be.at.least(host.left - 1);
        expect(right, part.className).to.be.at.most(host.right + 1);
      }
      expect(getComputedStyle(rowsOf(page)[0]!).display).to.equal('grid');
      expect(allByRole(page, 'row')).to.have.length.at.least(2);
      await setViewport({ width: 800, height: 600 });
    });
  }

  it('follow the language of the page, and keep what was typed', async () => {
    const page = await shownMembers(world);
    const lastSignIn = () => rowOf(page, 'bob@')!.querySelector('time')!.textContent;
    expect(lastSignIn()).to.equal('this minute');
    typeSearch(page, 'bo');
    page.lang = 'ja';
    await waitUntil(() => lastSignIn().includes('分'));
    expect(byRole<HTMLInputElement>(page, 'searchbox').value).to.equal('bo');
  });
});

describe('what stands in the place of members', () => {
  beforeEach(async () => {
    world = await createWorld({ members: 0 });
  });

  it('is a skeleton while they load, named for assistive technology', async () => {
    world.intercept = silent;
    const page = await showMembers(world);
    await waitUntil(() => queryByRole(page, 'status', 'Loading'));
    expect(searchBox(page)).to.exist;
  });

  it('is "Sign in" for whoever is signed out, which the host may take over', async () => {
    const page = await fixture(seenBy(world, {}, html`<org-members></org-members>`));
    await waitUntil(() => queryByRole(page, 'button', 'Sign in'));
    const asked = oneDefaultPreventedEvent(page, 'org-sign-in');
    clickButton(page, 'Sign in');
    await asked;
    expect(world.signIns).to.have.length(0);
  });

  it('is a hint where no organization is chosen', async () => {
    const content = html`<org-members></org-members>`;
    const page = await fixture(seenBy(world, { as: 'alice', organizationId: '' }, content));
    await untilText(page, 'No organization is selected.');
  });

  it('says so to somebody who is no member', async () => {
    const page = await showMembers(world, 'carol');
    await untilText(page, 'You are not a member of this organization.');
    expect(queryByRole(page, 'searchbox')).to.equal(undefined);
  });

  for (const [what, interceptor, words] of [
    ['no connection', offline, 'The server can’t be reached.'],
    ['a Logto that is down', problem(502, 'logto_unavailable'), 'does not answer right now'],
  ] as const) {
    it(`explains ${what}, and Retry helps`, async () => {
      world.intercept = interceptor;
      const page = await showMembers(world);
      await untilText(page, words);
      world.intercept = undefined;
      clickButton(page, 'Retry');
      await untilText(page, 'Bob Example');
      expect(queryByRole(page, 'alert')).to.equal(undefined);
    });
  }

  it('are the old rows and an alert when they cannot be read again', async () => {
    const page = await shownMembers(world);
    world.intercept = offline;
    await elementOf(page).store!.refresh();
    await untilAlert(page, 'The server can’t be reached.');
    expect(rowOf(page, 'Bob Example')).to.exist;
    world.intercept = undefined;
    clickButton(page, 'Retry');
    await waitUntil(() => !queryByRole(page, 'alert'));
  });
});

describe('search, filter and pages', () => {
  beforeEach(async () => {
    world = await createWorld({ members: 28 });
  });

  const shown = (page: Element) => rowsOf(page).length;

  it('search once when somebody types quickly, and announce how many there are', async () => {
    const page = await shownMembers(world);
    const before = listCalls().length;
    typeSearch(page, 'ali');
    await waitUntil(() => listCalls().length > before);
    expect(listCalls().slice(before)).to.have.length(1);
    expect(listCalls().at(-1)).to.include('q=ali');
    await waitUntil(() => rowOf(page, 'Alice Example') && shown(page) < 20);
    const total = shown(page);
    expect(spoken(page)).to.include(`${total} ${total === 1 ? 'member' : 'members'} ali`);
    expect(elementOf(page).query).to.equal('ali');
  });

  it('announce how many there are only once they are there, and only once', async () => {
    const page = await shownMembers(world);
    const slow = gate();
    world.intercept = slow.intercept;
    typeSearch(page, 'bob@');
    await waitUntil(() => slow.waiting === 1);
    expect(spoken(page)).to.include('30 members');
    slow.release();
    await waitUntil(() => shown(page) === 1);
    expect(spoken(page)).to.include('1 member bob@');
  });

  it('search at once with Enter, and all again with Escape', async () => {
    const page = await shownMembers(world);
    typeSearch(page, 'bob@');
    await sendKeys({ press: 'Enter' });
    expect(elementOf(page).query).to.equal('bob@');
    await waitUntil(() => shown(page) === 1);
    await sendKeys({ press: 'Escape' });
    expect(searchBox(page).value).to.equal('');
    await waitUntil(() => shown(page) === 20);
    expect(focused()).to.equal(searchBox(page));
  });

  it('give up an older search, and never show its answer', async () => {
    const page = await shownMembers(world);
    const slow = gate();
    const aborted: string[] = [];
    world.intercept = only(
      ({ url }) => url.includes('q=bob'),
      (request, send) => {
        request.signal.addEventListener('abort', () => aborted.push(request.url));
        return slow.intercept(request, send);
      },
    );
    elementOf(page).query = 'bob';
    await waitUntil(() => slow.waiting === 1);
    expect(shown(page)).to.equal(20);
    elementOf(page).query = 'alice@';
    await waitUntil(() => shown(page) === 1);
    expect(aborted).to.have.length(1);
    slow.release();
    await elementOf(page).updateComplete;
    expect(rowOf(page, 'Alice Example')).to.exist;
  });

  it('keep the old rows, marked busy, until the next are there', async () => {
    const page = await shownMembers(world);
    const slow = gate();
    world.intercept = slow.intercept;
    clickButton(page, 'Next page');
    await waitUntil(() => slow.waiting === 1);
    expect(shown(page)).to.equal(20);
    expect(byRole(page, 'table').getAttribute('aria-busy')).to.equal('true');
    slow.release();
    await untilText(page, '21–30 of 30');
    expect(byRole(page, 'table').getAttribute('aria-busy')).to.equal('false');
  });

  it('turn pages with the focus staying, up to the ends', async () => {
    const page = await shownMembers(world);
    expect(textOf(page)).to.include('1–20 of 30');
    const previous = byRole(page, 'button', 'Previous page');
    const next = byRole(page, 'button', 'Next page');
    expect(previous.getAttribute('aria-disabled')).to.equal('true');
    next.focus();
    const told = oneEvent<OrgQueryChangedEvent>(page, 'org-query-changed');
    await sendKeys({ press: 'Enter' });
    expect((await told).page).to.equal(2);
    await untilText(page, '21–30 of 30');
    expect(spoken(page)).to.include('30 members 21–30 of 30');
    expect(shown(page)).to.equal(10);
    expect(focused()).to.equal(next);
    expect(next.getAttribute('aria-disabled')).to.equal('true');
    next.click();
    expect(elementOf(page).page).to.equal(2);
    previous.click();
    await untilText(page, '1–20 of 30');
    expect(spoken(page)).to.include('30 members');
  });

  it('filter by role, together with the search, from the first page on', async () => {
    const page = await shownMembers(world);
    clickButton(page, 'Next page');
    await untilText(page, '21–30');
    const filter = byRole<HTMLSelectElement>(page, 'combobox', 'Filter by role');
    filter.value = [...filter.options].find(({ text }) => text === 'admin')!.value;
    filter.dispatchEvent(new Event('change'));
    await waitUntil(() => shown(page) === 1);
    expect(spoken(page)).to.include('1 member admin');
    expect(rowOf(page, 'Alice Example')).to.exist;
    expect(elementOf(page).page).to.equal(1);
    typeSearch(page, 'bob');
    await untilText(page, 'Nobody matches.');
    clickButton(page, 'Clear search and filter');
    await waitUntil(() => shown(page) === 20);
    expect([filter.value, searchBox(page).value]).to.deep.equal(['', '']);
    await untilFocusOn('Search members');
  });

  it('begin where the page says, also past the end', async () => {
    const content = html`<org-members query="example" page="9" page-size="1"></org-members>`;
    const page = await shownMembers(world, 'alice', content);
    expect(searchBox(page).value).to.equal('example');
    expect(shown(page)).to.equal(1);
    elementOf(page).page = 500;
    await waitUntil(() => {
      expect(shown(page), 'rows while the last page is looked for').to.equal(1);
      return elementOf(page).page < 500;
    });
    expect(byRole(page, 'button', 'Next page').getAttribute('aria-disabled')).to.equal('true');
  });

  it('bring back what a host page sets to nonsense within bounds', async () => {
    const content = html`<org-members page="x" page-size="1000"></org-members>`;
    const page = await shownMembers(world, 'alice', content);
    expect(shown(page)).to.equal(30);
    expect(listCalls().at(-1)).to.match(/page=1&pageSize=100/);
  });
});

describe('10,000 members', () => {
  it('cost one page, one request, and two lists of the same share it', async () => {
    world = await createWorld({ members: 10_000 });
    const twice = html`<org-members></org-members><org-members></org-members>`;
    const page = await shownMembers(world, 'alice', twice);
    await untilText(page, '10,002 members');
    const lists = [...page.querySelectorAll('org-members')];
    await waitUntil(() => lists.every((list) => list.shadowRoot!.querySelectorAll('tbody tr').length === 20)); // prettier-ignore
    expect(listCalls()).to.have.length(1);
    expect(nameOf(lists[1]!.shadowRoot!.querySelector('table')!)).to.equal('Members');
    const pages = byRole(lists[0]!, 'button', 'Next page');
    for (let turned = 1; turned <= 3; turned++) {
      pages.click();
      await untilText(lists[0]!, `${turned * 20 + 1}–${turned * 20 + 20} of 10,002`);
    }
    expect(rowsOf(page)).to.have.length(20);
    expect(listCalls()).to.have.length(4);
  });
});
