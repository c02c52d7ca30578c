import { expect, html, oneDefaultPreventedEvent, oneEvent } from '@open-wc/testing';
import { OrgClient } from '../../src/api/client.js';
import { acceptInvitation } from '../../src/api/invitations.js';
import { OrgError } from '../../src/api/org-error.js';
import type {
  OrgErrorEvent,
  OrgInvitationResentEvent,
  OrgInvitationRevokedEvent,
} from '../../src/elements/events.js';
import { acmeOf } from '../support/acme.js';
import {
  addressesOf,
  askToRevoke,
  choose,
  click,
  day,
  elementOf,
  filterBy,
  inLogto,
  mailsTo,
  rowOf,
  select,
  shown,
  untilAddresses,
} from '../support/invitations-page.js';
import { byRole, focused, nameOf, queryByRole, textOf } from '../support/queries.js';
import { untilAlert, untilText, waitUntil } from '../support/until.js';
import {
  backendUrl,
  createWorld,
  gate,
  lostAnswer,
  offline,
  only,
  problem,
  type World,
} from '../support/world.js';

const carol = 'carol@example.test';
const dave = 'dave@example.test';
const erin = 'erin@example.test';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

const writes = ({ method }: Request) => method !== 'GET';
const to = (id: string) => (request: Request) => writes(request) && request.url.includes(id);
const clientOf = (username: string) =>
  new OrgClient({ baseUrl: backendUrl, tokens: world.tokensOf(username), fetch: world.fetch });
const refusalOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );
const isMember = (username: string) => {
  const user = [...world.logto.tenant.users.values()].find((each) => each.username === username)!;
  return acmeOf(world).members.has(user.id);
};

/** What is written to the clipboard from now on, or that nothing may be. */
const watchClipboard = (isAllowed = true): string[] => {
  const written: string[] = [];
  const writeText = (text: string) => {
    if (!isAllowed) return Promise.reject(new DOMException('', 'NotAllowedError'));
    written.push(text);
    return Promise.resolve();
  };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  return written;
};

afterEach(() => {
  Reflect.deleteProperty(navigator, 'clipboard');
});

describe('sending an invitation again', () => {
  it('mails it once more, and says so', async () => {
    const { id } = await world.invite(carol);
    const page = await shown(world);
    const told = oneEvent<OrgInvitationResentEvent>(page, 'org-invitation-resent');
    await choose(page, carol, 'Resend');
    const { invitation, isRenewed } = await told;
    expect([invitation.id, isRenewed]).to.deep.equal([id, false]);
    await untilText(page, `Sent again to ${carol}.`);
    expect(mailsTo(world, carol)).to.have.length(2);
  });

  it('shows in the row that it is in progress', async () => {
    await world.invite(carol);
    const page = await shown(world);
    const slow = gate();
    world.intercept = only(writes, slow.intercept);
    await choose(page, carol, 'Resend');
    await waitUntil(() => textOf(rowOf(page, carol)!).includes('In progress'));
    slow.release();
    await waitUntil(() => textOf(rowOf(page, carol)!).includes('Pending'));
  });

  it('renews one that expired: its new link works, the old one does not', async () => {
    const old = await world.invite(carol);
    old.expiresAt = Date.now() - day;
    const copied = watchClipboard();
    const page = await shown(
      world,
      'alice',
      html`<org-invitations status="expired"></org-invitations>`,
    );
    const told = oneEvent<OrgInvitationResentEvent>(page, 'org-invitation-resent');
    await choose(page, carol, 'Resend');
    const { invitation, isRenewed } = await told;
    expect(isRenewed).to.equal(true);
    await untilText(page, 'Renewed and sent again: the old link no longer works.');
    await untilText(page, 'No invitation matches.');
    click(page, 'Copy link');
    await untilText(page, `Link for ${carol} copied.`);
    expect(copied).to.deep.equal([invitation.link]);
    expect(copied[0]).to.include(invitation.id).and.not.include(old.id);
    filterBy(page, 'Pending');
    await untilAddresses(page, carol);
    await choose(page, carol, 'Copy link');
    await waitUntil(() => copied.length === 2);
    expect(copied[1]).to.equal(invitation.link);
    const refused = await refusalOf(acceptInvitation(clientOf('carol'), old.id));
    expect(refused).to.be.instanceOf(OrgError);
    expect(isMember('carol')).to.equal(false);
    await acceptInvitation(clientOf('carol'), invitation.id);
    expect(isMember('carol')).to.equal(true);
  });

  it('revokes the old one when it renews one that was still pending', async () => {
    const old = await world.invite(carol);
    old.expiresAt = Date.now() + day / 2;
    const page = await shown(world);
    await choose(page, carol, 'Resend');
    await untilText(page, 'Renewed and sent again: the old link no longer works.');
    expect(inLogto(world, old.id)?.status).to.not.equal('Pending');
    const refused = await refusalOf(acceptInvitation(clientOf('carol'), old.id));
    expect(refused).to.be.instanceOf(OrgError);
    expect(addressesOf(page)).to.deep.equal([carol]);
  });

  it('is left to the host that prevents it', async () => {
    await world.invite(carol);
    const page = await shown(world);
    const asked = oneDefaultPreventedEvent(page, 'org-resend-invitation');
    await choose(page, carol, 'Resend');
    await asked;
    expect(mailsTo(world, carol)).to.have.length(1);
  });

  it('says for whom it failed, and Retry does it', async () => {
    await world.invite(carol);
    const page = await shown(world);
    world.intercept = only(writes, offline);
    const failed = oneEvent<OrgErrorEvent>(page, 'org-error');
    await choose(page, carol, 'Resend');
    expect((await failed).error.code).to.equal('network_error');
    await untilText(page, '1 invitation was not sent again.');
    await untilAlert(page, `Check your connection, then try again. ${carol}`);
    world.intercept = undefined;
    click(page, 'Retry');
    await untilText(page, `Sent again to ${carol}.`);
    expect(queryByRole(page, 'alert')).to.equal(undefined);
  });
});

