import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/define.js';
import type { Invitation } from '../../logto-dev/src/entities.js';
import type {
  OrgDeclineEvent,
  OrgErrorEvent,
  OrgJoinedEvent,
  OrgSignInEvent,
} from '../../src/elements/events.js';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';
import { allByRole, byRole, focused, nameOf, queryByRole, textOf } from '../support/queries.js';
import {
  createWorld,
  gate,
  lostAnswer,
  offline,
  only,
  problem,
  proxyPage,
  seenBy,
  silent,
  type World,
} from '../support/world.js';

const carol = 'carol@example.test';
const isPost = ({ method }: Request) => method === 'POST';

let world: World;
let invitation: Invitation;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
  invitation = await world.invite(carol);
});

const idOf = (username: string) =>
  world.logto.users.find((user) => user.username === username)?.id ?? '';
const acme = () => world.logto.tenant.organizations.get(world.acmeId)!;

const show = (
  as: string | undefined,
  content = html`<org-join invitation-id=${invitation.id}></org-join>`,
) => fixture<OrgProvider>(seenBy(world, { as, organizationId: '' }, content));

const untilHeading = async (page: Element, name: string) => {
  await waitUntil(() => queryByRole(page, 'heading', name), `heading "${name}"`);
};

const showPending = async () => {
  const page = await show('carol');
  await untilHeading(page, 'Join Acme');
  return page;
};

const click = (page: Element, name: string) => byRole(page, 'button', name).click();

const accept = async (page: Element) => {
  click(page, 'Accept invitation');
  await untilHeading(page, 'Welcome to Acme');
};

const dialogOf = (page: Element) => byRole(page, 'dialog', 'Decline the invitation to Acme?');

const askToDecline = async (page: Element) => {
  click(page, 'Decline');
  await waitUntil(() => queryByRole(page, 'dialog'));
  return dialogOf(page);
};

describe('an invitation', () => {
  it('says who invites, to what, as what and until when', async () => {
    const page = await showPending();
    const words = textOf(page);
    expect(words).to.include('Alice Example invited you to join Acme.');
    expect(words).to.match(/Your role member/);
    expect(words).to.include(carol);
    const until = page.querySelector('org-join')!.shadowRoot!.querySelector('time')!;
    expect(until.dateTime).to.equal(new Date(invitation.expiresAt).toISOString());
    expect(until.title).to.match(/in (7 days|1 week)|next week/);
  });

  it('has one primary button and can be accepted or declined', async () => {
    const page = await showPending();
    const names = allByRole(page, 'button').map(nameOf);
    expect(names).to.deep.equal(['Accept invitation', 'Decline']);
    expect(page.querySelector('org-join')!.shadowRoot!.querySelectorAll('.primary')).to.have.length(
      1,
    );
  });

  it('leaves out an inviter whose account is gone', async () => {
    invitation.inviterId = null;
    const page = await showPending();
    expect(textOf(page)).to.include('You were invited to join Acme.');
  });

  it('shows the logo, and initials when the picture is broken', async () => {
    acme().branding = { logoUrl: 'data:image/png;base64,broken' };
    const page = await showPending();
    await waitUntil(() => page.querySelector('org-join')!.shadowRoot!.querySelector('img')?.hidden);
    expect(page.querySelector('org-join')!.shadowRoot!.querySelector('.initials')).to.have.text(
      'A',
    );
  });

  it('takes the id from the address of the page', async () => {
    const { href } = location;
    history.replaceState(null, '', `?invitation=${invitation.id}`);
    try {
      await untilHeading(await show('carol', html`<org-join></org-join>`), 'Join Acme');
    } finally {
      history.replaceState(null, '', href);
    }
  });

  it('follows another id', async () => {
    const page = await showPending();
    const globex = world.logto.tenant.createOrganization({ name: 'Globex' });
    world.logto.tenant.invitations.set('other', {
      ...invitation,
      id: 'other',
      organizationId: globex.id,
    });
    page.querySelector('org-join')!.invitationId = 'other';
    await untilHeading(page, 'Join Globex');
  });

  it('has a heading of the level that the page wants', async () => {
    const page = await show(
      'carol',
      html`<org-join invitation-id=${invitation.id} heading-level="1"></org-join>`,
    );
    await untilHeading(page, 'Join Acme');
    expect(byRole(page, 'heading').localName).to.equal('h1');
  });

  it('is accessible', async () => {
    const page = await showPending();
    await expect(page.querySelector('org-join')).to.be.accessible();
  });
});

