import {
  expect,
  fixture,
  html,
  oneDefaultPreventedEvent,
  oneEvent,
  waitUntil,
} from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/elements/org-apps/define.js';
import type {
  OrgAppCreatedEvent,
  OrgAppRemovedEvent,
  OrgAppRolesChangedEvent,
  OrgErrorEvent,
} from '../../src/elements/events.js';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';
import { addApp, addAppRole, addForeignApp } from '../support/apps.js';
import {
  allByRole,
  byRole,
  descriptionOf,
  focused,
  nameOf,
  queryByRole,
  textOf,
} from '../support/queries.js';
import {
  createWorld,
  gate,
  lostAnswer,
  offline,
  only,
  problem,
  seenBy,
  type World,
} from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
  addAppRole(world, 'reader', ['read:data']);
  addAppRole(world, 'robot', ['read:data', 'manage:member']);
});

const tenant = () => world.logto.tenant;
const acme = () => tenant().organizations.get(world.acmeId)!;
const idOf = (username: string) => world.logto.users.find((user) => user.username === username)!.id;
const memberId = () =>
  [...tenant().organizationRoles.values()].find(({ name }) => name === 'member')!.id;
const writes = ({ method }: Request) => method !== 'GET';
const rolesOf = (appId: string) => [...(acme().applications.get(appId) ?? [])];
const appIds = () => [...acme().applications.keys()];

const show = (as: string | undefined = 'alice') =>
  fixture<OrgProvider>(seenBy(world, { as }, html`<org-apps></org-apps>`));

const untilText = (page: Element, text: string) =>
  waitUntil(() => textOf(page).includes(text), `"${text}" in: ${textOf(page)}`);
const untilFocusOn = (name: string) =>
  waitUntil(() => focused() && nameOf(focused()!) === name, `focus on "${name}"`);

/** Once the list, or what stands in its place, is there. */
const shown = async (as?: string): Promise<OrgProvider> => {
  const page = await show(as);
  await waitUntil(() => !queryByRole(page, 'status', 'Loading') && textOf(page) !== 'Apps');
  return page;
};

const element = (page: Element) => page.querySelector('org-apps')!;
/** All that is in the page, read out or not. */
const sourceOf = (page: Element) => {
  const root = element(page).shadowRoot!;
  const values = Array.from(root.querySelectorAll('input'), ({ value }) => value);
  return root.innerHTML + values.join(' ');
};

