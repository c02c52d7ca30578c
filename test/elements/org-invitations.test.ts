import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { OrgQueryChangedEvent } from '../../src/elements/events.js';
import { invite } from '../../src/store/invitations.js';
import {
  addressesOf,
  click,
  day,
  elementOf,
  filterBy,
  offered,
  rowOf,
  rowsOf,
  show,
  shown,
  untilAddresses,
} from '../support/invitations-page.js';
import { allByRole, byRole, queryByRole, textOf } from '../support/queries.js';
import { typeInto } from '../support/type-into.js';
import { untilAlert, untilText, waitUntil } from '../support/until.js';
import {
  createWorld,
  gate,
  offline,
  problem,
  seenBy,
  silent,
  type World,
} from '../support/world.js';

const carol = 'carol@example.test';
const dave = 'dave@example.test';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

const listCalls = () => world.calls.filter((call) => /^GET .*\/invitations\?/.test(call));
/** What is read out of how many invitations there are. */
const counts = (page: Element) =>
  allByRole(page, 'status')
    .map(textOf)
    .filter((text) => /\d/.test(text));
const roleIdOf = (name: string) =>
  [...world.logto.tenant.organizationRoles.values()].find((role) => role.name === name)!.id;

describe('pending invitations', () => {
  it('are a table with a header for each row and column', async () => {
    const { expiresAt } = await world.invite(carol);
    const page = await shown(world);
    expect(byRole(page, 'heading', 'Invitations').ariaLevel).to.equal('2');
    expect(byRole(page, 'table', 'Invitations')).to.exist;
    const columns = allByRole(page, 'columnheader').map((cell) => cell.textContent.trim());
    expect(columns).to.deep.equal(['Address', 'Roles', 'Status', 'Expires', 'Actions']);
    const row = rowOf(page, carol)!;
    expect(textOf(row)).to.include('Invited by Alice Example member Pending');
    const time = row.querySelector('time')!;
    expect(time.textContent.trim()).to.match(/^(in 7 days|next week)$/);
    expect(time.dateTime).to.equal(new Date(expiresAt).toISOString());
    expect(time.title).to.include(String(new Date(expiresAt).getFullYear()));
    expect(textOf(page)).to.include('1 invitation');
    await expect(elementOf(page)).to.be.accessible();
  });

  it('are there at once when somebody invites on the same page', async () => {
    const page = await show(world);
    await untilText(page, 'No invitation is pending.');
    const roleIds = [roleIdOf('member')];
    await invite(elementOf(page).store!, world.acmeId, { invitees: [dave], roleIds }, 'key-1');
    await untilAddresses(page, dave);
  });

  it('become cards where it is narrow', async () => {
    await world.invite(carol);
    await setViewport({ width: 320, height: 640 });
    const page = await shown(world);
    expect(getComputedStyle(rowOf(page, carol)!).display).to.equal('grid');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await expect(elementOf(page)).to.be.accessible();
    await setViewport({ width: 800, height: 600 });
  });

  it('are shown in the language of the page', async () => {
    await world.invite(carol);
    const page = await fixture(
      seenBy(
        world,
        { as: 'alice' },
        html`<div lang="ja"><org-invitations></org-invitations></div>`,
      ),
    );
    await untilText(page, '回答待ち');
    expect(byRole(page, 'button', `${carol} の操作`)).to.exist;
  });
});

describe('what is offered', () => {
  const asBob = async () => {
    await world.invite(dave, { by: 'bob' });
    return shown(world, 'bob');
  };

  it('is sending again, copying the link and revoking', async () => {
    await world.invite(carol);
    const page = await shown(world);
    expect(await offered(page, carol)).to.deep.equal(['Resend', 'Copy link', 'Revoke']);
  });

  it('is not revoking what others sent, for who does not manage members', async () => {
    await world.invite(carol);
    const page = await asBob();
    expect(await offered(page, carol)).to.deep.equal(['Resend', 'Copy link']);
    expect(await offered(page, dave)).to.deep.equal(['Resend', 'Copy link', 'Revoke']);
  });

  it('is only sending again once it has expired', async () => {
    (await world.invite(carol)).expiresAt = Date.now() - day;
    const page = await show(world);
    filterBy(await ready(page), 'Expired');
    await untilAddresses(page, carol);
    expect(await offered(page, carol)).to.deep.equal(['Resend']);
  });

  it('is nothing where renewing would grant more than one has', async () => {
    (await world.invite(carol, { role: 'admin' })).expiresAt = Date.now() - day;
    const page = await show(
      world,
      'bob',
      html`<org-invitations status="expired"></org-invitations>`,
    );
    await untilAddresses(page, carol);
    expect(queryByRole(page, 'button', `Actions for ${carol}`)).to.equal(undefined);
    expect(queryByRole(page, 'checkbox', `Select ${carol}`)).to.equal(undefined);
  });

  it('is nothing once it was revoked', async () => {
    (await world.invite(carol)).status = 'Revoked';
    const page = await show(world, 'alice', html`<org-invitations status="all"></org-invitations>`);
    await untilAddresses(page, carol);
    expect(queryByRole(page, 'button', `Actions for ${carol}`)).to.equal(undefined);
  });
});

