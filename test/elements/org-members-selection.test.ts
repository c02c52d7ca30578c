import { expect, html, oneDefaultPreventedEvent, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type {
  OrgErrorEvent,
  OrgMemberRemovedEvent,
  OrgRolesChangedEvent,
} from '../../src/elements/events.js';
import { acmeOf, userId } from '../support/acme.js';
import {
  bulkBar,
  clickButton,
  elementOf,
  openBulk,
  rowOf,
  select,
  selected,
  shownMembers,
} from '../support/members-page.js';
import { allByRole, byRole, nameOf, queryByRole, textOf } from '../support/queries.js';
import { untilFocusOn, untilText, waitUntil } from '../support/until.js';
import { createWorld, gate, offline, only, problem, type World } from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
  for (const username of ['carol', 'dave']) acme().members.add(idOf(username), [roleId('member')]);
});

const writes = ({ method }: Request) => method !== 'GET';
const acme = () => acmeOf(world);
const idOf = (username: string) => userId(world, username);
const roles = () => [...world.logto.tenant.organizationRoles.values()];
const roleId = (name: string) => roles().find((role) => role.name === name)!.id;
const rolesOf = (username: string) =>
  [...acme().members.rolesOf(idOf(username))].map((id) => roles().find((role) => role.id === id)!.name); // prettier-ignore
const rolesShown = (page: Element, text: string) =>
  allByRole(rowOf(page, text)!, 'listitem').map((item) => item.textContent);
const batches = () => world.calls.filter((call) => call.endsWith('/members/batch'));
const box = (page: Element, name: string) => byRole<HTMLInputElement>(page, 'checkbox', name);
/** Text without the marks that isolate the direction of names, spaces folded. */
const words = ({ textContent }: Element) =>
  textContent
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const three = ['Bob Example', 'Carol Example', 'Dave Example'];

describe('selecting members', () => {
  it('puts what can be done in the place of search and filter, and nothing jumps', async () => {
    const page = await shownMembers(world);
    const before = byRole(page, 'table').getBoundingClientRect();
    const status = elementOf(page).shadowRoot!.querySelector('.tools [role="status"]');
    select(page, 'Bob Example');
    await waitUntil(() => queryByRole(page, 'group', '1 selected'));
    expect(byRole(bulkBar(page), 'status'), 'there before').to.equal(status);
    select(page, 'Carol Example');
    await waitUntil(() => queryByRole(page, 'group', '2 selected'));
    expect(byRole(page, 'table').getBoundingClientRect()).to.deep.equal(before);
    expect(queryByRole(page, 'searchbox')).to.equal(undefined);
    expect(allByRole(bulkBar(page), 'button').map(nameOf)).to.deep.equal([
      'Clear selection',
      'Change roles',
      'Remove',
    ]);
    expect(byRole(bulkBar(page), 'status').textContent).to.equal('2 selected');
    await expect(elementOf(page)).to.be.accessible();
    clickButton(page, 'Clear selection');
    await waitUntil(() => queryByRole(page, 'searchbox'));
    expect(selected(page)).to.deep.equal([]);
    await untilFocusOn('Select all');
  });

  it('all at once leaves oneself out, and says when only some are', async () => {
    const page = await shownMembers(world);
    expect(queryByRole(page, 'checkbox', 'Select Alice Example')).to.equal(undefined);
    select(page, 'Bob Example');
    await waitUntil(() => box(page, 'Select all').indeterminate);
    box(page, 'Select all').click();
    await waitUntil(() => selected(page).length === 3);
    expect(selected(page)).to.deep.equal(three);
    expect([box(page, 'Select all').checked, box(page, 'Select all').indeterminate]).to.deep.equal([
      true,
      false,
    ]);
    box(page, 'Select all').click();
    await waitUntil(() => selected(page).length === 0);
    expect(box(page, 'Select all').checked).to.equal(false);
  });

  it('works with the keyboard', async () => {
    const page = await shownMembers(world);
    box(page, 'Select all').focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await untilFocusOn('Select Bob Example');
    await sendKeys({ press: ' ' });
    await waitUntil(() => queryByRole(page, 'group', '1 selected'));
  });

  it('ends with another search, filter or page', async () => {
    const page = await shownMembers(
      world,
      'alice',
      html`<org-members page-size="3"></org-members>`,
    );
    const member = roleId('member');
    for (const change of [{ query: 'example' }, { roleId: member }, { roleId: '' }, { page: 2 }]) {
      await waitUntil(() => queryByRole(page, 'checkbox', 'Select Bob Example'));
      select(page, 'Bob Example');
      await waitUntil(() => queryByRole(page, 'group', '1 selected'));
      Object.assign(elementOf(page), change);
      await waitUntil(() => !queryByRole(page, 'group', '1 selected'));
      expect(selected(page)).to.deep.equal([]);
    }
  });

  it('is not offered to whoever may do nothing', async () => {
    const page = await shownMembers(world, 'bob');
    expect(allByRole(page, 'checkbox')).to.have.length(0);
  });

  it('is not offered for whom nothing may be done', async () => {
    acme().members.setRoles(idOf('bob'), [roleId('admin')]);
    world.logto.tenant.organizationRoles.get(roleId('admin'))!.organizationScopeIds = new Set(
      [...world.logto.tenant.organizationScopes.values()]
        .filter(({ name }) => name !== 'delete:member')
        .map(({ id }) => id),
    );
    acme().members.setRoles(idOf('dave'), []);
    const page = await shownMembers(world);
    select(page, 'Dave Example');
    await waitUntil(() => queryByRole(page, 'group', '1 selected'));
    expect(allByRole(bulkBar(page), 'button', 'Remove')).to.have.length(0);
  });

  it('has room for a name and for "Select all" on cards', async () => {
    await setViewport({ width: 320, height: 700 });
    const page = await shownMembers(world);
    const all = box(page, 'Select all').closest('label')!.getBoundingClientRect();
    expect(all.width).to.be.above(60);
    expect(all.height).to.be.within(24, 48);
    const [pick, name] = [
      box(page, 'Select Bob Example'),
      rowOf(page, 'bob@')!.querySelector('.name')!,
    ];
    expect(pick.getBoundingClientRect().right).to.be.below(name.getBoundingClientRect().left);
    await setViewport({ width: 800, height: 600 });
  });
});

