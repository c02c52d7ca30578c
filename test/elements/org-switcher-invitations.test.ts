import { expect, oneEvent } from '@open-wc/testing';
import type { OrgErrorEvent, OrgJoinEvent, OrgJoinedEvent } from '../../src/elements/events.js';
import { acmeOf } from '../support/acme.js';
import { addOrganizations } from '../support/organizations.js';
import { byRole, focused, queryByRole, textOf } from '../support/queries.js';
import { buttonOf, elementOf, isOpen, show, untilButton } from '../support/switcher-page.js';
import { waitUntil } from '../support/until.js';
import { createWorld, offline, only, type World } from '../support/world.js';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
  await world.invite('carol@example.test');
});

const showInvitation = async (): Promise<OrgProvider> => {
  const page = await show(world, 'carol', undefined, '');
  await untilButton(page, 'No organization');
  buttonOf(page, 'No organization').click();
  await waitUntil(() => queryByRole(page, 'button', 'Accept'));
  return page;
};

const accept = (page: Element): void => byRole(page, 'button', 'Accept').click();

describe('a pending invitation', () => {
  it('says to which organization, and as what', async () => {
    const page = await showInvitation();
    const entry = byRole(page, 'group', 'Acme');
    expect(textOf(entry)).to.match(/Acme member Accept$/);
    expect(textOf(byRole(page, 'group', 'Invitations'))).to.match(/^Invitations /);
    expect(entry.contains(byRole(page, 'button', 'Accept'))).to.equal(true);
    await expect(elementOf(page)).to.be.accessible();
  });

  it('is accepted in place: its organization is the current one', async () => {
    const page = await showInvitation();
    const joined = oneEvent<OrgJoinedEvent>(page, 'org-joined');
    accept(page);
    const { organization, wasMember } = await joined;
    expect(organization.id).to.equal(world.acmeId);
    expect(wasMember).to.equal(false);
    expect(page.organizationId).to.equal(world.acmeId);
    await untilButton(page, 'Acme');
    expect(isOpen(page)).to.equal(false);
    expect(focused()).to.equal(buttonOf(page));
    buttonOf(page).click();
    await waitUntil(() => queryByRole(page, 'option', 'Acme'));
    expect(queryByRole(page, 'button', 'Accept')).to.equal(undefined);
  });

  it('stays when the host prevents it', async () => {
    const page = await showInvitation();
    const calls = world.calls.length;
    page.addEventListener('org-join', (event) => event.preventDefault());
    const request = oneEvent<OrgJoinEvent>(page, 'org-join');
    accept(page);
    const [id] = world.logto.tenant.invitations.keys();
    expect((await request).invitationId).to.equal(id);
    expect(isOpen(page)).to.equal(true);
    expect(world.calls).to.have.length(calls);
  });

  it('stays, with the reason, when it cannot be accepted', async () => {
    const page = await showInvitation();
    world.intercept = only(({ method }) => method === 'POST', offline);
    const failed = oneEvent<OrgErrorEvent>(page, 'org-error');
    accept(page);
    expect((await failed).error.code).to.equal('network_error');
    await waitUntil(() => textOf(page).includes('The server can’t be reached.'));
    world.intercept = undefined;
    accept(page);
    await untilButton(page, 'Acme');
  });

  it('is not shown to somebody who is in the organization already', async () => {
    const carol = world.logto.users.find(({ username }) => username === 'carol')!;
    acmeOf(world).members.add(carol.id);
    const page = await show(world, 'carol');
    await untilButton(page, 'Acme');
    buttonOf(page).click();
    await waitUntil(() => queryByRole(page, 'option', 'Acme'));
    expect(queryByRole(page, 'button', 'Accept')).to.equal(undefined);
  });
});

it('without invitations there is no place for them', async () => {
  addOrganizations(world, 'Globex');
  const page = await show(world, 'alice');
  await untilButton(page);
  buttonOf(page).click();
  await waitUntil(() => queryByRole(page, 'option', 'Globex'));
  expect(queryByRole(page, 'group', 'Invitations')).to.equal(undefined);
});