describe('revoking an invitation', () => {
  it('asks before, then takes it off the list', async () => {
    const { id } = await world.invite(carol);
    await world.invite(dave);
    const page = await shown(world);
    const dialog = await askToRevoke(page, carol);
    expect(textOf(dialog)).to.include('Its link stops working at once.');
    expect(nameOf(focused()!)).to.equal('Cancel');
    const told = oneEvent<OrgInvitationRevokedEvent>(page, 'org-invitation-revoked');
    byRole(dialog, 'button', 'Revoke').click();
    expect((await told).invitation.status).to.equal('revoked');
    await untilAddresses(page, dave);
    await untilText(page, `The invitation for ${carol} was revoked.`);
    expect(inLogto(world, id)?.status).to.equal('Revoked');
    await waitUntil(() => nameOf(focused()!) === `Actions for ${dave}`, 'focus on the next row');
  });

  it('is not done with Cancel, which gives the focus back', async () => {
    const { id } = await world.invite(carol);
    const page = await shown(world);
    byRole(await askToRevoke(page, carol), 'button', 'Cancel').click();
    await waitUntil(() => !queryByRole(page, 'dialog'));
    await waitUntil(() => nameOf(focused()!) === `Actions for ${carol}`, 'focus');
    expect(inLogto(world, id)?.status).to.equal('Pending');
  });

  it('is left to the host that prevents it', async () => {
    const { id } = await world.invite(carol);
    const page = await shown(world);
    const asked = oneDefaultPreventedEvent(page, 'org-revoke-invitation');
    byRole(await askToRevoke(page, carol), 'button', 'Revoke').click();
    await asked;
    expect(inLogto(world, id)?.status).to.equal('Pending');
  });

  it('shows what the server knows when its answer was lost', async () => {
    await world.invite(carol);
    await world.invite(dave);
    const page = await shown(world);
    world.intercept = only(writes, lostAnswer);
    byRole(await askToRevoke(page, carol), 'button', 'Revoke').click();
    await untilAddresses(page, dave);
    await untilText(page, '1 invitation was not revoked.');
  });

  it('says why it cannot be, with nothing to try again', async () => {
    await world.invite(carol);
    const page = await shown(world);
    world.intercept = only(writes, problem(409, 'invitation_ended'));
    byRole(await askToRevoke(page, carol), 'button', 'Revoke').click();
    await untilText(page, 'This invitation was used or revoked.');
    expect(queryByRole(page, 'button', 'Retry')).to.equal(undefined);
    click(page, 'Close');
    await waitUntil(() => !queryByRole(page, 'alert'));
  });
});

