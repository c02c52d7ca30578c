import { expect, oneEvent } from '@open-wc/testing';
import type { OrgErrorEvent, OrgInviteEvent, OrgInvitedEvent } from '../../src/elements/events.js';
import {
  carol,
  chipsOf,
  click,
  dave,
  exhaust,
  hasSent,
  inputOf,
  isInvitation,
  mailsTo,
  messageOf,
  nth,
  outcomesOf,
  paste,
  people,
  record,
  roleId,
  send,
  settled,
  showForm,
  type,
  untilOutcomes,
  write,
} from '../support/invite-page.js';
import { byRole, focused, queryByRole, textOf } from '../support/queries.js';
import { untilAlert, waitUntil } from '../support/until.js';
import {
  createWorld,
  gate,
  lostAnswer,
  offline,
  only,
  problem,
  proxyPage,
  type World,
} from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

describe('sending', () => {
  it('mails a link to each, and shows each outcome with failures first', async () => {
    await world.invite(dave);
    exhaust(world, 'busy@example.test');
    const page = await showForm(world);
    await paste(page, `${carol}, bob@example.test, ${dave}, busy@example.test`);
    send(page);
    await untilOutcomes(page);
    expect(outcomesOf(page)).to.deep.equal([
      'busy@example.test Too many emails for now. Try again in 10 minutes.',
      'bob@example.test Already a member',
      `${dave} Already invited`,
      `${carol} Invited`,
    ]);
    expect(mailsTo(world, carol)[0]!.link).to.match(
      /^https:\/\/app\.example\.test\/join\?invitation=\w+$/,
    );
    expect(mailsTo(world, 'bob@example.test')).to.have.length(0);
    const summary = focused()!;
    expect(summary.textContent.trim()).to.equal('1 of 4 sent');
    expect(byRole(page, 'status').textContent, 'said before').to.equal('');
  });

  it('announces before and after, once for each submit', async () => {
    const page = await showForm(world);
    const before: OrgInviteEvent[] = [];
    page.addEventListener('org-invite', (event) => before.push(event));
    await paste(page, people(25).join());
    const invited = new Promise<OrgInvitedEvent>((resolve) => {
      page.addEventListener('org-invited', resolve, { once: true });
    });
    send(page);
    send(page);
    const { outcomes } = await invited;
    expect(before).to.have.length(1);
    expect(before[0]!.invitees).to.have.length(25);
    expect(before[0]!.roleIds).to.deep.equal([roleId(world, 'member')]);
    expect(outcomes.map(({ outcome }) => outcome)).to.deep.equal(Array(25).fill('invited'));
  });

  it('sends nothing when the host prevents it', async () => {
    const page = await showForm(world);
    page.addEventListener('org-invite', (event) => event.preventDefault());
    await paste(page, carol);
    send(page);
    await settled(page);
    expect(hasSent(world)).to.equal(false);
    expect(chipsOf(page)).to.deep.equal([carol]);
  });

  it('shows progress for many', async () => {
    const { intercept, releaseOne, release } = gate();
    const sent = record(world, only(isInvitation, intercept));
    const page = await showForm(world);
    await paste(page, people(120).join('\n'));
    send(page);
    for (const count of [1, 2]) {
      await waitUntil(() => sent.length === count);
      await settled(page);
      releaseOne();
    }
    await waitUntil(() => queryByRole(page, 'progressbar', '40 of 120 sent'));
    const button = byRole(page, 'button', 'Send invitations');
    expect(button.getAttribute('aria-busy')).to.equal('true');
    expect(focused()).to.equal(button);
    expect(byRole<HTMLProgressElement>(page, 'progressbar').value).to.equal(40);
    release();
    await untilOutcomes(page);
    expect(sent.map(({ invitees }) => invitees.length)).to.deep.equal([20, 20, 20, 20, 20, 20]);
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(6);
    expect(textOf(page)).to.include('120 invitations sent.');
    expect(world.logto.mailbox.list()).to.have.length(120);
  });

  it('begins anew with the role kept', async () => {
    const page = await showForm(world);
    const select = byRole<HTMLSelectElement>(page, 'combobox', 'Role');
    select.value = roleId(world, 'admin');
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await paste(page, carol);
    send(page);
    await untilOutcomes(page);
    click(page, 'Invite more people');
    await settled(page);
    await waitUntil(() => focused() === inputOf(page));
    expect(chipsOf(page)).to.deep.equal([]);
    expect(messageOf(page).value).to.equal('');
    expect(byRole<HTMLSelectElement>(page, 'combobox', 'Role').value).to.equal(
      roleId(world, 'admin'),
    );
  });
});

