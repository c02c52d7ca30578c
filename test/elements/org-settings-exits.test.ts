import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { OrgLeaveEvent, OrgLeftEvent, OrgDeletedEvent } from '../../src/elements/events.js';
import { acmeOf, userId } from '../support/acme.js';
import {
  allByRole,
  byRole,
  descriptionOf,
  focused,
  nameOf,
  queryByRole,
  textOf,
} from '../support/queries.js';
import { click, elementOf, isWrite, openDialog, shown } from '../support/settings-page.js';
import { untilAlert, untilText, waitUntil } from '../support/until.js';
import { createWorld, lostAnswer, offline, only, type World } from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

const deletes = () => world.calls.filter((call) => call.startsWith('DELETE'));
const isMember = (username: string) => acmeOf(world).members.has(userId(world, username));

const rolesOf = (username: string) => {
  const ids = [...acmeOf(world).members.rolesOf(userId(world, username))];
  return ids.map((id) => world.logto.tenant.organizationRoles.get(id)?.name);
};

const typeName = async (dialog: HTMLElement, text: string) => {
  byRole(dialog, 'textbox').focus();
  await sendKeys({ type: text });
};

describe('leaving', () => {
  it('asks, then takes the viewer out, and no organization is current', async () => {
    const page = await shown(world, 'bob');
    const dialog = await openDialog(page, 'Leave organization');
    expect(nameOf(dialog)).to.equal('Leave Acme?');
    expect(descriptionOf(dialog)).to.include('You lose access at once.');
    await expect(elementOf(page)).to.be.accessible();
    const left = oneEvent<OrgLeftEvent>(page, 'org-left');
    click(dialog, 'Leave organization');
    expect((await left).organization.name).to.equal('Acme');
    await untilText(page, 'You left Acme.');
    expect(isMember('bob')).to.equal(false);
    expect(page.organizationId).to.equal(undefined);
    expect(queryByRole(page, 'dialog')).to.equal(undefined);
    await waitUntil(() => focused() === byRole(page, 'heading'));
  });

  it('can be called off, by the viewer and by the host', async () => {
    const page = await shown(world, 'bob');
    const dialog = await openDialog(page, 'Leave organization');
    expect(nameOf(focused()!)).to.equal('Cancel');
    click(dialog, 'Cancel');
    await waitUntil(() => !queryByRole(page, 'dialog'));
    await waitUntil(() => focused() === byRole(page, 'button', 'Leave organization'));
    page.addEventListener('org-leave', (event) => event.preventDefault());
    const asked = oneEvent<OrgLeaveEvent>(page, 'org-leave');
    click(await openDialog(page, 'Leave organization'), 'Leave organization');
    expect(await asked).to.deep.include({ successor: undefined });
    expect(deletes()).to.deep.equal([]);
    expect(isMember('bob')).to.equal(true);
  });

  it('says what went wrong, and can be tried again', async () => {
    const page = await shown(world, 'bob');
    const dialog = await openDialog(page, 'Leave organization');
    world.intercept = only(isWrite, lostAnswer);
    const failed = oneEvent(page, 'org-error');
    click(dialog, 'Leave organization');
    await failed;
    await untilAlert(dialog);
    world.intercept = undefined;
    click(dialog, 'Leave organization');
    await untilText(page, 'You left Acme.');
  });
});