describe('several at once', () => {
  it('turn the toolbar into a bar of the same height, and back', async () => {
    await world.invite(carol);
    await world.invite(dave);
    const page = await shown(world);
    const tableTop = () => byRole(page, 'table').getBoundingClientRect().top;
    const before = tableTop();
    byRole(page, 'checkbox', 'Select all').click();
    await waitUntil(() => queryByRole(page, 'group', '2 selected'));
    expect(queryByRole(page, 'searchbox')).to.equal(undefined);
    expect(tableTop()).to.equal(before);
    await expect(elementOf(page)).to.be.accessible();
    byRole(page, 'button', 'Clear selection').focus();
    click(page, 'Clear selection');
    await waitUntil(() => queryByRole(page, 'searchbox'));
    expect(queryByRole(page, 'group', '2 selected')).to.equal(undefined);
    await waitUntil(() => nameOf(focused()!) === 'Select all', 'focus');
  });

  it('are revoked after one question, with a reason for each that was not', async () => {
    const first = await world.invite(carol);
    const second = await world.invite(dave);
    const page = await shown(world);
    select(page, carol, dave);
    await waitUntil(() => queryByRole(page, 'group', '2 selected'));
    world.intercept = only(to(second.id), problem(502, 'logto_unavailable'));
    click(page, 'Revoke');
    await waitUntil(() => queryByRole(page, 'dialog', 'Revoke 2 invitations?'));
    byRole(byRole(page, 'dialog'), 'button', 'Revoke').click();
    await untilAddresses(page, dave);
    await untilText(page, `The invitation for ${carol} was revoked.`);
    await untilText(page, '1 invitation was not revoked.');
    await untilAlert(page, dave);
    expect(inLogto(world, first.id)?.status).to.equal('Revoked');
    world.intercept = undefined;
    click(page, 'Retry');
    await untilText(page, 'No invitation is pending.');
    expect(inLogto(world, second.id)?.status).to.equal('Revoked');
  });

  it('say each reason once, with the addresses that it is about', async () => {
    const { id } = await world.invite(carol);
    await world.invite(dave);
    await world.invite(erin);
    const page = await shown(world);
    select(page, carol, dave, erin);
    await waitUntil(() => queryByRole(page, 'group', '3 selected'));
    const ended = only(writes, problem(409, 'invitation_ended'));
    const down = problem(502, 'logto_unavailable');
    world.intercept = (request, send) => (to(id)(request) ? down : ended)(request, send);
    click(page, 'Resend');
    await untilText(page, '3 invitations were not sent again.');
    const reasons = byRole(page, 'list', 'What went wrong, and for which addresses');
    expect(reasons.innerText.split('\n')).to.deep.equal([
      'This invitation was used or revoked.',
      erin,
      dave,
      'The sign-in service does not answer right now. Try again shortly.',
      `${carol} Reference: req-1`,
    ]);
    await expect(elementOf(page)).to.be.accessible();
  });

  it('are sent again, and say how many were renewed', async () => {
    await world.invite(carol);
    (await world.invite(dave)).expiresAt = Date.now() + day / 2;
    const page = await shown(world);
    select(page, carol, dave);
    await waitUntil(() => queryByRole(page, 'group', '2 selected'));
    click(page, 'Resend');
    await untilText(page, '2 invitations sent again. 1 was renewed: its old link no longer works.');
    expect(mailsTo(world, carol)).to.have.length(2);
    expect(mailsTo(world, dave)).to.have.length(2);
    expect(queryByRole(page, 'group')).to.equal(undefined);
  });
});

describe('copying a link', () => {
  it('puts the link of the mail on the clipboard', async () => {
    const { id } = await world.invite(carol);
    const copied = watchClipboard();
    const page = await shown(world);
    await choose(page, carol, 'Copy link');
    await untilText(page, `Link for ${carol} copied.`);
    expect(copied).to.deep.equal([`https://app.example.test/join?invitation=${id}`]);
  });

  it('shows it selected where the page may not', async () => {
    const { id } = await world.invite(carol);
    watchClipboard(false);
    const page = await shown(world);
    await choose(page, carol, 'Copy link');
    await waitUntil(() => queryByRole(page, 'dialog', 'Copy this link'));
    const field = byRole<HTMLInputElement>(page, 'textbox', `Link for ${carol}`);
    expect(field.value).to.equal(`https://app.example.test/join?invitation=${id}`);
    await waitUntil(() => focused() === field, 'focus');
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
    click(page, 'Close');
    await waitUntil(() => !queryByRole(page, 'dialog'));
  });
});
