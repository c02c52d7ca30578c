import { expect, fixture, html, oneDefaultPreventedEvent, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/elements/org-provisioning/define.js';
import type {
  OrgDomainAddedEvent,
  OrgDomainRemovedEvent,
  OrgDomainRolesChangedEvent,
  OrgErrorEvent,
} from '../../src/elements/events.js';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';
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
import { createWorld, gate, offline, only, problem, seenBy, type World } from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

const tenant = () => world.logto.tenant;
const acme = () => tenant().organizations.get(world.acmeId)!;
const roleId = (name: string) =>
  [...tenant().organizationRoles.values()].find((role) => role.name === name)!.id;
const idOf = (username: string) => world.logto.users.find((user) => user.username === username)!.id;
const writes = ({ method }: Request) => method === 'PUT';
const puts = () => world.calls.filter((call) => call.startsWith('PUT'));

const show = (as: string | undefined = 'alice') =>
  fixture<OrgProvider>(seenBy(world, { as }, html`<org-provisioning></org-provisioning>`));

const shown = async (as?: string): Promise<OrgProvider> => {
  const page = await show(as);
  await waitUntil(() => textOf(page).includes('Roles for new members'), 'settings');
  return page;
};

const element = (page: Element) => page.querySelector('org-provisioning')!;
const domains = (page: Element) =>
  allByRole(page, 'listitem').map((item) => item.querySelector('bdi')?.textContent);

const open = async (page: Element, button: string): Promise<HTMLElement> => {
  // As a real click does.
  byRole(page, 'button', button).focus();
  byRole(page, 'button', button).click();
  await waitUntil(() => queryByRole(page, 'dialog'), 'dialog');
  return byRole(page, 'dialog');
};

const field = (page: Element) => byRole<HTMLInputElement>(page, 'textbox', 'Email domain');

const type = (input: HTMLInputElement, text: string) => {
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

/** Up to the click on the dialog's button. */
const add = async (page: Element, domain: string): Promise<void> => {
  const dialog = await open(page, 'Add domain');
  type(field(page), domain);
  byRole(dialog, 'button', 'Add domain').click();
};

const added = async (page: Element, domain: string): Promise<void> => {
  await add(page, domain);
  await untilText(page, `${domain} was added.`);
};

describe('the page', () => {
  it('says what automatic joining is, and what to do first', async () => {
    const page = await shown();
    byRole(page, 'heading', 'Automatic joining');
    expect(textOf(page)).to.include('become members at once');
    expect(textOf(page)).to.include('Nobody joins automatically.');
    expect(textOf(page)).to.include('No role');
    await expect(element(page)).to.be.accessible();
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`fits 280 px, ${dir}`, async () => {
      await setViewport({ width: 280, height: 800 });
      const page = await shown();
      page.dir = dir;
      await added(page, 'rechtsschutzversicherungsgesellschaften.donaudampfschiff.example');
      expect(document.documentElement.scrollWidth).to.be.at.most(280);
      await setViewport({ width: 800, height: 600 });
    });
  }

  it('tells who may not see it whom to ask', async () => {
    const page = await show('bob');
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
    const page = await show();
    await waitUntil(() => queryByRole(page, 'button', 'Retry'));
    world.intercept = undefined;
    byRole(page, 'button', 'Retry').click();
    await waitUntil(() => queryByRole(page, 'button', 'Add domain'));
  });

  it('goes as soon as one may see it no longer', async () => {
    const page = await shown();
    acme().members.setRoles(idOf('alice'), [roleId('member')]);
    await add(page, 'acme.example');
    await untilText(page, 'You can’t see who joins automatically.');
    expect(queryByRole(page, 'button', 'Change roles')).to.equal(undefined);
  });
});

describe('adding a domain', () => {
  it('lets its people join, in whatever form it is typed', async () => {
    const page = await shown();
    const told = oneEvent<OrgDomainAddedEvent>(page, 'org-domain-added');
    await add(page, ' Eve@ACME.example ');
    expect((await told).domain).to.equal('acme.example');
    await untilText(page, 'acme.example was added.');
    expect(queryByRole(page, 'dialog')).to.equal(undefined);
    expect(domains(page)).to.deep.equal(['acme.example']);
    await untilFocusOn('Add domain');
    const { id } = tenant().signUp({ username: 'eve', primaryEmail: 'eve@acme.example' });
    expect(acme().members.has(id)).to.equal(true);
    await expect(element(page)).to.be.accessible();
  });

  it('works with the keyboard alone', async () => {
    const page = await shown();
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
      const page = await shown();
      await add(page, typed);
      await waitUntil(() => field(page).ariaInvalid === 'true');
      expect(descriptionOf(field(page))).to.include(words);
      expect(focused()).to.equal(field(page));
      expect(field(page).value).to.equal(typed);
      expect(queryByRole(page, 'alert')).to.equal(undefined);
      await expect(element(page)).to.be.accessible();
      type(field(page), 'acme.example');
      await waitUntil(() => field(page).ariaInvalid !== 'true');
    });
  }

  it('is refused for one that is there already', async () => {
    const page = await shown();
    await added(page, 'acme.example');
    const before = puts().length;
    await add(page, 'Acme.Example');
    await waitUntil(() => field(page).ariaInvalid === 'true');
    expect(descriptionOf(field(page))).to.include('in the list already');
    expect(puts()).to.have.length(before);
  });

  it('says which other domain the server refuses', async () => {
    acme().jitEmailDomains.add('gmail.com');
    const page = await shown();
    await add(page, 'acme.example');
    const words = 'gmail.com: Anybody can get an address there.';
    await waitUntil(() => descriptionOf(field(page)).includes(words), words);
    expect(field(page).ariaInvalid).to.equal('true');
  });

  it('keeps what another administrator has changed meanwhile', async () => {
    const page = await shown();
    acme().jitEmailDomains.add('other.example');
    acme().jitRoleIds.add(roleId('member'));
    await added(page, 'acme.example');
    expect([...acme().jitEmailDomains]).to.have.members(['acme.example', 'other.example']);
    expect([...acme().jitRoleIds]).to.deep.equal([roleId('member')]);
    expect(domains(page)).to.deep.equal(['acme.example', 'other.example']);
  });

  it('shows progress on its button, and goes on when its dialog is closed', async () => {
    const page = await shown();
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
    const page = await shown();
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
    const page = await shown();
    const asked = oneDefaultPreventedEvent(page, 'org-add-domain');
    await add(page, 'acme.example');
    await asked;
    await waitUntil(() => !queryByRole(page, 'dialog'));
    expect(puts()).to.deep.equal([]);
  });
});

describe('removing a domain', () => {
  it('says first what will happen to whom', async () => {
    const page = await shown();
    await added(page, 'acme.example');
    const dialog = await open(page, 'Remove acme.example');
    expect(nameOf(dialog)).to.equal('Remove acme.example?');
    expect(textOf(dialog)).to.include('Members stay.');
    await untilFocusOn('Cancel');
    await sendKeys({ press: 'Escape' });
    await untilFocusOn('Remove acme.example');
    expect(acme().jitEmailDomains.size).to.equal(1);
  });

  it('lets nobody new join; members stay', async () => {
    acme().jitEmailDomains.add('acme.example');
    const { id } = tenant().signUp({ username: 'eve', primaryEmail: 'eve@acme.example' });
    const page = await shown();
    const told = oneEvent<OrgDomainRemovedEvent>(page, 'org-domain-removed');
    byRole(await open(page, 'Remove acme.example'), 'button', 'Remove').click();
    expect((await told).domain).to.equal('acme.example');
    await untilText(page, 'acme.example was removed.');
    await untilText(page, 'Nobody joins automatically.');
    await untilFocusOn('Add domain');
    const late = tenant().signUp({ username: 'mallory', primaryEmail: 'mal@acme.example' });
    expect([id, late.id].map((each) => acme().members.has(each))).to.deep.equal([true, false]);
  });

  it('is left to the host when it prevents org-remove-domain', async () => {
    acme().jitEmailDomains.add('acme.example');
    const page = await shown();
    const asked = oneDefaultPreventedEvent(page, 'org-remove-domain');
    byRole(await open(page, 'Remove acme.example'), 'button', 'Remove').click();
    await asked;
    expect(puts()).to.deep.equal([]);
  });
});

describe('roles for new members', () => {
  it('are what whoever joins gets', async () => {
    const page = await shown();
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
    const page = await shown('bob');
    expect(textOf(page)).to.include('a role that allows more than your own roles do');
    expect(queryByRole(page, 'button')).to.equal(undefined);
  });

  it('that allow more than one’s own are offered only with the reason', async () => {
    makeBobOffice(world);
    const page = await shown('bob');
    const dialog = await open(page, 'Change roles');
    const admin = byRole<HTMLInputElement>(dialog, 'checkbox', 'admin');
    expect(descriptionOf(admin)).to.include('allows more than your own roles');
    admin.click();
    expect(admin.checked).to.equal(false);
  });

  it('are left to the host when it prevents org-change-domain-roles', async () => {
    const page = await shown();
    const dialog = await open(page, 'Change roles');
    const asked = oneDefaultPreventedEvent(page, 'org-change-domain-roles');
    byRole(dialog, 'button', 'Save').click();
    await asked;
    expect(puts()).to.deep.equal([]);
  });
});
