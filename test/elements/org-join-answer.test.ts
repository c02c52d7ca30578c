import { expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { OrgDeclineEvent, OrgErrorEvent, OrgJoinedEvent } from '../../src/elements/events.js';
import { userId } from '../support/acme.js';
import {
  accept,
  askToDecline,
  click,
  createJoinWorld,
  show,
  showPending,
  type JoinWorld,
} from '../support/join-page.js';
import { allByRole, byRole, focused, nameOf, queryByRole, textOf } from '../support/queries.js';
import { untilAlert, untilHeading, waitUntil } from '../support/until.js';
import { gate, lostAnswer, offline, only, problem } from '../support/world.js';

const isPost = ({ method }: Request) => method === 'POST';

let world: JoinWorld;

beforeEach(async () => {
  world = await createJoinWorld();
});

describe('accepting', () => {
  it('makes a member of the viewer and the organization the current one', async () => {
    const page = await showPending(world);
    const joined = oneEvent<OrgJoinedEvent>(page, 'org-joined');
    await accept(page);
    const { organization, wasMember } = await joined;
    expect(organization.name).to.equal('Acme');
    expect(wasMember).to.equal(false);
    expect(world.acme.members.has(userId(world, 'carol'))).to.equal(true);
    expect(page.organizationId).to.equal(world.acmeId);
  });

  it('announces success only with the token of the organization in hand', async () => {
    const tokens = world.tokensOf('carol');
    const log: string[] = [];
    const page = await show(world, 'carol');
    page.tokens = {
      ...tokens,
      getOrganizationToken: async (id) => {
        const token = await tokens.getOrganizationToken(id);
        log.push('token');
        return token;
      },
    };
    page.addEventListener('org-joined', () => log.push(`joined ${page.store?.organizationId}`));
    await untilHeading(page, 'Join Acme');
    await accept(page);
    expect(log).to.deep.equal(['token', `joined ${world.acmeId}`]);
  });

  it('gives the focus to the welcome, so that it is read out', async () => {
    const page = await showPending(world);
    await accept(page);
    await waitUntil(() => focused()?.textContent === 'Welcome to Acme');
  });

  it('leads on to where the host says', async () => {
    const page = await show(
      world,
      'carol',
      html`<org-join invitation-id=${world.invitation.id} continue-url="/of/{id}"></org-join>`,
    );
    await untilHeading(page, 'Join Acme');
    await accept(page);
    const link = byRole<HTMLAnchorElement>(page, 'link', 'Continue to Acme');
    expect(new URL(link.href).pathname).to.equal(`/of/${world.acmeId}`);
  });

  it('offers no button that leads nowhere', async () => {
    const page = await showPending(world);
    await accept(page);
    expect(allByRole(page, 'button').map(nameOf)).to.deep.equal([]);
  });

  it('accepts once, however often it is clicked', async () => {
    const page = await showPending(world);
    const { intercept, release } = gate();
    world.intercept = intercept;
    click(page, 'Accept invitation');
    click(page, 'Accept invitation');
    await waitUntil(() => byRole(page, 'button', 'Accept invitation').ariaBusy === 'true');
    click(page, 'Accept invitation');
    release();
    await untilHeading(page, 'Welcome to Acme');
    expect(world.calls.filter((call) => call.startsWith('POST'))).to.have.length(1);
  });

  it('works with the keyboard alone', async () => {
    const page = await showPending(world);
    await sendKeys({ press: 'Tab' });
    expect(nameOf(focused()!)).to.equal('Accept invitation');
    await sendKeys({ press: 'Enter' });
    await untilHeading(page, 'Welcome to Acme');
  });

  it('is left to the host when it prevents org-join', async () => {
    const page = await showPending(world);
    page.addEventListener('org-join', (event) => event.preventDefault());
    click(page, 'Accept invitation');
    expect(world.calls.filter((call) => call.startsWith('POST'))).to.deep.equal([]);
    byRole(page, 'heading', 'Join Acme');
  });

  it('says so when there is no connection, and works afterwards', async () => {
    const page = await showPending(world);
    world.intercept = only(isPost, offline);
    const failed = oneEvent<OrgErrorEvent>(page, 'org-error');
    click(page, 'Accept invitation');
    expect((await failed).error.code).to.equal('network_error');
    await untilAlert(page, 'The server can’t be reached.');
    world.intercept = undefined;
    await accept(page);
  });

  it('finds a member when the answer was lost', async () => {
    const page = await showPending(world);
    world.intercept = only(isPost, lostAnswer);
    click(page, 'Accept invitation');
    await untilHeading(page, 'You are already a member');
    await waitUntil(() => focused()?.textContent === 'You are already a member');
  });

  for (const [outcome, change] of [
    ['has expired', { expiresAt: 1 }],
    ['was revoked', { status: 'Revoked' }],
  ] as const) {
    it(`shows that it ${outcome} meanwhile`, async () => {
      const page = await showPending(world);
      Object.assign(world.invitation, change);
      click(page, 'Accept invitation');
      await untilHeading(page, `This invitation ${outcome}`);
      await waitUntil(() => focused()?.textContent === `This invitation ${outcome}`);
      expect(textOf(page)).to.include('Ask Alice Example for a new one.');
    });
  }

  it('shows that the organization is gone meanwhile', async () => {
    const page = await showPending(world);
    world.logto.tenant.deleteOrganization(world.acmeId);
    click(page, 'Accept invitation');
    await untilHeading(page, 'This invitation does not exist');
  });
});

describe('declining', () => {
  it('asks first, then ends calmly', async () => {
    const page = await showPending(world);
    const dialog = await askToDecline(page);
    const declined = oneEvent<OrgDeclineEvent>(page, 'org-declined');
    click(dialog, 'Decline');
    expect((await declined).invitationId).to.equal(world.invitation.id);
    await untilHeading(page, 'You declined the invitation');
    await waitUntil(() => focused()?.textContent === 'You declined the invitation');
    expect(queryByRole(page, 'dialog')).to.equal(undefined);
    expect(world.invitation.status).to.equal('Revoked');
  });

  it('changes nothing when it is thought better of', async () => {
    const page = await showPending(world);
    byRole(page, 'button', 'Decline').focus();
    click(await askToDecline(page), 'Cancel');
    await waitUntil(() => !queryByRole(page, 'dialog'));
    expect(world.invitation.status).to.equal('Pending');
    expect(nameOf(focused()!)).to.equal('Decline');
  });

  it('closes with Escape', async () => {
    const page = await showPending(world);
    await askToDecline(page);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !queryByRole(page, 'dialog'));
    expect(world.invitation.status).to.equal('Pending');
  });

  it('is left to the host when it prevents org-decline', async () => {
    const page = await showPending(world);
    page.addEventListener('org-decline', (event) => event.preventDefault());
    click(await askToDecline(page), 'Decline');
    expect(world.calls.filter((call) => call.startsWith('POST'))).to.deep.equal([]);
  });

  it('keeps the question open when there is no connection', async () => {
    const page = await showPending(world);
    const dialog = await askToDecline(page);
    world.intercept = offline;
    click(dialog, 'Decline');
    await untilAlert(dialog);
    world.intercept = undefined;
    click(dialog, 'Decline');
    await untilHeading(page, 'You declined the invitation');
  });

  it('has an accessible dialog', async () => {
    const page = await showPending(world);
    const dialog = await askToDecline(page);
    await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
    await expect(page.querySelector('org-join')).to.be.accessible();
  });
});

