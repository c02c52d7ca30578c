import { expect, html, oneDefaultPreventedEvent, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type {
  OrgErrorEvent,
  OrgMemberRemovedEvent,
  OrgRolesChangedEvent,
} from '../../src/elements/events.js';
import { acmeOf, userId } from '../support/acme.js';
import {
  clickButton,
  elementOf,
  makeAdmin,
  offered,
  openMenu,
  openRemoval,
  openRoles,
  remove,
  rowOf,
  rowsOf,
  shownMembers,
} from '../support/members-page.js';
import {
  allByRole,
  byRole,
  descriptionOf,
  focused,
  nameOf,
  queryByRole,
  textOf,
} from '../support/queries.js';
import { untilFocusOn, untilText, waitUntil } from '../support/until.js';
import { createWorld, gate, offline, only, problem, type World } from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

const writes = ({ method }: Request) => method !== 'GET';
const tenant = () => world.logto.tenant;
const acme = () => acmeOf(world);
const idOf = (username: string) => userId(world, username);
const roleId = (name: string) =>
  [...tenant().organizationRoles.values()].find((role) => role.name === name)!.id;
const rolesOf = (username: string) =>
  [...acme().members.rolesOf(idOf(username))].map((id) => tenant().organizationRoles.get(id)!.name);
const rolesShown = (page: Element, text: string) =>
  allByRole(rowOf(page, text)!, 'listitem').map((item) => item.textContent);

/** A role whose holders manage members without being administrators. */
const addManagerRole = () => {
  const scopes = [...tenant().organizationScopes.values()];
  const wanted = ['manage:member', 'read:member', 'invite:member', 'read:data'];
  tenant().organizationRoles.set('manager-role', {
    id: 'manager-role',
    name: 'manager',
    description: 'Looks after the members',
    type: 'User',
    organizationScopeIds: new Set(
      scopes.filter(({ name }) => wanted.includes(name)).map(({ id }) => id),
    ),
    resourceScopeIds: new Set(),
  });
};

const makeBobManager = () => {
  addManagerRole();
  acme().members.setRoles(idOf('bob'), ['manager-role']);
};

describe('what may be done to a member', () => {
  it('is changing roles and removing; to oneself changing roles', async () => {
    const page = await shownMembers(world);
    expect(await offered(page, 'Bob Example')).to.deep.equal([
      'Change roles',
      'Remove from organization',
    ]);
    expect(await offered(page, 'Alice Example')).to.deep.equal(['Change roles']);
  });

  it('is nothing where the member holds more than oneself', async () => {
    makeBobManager();
    acme().members.add(idOf('carol'), [roleId('member')]);
    const page = await shownMembers(world, 'bob');
    expect(queryByRole(page, 'button', 'Actions for Alice Example')).to.equal(undefined);
    expect(await offered(page, 'Carol Example')).to.deep.equal(['Change roles']);
  });
});

describe('the menu of a member', () => {
  const press = (key: string) => sendKeys({ press: key });

  it('is used with arrows, Home, End and the first letter', async () => {
    const page = await shownMembers(world);
    byRole(page, 'button', 'Actions for Bob Example').focus();
    await press('ArrowDown');
    await untilFocusOn('Change roles');
    await press('ArrowDown');
    await untilFocusOn('Remove from organization');
    await press('ArrowDown');
    await untilFocusOn('Change roles');
    await press('End');
    await untilFocusOn('Remove from organization');
    await press('Home');
    await untilFocusOn('Change roles');
    await press('r');
    await untilFocusOn('Remove from organization');
  });

  it('closes with Escape and gives the focus back', async () => {
    const page = await shownMembers(world);
    await openMenu(page, 'Bob Example');
    await press('Escape');
    await waitUntil(() => !queryByRole(page, 'menu'));
    await untilFocusOn('Actions for Bob Example');
  });

  it('closes with a click elsewhere or on its button, and when another opens', async () => {
    const page = await shownMembers(world);
    await openMenu(page, 'Bob Example');
    await openMenu(page, 'Alice Example');
    await waitUntil(() => allByRole(page, 'menu').length === 1);
    expect(nameOf(byRole(page, 'menu'))).to.equal('Actions for Alice Example');
    await sendMouse({ type: 'click', position: [1, 1] });
    await waitUntil(() => !queryByRole(page, 'menu'));
    await openMenu(page, 'Bob Example');
    clickButton(page, 'Actions for Bob Example');
    await waitUntil(() => !queryByRole(page, 'menu'));
  });
});

describe('changing roles', () => {
  it('is shown at once, then announced', async () => {
    const page = await shownMembers(world);
    const slow = gate();
    world.intercept = only(writes, slow.intercept);
    const told = oneEvent<OrgRolesChangedEvent>(page, 'org-roles-changed');
    await makeAdmin(page, 'Bob Example');
    await waitUntil(() => rolesShown(page, 'bob@').includes('admin'));
    expect(queryByRole(page, 'dialog')).to.equal(undefined);
    expect(rolesOf('bob')).to.deep.equal(['member']);
    slow.release();
    const { members, roles } = await told;
    expect([members[0]?.userId, roles.map(({ name }) => name)]).to.deep.equal([
      idOf('bob'),
      ['admin', 'member'],
    ]);
    expect(rolesOf('bob')).to.have.members(['admin', 'member']);
    await untilText(page, 'The roles of Bob Example were changed.');
    await untilFocusOn('Actions for Bob Example');
  });

  it('is not sent when nothing was changed, or with Escape', async () => {
    const page = await shownMembers(world);
    const before = world.calls.length;
    byRole(await openRoles(page, 'Bob Example'), 'button', 'Save').click();
    await waitUntil(() => !queryByRole(page, 'dialog'));
    byRole(await openRoles(page, 'Bob Example'), 'checkbox', 'admin').click();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !queryByRole(page, 'dialog'));
    await untilFocusOn('Actions for Bob Example');
    expect(world.calls).to.have.length(before);
  });

  it('is taken back when the server cannot be reached; Retry does it', async () => {
    const page = await shownMembers(world);
    world.intercept = only(writes, offline);
    const failed = oneEvent<OrgErrorEvent>(page, 'org-error');
    await makeAdmin(page, 'Bob Example');
    expect((await failed).error.code).to.equal('network_error');
    await untilText(
      page,
      'The roles of Bob Example were not changed. The server can’t be reached.',
    );
    expect(rolesShown(page, 'bob@')).to.deep.equal(['member']);
    world.intercept = undefined;
    clickButton(page, 'Retry');
    await waitUntil(() => rolesOf('bob').includes('admin'));
    await waitUntil(() => !queryByRole(page, 'alert'));
    expect(rolesShown(page, 'bob@')).to.deep.equal(['admin', 'member']);
  });

  it('explains why the last administrator stays one, with nothing to retry', async () => {
    const page = await shownMembers(world);
    const dialog = await openRoles(page, 'Alice Example');
    byRole(dialog, 'checkbox', 'admin').click();
    await untilText(dialog, 'Without a role, Alice Example stays a member');
    byRole(dialog, 'button', 'Save').click();
    await untilText(page, 'Make another member an administrator first.');
    expect(queryByRole(page, 'button', 'Retry')).to.equal(undefined);
    expect(rolesShown(page, 'alice@')).to.deep.equal(['admin']);
    clickButton(page, 'Close');
    await waitUntil(() => !queryByRole(page, 'alert'));
    await untilFocusOn('Actions for Alice Example');
  });

  it('offers a role that allows more than one’s own only with the reason', async () => {
    makeBobManager();
    acme().members.add(idOf('carol'), [roleId('member')]);
    const page = await shownMembers(world, 'bob');
    const dialog = await openRoles(page, 'Carol Example');
    const admin = byRole<HTMLInputElement>(dialog, 'checkbox', 'admin');
    expect(admin.ariaDisabled).to.equal('true');
    expect(descriptionOf(admin)).to.include('allows more than your own roles');
    admin.click();
    expect(admin.checked).to.equal(false);
    expect(descriptionOf(byRole(dialog, 'checkbox', 'manager'))).to.equal(
      'Looks after the members',
    );
    await expect(elementOf(page)).to.be.accessible();
  });

  it('takes away at once what one gave up oneself', async () => {
    acme().members.setRoles(idOf('bob'), [roleId('admin')]);
    acme().members.setRoles(idOf('alice'), [roleId('admin'), roleId('member')]);
    const page = await shownMembers(world);
    const dialog = await openRoles(page, 'Alice Example');
    byRole(dialog, 'checkbox', 'admin').click();
    byRole(dialog, 'button', 'Save').click();
    await waitUntil(() => !queryByRole(page, 'button', /Actions for/));
    await untilFocusOn('Search members');
  });

  it('is left to the host when it prevents org-change-roles', async () => {
    const page = await shownMembers(world);
    const before = world.calls.length;
    const asked = oneDefaultPreventedEvent(page, 'org-change-roles');
    await makeAdmin(page, 'Bob Example');
    await asked;
    expect(world.calls).to.have.length(before);
    expect(rolesShown(page, 'bob@')).to.deep.equal(['member']);
  });
});

