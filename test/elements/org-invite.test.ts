import { expect, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { RoleList } from '../../src/api/types.js';
import { loadCatalogue } from '../../src/i18n/catalogue.js';
import { ja } from '../../src/i18n/messages/ja.js';
import { acmeOf } from '../support/acme.js';
import {
  carol,
  chipsOf,
  click,
  dave,
  elementOf,
  hasSent,
  inputOf,
  mailsTo,
  messageOf,
  paste,
  record,
  roleId,
  send,
  settled,
  show,
  showForm,
  type,
  untilOutcomes,
  write,
} from '../support/invite-page.js';
import { byRole, descriptionOf, focused, queryByRole, textOf } from '../support/queries.js';
import { untilAlert, waitUntil } from '../support/until.js';
import { createWorld, offline, only, silent, type World } from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

const chooseSeveral = async (page: Element): Promise<Element> => {
  click(page, 'Choose several roles');
  await waitUntil(() => queryByRole(page, 'group', 'Role'), 'choice of several');
  return byRole(page, 'group', 'Role');
};

describe('roles', () => {
  it('offers what one may grant, and preselects the least powerful', async () => {
    const page = await showForm(world, 'alice');
    const select = byRole<HTMLSelectElement>(page, 'combobox', 'Role');
    expect([...select.options].map(({ text }) => text)).to.have.members(['admin', 'member']);
    expect(select.value).to.equal(roleId(world, 'member'));
  });

  it('offers a member only "member"', async () => {
    const page = await showForm(world, 'bob');
    const select = byRole<HTMLSelectElement>(page, 'combobox', 'Role');
    expect([...select.options].map(({ text }) => text)).to.deep.equal(['member']);
    expect(queryByRole(page, 'button', 'Choose several roles')).to.equal(undefined);
  });

  it('grants several, and one again', async () => {
    const sent = record(world);
    const page = await showForm(world);
    const group = await chooseSeveral(page);
    byRole(group, 'checkbox', 'admin').click();
    await paste(page, carol);
    send(page);
    await untilOutcomes(page);
    expect(sent[0]!.roleIds).to.have.members([roleId(world, 'admin'), roleId(world, 'member')]);
    click(page, 'Invite more people');
    await settled(page);
    click(page, 'Choose one role');
    await waitUntil(() => queryByRole(page, 'combobox', 'Role'), 'choice of one');
  });

  it('asks for at least one', async () => {
    const page = await showForm(world);
    byRole(await chooseSeveral(page), 'checkbox', 'member').click();
    await paste(page, carol);
    send(page);
    const box = byRole(page, 'checkbox', 'admin');
    await waitUntil(() => focused() === box);
    expect(descriptionOf(box)).to.equal('Choose at least one role.');
    expect(chipsOf(page)).to.deep.equal([carol]);
  });
});

describe('the message', () => {
  it('goes into the mail, with the language', async () => {
    for (const { config } of world.logto.tenant.connectors.values()) {
      for (const template of config.templates) template.content += '{{message}} ({{locale}})';
    }
    const page = await showForm(world);
    await paste(page, carol);
    write(page, 'See you on Monday');
    send(page);
    await untilOutcomes(page);
    expect(mailsTo(world, carol)[0]!.html).to.include('See you on Monday (en)');
  });

  for (const [text, error] of [
    ['<b>', 'Leave out “<”, “>” and control characters.'],
    ['\u0007', 'Leave out “<”, “>” and control characters.'],
    ['x'.repeat(501), 'Use at most 500 characters.'],
  ] as const) {
    it(`says at the field: ${error} (${JSON.stringify(text.slice(0, 9))})`, async () => {
      const page = await showForm(world);
      await paste(page, carol);
      write(page, text);
      send(page);
      await waitUntil(() => focused() === messageOf(page));
      expect(descriptionOf(messageOf(page))).to.include(error);
      expect(messageOf(page).value).to.equal(text);
      expect(hasSent(world)).to.equal(false);
    });
  }
});

describe('who may not invite', () => {
  it('is told who can', async () => {
    const bob = world.logto.users.find(({ username }) => username === 'bob')!;
    acmeOf(world).members.setRoles(bob.id, []);
    const page = await show(world, 'bob');
    await waitUntil(() => textOf(page).includes('You can’t invite people.'));
    expect(textOf(page)).to.include('Ask an administrator to invite them, or to let you.');
    expect(queryByRole(page, 'button', 'Send invitations')).to.equal(undefined);
  });

  it('is told when there is no role to give', async () => {
    world.intercept = async (request, pass) => {
      const response = await pass(request);
      if (!request.url.endsWith('/roles')) return response;
      const list = (await response.json()) as RoleList;
      return Response.json({
        ...list,
        items: list.items.map((role) => ({ ...role, isGrantable: false })),
      });
    };
    const page = await show(world, 'alice');
    await waitUntil(() => textOf(page).includes('You can’t invite people.'));
  });

  it('learns it from a refusal, and gets the form back with what was typed', async () => {
    let now = Date.now();
    world = await createWorld({ members: 0, now: () => now });
    const page = await showForm(world, 'bob');
    await paste(page, carol);
    const bob = world.logto.users.find(({ username }) => username === 'bob')!;
    const { members } = acmeOf(world);
    const roleIds = [...members.rolesOf(bob.id)];
    members.setRoles(bob.id, []);
    send(page);
    await waitUntil(() => textOf(page).includes('You can’t invite people.'));
    members.setRoles(bob.id, roleIds);
    now += 60_000; // longer than the backend keeps what it knows of a member
    await page.store!.refresh();
    await waitUntil(() => queryByRole(page, 'button', 'Send invitations'));
    expect(chipsOf(page)).to.deep.equal([carol]);
  });

  it('can sign in first', async () => {
    const page = await show(world, undefined);
    await waitUntil(() => queryByRole(page, 'button', 'Sign in'));
    const asked = oneEvent(page, 'org-sign-in');
    click(page, 'Sign in');
    await asked;
  });

  it('is told that no organization is selected', async () => {
    const page = await show(world, 'alice', '');
    await waitUntil(() => textOf(page).includes('No organization is selected.'));
  });
});

describe('reading', () => {
  it('shows what is loading', async () => {
    world.intercept = silent;
    const page = await show(world, 'alice');
    await waitUntil(() => queryByRole(page, 'status', 'Loading'));
    byRole(page, 'heading', 'Invite people');
  });

  for (const path of ['/membership', '/roles']) {
    it(`says what went wrong with ${path}, and tries again`, async () => {
      world.intercept = only(({ url }) => url.endsWith(path), offline);
      const page = await show(world, 'alice');
      await waitUntil(() => queryByRole(page, 'button', 'Retry'));
      await untilAlert(page, 'The server can’t be reached.');
      world.intercept = undefined;
      click(page, 'Retry');
      await waitUntil(() => queryByRole(page, 'textbox', 'Email addresses'));
    });
  }
});

describe('look and language', () => {
  it('follows the language of the page, keeps what was typed, and mails in it', async () => {
    const sent = record(world);
    // There at once, so that nothing has to be waited for.
    await loadCatalogue('ja');
    const page = await showForm(world);
    await paste(page, carol);
    const input = inputOf(page);
    await type(page, dave);
    page.lang = 'ja';
    const words = () => elementOf(page).shadowRoot!.querySelector('h2')!.textContent;
    await waitUntil(() => words() === ja['invite.heading']);
    expect(input.value).to.equal(dave);
    input.form!.requestSubmit();
    await waitUntil(() => sent.length === 1);
    expect(sent[0]).to.deep.include({ invitees: [carol, dave], locale: 'ja' });
  });

  it('fits 280 px with long addresses', async () => {
    await setViewport({ width: 280, height: 700 });
    try {
      const page = await showForm(world);
      await paste(
        page,
        `${'a'.repeat(60)}@${'b'.repeat(60)}.example.test, ${'nonsense'.repeat(20)}`,
      );
      expect(document.documentElement.scrollWidth).to.be.at.most(280);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('has a heading of the level that the page wants', async () => {
    const page = await showForm(world);
    elementOf(page).headingLevel = 1;
    await settled(page);
    expect(byRole(page, 'heading', 'Invite people').ariaLevel).to.equal('1');
  });

  it('is accessible as a form, with errors, and with outcomes', async () => {
    const page = await showForm(world);
    await paste(page, `nonsense, ${carol}`);
    await expect(elementOf(page)).to.be.accessible();
    click(page, 'Choose several roles');
    click(page, 'Remove nonsense');
    await settled(page);
    await expect(elementOf(page)).to.be.accessible();
    send(page);
    await untilOutcomes(page);
    await expect(elementOf(page)).to.be.accessible();
  });
});