describe('what does not go out', () => {
  it('is retried alone, with the same role and message', async () => {
    const sent = record(world, nth(2, offline));
    const page = await showForm(world);
    const errors: OrgErrorEvent[] = [];
    page.addEventListener('org-error', (event) => errors.push(event));
    await paste(page, people(45).join());
    send(page);
    await untilOutcomes(page);
    expect(outcomesOf(page).slice(0, 25)).to.deep.equal(
      people(45)
        .slice(20)
        .map(
          (address) =>
            `${address} Not sent The server can’t be reached. Check your connection, then try again.`,
        ),
    );
    expect(textOf(page)).to.include('20 of 45 sent');
    expect(errors.map(({ error }) => error.code)).to.deep.equal(['network_error']);
    click(page, 'Retry failed');
    await waitUntil(() => focused()?.textContent.trim() === '45 invitations sent.');
    expect(sent).to.have.length(4);
    expect(sent[2]).to.deep.equal(sent[1]);
    expect(queryByRole(page, 'button', 'Retry failed')).to.equal(undefined);
    expect(world.logto.mailbox.list()).to.have.length(45);
  });

  it('is not invited twice when only the answer was lost', async () => {
    const sent = record(world, nth(1, lostAnswer));
    const page = await showForm(world);
    await paste(page, `${carol} ${dave}`);
    send(page);
    await untilAlert(page);
    send(page);
    await untilOutcomes(page);
    expect(textOf(page)).to.include('2 invitations sent.');
    expect(sent[1]!.key).to.equal(sent[0]!.key);
    expect(mailsTo(world, carol)).to.have.length(1);
  });

  it('is asked for anew when it was answered', async () => {
    const busy = 'busy@example.test';
    exhaust(world, busy);
    const sent = record(world);
    const page = await showForm(world);
    await paste(page, `${carol}, ${busy}`);
    send(page);
    await untilOutcomes(page);
    click(page, 'Retry failed');
    await waitUntil(() => sent.length === 2 && focused()?.matches('.summary'));
    expect(sent[1]!.invitees).to.deep.equal([busy]);
    expect(sent[1]!.key).not.to.equal(sent[0]!.key);
    expect(outcomesOf(page)).to.have.length(2);
  });

  it('keeps the others from being sent, which may fail as well', async () => {
    const sent = record(world, nth(2, problem(429, 'quota_exceeded')));
    const page = await showForm(world);
    await paste(page, people(80).join());
    send(page);
    await untilOutcomes(page);
    expect(sent).to.have.length(2);
    expect(textOf(page)).to.include('20 of 80 sent');
    const sentence = 'Your plan’s limit is reached.';
    await waitUntil(() => outcomesOf(page)[59]?.includes(sentence), sentence);
  });

  for (const [name, interceptor, sentence] of [
    ['offline', offline, 'The server can’t be reached.'],
    ['Logto down', problem(503, 'logto_unavailable'), 'The sign-in service does not answer'],
    ['an error of ours', problem(500, 'internal'), 'Reference: req-1'],
    ['HTML from a proxy', proxyPage(502), 'The server answered in an unexpected way.'],
    ['no mail', problem(501, 'mail_not_configured'), 'Invitations can’t be mailed yet.'],
  ] as const) {
    it(`says so above the button and loses nothing: ${name}`, async () => {
      const page = await showForm(world);
      world.intercept = only(isInvitation, interceptor);
      await paste(page, people(25).join());
      await type(page, carol);
      write(page, 'Hello');
      const failed = oneEvent(page, 'org-error');
      send(page);
      await failed;
      await waitUntil(() => textOf(page).includes(sentence), sentence);
      await untilAlert(page, sentence);
      expect(chipsOf(page)).to.have.length(26);
      expect(messageOf(page).value).to.equal('Hello');
      world.intercept = undefined;
      send(page);
      await untilOutcomes(page);
      expect(textOf(page)).to.include('26 invitations sent.');
    });
  }

  for (const [when, addresses, number] of [
    ['at once', 2, 1],
    ['on the way', 40, 2],
  ] as const) {
    it(`offers to sign in again when the sign-in has ended ${when}`, async () => {
      const page = await showForm(world);
      // Refused twice: with the token at hand, and with a new one.
      let count = 0;
      world.intercept = only(
        (request) => isInvitation(request) && ++count >= number,
        problem(401, 'unauthenticated'),
      );
      await paste(page, people(addresses).join());
      send(page);
      await untilAlert(page, 'Your sign-in has ended.');
      byRole(page, 'button', 'Sign in').click();
      await waitUntil(() => world.signIns.length === 1);
    });
  }
});