describe('removing', () => {
  beforeEach(() => {
    acme().members.add(idOf('carol'), [roleId('member')]);
  });

  it('asks first, saying who loses what', async () => {
    const page = await shownMembers(world);
    const dialog = await openRemoval(page, 'Bob Example');
    expect(nameOf(dialog)).to.equal('Remove Bob Example?');
    expect(textOf(dialog)).to.include('Bob Example will lose access at once.');
    await untilFocusOn('Cancel');
    await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
    await expect(elementOf(page)).to.be.accessible();
    byRole(dialog, 'button', 'Cancel').click();
    await waitUntil(() => !queryByRole(page, 'dialog'));
    await untilFocusOn('Actions for Bob Example');
    expect(acme().members.has(idOf('bob'))).to.equal(true);
  });

  it('happens at once; the focus goes to the next member', async () => {
    const page = await shownMembers(world);
    const names = rowsOf(page).map((row) => row.querySelector('.name')!.textContent);
    expect(names).to.deep.equal(['Alice Example', 'Bob Example', 'Carol Example']);
    const slow = gate();
    world.intercept = only(writes, slow.intercept);
    const told = oneEvent<OrgMemberRemovedEvent>(page, 'org-member-removed');
    await remove(page, 'Bob Example');
    await waitUntil(() => !rowOf(page, 'Bob Example'));
    await untilFocusOn('Actions for Carol Example');
    await untilText(page, '2 members');
    slow.release();
    expect((await told).members.map(({ userId }) => userId)).to.deep.equal([idOf('bob')]);
    await untilText(page, 'Bob Example was removed.');
    expect(acme().members.has(idOf('bob'))).to.equal(false);
  });

  it('is taken back in its place when the server refuses', async () => {
    const page = await shownMembers(world);
    world.intercept = only(writes, problem(409, 'conflict'));
    await remove(page, 'Bob Example');
    await untilText(page, 'Bob Example was not removed. Something changed in the meantime.');
    expect(rowsOf(page).map((row) => row.querySelector('.name')!.textContent)).to.deep.equal([
      'Alice Example',
      'Bob Example',
      'Carol Example',
    ]);
    await untilText(page, '3 members');
  });

  it('of two at the same time keeps one and takes back the other', async () => {
    const page = await shownMembers(world);
    const slow = gate();
    const refuseCarol = only(({ url }) => url.includes(idOf('carol')), problem(500, 'internal'));
    world.intercept = (request, send) =>
      request.url.includes(idOf('bob'))
        ? slow.intercept(request, send)
        : refuseCarol(request, send);
    await remove(page, 'Bob Example');
    await waitUntil(() => slow.waiting === 1);
    await remove(page, 'Carol Example');
    await untilText(page, 'Carol Example was not removed.');
    expect(rowOf(page, 'carol@')).to.exist;
    expect(rowOf(page, 'bob@')).to.equal(undefined);
    slow.release();
    await untilText(page, 'Bob Example was removed.');
    await untilText(page, '2 members');
    expect(rowOf(page, 'bob@')).to.equal(undefined);
  });

  it('of the last on a page shows the page before', async () => {
    const content = html`<org-members page-size="1" page="3"></org-members>`;
    const page = await shownMembers(world, 'alice', content);
    await remove(page, 'Carol Example');
    await untilText(page, '2–2 of 2');
    expect(rowOf(page, 'Bob Example')).to.exist;
    expect(focused()).not.to.equal(document.body);
  });

  it('is left to the host when it prevents org-remove-member', async () => {
    const page = await shownMembers(world);
    const asked = oneDefaultPreventedEvent(page, 'org-remove-member');
    await remove(page, 'Bob Example');
    await asked;
    expect(acme().members.has(idOf('bob'))).to.equal(true);
    await waitUntil(() => !queryByRole(page, 'dialog'));
    expect(rowOf(page, 'Bob Example')).to.exist;
  });
});
