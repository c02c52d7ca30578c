import { expect, fixture, html, oneDefaultPreventedEvent, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { OrgAppRemovedEvent, OrgAppRolesChangedEvent } from '../../src/elements/events.js';
import { acmeOf, userId } from '../support/acme.js';
import {
  appIdsOf,
  appRolesOf,
  choose,
  create,
  created,
  showApps,
  shownApps,
} from '../support/apps-page.js';
import { addApp, addAppRole, addForeignApp } from '../support/apps.js';
import { makeBobOffice } from '../support/office-role.js';
import { allByRole, byRole, nameOf, queryByRole, textOf } from '../support/queries.js';
import { untilFocusOn, untilText, waitUntil } from '../support/until.js';
import { createWorld, offline, seenBy, type World } from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
  addAppRole(world, 'reader', ['read:data']);
  addAppRole(world, 'robot', ['read:data', 'manage:member']);
});

const tenant = () => world.logto.tenant;
const acme = () => acmeOf(world);
const idOf = (username: string) => userId(world, username);
const memberId = () =>
  [...tenant().organizationRoles.values()].find(({ name }) => name === 'member')!.id;
const element = (page: Element) => page.querySelector('org-apps')!;

describe('the list', () => {
  it('shows apps with client id and roles', async () => {
    const { id } = await addApp(world, 'Export', ['reader']);
    await addApp(world, 'Old script');
    const page = await shownApps(world);
    byRole(page, 'heading', 'Apps');
    const [first, second] = allByRole(page, 'listitem').map(textOf);
    expect(first).to.include(`Export ${id} reader Created`);
    expect(second).to.include('No role');
    await expect(element(page)).to.be.accessible();
  });

  it('is whole, however many there are', async () => {
    for (let index = 0; index < 101; index++) addForeignApp(world, `App ${index}`);
    const page = await shownApps(world);
    expect(allByRole(page, 'listitem')).to.have.length(101);
  });

  it('says what to do when it is empty', async () => {
    const page = await shownApps(world);
    expect(textOf(page)).to.include('No apps yet. Create one for a script that needs access');
  });

  it('says what an operator must do where there is no role for apps', async () => {
    for (const id of ['reader', 'robot']) tenant().organizationRoles.delete(id);
    const page = await shownApps(world);
    expect(textOf(page)).to.include('An operator has to add a role for apps');
    expect(queryByRole(page, 'button', 'Create app')).to.equal(undefined);
  });

  it('offers nothing for an app that holds more than oneself', async () => {
    await addApp(world, 'Export', ['reader']);
    await addApp(world, 'Robot', ['robot']);
    makeBobOffice(world);
    const page = await shownApps(world, 'bob');
    byRole(page, 'button', 'Actions for Export');
    expect(queryByRole(page, 'button', 'Actions for Robot')).to.equal(undefined);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`fits 280 px, ${dir}`, async () => {
      await setViewport({ width: 280, height: 800 });
      await addApp(world, 'Rechtsschutzversicherungsgesellschaftenabgleich', ['reader', 'robot']);
      const page = await shownApps(world);
      page.dir = dir;
      await waitUntil(() => queryByRole(page, 'button', /^Actions/));
      expect(document.documentElement.scrollWidth).to.be.at.most(280);
      await create(page, 'Backup');
      await created(page, 'Backup');
      const dialog = byRole(page, 'dialog');
      expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
      await setViewport({ width: 800, height: 600 });
    });
  }

  it('tells who may not see it whom to ask', async () => {
    const page = await showApps(world, 'bob');
    await untilText(page, 'You can’t see the apps of this organization. Ask an administrator.');
  });

  it('asks somebody signed out to sign in', async () => {
    const page = await fixture(seenBy(world, { as: undefined }, html`<org-apps></org-apps>`));
    await waitUntil(() => queryByRole(page, 'button', 'Sign in'));
    byRole(page, 'button', 'Sign in').click();
    await waitUntil(() => world.signIns.length === 1);
  });

  it('says so without an organization', async () => {
    const page = await fixture(
      seenBy(world, { as: 'alice', organizationId: '' }, html`<org-apps></org-apps>`),
    );
    await untilText(page, 'No organization is selected.');
  });

  it('offers to retry what could not be read', async () => {
    world.intercept = offline;
    const page = await showApps(world);
    await waitUntil(() => queryByRole(page, 'button', 'Retry'));
    world.intercept = undefined;
    byRole(page, 'button', 'Retry').click();
    await waitUntil(() => queryByRole(page, 'button', 'Create app'));
  });

  it('goes as soon as one may see it no longer', async () => {
    await addApp(world, 'Export', ['reader']);
    const page = await shownApps(world);
    acme().members.setRoles(idOf('alice'), [memberId()]);
    await create(page, 'Backup');
    await untilText(page, 'You can’t see the apps of this organization.');
    expect(queryByRole(page, 'listitem')).to.equal(undefined);
  });
});

