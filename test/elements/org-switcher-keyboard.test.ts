import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { addOrganizations, numbered } from '../support/organizations.js';
import { byRole, focused, nameOf, queryByRole, textOf } from '../support/queries.js';
import {
  activeOption,
  buttonOf,
  elementOf,
  isOpen,
  opened,
  optionsOf,
  press,
  shown,
  untilButton,
  untilClosed,
  untilOpen,
} from '../support/switcher-page.js';
import { waitUntil } from '../support/until.js';
import { createWorld, type World } from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

const nameOfKey = (key: string): string => (key === ' ' ? 'Space' : key);

describe('the keyboard', () => {
  beforeEach(() => {
    addOrganizations(world, 'Globex', 'Initech', 'Ironworks');
  });

  for (const key of ['ArrowDown', 'ArrowUp', 'Enter', ' ']) {
    it(`opens the list with ${nameOfKey(key)}, at the current organization`, async () => {
      const page = await shown(world);
      buttonOf(page).focus();
      await press(page, key);
      await untilOpen(page);
      expect(activeOption()).to.equal('Acme');
    });
  }

  it('moves with arrows, Home, End and letters', async () => {
    const page = await opened(world);
    await press(page, 'ArrowDown', 'ArrowDown');
    expect(activeOption()).to.equal('Initech');
    await press(page, 'ArrowUp');
    expect(activeOption()).to.equal('Globex');
    await press(page, 'End');
    expect(activeOption()).to.equal('Ironworks');
    await press(page, 'Home');
    expect(activeOption()).to.equal('Acme');
    await press(page, 'i');
    expect(activeOption()).to.equal('Initech');
    await press(page, 'i');
    expect(activeOption()).to.equal('Ironworks');
    await press(page, 'Shift');
    expect(activeOption()).to.equal('Ironworks');
  });

  for (const key of ['Enter', ' ']) {
    it(`chooses with ${nameOfKey(key)}`, async () => {
      const page = await opened(world);
      await press(page, 'ArrowDown', key);
      await untilButton(page, 'Globex');
    });

    it(`gives the focus back after ${nameOfKey(key)} to a button that says where one is`, async () => {
      const page = await opened(world);
      const said: string[] = [];
      const button = buttonOf(page);
      button.addEventListener('focus', () => said.push(nameOf(button)));
      await press(page, 'ArrowDown', key);
      await untilClosed(page);
      expect(said).to.deep.equal(['Globex']);
    });
  }

  it('closes with Escape, which nobody around hears, and gives the focus back', async () => {
    const page = await opened(world);
    const heard: string[] = [];
    page.addEventListener('keydown', ({ key }) => heard.push(key));
    await press(page, 'Escape');
    await untilClosed(page);
    expect(focused()).to.equal(buttonOf(page));
    expect(page.organizationId).to.equal(world.acmeId);
    expect(heard).to.deep.equal([]);
  });

  it('goes on to "Create organization" with Tab', async () => {
    const page = await opened(world);
    await press(page, 'Tab');
    expect(focused()).to.equal(byRole(page, 'button', 'Create organization'));
  });
});

describe('many organizations', () => {
  it('are filtered from eight on', async () => {
    addOrganizations(world, ...numbered(6));
    const few = await opened(world);
    expect(queryByRole(few, 'combobox')).to.equal(undefined);
    addOrganizations(world, 'Globex');
    await few.store!.refresh();
    await waitUntil(() => queryByRole(few, 'combobox', 'Find an organization'));
  });

  it('are found by a part of their name', async () => {
    addOrganizations(world, ...numbered(8), 'Globex');
    const page = await opened(world);
    expect(focused()).to.equal(byRole(page, 'combobox', 'Find an organization'));
    await sendKeys({ type: 'LOB' });
    await waitUntil(() => optionsOf(page).length === 1);
    expect(byRole(page, 'status').textContent.trim()).to.equal('1 organization found');
    expect(activeOption()).to.equal('Globex');
    await press(page, 'Enter');
    await untilButton(page, 'Globex');
  });

  it('says that there is none of that name', async () => {
    addOrganizations(world, ...numbered(8));
    const page = await opened(world);
    await sendKeys({ type: 'nobody' });
    await waitUntil(() => optionsOf(page).length === 0);
    expect(textOf(page)).to.include('0 organizations found');
    await press(page, 'ArrowDown', 'Enter');
    expect(isOpen(page)).to.equal(true);
  });

  it('are all there when they are 300, read in pages', async () => {
    addOrganizations(world, ...numbered(299));
    const page = await opened(world);
    expect(optionsOf(page)).to.have.length(300);
    const reads = world.calls.filter((call) => call.startsWith('GET /organizations?'));
    expect(reads.map((call) => /[?&]page=(\d+)/.exec(call)?.[1])).to.deep.equal(['1', '2', '3']);
    await press(page, 'End');
    expect(activeOption()).to.equal('Company 299');
    const list = byRole(page, 'listbox').getBoundingClientRect();
    const option = byRole(page, 'option', 'Company 299').getBoundingClientRect();
    expect(option.bottom).to.be.at.most(list.bottom + 1);
    await expect(elementOf(page)).to.be.accessible();
  });
});