describe('somebody who is a member already', () => {
  beforeEach(() => world.acme.members.add(userId(world, 'carol'), []));

  it('goes on into the organization', async () => {
    const page = await show(world, 'carol');
    await untilHeading(page, 'You are already a member');
    expect(textOf(page)).to.include('You belong to Acme.');
    const joined = oneEvent<OrgJoinedEvent>(page, 'org-joined');
    click(page, 'Continue to Acme');
    const { organization, wasMember } = await joined;
    expect(organization.id).to.equal(world.acmeId);
    expect(wasMember).to.equal(true);
    expect(page.organizationId).to.equal(world.acmeId);
    await untilHeading(page, 'Welcome to Acme');
  });

  it('is one also by the invitation that they used before', async () => {
    Object.assign(world.invitation, { status: 'Accepted', acceptedUserId: userId(world, 'carol') });
    await untilHeading(await show(world, 'carol'), 'You are already a member');
  });

  it('follows the link that the host gives', async () => {
    const page = await show(
      world,
      'carol',
      html`<org-join invitation-id=${world.invitation.id} continue-url="/home"></org-join>`,
    );
    await untilHeading(page, 'You are already a member');
    expect(byRole(page, 'link', 'Continue to Acme').getAttribute('href')).to.equal('/home');
  });

  it('is told why it does not go on, and can try again', async () => {
    const page = await show(world, 'carol');
    await untilHeading(page, 'You are already a member');
    world.intercept = problem(503, 'logto_unavailable');
    click(page, 'Continue to Acme');
    await untilAlert(page);
    world.intercept = undefined;
    click(page, 'Continue to Acme');
    await untilHeading(page, 'Welcome to Acme');
  });
});