const type = (input: HTMLInputElement, text: string) => {
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

const dialogOf = async (page: Element): Promise<HTMLElement> => {
  await waitUntil(() => queryByRole(page, 'dialog'), 'dialog');
  return byRole(page, 'dialog');
};

const nameField = (page: Element) => byRole<HTMLInputElement>(page, 'textbox', 'Name');

/** Up to the click on the dialog's button. */
const create = async (page: Element, name: string, ...roles: string[]): Promise<void> => {
  byRole(page, 'button', 'Create app').click();
  const dialog = await dialogOf(page);
  type(nameField(page), name);
  for (const role of roles) byRole(dialog, 'checkbox', role).click();
  byRole(dialog, 'button', 'Create app').click();
};

const created = (page: Element, name: string) =>
  waitUntil(() => queryByRole(page, 'dialog', `${name} was created`), 'credentials');

const valueOf = (page: Element, name: string) =>
  byRole<HTMLInputElement>(page, 'textbox', name).value;

const choose = async (page: Element, name: string, item: string): Promise<HTMLElement> => {
  byRole(page, 'button', `Actions for ${name}`).click();
  await waitUntil(() => queryByRole(page, 'menuitem', item), 'menu');
  byRole(page, 'menuitem', item).click();
  return dialogOf(page);
};

describe('the list', () => {
  it('shows apps with client id and roles', async () => {
    const { id } = await addApp(world, 'Export', ['reader']);
    await addApp(world, 'Old script');
    const page = await shown();
    byRole(page, 'heading', 'Apps');
    const [first, second] = allByRole(page, 'listitem').map(textOf);
    expect(first).to.include(`Export ${id} reader Created`);
    expect(second).to.include('No role');
    await expect(element(page)).to.be.accessible();
  });

  it('is whole, however many there are', async () => {
    for (let index = 0; index < 101; index++) addForeignApp(world, `App ${index}`);
    const page = await shown();
    expect(allByRole(page, 'listitem')).to.have.length(101);
  });

  it('says what to do when it is empty', async () => {
    const page = await shown();
    expect(textOf(page)).to.include('No apps yet. Create one for a script or a service');
  });

  it('says what an operator must do where there is no role for apps', async () => {
    for (const id of ['reader', 'robot']) tenant().organizationRoles.delete(id);
    const page = await shown();
    expect(textOf(page)).to.include('An operator has to set up a role for apps first');
    expect(queryByRole(page, 'button', 'Create app')).to.equal(undefined);
  });

  it('offers nothing for an app that holds more than oneself', async () => {
    await addApp(world, 'Export', ['reader']);
    await addApp(world, 'Robot', ['robot']);
    makeBobOffice();
    const page = await shown('bob');
    byRole(page, 'button', 'Actions for Export');
    expect(queryByRole(page, 'button', 'Actions for Robot')).to.equal(undefined);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`fits 280 px, ${dir}`, async () => {
      await setViewport({ width: 280, height: 800 });
      await addApp(world, 'Rechtsschutzversicherungsgesellschaftenabgleich', ['reader', 'robot']);
      const page = await shown();
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
    const page = await show('bob');
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
    const page = await show();
    await waitUntil(() => queryByRole(page, 'button', 'Retry'));
    world.intercept = undefined;
    byRole(page, 'button', 'Retry').click();
    await waitUntil(() => queryByRole(page, 'button', 'Create app'));
  });

  it('goes as soon as one may see it no longer', async () => {
    await addApp(world, 'Export', ['reader']);
    const page = await shown();
    acme().members.setRoles(idOf('alice'), [memberId()]);
    await create(page, 'Backup');
    await untilText(page, 'You can’t see the apps of this organization.');
    expect(queryByRole(page, 'listitem')).to.equal(undefined);
  });
});

describe('creating', () => {
  it('shows what the app signs in with, which works', async () => {
    const page = await shown();
    await create(page, ' Backup ', 'reader');
    await created(page, 'Backup');
    const [id] = appIds() as [string];
    expect(rolesOf(id)).to.deep.equal(['reader']);
    expect(valueOf(page, 'Client ID')).to.equal(id);
    expect(valueOf(page, 'Organization ID')).to.equal(world.acmeId);
    const response = await world.logto.fetch(
      new Request(`${world.logto.endpoint}/oidc/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: valueOf(page, 'Client ID'),
          client_secret: valueOf(page, 'Client secret'),
          organization_id: valueOf(page, 'Organization ID'),
        }),
      }),
    );
    expect(response.status).to.equal(200);
    const dialog = byRole(page, 'dialog');
    await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
    await expect(element(page)).to.be.accessible();
  });

  it('shows the secret once, and tells nobody else', async () => {
    const page = await shown();
    const heard: string[] = [];
    const hear = (event: Event) => heard.push(JSON.stringify({ ...event }));
    for (const name of ['org-create-app', 'org-app-created']) page.addEventListener(name, hear);
    const told = oneEvent<OrgAppCreatedEvent>(page, 'org-app-created');
    await create(page, 'Backup', 'reader');
    expect((await told).app).to.include({ name: 'Backup', isCreatedHere: true });
    await created(page, 'Backup');
    const secret = valueOf(page, 'Client secret');
    expect(secret).to.equal(tenant().applications.get(appIds()[0]!)?.secret);
    expect(textOf(page)).to.include('nobody can see it again');
    byRole(page, 'button', 'Close').click();
    await waitUntil(() => !queryByRole(page, 'dialog'));
    await untilText(page, 'Backup was created.');
    await untilFocusOn('Create app');
    expect(heard.join()).not.to.include(secret);
    expect(sourceOf(page)).not.to.include(secret);
    expect(textOf(allByRole(page, 'listitem')[0]!)).to.include('Backup');
  });

  it('shows the secret no more once the element has left the page', async () => {
    const page = await shown();
    await create(page, 'Backup');
    await created(page, 'Backup');
    const secret = valueOf(page, 'Client secret');
    const apps = element(page);
    apps.remove();
    await waitUntil(() => !apps.shadowRoot!.querySelector('dialog'));
    page.append(apps);
    await waitUntil(() => queryByRole(page, 'button', 'Create app'));
    expect(sourceOf(page)).not.to.include(secret);
  });

  it('copies each of the values', async () => {
    const page = await shown();
    await create(page, 'Backup');
    await created(page, 'Backup');
    const copied: string[] = [];
    const { clipboard } = navigator;
    const writeText = async (text: string) => void copied.push(text);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    byRole(page, 'button', 'Copy Client secret').click();
    await untilText(page, 'Client secret copied.');
    byRole(page, 'button', 'Copy Client ID').click();
    await untilText(page, 'Client ID copied.');
    expect(copied).to.deep.equal([valueOf(page, 'Client secret'), valueOf(page, 'Client ID')]);
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    byRole(page, 'button', 'Copy Organization ID').click();
    await untilText(page, 'Select it and copy it yourself.');
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  });

  for (const [name, words] of [
    ['', 'Fill this in.'],
    ['x'.repeat(129), 'Use at most 128 characters.'],
    ['<b>', 'Leave out “<”, “>” and control characters.'],
  ] as const) {
    it(`explains a wrong name at its field: "${name.slice(0, 5)}"`, async () => {
      const page = await shown();
      await create(page, name, 'reader');
      await waitUntil(() => nameField(page).ariaInvalid === 'true');
      expect(descriptionOf(nameField(page))).to.include(words);
      expect(focused()).to.equal(nameField(page));
      expect(byRole<HTMLInputElement>(page, 'checkbox', 'reader').checked).to.equal(true);
      expect(appIds()).to.deep.equal([]);
    });
  }

  it('once is enough, also where the answer got lost', async () => {
    const page = await shown();
    world.intercept = only(writes, lostAnswer);
    await create(page, 'Backup', 'reader');
    await untilText(page, 'The server can’t be reached.');
    world.intercept = undefined;
    byRole(byRole(page, 'dialog'), 'button', 'Create app').click();
    await created(page, 'Backup');
    expect(appIds()).to.have.length(1);
    expect(valueOf(page, 'Client secret')).to.equal(
      tenant().applications.get(appIds()[0]!)?.secret,
    );
  });

  it('shows the secret also where the dialog was closed meanwhile', async () => {
    const page = await shown();
    const slow = gate();
    world.intercept = only(writes, slow.intercept);
    await create(page, 'Backup');
    await waitUntil(() => slow.waiting === 1);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !queryByRole(page, 'dialog'));
    slow.release();
    await created(page, 'Backup');
  });

  it('that fails says so, with nothing lost', async () => {
    const page = await shown();
    world.intercept = only(writes, problem(429, 'quota_exceeded'));
    const failed = oneEvent<OrgErrorEvent>(page, 'org-error');
    await create(page, 'Backup', 'reader');
    expect((await failed).error.code).to.equal('quota_exceeded');
    await untilText(page, 'Your plan’s limit is reached.');
    expect(nameField(page).value).to.equal('Backup');
    expect(byRole<HTMLInputElement>(page, 'checkbox', 'reader').checked).to.equal(true);
  });

  it('offers a role that allows more than one’s own only with the reason', async () => {
    makeBobOffice();
    const page = await shown('bob');
    byRole(page, 'button', 'Create app').click();
    const robot = byRole<HTMLInputElement>(await dialogOf(page), 'checkbox', 'robot');
    robot.click();
    expect(robot.checked).to.equal(false);
    expect(descriptionOf(robot)).to.include('allows more than your own roles');
  });

  it('is left to the host when it prevents org-create-app', async () => {
    const page = await shown();
    const asked = oneDefaultPreventedEvent(page, 'org-create-app');
    await create(page, 'Backup');
    await asked;
    expect(appIds()).to.deep.equal([]);
  });
});

describe('changing roles', () => {
  it('replaces them', async () => {
    const { id } = await addApp(world, 'Export', ['reader']);
    const page = await shown();
    const dialog = await choose(page, 'Export', 'Change roles');
    expect(nameOf(dialog)).to.equal('Change roles of Export');
    byRole(dialog, 'checkbox', 'reader').click();
    await untilText(dialog, 'Without a role, the app can do nothing here.');
    byRole(dialog, 'checkbox', 'robot').click();
    const told = oneEvent<OrgAppRolesChangedEvent>(page, 'org-app-roles-changed');
    byRole(dialog, 'button', 'Save').click();
    expect((await told).roles.map(({ name }) => name)).to.deep.equal(['robot']);
    await untilText(page, 'The roles of Export were changed.');
    expect(rolesOf(id)).to.deep.equal(['robot']);
    await untilFocusOn('Actions for Export');
    await waitUntil(() => textOf(byRole(page, 'listitem')).includes('robot'));
  });

  it('is left to the host when it prevents org-change-app-roles', async () => {
    const { id } = await addApp(world, 'Export', ['reader']);
    const page = await shown();
    const dialog = await choose(page, 'Export', 'Change roles');
    byRole(dialog, 'checkbox', 'robot').click();
    const asked = oneDefaultPreventedEvent(page, 'org-change-app-roles');
    byRole(dialog, 'button', 'Save').click();
    await asked;
    expect(rolesOf(id)).to.deep.equal(['reader']);
  });
});

describe('removing', () => {
  it('deletes what was created here, and says so first', async () => {
    const { id } = await addApp(world, 'Export', ['reader']);
    const page = await shown();
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

  it('only takes out what was created elsewhere, and says that', async () => {
    const id = addForeignApp(world, 'Shared');
    const page = await shown();
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
    const page = await shown();
    const asked = oneDefaultPreventedEvent(page, 'org-remove-app');
    byRole(await choose(page, 'Export', 'Remove'), 'button', 'Remove').click();
    await asked;
    expect(appIds()).to.deep.equal([id]);
  });
});

/** Somebody who may change the organization, and no more. */
const makeBobOffice = () => {
  const scopes = [...tenant().organizationScopes.values()];
  const member = tenant().organizationRoles.get(memberId())!;
  const manage = scopes.find(({ name }) => name === 'manage:organization')!;
  tenant().organizationRoles.set('office', {
    ...member,
    id: 'office',
    name: 'office',
    organizationScopeIds: new Set([...member.organizationScopeIds, manage.id]),
  });
  acme().members.setRoles(idOf('bob'), ['office']);
};
