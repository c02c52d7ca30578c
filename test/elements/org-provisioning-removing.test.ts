import { expect, oneDefaultPreventedEvent, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { OrgDomainRemovedEvent } from '../../src/elements/events.js';
import { acmeOf } from '../support/acme.js';
import { added, domainsOf, open, shown } from '../support/provisioning-page.js';
import { byRole, descriptionOf, nameOf, queryByRole, textOf } from '../support/queries.js';
import { untilFocusOn, untilText, waitUntil } from '../support/until.js';
import { createWorld, type World } from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

const tenant = () => world.logto.tenant;
const acme = () => acmeOf(world);
const puts = () => world.calls.filter((call) => call.startsWith('PUT'));

describe('the dialogs', () => {
  it('are described by their text, where they have one', async () => {
    acme().jitEmailDomains.add('acme.example');
    const page = await shown(world);
    const dialog = await open(page, 'Remove acme.example');
    expect(descriptionOf(dialog)).to.include('Members stay.');
    byRole(dialog, 'button', 'Cancel').click();
    await waitUntil(() => !queryByRole(page, 'dialog'));
    const other = await open(page, 'Add domain');
    expect(other.hasAttribute('aria-describedby')).to.equal(false);
  });
});

describe('removing a domain', () => {
  it('says first what will happen to whom', async () => {
    const page = await shown(world);
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
    const page = await shown(world);
    const told = oneEvent<OrgDomainRemovedEvent>(page, 'org-domain-removed');
    byRole(await open(page, 'Remove acme.example'), 'button', 'Remove').click();
    expect((await told).domain).to.equal('acme.example');
    await untilText(page, 'acme.example was removed.');
    await untilText(page, 'Nobody joins automatically.');
    await untilFocusOn('Add domain');
    const late = tenant().signUp({ username: 'mallory', primaryEmail: 'mal@acme.example' });
    expect([id, late.id].map((each) => acme().members.has(each))).to.deep.equal([true, false]);
  });

  it('names it in its own letters, and in those by which it cannot be mistaken', async () => {
    acme().jitEmailDomains.add('xn--bcher-kva.example');
    const page = await shown(world);
    const name = 'bücher.example (xn--bcher-kva.example)';
    expect(domainsOf(page)).to.deep.equal([name]);
    const dialog = await open(page, `Remove ${name}`);
    expect(nameOf(dialog)).to.equal(`Remove ${name}?`);
    byRole(dialog, 'button', 'Remove').click();
    await untilText(page, `${name} was removed.`);
  });

  it('leads to the next one in the list, or from the last to the one before', async () => {
    for (const domain of ['a.example', 'b.example', 'c.example'])
      acme().jitEmailDomains.add(domain);
    const page = await shown(world);
    for (const [removed, next] of [
      ['a.example', 'b.example'],
      ['c.example', 'b.example'],
    ]) {
      byRole(await open(page, `Remove ${removed}`), 'button', 'Remove').click();
      await untilText(page, `${removed} was removed.`);
      await untilFocusOn(`Remove ${next}`);
    }
  });

  it('is left to the host when it prevents org-remove-domain', async () => {
    acme().jitEmailDomains.add('acme.example');
    const page = await shown(world);
    const asked = oneDefaultPreventedEvent(page, 'org-remove-domain');
    byRole(await open(page, 'Remove acme.example'), 'button', 'Remove').click();
    await asked;
    expect(puts()).to.deep.equal([]);
  });
});
