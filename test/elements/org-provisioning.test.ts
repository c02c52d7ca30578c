import { expect, fixture, html, oneDefaultPreventedEvent, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type {
  OrgDomainAddedEvent,
  OrgDomainRolesChangedEvent,
  OrgErrorEvent,
} from '../../src/elements/events.js';
import { acmeOf, userId } from '../support/acme.js';
import { makeBobOffice } from '../support/office-role.js';
import {
  add,
  added,
  domainsOf,
  elementOf,
  field,
  open,
  show,
  shown,
  type,
} from '../support/provisioning-page.js';
import { byRole, descriptionOf, focused, nameOf, queryByRole, textOf } from '../support/queries.js';
import { untilFocusOn, untilText, waitUntil } from '../support/until.js';
import { createWorld, gate, offline, only, problem, seenBy, type World } from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

const tenant = () => world.logto.tenant;
const acme = () => acmeOf(world);
const roleId = (name: string) =>
  [...tenant().organizationRoles.values()].find((role) => role.name === name)!.id;
const idOf = (username: string) => userId(world, username);
const writes = ({ method }: Request) => method === 'PUT';
const puts = () => world.calls.filter((call) => call.startsWith('PUT'));

describe('the page', () => {
  it('says what automatic joining is, and what to do first', async () => {
    const page = await shown(world);
    byRole(page, 'heading', 'Automatic joining');
    expect(textOf(page)).to.include('become members at once');
    expect(textOf(page)).to.include('Nobody joins automatically.');
    expect(textOf(page)).to.include('No role');
    await expect(elementOf(page)).to.be.accessible();
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`fits 280 px, ${dir}`, async () => {
      await setViewport({ width: 280, height: 800 });
      const page = await shown(world);
      page.dir = dir;
      await added(page, 'rechtsschutzversicherungsgesellschaften.donaudampfschiff.example');
      expect(document.documentElement.scrollWidth).to.be.at.most(280);
      await setViewport({ width: 800, height: 600 });
    });
  }

  it('tells who may not see it whom to ask', async () => {
    const page = await show(world, 'bob');
    await untilText(page, 'You can’t see who joins automatically. Ask an administrator.');
  });

  it('asks somebody signed out to sign in', async () => {
    const page = await fixture(
      seenBy(world, { as: undefined }, html`<org-provisioning></org-provisioning>`),
    );
    await waitUntil(() => queryByRole(page, 'button', 'Sign in'));
    byRole(page, 'button', 'Sign in').click();
    await waitUntil(() => world.signIns.length === 1);
  });

  it('says so without an organization', async () => {
    const page = await fixture(
      seenBy(
        world,
        { as: 'alice', organizationId: '' },
        html`<org-provisioning></org-provisioning>`,
      ),
    );
    await untilText(page, 'No organization is selected.');
  });

  it('offers to retry what could not be read', async () => {
    world.intercept = offline;
    const page = await show(world);
    await waitUntil(() => queryByRole(page, 'button', 'Retry'));
    world.intercept = undefined;
    byRole(page, 'button', 'Retry').click();
    await waitUntil(() => queryByRole(page, 'button', 'Add domain'));
  });

  it('goes as soon as one may see it no longer', async () => {
    const page = await shown(world);
    acme().members.setRoles(idOf('alice'), [roleId('member')]);
    await add(page, 'acme.example');
    await untilText(page, 'You can’t see who joins automatically.');
    expect(queryByRole(page, 'button', 'Change roles')).to.equal(undefined);
  });
});

describe('adding a domain', () => {
  it('lets its people join, in whatever form it is typed', async () => {
    const page = await shown(world);
    const told = oneEvent<OrgDomainAddedEvent>(page, 'org-domain-added');
    await add(page, ' Eve@ACME.example ');
    expect((await told).domain).to.equal('acme.example');
    await untilText(page, 'acme.example was added.');
    expect(queryByRole(page, 'dialog')).to.equal(undefined);
    expect(domainsOf(page)).to.deep.equal(['acme.example']);
    await untilFocusOn('Add domain');
    const { id } = tenant().signUp({ username: 'eve', primaryEmail: 'eve@acme.example' });
    expect(acme().members.has(id)).to.equal(true);
    await expect(elementOf(page)).to.be.accessible();
  });

  it('works with the keyboard alone', async () => {
    const page = await shown(world);
    byRole(page, 'button', 'Add domain').focus();
    await sendKeys({ press: 'Enter' });
    await untilFocusOn('Email domain');
    await sendKeys({ type: 'acme.example' });
    await sendKeys({ press: 'Enter' });
    await untilText(page, 'acme.example was added.');
  });

  for (const [typed, words] of [
    ['', 'Fill this in.'],
    ['gmail.com', 'Anybody can get an address there. Use a domain of your own.'],
    ['eve@hotmail.co.th', 'Anybody can get an address there.'],
    ['acme', 'Enter a domain such as example.com.'],
    ['https://acme.example', 'Enter a domain such as example.com.'],
  ] as const) {
    it(`is refused at the field, with the reason: "${typed}"`, async () => {
      const page = await shown(world);
      await add(page, typed);
      await waitUntil(() => field(page).ariaInvalid === 'true');
      expect(descriptionOf(field(page))).to.include(words);
      expect(focused()).to.equal(field(page));
      expect(field(page).value).to.equal(typed);
      expect(queryByRole(page, 'alert')).to.equal(undefined);
      await expect(elementOf(page)).to.be.accessible();
      type(field(page), 'acme.example');
      await waitUntil(() => field(page).ariaInvalid !== 'true');
    });
  }

  it('is refused for one that is there already', async () => {
    const page = await shown(world);
    await added(page, 'acme.example');
    const before = puts().length;
    await add(page, 'Acme.Example');
    await waitUntil(() => field(page).ariaInvalid === 'true');
    expect(descriptionOf(field(page))).to.include('in the list already');
    expect(puts()).to.have.length(before);
  });

  it('says which other domain the server refuses', async () => {
    acme().jitEmailDomains.add('gmail.com');
    const page = await shown(world);
    await add(page, 'acme.example');
    const words = 'gmail.com: Anybody can get an address there.';
    await waitUntil(() => descriptionOf(field(page)).includes(words), words);
    expect(field(page).ariaInvalid).to.equal('true');
  });

  it('keeps what another administrator has changed meanwhile', async () => {
    const page = await shown(world);
    acme().jitEmailDomains.add('other.example');
    acme().jitRoleIds.add(roleId('member'));
    await added(page, 'acme.example');
    expect([...acme().jitEmailDomains]).to.have.members(['acme.example', 'other.example']);
    expect([...acme().jitRoleIds]).to.deep.equal([roleId('member')]);
    expect(domainsOf(page)).to.deep.equal(['acme.example', 'other.example']);
  });

  it('shows progress on its button, and goes on when its dialog is closed', async () => {
    const page = await shown(world);
    const slow = gate();
    world.intercept = only(writes, slow.intercept);
    await add(page, 'acme.example');
    await waitUntil(() => slow.waiting === 1);
    const dialog = byRole(page, 'dialog');
    expect(byRole(dialog, 'button', 'Add domain').ariaBusy).to.equal('true');
    byRole(dialog, 'button', 'Cancel').click();
    await waitUntil(() => !queryByRole(page, 'dialog'));
    slow.release();
    await untilText(page, 'acme.example was added.');
  });

  it('that fails says so, with nothing lost, also where the dialog was closed', async () => {
    const page = await shown(world);
    world.intercept = only(writes, offline);
    const failed = oneEvent<OrgErrorEvent>(page, 'org-error');
    await add(page, 'acme.example');
    expect((await failed).error.code).to.equal('network_error');
    await untilText(page, 'The server can’t be reached.');
    expect(field(page).value).to.equal('acme.example');

    const slow = gate();
    world.intercept = only(writes, async (request, send) => {
      await slow.intercept(request, send);
      return problem(500, 'internal')(request, send);
    });
    byRole(byRole(page, 'dialog'), 'button', 'Add domain').click();
    await waitUntil(() => slow.waiting === 1);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !queryByRole(page, 'dialog'));
    slow.release();
    await untilText(page, 'Reference: req-1');
    expect(field(page).value).to.equal('acme.example');
  });

  it('is left to the host when it prevents org-add-domain', async () => {
    const page = await shown(world);
    const asked = oneDefaultPreventedEvent(page, 'org-add-domain');
    await add(page, 'acme.example');
    await asked;
    await waitUntil(() => !queryByRole(page, 'dialog'));
    expect(puts()).to.deep.equal([]);
  });
});