describe('the last administrator', () => {
  const handOver = async (page: Element) => {
    const dialog = await openDialog(page, 'Leave organization');
    click(dialog, 'Leave organization');
    await waitUntil(() => queryByRole(dialog, 'searchbox'), 'choice');
    return dialog;
  };

  it('hands over and leaves in one step', async () => {
    const page = await shown(world);
    const dialog = await handOver(page);
    await waitUntil(() => focused() === byRole(dialog, 'searchbox', 'Search members'));
    expect(descriptionOf(focused()!)).to.include('You are the last administrator.');
    await waitUntil(() => queryByRole(dialog, 'radio'));
    await expect(elementOf(page)).to.be.accessible();
    expect(allByRole(dialog, 'radio').map(nameOf)).to.deep.equal(['Bob Example']);
    byRole(dialog, 'radio', 'Bob Example').click();
    const asked = oneEvent<OrgLeaveEvent>(page, 'org-leave');
    click(dialog, 'Hand over and leave');
    expect((await asked).successor?.name).to.equal('Bob Example');
    await untilText(page, 'You left Acme.');
    expect(isMember('alice')).to.equal(false);
    expect(rolesOf('bob')).to.include('admin');
    expect(page.organizationId).to.equal(undefined);
  });

  it('has to choose somebody', async () => {
    const page = await shown(world);
    const dialog = await handOver(page);
    await waitUntil(() => queryByRole(dialog, 'radio'));
    const before = deletes().length;
    click(dialog, 'Hand over and leave');
    await waitUntil(() => focused() === byRole(dialog, 'radiogroup', 'New administrator'));
    expect(descriptionOf(focused()!)).to.include('Choose a member.');
    expect(deletes()).to.have.length(before);
  });

  it('finds others by searching, and keeps who was chosen', async () => {
    world = await createWorld({ members: 57 });
    const page = await shown(world);
    const dialog = await handOver(page);
    await waitUntil(() => queryByRole(dialog, 'radio'));
    await untilText(dialog, 'Search to find others.');
    const first = nameOf(
      allByRole(dialog, 'radio').find((radio) => !('disabled' in radio && radio.disabled))!,
    );
    byRole(dialog, 'radio', first).click();
    byRole(dialog, 'searchbox').focus();
    await sendKeys({ type: 'bob@example.test' });
    await waitUntil(() => queryByRole(dialog, 'radio', 'Bob Example'));
    await waitUntil(() => allByRole(dialog, 'radio').length <= 2);
    expect(byRole<HTMLInputElement>(dialog, 'radio', first).checked).to.equal(true);
    await untilText(dialog, '1 person.');
    expect(world.calls.filter((call) => call.includes('q=b')).length).to.equal(1);
  });

  it('cannot choose somebody suspended', async () => {
    world.logto.tenant.users.get(userId(world, 'bob'))!.isSuspended = true;
    const page = await shown(world);
    const dialog = await handOver(page);
    await waitUntil(() => queryByRole(dialog, 'radio'));
    const bob = byRole<HTMLInputElement>(dialog, 'radio', 'Bob Example');
    expect(bob.disabled).to.equal(true);
    expect(descriptionOf(bob)).to.equal('Suspended');
  });

  it('reads the members again when that failed', async () => {
    const page = await shown(world);
    world.intercept = only(({ url }) => url.includes('/members?'), offline);
    const dialog = await handOver(page);
    await waitUntil(() => queryByRole(dialog, 'button', 'Retry'));
    world.intercept = undefined;
    click(dialog, 'Retry');
    await waitUntil(() => queryByRole(dialog, 'radio', 'Bob Example'));
  });

  it('begins anew when the dialog is opened again', async () => {
    const page = await shown(world);
    click(await handOver(page), 'Cancel');
    await waitUntil(() => !queryByRole(page, 'dialog'));
    const dialog = await openDialog(page, 'Leave organization');
    expect(queryByRole(dialog, 'searchbox')).to.equal(undefined);
  });
});

describe('deleting', () => {
  it('wants the name typed, then deletes, and no organization is current', async () => {
    const page = await shown(world);
    const dialog = await openDialog(page, 'Delete organization');
    expect(nameOf(dialog)).to.equal('Delete Acme?');
    expect(textOf(dialog)).to.include('Everybody loses access at once, for good.');
    await expect(elementOf(page)).to.be.accessible();
    await typeName(dialog, 'Acm');
    click(dialog, 'Delete organization');
    await waitUntil(() => byRole(dialog, 'textbox').ariaInvalid === 'true');
    expect(descriptionOf(byRole(dialog, 'textbox'))).to.include('not the name');
    expect(focused()).to.equal(byRole(dialog, 'textbox'));
    expect(deletes()).to.deep.equal([]);
    await typeName(dialog, 'e');
    const deleted = oneEvent<OrgDeletedEvent>(page, 'org-deleted');
    await sendKeys({ press: 'Enter' });
    expect((await deleted).organization.name).to.equal('Acme');
    await untilText(page, 'Acme was deleted.');
    expect(world.logto.tenant.organizations.has(world.acmeId)).to.equal(false);
    expect(page.organizationId).to.equal(undefined);
  });

  it('takes the name as it is shown', async () => {
    acmeOf(world).name = 'Acme  Café';
    const page = await shown(world);
    const dialog = await openDialog(page, 'Delete organization');
    await typeName(dialog, 'Acme Cafe\u0301');
    click(dialog, 'Delete organization');
    await untilText(page, 'was deleted.');
  });

  it('asks the host first', async () => {
    const page = await shown(world);
    page.addEventListener('org-delete', (event) => event.preventDefault());
    const asked = oneEvent(page, 'org-delete');
    const dialog = await openDialog(page, 'Delete organization');
    await typeName(dialog, 'Acme');
    click(dialog, 'Delete organization');
    await asked;
    expect(deletes()).to.deep.equal([]);
  });

  it('says so when the permission is gone meanwhile, and offers it no longer', async () => {
    const page = await shown(world);
    const dialog = await openDialog(page, 'Delete organization');
    acmeOf(world).members.setRoles(userId(world, 'alice'), []);
    await typeName(dialog, 'Acme');
    click(dialog, 'Delete organization');
    await untilAlert(dialog, 'You are not allowed to do this.');
    click(dialog, 'Cancel');
    await waitUntil(() => !queryByRole(page, 'button', 'Delete organization'));
    expect(queryByRole(page, 'textbox')).to.equal(undefined);
  });

  it('is not offered to whom the permission lacks', async () => {
    const page = await shown(world, 'bob');
    expect(queryByRole(page, 'button', 'Delete organization')).to.equal(undefined);
  });
});

describe('a dialog', () => {
  it('closes when another organization is shown', async () => {
    const page = await shown(world);
    await openDialog(page, 'Delete organization');
    page.organizationId = '';
    await waitUntil(() => !queryByRole(page, 'dialog'));
  });
});