describe('accepting', () => {
  it('makes a member of the viewer and the organization the current one', async () => {
    const page = await showPending();
    const joined = oneEvent(page, 'org-joined') as Promise<OrgJoinedEvent>;
    await accept(page);
    const { organization, wasMember } = await joined;
    expect(organization.name).to.equal('Acme');
    expect(wasMember).to.equal(false);
    expect(acme().members.has(idOf('carol'))).to.equal(true);
    expect(page.organizationId).to.equal(world.acmeId);
  });

  it('announces success only with the token of the organization in hand', async () => {
    const tokens = world.tokensOf('carol');
    const log: string[] = [];
    const page = await show('carol');
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
    const page = await showPending();
    await accept(page);
    await waitUntil(() => focused()?.textContent === 'Welcome to Acme');
  });

  it('leads on to where the host says', async () => {
    const page = await show(
      'carol',
      html`<org-join invitation-id=${invitation.id} continue-url="/of/{id}"></org-join>`,
    );
    await untilHeading(page, 'Join Acme');
    await accept(page);
    const link = byRole<HTMLAnchorElement>(page, 'link', 'Continue to Acme');
    expect(new URL(link.href).pathname).to.equal(`/of/${world.acmeId}`);
  });

  it('offers no button that leads nowhere', async () => {
    const page = await showPending();
    await accept(page);
    expect(allByRole(page, 'button').map(nameOf)).to.deep.equal([]);
  });

  it('accepts once, however often it is clicked', async () => {
    const page = await showPending();
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
    const page = await showPending();
    await sendKeys({ press: 'Tab' });
    expect(nameOf(focused()!)).to.equal('Accept invitation');
    await sendKeys({ press: 'Enter' });
    await untilHeading(page, 'Welcome to Acme');
  });

  it('is left to the host when it prevents org-join', async () => {
    const page = await showPending();
    page.addEventListener('org-join', (event) => event.preventDefault());
    click(page, 'Accept invitation');
    expect(world.calls.filter((call) => call.startsWith('POST'))).to.deep.equal([]);
    byRole(page, 'heading', 'Join Acme');
  });

  it('says so when there is no connection, and works afterwards', async () => {
    const page = await showPending();
    world.intercept = only(isPost, offline);
    const failed = oneEvent(page, 'org-error') as Promise<OrgErrorEvent>;
    click(page, 'Accept invitation');
    expect((await failed).error.code).to.equal('network_error');
    await waitUntil(() => queryByRole(page, 'alert'));
    expect(textOf(byRole(page, 'alert'))).to.include('There is no connection.');
    world.intercept = undefined;
    await accept(page);
  });

  it('finds a member when the answer was lost', async () => {
    const page = await showPending();
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
      const page = await showPending();
      Object.assign(invitation, change);
      click(page, 'Accept invitation');
      await untilHeading(page, `This invitation ${outcome}`);
      await waitUntil(() => focused()?.textContent === `This invitation ${outcome}`);
      expect(textOf(page)).to.include('Ask Alice Example for a new one.');
    });
  }

  it('shows that the organization is gone meanwhile', async () => {
    const page = await showPending();
    world.logto.tenant.deleteOrganization(world.acmeId);
    click(page, 'Accept invitation');
    await untilHeading(page, 'This invitation does not exist');
  });
});

