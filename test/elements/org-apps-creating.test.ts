import { expect, oneDefaultPreventedEvent, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { OrgAppCreatedEvent, OrgErrorEvent } from '../../src/elements/events.js';
import {
  appIdsOf,
  appRolesOf,
  create,
  created,
  nameField,
  openDialog,
  shownApps,
} from '../support/apps-page.js';
import { addAppRole } from '../support/apps.js';
import { makeBobOffice } from '../support/office-role.js';
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
import { createWorld, gate, lostAnswer, only, problem, type World } from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
  addAppRole(world, 'reader', ['read:data']);
  addAppRole(world, 'robot', ['read:data', 'manage:member']);
});

const tenant = () => world.logto.tenant;
const writes = ({ method }: Request) => method !== 'GET';
const element = (page: Element) => page.querySelector('org-apps')!;
const valueOf = (page: Element, name: string) =>
  byRole<HTMLInputElement>(page, 'textbox', name).value;
/** All that is in the page, read out or not. */
const sourceOf = (page: Element) => {
  const root = element(page).shadowRoot!;
  const values = Array.from(root.querySelectorAll('input'), ({ value }) => value);
  return root.innerHTML + values.join(' ');
};

describe('creating', () => {
  it('names the choice of roles once', async () => {
    const page = await shownApps(world);
    byRole(page, 'button', 'Create app').click();
    await waitUntil(() => queryByRole(page, 'dialog'), 'dialog');
    expect(allByRole(byRole(page, 'dialog'), 'group').map(nameOf)).to.deep.equal(['Roles']);
  });

  it('shows what the app signs in with, which works', async () => {
    const page = await shownApps(world);
    await create(page, ' Backup ', 'reader');
    await created(page, 'Backup');
    const [id = ''] = appIdsOf(world);
    expect(appRolesOf(world, id)).to.deep.equal(['reader']);
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
    const page = await shownApps(world);
    const told = oneEvent<OrgAppCreatedEvent>(page, 'org-app-created');
    await create(page, 'Backup', 'reader');
    const { app } = await told;
    expect(app).to.include({ name: 'Backup', isCreatedHere: true });
    await created(page, 'Backup');
    const secret = valueOf(page, 'Client secret');
    expect(secret).to.equal(tenant().applications.get(appIdsOf(world)[0]!)?.secret);
    expect(textOf(page)).to.include('nobody can see it again');
    byRole(page, 'button', 'Close').click();
    await waitUntil(() => !queryByRole(page, 'dialog'));
    await untilText(page, 'Backup was created.');
    await untilFocusOn('Create app');
    expect(JSON.stringify(app)).not.to.include(secret);
    expect(sourceOf(page)).not.to.include(secret);
    await waitUntil(
      () => allByRole(page, 'listitem').map(textOf).join().includes('Backup'),
      'item',
    );
  });

  it('shows the secret no more once the element has left the page', async () => {
    const page = await shownApps(world);
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
    const page = await shownApps(world);
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
      const page = await shownApps(world);
      await create(page, name, 'reader');
      await waitUntil(() => nameField(page).ariaInvalid === 'true');
      expect(descriptionOf(nameField(page))).to.include(words);
      expect(focused()).to.equal(nameField(page));
      expect(byRole<HTMLInputElement>(page, 'checkbox', 'reader').checked).to.equal(true);
      expect(appIdsOf(world)).to.deep.equal([]);
    });
  }

  it('once is enough, also where the answer got lost', async () => {
    const page = await shownApps(world);
    world.intercept = only(writes, lostAnswer);
    await create(page, 'Backup', 'reader');
    await untilText(page, 'The server can’t be reached.');
    world.intercept = undefined;
    byRole(byRole(page, 'dialog'), 'button', 'Create app').click();
    await created(page, 'Backup');
    expect(appIdsOf(world)).to.have.length(1);
    expect(valueOf(page, 'Client secret')).to.equal(
      tenant().applications.get(appIdsOf(world)[0]!)?.secret,
    );
  });

  it('shows the secret also where the dialog was closed meanwhile', async () => {
    const page = await shownApps(world);
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
    const page = await shownApps(world);
    world.intercept = only(writes, problem(429, 'quota_exceeded'));
    const failed = oneEvent<OrgErrorEvent>(page, 'org-error');
    await create(page, 'Backup', 'reader');
    expect((await failed).error.code).to.equal('quota_exceeded');
    await untilText(page, 'Your plan’s limit is reached.');
    expect(nameField(page).value).to.equal('Backup');
    expect(byRole<HTMLInputElement>(page, 'checkbox', 'reader').checked).to.equal(true);
  });

  it('offers a role that allows more than one’s own only with the reason', async () => {
    makeBobOffice(world);
    const page = await shownApps(world, 'bob');
    byRole(page, 'button', 'Create app').click();
    const robot = byRole<HTMLInputElement>(await openDialog(page), 'checkbox', 'robot');
    robot.click();
    expect(robot.checked).to.equal(false);
    expect(descriptionOf(robot)).to.include('allows more than your own roles');
  });

  it('is left to the host when it prevents org-create-app', async () => {
    const page = await shownApps(world);
    const asked = oneDefaultPreventedEvent(page, 'org-create-app');
    await create(page, 'Backup');
    await asked;
    expect(appIdsOf(world)).to.deep.equal([]);
  });
});