describe('roles for new members', () => {
  it('are what whoever joins gets', async () => {
    const page = await shown(world);
    const dialog = await open(page, 'Change roles');
    expect(nameOf(dialog)).to.equal('Roles for new members');
    expect(textOf(dialog)).to.include('Without a role, new members can do nothing here.');
    byRole(dialog, 'checkbox', 'member').click();
    const told = oneEvent<OrgDomainRolesChangedEvent>(page, 'org-domain-roles-changed');
    byRole(dialog, 'button', 'Save').click();
    expect((await told).roles).to.deep.equal([{ id: roleId('member'), name: 'member' }]);
    await untilText(page, 'The roles for new members were changed.');
    await untilFocusOn('Change roles');
    expect([...acme().jitRoleIds]).to.deep.equal([roleId('member')]);
    expect(textOf(page)).not.to.include('No role');
  });

  it('that allow more than one’s own lock the page, with the reason', async () => {
    acme().jitEmailDomains.add('acme.example');
    acme().jitRoleIds.add(roleId('admin'));
    makeBobOffice(world);
    const page = await shown(world, 'bob');
    expect(textOf(page)).to.include('a role that allows more than your own roles do');
    expect(queryByRole(page, 'button')).to.equal(undefined);
  });

  it('that allow more than one’s own are offered only with the reason', async () => {
    makeBobOffice(world);
    const page = await shown(world, 'bob');
    const dialog = await open(page, 'Change roles');
    const admin = byRole<HTMLInputElement>(dialog, 'checkbox', 'admin');
    expect(descriptionOf(admin)).to.include('allows more than your own roles');
    admin.click();
    expect(admin.checked).to.equal(false);
  });

  it('are left to the host when it prevents org-change-domain-roles', async () => {
    const page = await shown(world);
    const dialog = await open(page, 'Change roles');
    const asked = oneDefaultPreventedEvent(page, 'org-change-domain-roles');
    byRole(dialog, 'button', 'Save').click();
    await asked;
    expect(puts()).to.deep.equal([]);
  });
});