describe('search, filter and pages', () => {
  it('show invitations in one state, and tell the host', async () => {
    await world.invite(carol);
    (await world.invite(dave)).status = 'Revoked';
    const page = await shown(world);
    expect(addressesOf(page)).to.deep.equal([carol]);
    const told = oneEvent<OrgQueryChangedEvent>(page, 'org-query-changed');
    filterBy(page, 'Revoked');
    const { query, status, page: shownPage } = await told;
    expect([query, status, shownPage]).to.deep.equal(['', 'revoked', 1]);
    await untilAddresses(page, dave);
    expect(elementOf(page).status).to.equal('revoked');
    expect(counts(page)).to.deep.equal(['1 invitation Revoked']);
    filterBy(page, 'All');
    await untilAddresses(page, dave, carol);
  });

  it('search addresses together with the filter, and clear both', async () => {
    await world.invite(carol);
    await world.invite(dave);
    const page = await shown(world);
    const before = listCalls().length;
    typeInto(byRole<HTMLInputElement>(page, 'searchbox', 'Search invitations'), 'dave');
    await untilAddresses(page, dave);
    expect(listCalls().slice(before)).to.have.length(1);
    filterBy(page, 'Accepted');
    await untilText(page, 'No invitation matches.');
    click(page, 'Clear search and filter');
    await untilAddresses(page, dave, carol);
    expect([elementOf(page).query, elementOf(page).status]).to.deep.equal(['', 'pending']);
  });

  it('are counted aloud only once they are there', async () => {
    await world.invite(carol);
    await world.invite(dave);
    const page = await shown(world);
    const slow = gate();
    world.intercept = slow.intercept;
    typeInto(byRole<HTMLInputElement>(page, 'searchbox', 'Search invitations'), 'dave');
    await waitUntil(() => slow.waiting === 1);
    expect(counts(page)).to.deep.equal(['2 invitations Pending']);
    slow.release();
    await untilAddresses(page, dave);
    expect(counts(page)).to.deep.equal(['1 invitation dave Pending']);
  });

  it('turn pages', async () => {
    for (let at = 0; at < 5; at++) await world.invite(`person${at}@example.test`);
    const content = html`<org-invitations page-size="2" page="99"></org-invitations>`;
    const page = await shown(world, 'alice', content);
    await untilText(page, '5–5 of 5');
    click(page, 'Previous page');
    await untilText(page, '3–4 of 5');
    expect(rowsOf(page)).to.have.length(2);
  });

  it('begin anew in another organization', async () => {
    await world.invite(carol);
    const { logto } = world;
    const other = logto.tenant.createOrganization({ name: 'Other' });
    const alice = [...logto.tenant.users.values()].find(({ username }) => username === 'alice')!;
    other.members.add(alice.id, [roleIdOf('admin')]);
    const page = await shown(world);
    elementOf(page).status = 'all';
    (page as HTMLElement & { organizationId: string }).organizationId = other.id;
    await untilText(page, 'No invitation is pending.');
    expect(elementOf(page).status).to.equal('pending');
  });
});

describe('what stands in the place of invitations', () => {
  it('is a skeleton while they load', async () => {
    world.intercept = silent;
    const page = await show(world);
    await waitUntil(() => queryByRole(page, 'status', 'Loading'));
  });

  it('is "Sign in" for whoever is signed out', async () => {
    const page = await fixture(seenBy(world, {}, html`<org-invitations></org-invitations>`));
    await waitUntil(() => queryByRole(page, 'button', 'Sign in'));
  });

  it('is a hint where no organization is chosen', async () => {
    const content = html`<org-invitations></org-invitations>`;
    const page = await fixture(seenBy(world, { as: 'alice', organizationId: '' }, content));
    await untilText(page, 'No organization is selected.');
  });

  it('is the reason for somebody who may not invite, and nothing is asked for', async () => {
    for (const role of world.logto.tenant.organizationRoles.values()) {
      if (role.name === 'member') role.organizationScopeIds.clear();
    }
    const page = await show(world, 'bob');
    await untilText(page, 'You can’t see the invitations of this organization.');
    expect(listCalls()).to.have.length(0);
    expect(queryByRole(page, 'searchbox')).to.equal(undefined);
  });

  it('says so to somebody who is no member', async () => {
    const page = await show(world, 'carol');
    await untilText(page, 'You are not a member of this organization.');
    expect(textOf(page)).not.to.include('can’t see');
  });

  for (const [what, interceptor, words] of [
    ['no connection', offline, 'The server can’t be reached.'],
    ['a Logto that is down', problem(502, 'logto_unavailable'), 'does not answer right now'],
  ] as const) {
    it(`explains ${what}, and Retry helps`, async () => {
      await world.invite(carol);
      world.intercept = interceptor;
      const page = await show(world);
      await untilText(page, words);
      world.intercept = undefined;
      click(page, 'Retry');
      await untilAddresses(page, carol);
      expect(queryByRole(page, 'alert')).to.equal(undefined);
    });
  }

  it('are the old rows and an alert when they cannot be read again', async () => {
    await world.invite(carol);
    const page = await shown(world);
    world.intercept = offline;
    await elementOf(page).store!.refresh();
    await untilAlert(page, 'The server can’t be reached.');
    expect(rowOf(page, carol)).to.exist;
  });
});

/** The page once its toolbar is there. */
async function ready(page: Element): Promise<Element> {
  await waitUntil(() => queryByRole(page, 'searchbox'), 'search');
  return page;
}