describe('declining', () => {
  it('asks first, then ends calmly', async () => {
    const page = await showPending();
    const dialog = await askToDecline(page);
    const declined = oneEvent(page, 'org-declined') as Promise<OrgDeclineEvent>;
    click(dialog, 'Decline');
    expect((await declined).invitationId).to.equal(invitation.id);
    await untilHeading(page, 'You declined the invitation');
    await waitUntil(() => focused()?.textContent === 'You declined the invitation');
    expect(queryByRole(page, 'dialog')).to.equal(undefined);
    expect(invitation.status).to.equal('Revoked');
  });

  it('changes nothing when it is thought better of', async () => {
    const page = await showPending();
    byRole(page, 'button', 'Decline').focus();
    click(await askToDecline(page), 'Cancel');
    await waitUntil(() => !queryByRole(page, 'dialog'));
    expect(invitation.status).to.equal('Pending');
    expect(nameOf(focused()!)).to.equal('Decline');
  });

  it('closes with Escape', async () => {
    const page = await showPending();
    await askToDecline(page);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !queryByRole(page, 'dialog'));
    expect(invitation.status).to.equal('Pending');
  });

  it('is left to the host when it prevents org-decline', async () => {
    const page = await showPending();
    page.addEventListener('org-decline', (event) => event.preventDefault());
    click(await askToDecline(page), 'Decline');
    expect(world.calls.filter((call) => call.startsWith('POST'))).to.deep.equal([]);
  });

  it('keeps the question open when there is no connection', async () => {
    const page = await showPending();
    const dialog = await askToDecline(page);
    world.intercept = offline;
    click(dialog, 'Decline');
    await waitUntil(() => queryByRole(dialog, 'alert'));
    world.intercept = undefined;
    click(dialog, 'Decline');
    await untilHeading(page, 'You declined the invitation');
  });

  it('has an accessible dialog', async () => {
    const page = await showPending();
    const dialog = await askToDecline(page);
    await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
    await expect(page.querySelector('org-join')).to.be.accessible();
  });
});

describe('an invitation that cannot be answered', () => {
  it('has expired', async () => {
    invitation.expiresAt = Date.now() - 1000;
    const page = await show('carol');
    await untilHeading(page, 'This invitation has expired');
    expect(textOf(page)).to.include('Ask Alice Example for a new one.');
  });

  it('was revoked by somebody whose account is gone', async () => {
    Object.assign(invitation, { status: 'Revoked', inviterId: null });
    const page = await show('carol');
    await untilHeading(page, 'This invitation was revoked');
    expect(textOf(page)).to.include('Ask the person who invited you for a new one.');
  });

  it('was used, and the viewer is no member any more', async () => {
    Object.assign(invitation, { status: 'Accepted', acceptedUserId: idOf('carol') });
    await untilHeading(await show('carol'), 'This invitation was used already');
  });

  it('is unknown', async () => {
    const page = await show('carol', html`<org-join invitation-id="unknown"></org-join>`);
    await untilHeading(page, 'This invitation does not exist');
  });

  it('is not in the link', async () => {
    const page = await show('carol', html`<org-join></org-join>`);
    await untilHeading(page, 'There is no invitation in this link');
    expect(world.calls).to.deep.equal([]);
  });

  it('is for another address, which stays masked', async () => {
    const page = await show('dave');
    await untilHeading(page, 'This invitation is for c•••l@example.test');
    expect(textOf(page)).not.to.include('carol');
    const asked = oneEvent(page, 'org-sign-in') as Promise<Event> as Promise<OrgSignInEvent>;
    click(page, 'Use another account');
    expect((await asked).isSwitch).to.equal(true);
    await waitUntil(() => world.signIns.length === 1);
    expect(world.signIns[0]).to.include({ isSwitch: true, returnTo: location.href });
  });
});

describe('somebody who is a member already', () => {
  beforeEach(() => acme().members.add(idOf('carol'), []));

  it('goes on into the organization', async () => {
    const page = await show('carol');
    await untilHeading(page, 'You are already a member');
    expect(textOf(page)).to.include('You belong to Acme.');
    const joined = oneEvent(page, 'org-joined') as Promise<OrgJoinedEvent>;
    click(page, 'Continue to Acme');
    const { organization, wasMember } = await joined;
    expect(organization.id).to.equal(world.acmeId);
    expect(wasMember).to.equal(true);
    expect(page.organizationId).to.equal(world.acmeId);
    await untilHeading(page, 'Welcome to Acme');
  });

  it('is one also by the invitation that they used before', async () => {
    Object.assign(invitation, { status: 'Accepted', acceptedUserId: idOf('carol') });
    await untilHeading(await show('carol'), 'You are already a member');
  });

  it('follows the link that the host gives', async () => {
    const page = await show(
      'carol',
      html`<org-join invitation-id=${invitation.id} continue-url="/home"></org-join>`,
    );
    await untilHeading(page, 'You are already a member');
    expect(byRole(page, 'link', 'Continue to Acme').getAttribute('href')).to.equal('/home');
  });

  it('is told why it does not go on, and can try again', async () => {
    const page = await show('carol');
    await untilHeading(page, 'You are already a member');
    world.intercept = problem(503, 'logto_unavailable');
    click(page, 'Continue to Acme');
    await waitUntil(() => queryByRole(page, 'alert'));
    world.intercept = undefined;
    click(page, 'Continue to Acme');
    await untilHeading(page, 'Welcome to Acme');
  });
});

