import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Member } from '../../src/api/types.js';
import { clickButton, elementOf, offered, rowOf, shownMembers } from '../support/members-page.js';
import { allByRole, byRole, nameOf, queryByRole, textOf } from '../support/queries.js';
import { untilFocusOn, waitUntil } from '../support/until.js';
import { createWorld, type World } from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

const columns = (page: Element) =>
  allByRole(page, 'columnheader').map((cell) => cell.textContent.trim());

const userName = {
  id: 'username',
  label: 'User name',
  render: ({ username }: Member) => username!,
};

describe('columns of the member list', () => {
  it('are those that the page names, in its order', async () => {
    const content = html`<org-members columns="last-sign-in roles"></org-members>`;
    const page = await shownMembers(world, 'bob', content);
    expect(columns(page)).to.deep.equal(['Member', 'Last sign-in', 'Roles']);
    elementOf(page).columns = 'roles';
    await waitUntil(() => columns(page).length === 2);
    expect(columns(page)).to.deep.equal(['Member', 'Roles']);
    expect(rowOf(page, 'bob@')!.querySelector('time')).to.equal(null);
    elementOf(page).columns = '';
    await waitUntil(() => columns(page).length === 1);
    elementOf(page).setAttribute('columns', 'roles');
    elementOf(page).removeAttribute('columns');
    await waitUntil(() => columns(page).length === 3);
  });

  it('may be the page’s own, of text or nodes', async () => {
    const mark = {
      id: 'mark',
      label: 'Mark',
      render: ({ name }: Member) => Object.assign(document.createElement('em'), { title: name }),
    };
    const content = html`<org-members .extraColumns=${[userName, mark]}></org-members>`;
    const page = await shownMembers(world, 'bob', content);
    expect(columns(page)).to.deep.equal(['Member', 'Roles', 'Last sign-in', 'User name', 'Mark']);
    const cells = allByRole(rowOf(page, 'bob@')!, 'cell');
    expect(cells[2]!.textContent.trim()).to.equal('bob');
    expect(cells[3]!.querySelector('em')!.title).to.equal('Bob Example');
    elementOf(page).columns = 'username, roles';
    await waitUntil(() => columns(page).length === 3);
    expect(columns(page)).to.deep.equal(['Member', 'User name', 'Roles']);
    await expect(elementOf(page)).to.be.accessible();
  });

  it('may hold what the page puts into a slot', async () => {
    const plan = {
      id: 'plan',
      label: 'Plan',
      render: ({ username }: Member) =>
        Object.assign(document.createElement('slot'), { name: `plan-${username}` }),
    };
    const page = await shownMembers(
      world,
      'bob',
      html`<org-members .extraColumns=${[plan]}><b slot="plan-bob">Team</b></org-members>`,
    );
    const [assigned] = rowOf(page, 'bob@')!.querySelector('slot')!.assignedElements();
    expect(assigned?.textContent).to.equal('Team');
  });
});

describe('actions of the page for a member', () => {
  const asked: string[] = [];
  const rowActions = ({ name }: Member) =>
    name === 'Bob Example' ? [{ label: 'Send a message', onSelect: () => asked.push(name) }] : [];

  it('stand in the menu behind the kit’s own', async () => {
    const content = html`<org-members .rowActions=${rowActions}></org-members>`;
    const page = await shownMembers(world, 'alice', content);
    expect(await offered(page, 'Alice Example')).to.deep.equal(['Change roles']);
    await sendKeys({ press: 'Escape' });
    expect(await offered(page, 'Bob Example')).to.deep.equal([
      'Change roles',
      'Remove from organization',
      'Send a message',
    ]);
    byRole(page, 'menuitem', 'Send a message').click();
    expect(asked.splice(0)).to.deep.equal(['Bob Example']);
    await untilFocusOn('Actions for Bob Example');
    expect(queryByRole(page, 'menu')).to.equal(undefined);
  });

  it('are offered to whoever may do nothing else, where there are any', async () => {
    const content = html`<org-members .rowActions=${rowActions}></org-members>`;
    const page = await shownMembers(world, 'bob', content);
    expect(columns(page).at(-1)).to.equal('Actions');
    expect(allByRole(page, 'button', /^Actions for/).map(nameOf)).to.deep.equal([
      'Actions for Bob Example',
    ]);
    clickButton(page, 'Actions for Bob Example');
    await waitUntil(() => queryByRole(page, 'menu'));
    expect(textOf(byRole(page, 'menu'))).to.equal('Send a message');
    expect(queryByRole(page, 'checkbox')).to.equal(undefined);
  });
});