describe('changing roles', () => {
  it('replaces them', async () => {
    const { id } = await addApp(world, 'Export', ['reader']);
    const page = await shownApps(world);
    const dialog = await choose(page, 'Export', 'Change roles');
    expect(nameOf(dialog)).to.equal('Change roles of Export');
    byRole(dialog, 'checkbox', 'reader').click();
    await untilText(dialog, 'Without a role, the app can do nothing here.');
    byRole(dialog, 'checkbox', 'robot').click();
    const told = oneEvent<OrgAppRolesChangedEvent>(page, 'org-app-roles-changed');
    byRole(dialog, 'button', 'Save').click();
    expect((await told).roles.map(({ name }) => name)).to.deep.equal(['robot']);
    await untilText(page, 'The roles of Export were changed.');
    expect(appRolesOf(world, id)).to.deep.equal(['robot']);
    await untilFocusOn('Actions for Export');
    await waitUntil(() => textOf(byRole(page, 'listitem')).includes('robot'));
  });

  it('is left to the host when it prevents org-change-app-roles', async () => {
    const { id } = await addApp(world, 'Export', ['reader']);
    const page = await shownApps(world);
    const dialog = await choose(page, 'Export', 'Change roles');
    byRole(dialog, 'checkbox', 'robot').click();
    const asked = oneDefaultPreventedEvent(page, 'org-change-app-roles');
    byRole(dialog, 'button', 'Save').click();
    await asked;
    expect(appRolesOf(world, id)).to.deep.equal(['reader']);
  });
});

describe('removing', () => {
  it('deletes what was created here, and says so first', async () => {
    const { id } = await addApp(world, 'Export', ['reader']);
    const page = await shownApps(world);
    const dialog = await choose(page, 'Export', 'Remove');
    expect(nameOf(dialog)).to.equal('Remove Export?');
    expect(textOf(dialog)).to.include('its secret stops working at once');
    await untilFocusOn('Cancel');
    const told = oneEvent<OrgAppRemovedEvent>(page, 'org-app-removed');
    byRole(dialog, 'button', 'Remove').click();
    expect((await told).app.id).to.equal(id);
    await untilText(page, 'Export was removed.');
    await untilText(page, 'No apps yet.');
    await untilFocusOn('Create app');
    expect(tenant().applications.has(id)).to.equal(false);
  });

  it('leads from the last of several to the one before', async () => {
    await addApp(world, 'Export');
    await addApp(world, 'Import');
    const page = await shownApps(world);
    const [first, last] = allByRole(page, 'button', /^Actions for/).map((button) =>
      nameOf(button).replace('Actions for ', ''),
    );
    byRole(await choose(page, last!, 'Remove'), 'button', 'Remove').click();
    await untilText(page, `${last} was removed.`);
    await untilFocusOn(`Actions for ${first}`);
  });

  it('only takes out what was created elsewhere, and says that', async () => {
    const id = addForeignApp(world, 'Shared');
    const page = await shownApps(world);
    const dialog = await choose(page, 'Shared', 'Remove');
    expect(textOf(dialog)).to.include('but is not deleted');
    byRole(dialog, 'button', 'Remove').click();
    await untilText(page, 'Shared was removed.');
    expect([tenant().applications.has(id), acme().applications.has(id)]).to.deep.equal([
      true,
      false,
    ]);
  });

  it('is left to the host when it prevents org-remove-app', async () => {
    const { id } = await addApp(world, 'Export');
    const page = await shownApps(world);
    const asked = oneDefaultPreventedEvent(page, 'org-remove-app');
    byRole(await choose(page, 'Export', 'Remove'), 'button', 'Remove').click();
    await asked;
    expect(appIdsOf(world)).to.deep.equal([id]);
  });
});