describe('changing the roles of several', () => {
  it('is one call, shown at once, then announced', async () => {
    const page = await shownMembers(world);
    const slow = gate();
    world.intercept = only(writes, slow.intercept);
    const told = oneEvent<OrgRolesChangedEvent>(page, 'org-roles-changed');
    select(page, 'Bob Example', 'Carol Example');
    const dialog = await openBulk(page, 'Change roles');
    expect(nameOf(dialog)).to.equal('Change roles of 2 members');
    expect(textOf(dialog)).to.include('Each of them will have exactly these roles.');
    expect(box(dialog, 'member').checked).to.equal(true);
    expect(box(dialog, 'admin').checked).to.equal(false);
    box(dialog, 'admin').click();
    byRole(dialog, 'button', 'Save').click();
    await waitUntil(() => rolesShown(page, 'bob@').includes('admin'));
    expect(rolesShown(page, 'carol@')).to.deep.equal(['admin', 'member']);
    expect(rolesOf('carol')).to.deep.equal(['member']);
    slow.release();
    expect((await told).members.map(({ name }) => name)).to.deep.equal([
      'Bob Example',
      'Carol Example',
    ]);
    expect(batches()).to.have.length(1);
    expect(rolesOf('bob')).to.have.members(['admin', 'member']);
    expect(rolesOf('carol')).to.have.members(['admin', 'member']);
    expect(rolesOf('dave')).to.deep.equal(['member']);
    await untilText(page, 'The roles of 2 members were changed.');
    expect(selected(page)).to.deep.equal([]);
    await untilFocusOn('Select all');
  });

  it('begins with the roles that all of them have, and warns when none is left', async () => {
    acme().members.setRoles(idOf('bob'), [roleId('admin')]);
    const page = await shownMembers(world);
    select(page, 'Bob Example', 'Carol Example');
    const dialog = await openBulk(page, 'Change roles');
    expect(box(dialog, 'admin').checked).to.equal(false);
    expect(box(dialog, 'member').checked).to.equal(false);
    await untilText(dialog, 'Without a role, they stay members');
  });

  it('is not sent when all of them have the roles already, nor with Escape', async () => {
    const page = await shownMembers(world);
    const before = world.calls.length;
    select(page, 'Bob Example', 'Carol Example');
    byRole(await openBulk(page, 'Change roles'), 'button', 'Save').click();
    await waitUntil(() => !queryByRole(page, 'dialog'));
    expect(selected(page)).to.have.length(2);
    await untilFocusOn('Change roles');
    await openBulk(page, 'Remove');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !queryByRole(page, 'dialog'));
    await untilFocusOn('Remove');
    expect(world.calls).to.have.length(before);
  });

  it('is left to the host when it prevents org-change-roles', async () => {
    const page = await shownMembers(world);
    const before = world.calls.length;
    const asked = oneDefaultPreventedEvent(page, 'org-change-roles');
    select(page, ...three);
    const dialog = await openBulk(page, 'Change roles');
    box(dialog, 'admin').click();
    byRole(dialog, 'button', 'Save').click();
    await asked;
    expect(world.calls).to.have.length(before);
    expect(rolesShown(page, 'bob@')).to.deep.equal(['member']);
  });
});

