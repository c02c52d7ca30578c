import { expect, html, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { OrgDeclinedEvent, OrgErrorEvent, OrgJoinedEvent } from '../../src/elements/events.js';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';
import { userId } from '../support/acme.js';
import {
  cardOf,
  click,
  createJoinWorld,
  inviteTo,
  show,
  type JoinWorld,
} from '../support/join-page.js';
import { allByRole, byRole, focused, nameOf, queryByRole, textOf } from '../support/queries.js';
import { untilAlert, untilHeading, waitUntil } from '../support/until.js';
import { gate, offline, only, silent } from '../support/world.js';

let world: JoinWorld;

beforeEach(async () => {
  world = await createJoinWorld();
});

const showAll = (as: string | undefined = 'carol'): Promise<OrgProvider> =>
  show(world, as, html`<org-join></org-join>`);

const titles = (page: Element): string[] => allByRole(page, 'heading').map(nameOf);

const showSeveral = async (): Promise<OrgProvider> => {
  inviteTo(world, 'Globex');
  inviteTo(world, 'Initech');
  const page = await showAll();
  await untilHeading(page, 'Join Initech');
  return page;
};

const acceptIn = async (page: Element, name: string): Promise<void> => {
  click(cardOf(page, `Join ${name}`), 'Accept invitation');
  await untilHeading(page, `Welcome to ${name}`);
};

describe('all open invitations', () => {
  it('say each to what, by whom, as what and until when', async () => {
    const page = await showSeveral();
    expect(titles(page)).to.deep.equal(['Join Acme', 'Join Globex', 'Join Initech']);
    for (const name of ['Acme', 'Globex', 'Initech']) {
      const card = cardOf(page, `Join ${name}`);
      expect(textOf(card)).to.include(`Alice Example invited you to join ${name}.`);
      expect(textOf(card)).to.match(/Your role member/);
      expect(card.querySelector('time')?.dateTime).to.equal(
        new Date(world.invitation.expiresAt).toISOString(),
      );
      expect(byRole(page, 'group', `Join ${name}`)).to.equal(card);
      expect(allByRole(card, 'button').map(nameOf)).to.deep.equal(['Accept invitation', 'Decline']);
    }
  });

  it('say nothing else', async () => {
    const page = await showSeveral();
    const until = cardOf(page, 'Join Acme').querySelector('time')?.textContent;
    expect(textOf(cardOf(page, 'Join Acme'))).to.equal(
      'Join Acme Alice Example invited you to join Acme. Your role member ' +
        `Invited address carol@example.test Valid until ${until} Accept invitation Decline`,
    );
  });

  it('leave out those that are not open, and those of others', async () => {
    inviteTo(world, 'Globex');
    world.invitation.status = 'Revoked';
    const page = await showAll();
    await untilHeading(page, 'Join Globex');
    expect(titles(page)).to.deep.equal(['Join Globex']);
  });

  it('are accessible', async () => {
    const page = await showSeveral();
    await expect(page.querySelector('org-join')).to.be.accessible();
  });

  it('fit into 280 px', async () => {
    await setViewport({ width: 280, height: 800 });
    await showSeveral();
    expect(document.documentElement.scrollWidth).to.be.at.most(280);
    await setViewport({ width: 800, height: 600 });
  });
});

describe('answering one of several', () => {
  it('leads into one after another, without a reload', async () => {
    const page = await showSeveral();
    for (const name of ['Globex', 'Acme', 'Initech']) {
      const joined = oneEvent<OrgJoinedEvent>(page, 'org-joined');
      await acceptIn(page, name);
      const { organization } = await joined;
      expect(organization.name).to.equal(name);
      expect(page.organizationId).to.equal(organization.id);
      await waitUntil(() => focused()?.textContent === `Welcome to ${name}`);
      const { members } = world.logto.tenant.organizations.get(organization.id)!;
      expect(members.has(userId(world, 'carol'))).to.equal(true);
    }
    expect(titles(page)).to.deep.equal(['Welcome to Initech']);
  });

  it('offers the others no button that does nothing meanwhile', async () => {
    const page = await showSeveral();
    const { intercept, release } = gate();
    world.intercept = intercept;
    click(cardOf(page, 'Join Globex'), 'Accept invitation');
    const other = () => byRole(cardOf(page, 'Join Acme'), 'button', 'Accept invitation');
    await waitUntil(() => other().ariaDisabled === 'true');
    expect(other().ariaBusy).to.equal(null);
    release();
    await untilHeading(page, 'Welcome to Globex');
    await waitUntil(() => other().ariaDisabled === null);
  });

  it('declines that one alone, and then the next', async () => {
    const page = await showSeveral();
    for (const name of ['Globex', 'Initech']) {
      click(cardOf(page, `Join ${name}`), 'Decline');
      await waitUntil(() => queryByRole(page, 'dialog', `Decline the invitation to ${name}?`));
      const declined = oneEvent<OrgDeclinedEvent>(page, 'org-declined');
      click(byRole(page, 'dialog'), 'Decline');
      await declined;
      await waitUntil(() => focused()?.textContent === 'You declined the invitation');
    }
    expect(titles(page)).to.deep.equal(['You declined the invitation', 'Join Acme']);
    expect(world.invitation.status).to.equal('Pending');
  });

  it('says on its card why it did not work', async () => {
    const page = await showSeveral();
    world.intercept = only(({ method }) => method === 'POST', offline);
    click(cardOf(page, 'Join Globex'), 'Accept invitation');
    await untilAlert(page);
    expect(cardOf(page, 'Join Globex').contains(byRole(page, 'alert'))).to.equal(true);
    world.intercept = undefined;
    await acceptIn(page, 'Globex');
    expect(queryByRole(page, 'alert')).to.equal(undefined);
  });

  it('says so where the invitation is gone from the list by then', async () => {
    const page = await showSeveral();
    Object.assign(world.invitation, { status: 'Revoked' });
    const failed = oneEvent<OrgErrorEvent>(page, 'org-error');
    click(cardOf(page, 'Join Acme'), 'Accept invitation');
    expect((await failed).error.code).to.equal('invitation_ended');
    await waitUntil(() => !queryByRole(page, 'heading', 'Join Acme'));
    await untilAlert(page, 'This invitation was used or revoked.');
    expect(titles(page)).to.deep.equal(['Join Globex', 'Join Initech']);
  });
});

describe('instead of invitations', () => {
  it('says that there are none, and what to do', async () => {
    const page = await showAll('dave');
    await waitUntil(() => textOf(page).includes('You have no open invitations'));
    expect(textOf(page)).to.include('Ask for one');
  });

  it('offers to sign in', async () => {
    const page = await showAll('nobody');
    await waitUntil(() => queryByRole(page, 'button', 'Sign in'));
    click(page, 'Sign in');
    await waitUntil(() => world.signIns.length === 1);
  });

  it('shows a skeleton while they are read', async () => {
    world.intercept = silent;
    const page = await showAll();
    await waitUntil(() => queryByRole(page, 'status', 'Loading'));
  });

  it('explains what went wrong and tries again', async () => {
    world.intercept = offline;
    const page = await showAll();
    await untilAlert(page);
    world.intercept = undefined;
    click(page, 'Retry');
    await untilHeading(page, 'Join Acme');
  });
});