describe('somebody signed out', () => {
  it('signs in and comes back to here', async () => {
    const page = await show(undefined);
    await untilHeading(page, 'You were invited');
    expect(textOf(page)).not.to.include('Acme');
    click(page, 'Sign in');
    await waitUntil(() => world.signIns.length === 1);
    expect(world.signIns[0]!.returnTo).to.equal(location.href);
  });

  it('is left to the host when it prevents org-sign-in', async () => {
    const page = await show(undefined);
    await untilHeading(page, 'You were invited');
    page.addEventListener('org-sign-in', (event) => event.preventDefault());
    click(page, 'Sign in');
    expect(world.signIns).to.deep.equal([]);
  });
});

describe('loading', () => {
  it('shows a skeleton', async () => {
    world.intercept = silent;
    const page = await show('carol');
    await waitUntil(() => queryByRole(page, 'status', 'Loading'));
    expect(byRole(page, 'status', 'Loading').ariaBusy).to.equal('true');
  });

  for (const [what, intercept, words] of [
    ['no connection', offline, 'There is no connection.'],
    ['a page of a proxy', proxyPage(502), 'The server answered in an unexpected way.'],
    ['HTML with status 200', proxyPage(200), 'The server answered in an unexpected way.'],
    ['too many calls', problem(429, 'rate_limited', { 'Retry-After': '120' }), 'in 2 minutes'],
    ['a failing backend', problem(500, 'internal'), 'Reference: req-1'],
  ] as const) {
    it(`explains ${what} and tries again`, async () => {
      world.intercept = intercept;
      const page = await show('carol');
      await untilHeading(page, 'The invitation can’t be shown');
      expect(textOf(byRole(page, 'alert'))).to.include(words);
      world.intercept = undefined;
      click(page, 'Retry');
      await untilHeading(page, 'Join Acme');
      await waitUntil(() => focused()?.textContent === 'Join Acme');
    });
  }
});

describe('appearance', () => {
  for (const dir of ['ltr', 'rtl']) {
    it(`holds long names in 280 px, ${dir}`, async () => {
      acme().name = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen & Söhne';
      await setViewport({ width: 280, height: 800 });
      const page = await fixture(
        html`<div dir=${dir}>
          ${seenBy(world, { as: 'carol' }, html`<org-join invitation-id=${invitation.id}></org-join>`)}
        </div>`,
      );
      await untilHeading(page, `Join ${acme().name}`);
      const card = page.querySelector('org-join')!.shadowRoot!.querySelector('[part="card"]')!;
      expect(card.scrollWidth).to.be.at.most(card.clientWidth);
      expect(document.documentElement.scrollWidth).to.be.at.most(280);
      await setViewport({ width: 800, height: 600 });
    });
  }

  it('shows markup in names as text', async () => {
    acme().name = '<b>Bold</b> & Co';
    await untilHeading(await show('carol'), 'Join <b>Bold</b> & Co');
  });

  it('marks English where the page is in a language without texts', async () => {
    const page = await fixture(
      html`<div lang="fi">
        ${seenBy(world, { as: 'carol' }, html`<org-join invitation-id=${invitation.id}></org-join>`)}
      </div>`,
    );
    await untilHeading(page, 'Join Acme');
    expect(byRole(page, 'heading').closest('[lang]')?.getAttribute('lang')).to.equal('en');
  });
});