describe('removing several', () => {
  const removeSelected = async (page: Element) =>
    byRole(await openBulk(page, 'Remove'), 'button', 'Remove').click();

  it('says who loses access, and happens at once', async () => {
    const page = await shownMembers(world);
    const told = oneEvent<OrgMemberRemovedEvent>(page, 'org-member-removed');
    select(page, ...three);
    const dialog = await openBulk(page, 'Remove');
    expect(nameOf(dialog)).to.equal('Remove 3 members?');
    expect(words(dialog)).to.include(
      'Bob Example, Carol Example, and Dave Example will lose access',
    );
    await untilFocusOn('Cancel');
    await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
    await expect(elementOf(page)).to.be.accessible();
    byRole(dialog, 'button', 'Remove').click();
    await waitUntil(() => !rowOf(page, 'bob@'));
    expect((await told).members).to.have.length(3);
    await untilText(page, '3 members were removed.');
    await untilText(page, '1 member');
    expect(acme().members.size).to.equal(1);
    await untilFocusOn('Search members');
  });

  it('takes back those for whom the server refuses, with the reason', async () => {
    const page = await shownMembers(world);
    const told = oneEvent<OrgMemberRemovedEvent>(page, 'org-member-removed');
    const failed = oneEvent<OrgErrorEvent>(page, 'org-error');
    // Meanwhile somebody gave Carol more than Alice has.
    const { organizationScopes, organizationRoles } = world.logto.tenant;
    organizationScopes.set('own', { id: 'own', name: 'own', description: null });
    const admin = organizationRoles.get(roleId('admin'))!;
    const organizationScopeIds = new Set([...admin.organizationScopeIds, 'own']);
    organizationRoles.set('owner', { ...admin, id: 'owner', name: 'owner', organizationScopeIds });
    acme().members.setRoles(idOf('carol'), ['owner']);
    select(page, ...three);
    await removeSelected(page);
    expect((await failed).error.code).to.equal('forbidden');
    expect((await told).members.map(({ name }) => name)).to.deep.equal([
      'Bob Example',
      'Dave Example',
    ]);
    await untilText(page, 'Carol Example was not removed. You are not allowed to do this.');
    await untilText(page, '2 members were removed.');
    expect(rowOf(page, 'carol@')).to.exist;
    expect(rowOf(page, 'bob@')).to.equal(undefined);
    expect(queryByRole(page, 'button', 'Retry')).to.equal(undefined);
    clickButton(page, 'Close');
    await waitUntil(() => !queryByRole(page, 'alert'));
  });

  it('names all who are left, and tries again for whom that can help', async () => {
    const page = await shownMembers(world);
    const refused = { bob: problemOf('internal', 500), carol: problemOf('conflict', 409) };
    world.intercept = only(writes, async () =>
      Response.json({
        outcomes: [
          { userId: idOf('bob'), outcome: 'failed', problem: refused.bob },
          { userId: idOf('carol'), outcome: 'failed', problem: refused.carol },
          { userId: idOf('dave'), outcome: 'failed', problem: refused.bob },
        ],
      }),
    );
    select(page, ...three);
    await removeSelected(page);
    await untilText(page, '3 members were not removed.');
    await untilText(page, 'Something changed in the meantime.');
    const [first, second] = allByRole(byRole(page, 'alert'), 'listitem').map(words);
    expect(first).to.match(/^Bob Example and Dave Example Something went wrong.* req-500$/);
    expect(second).to.match(/^Carol Example Something changed in the meantime\./);
    await expect(elementOf(page)).to.be.accessible();
    world.intercept = undefined;
    clickButton(page, 'Retry');
    await untilText(page, '2 members were removed.');
    await untilText(page, 'Carol Example was not removed.');
    expect([acme().members.has(idOf('bob')), acme().members.has(idOf('carol'))]).to.deep.equal([
      false,
      true,
    ]);
  });

  it('is taken back for all when the server cannot be reached; Retry does it', async () => {
    const page = await shownMembers(world);
    world.intercept = only(writes, offline);
    const errors: string[] = [];
    page.addEventListener('org-error', ({ error }) => errors.push(error.code));
    select(page, ...three);
    await removeSelected(page);
    await untilText(page, '3 members were not removed.');
    expect(errors).to.deep.equal(['network_error']);
    expect(rowOf(page, 'dave@')).to.exist;
    world.intercept = undefined;
    clickButton(page, 'Retry');
    await untilText(page, '3 members were removed.');
    expect(queryByRole(page, 'alert')).to.equal(undefined);
  });

  it('by whoever may do so no longer shows what they may do now', async () => {
    const page = await shownMembers(world);
    acme().members.setRoles(idOf('alice'), [roleId('member')]);
    select(page, ...three);
    await removeSelected(page);
    await untilText(page, '3 members were not removed.');
    await waitUntil(() => !queryByRole(page, 'checkbox'));
    expect(acme().members.has(idOf('bob'))).to.equal(true);
  });
});

const problemOf = (code: string, status: number) => ({
  type: 'about:blank',
  title: code,
  status,
  code,
  requestId: `req-${status}`,
});

describe('one of several', () => {
  it('is asked about by name, as from the menu', async () => {
    const page = await shownMembers(world);
    select(page, 'Bob Example');
    const dialog = await openBulk(page, 'Remove');
    expect(nameOf(dialog)).to.equal('Remove Bob Example?');
    world.intercept = only(writes, problem(409, 'conflict'));
    byRole(dialog, 'button', 'Remove').click();
    await untilText(page, 'Bob Example was not removed. Something changed in the meantime.');
    expect(batches()).to.have.length(0);
  });
});
