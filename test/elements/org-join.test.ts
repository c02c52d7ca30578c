import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { OrgSignInEvent } from '../../src/elements/events.js';
import { userId } from '../support/acme.js';
import {
  click,
  createJoinWorld,
  show,
  showPending,
  type JoinWorld,
  inviteTo,
} from '../support/join-page.js';
import { allByRole, byRole, focused, nameOf, queryByRole, textOf } from '../support/queries.js';
import { untilAlert, untilHeading, waitUntil } from '../support/until.js';
import { offline, problem, proxyPage, seenBy, silent } from '../support/world.js';

let world: JoinWorld;

beforeEach(async () => {
  world = await createJoinWorld();
});

describe('an invitation', () => {
  it('says who invites, to what, as what and until when', async () => {
    const page = await showPending(world);
    const words = textOf(page);
    expect(words).to.include('Alice Example invited you to join Acme.');
    expect(words).to.match(/Your role member/);
    expect(words).to.include('carol@example.test');
    const until = page.querySelector('org-join')!.shadowRoot!.querySelector('time')!;
    expect(until.dateTime).to.equal(new Date(world.invitation.expiresAt).toISOString());
  });

  it('has one primary button and can be accepted or declined', async () => {
    const page = await showPending(world);
    const names = allByRole(page, 'button').map(nameOf);
    expect(names).to.deep.equal(['Accept invitation', 'Decline']);
    expect(page.querySelector('org-join')!.shadowRoot!.querySelectorAll('.primary')).to.have.length(
      1,
    );
  });

  it('leaves out an inviter whose account is gone', async () => {
    world.invitation.inviterId = null;
    const page = await showPending(world);
    expect(textOf(page)).to.include('You were invited to join Acme.');
  });

  it('shows the logo, and initials when the picture is broken', async () => {
    world.acme.branding = { logoUrl: 'data:image/png;base64,broken' };
    const page = await showPending(world);
    await waitUntil(() => page.querySelector('org-join')!.shadowRoot!.querySelector('img')?.hidden);
    expect(page.querySelector('org-join')!.shadowRoot!.querySelector('.initials')).to.have.text(
      'A',
    );
  });

  it('takes the id from the address of the page', async () => {
    const { href } = location;
    history.replaceState(null, '', `?invitation=${world.invitation.id}`);
    try {
      await untilHeading(await show(world, 'carol', html`<org-join></org-join>`), 'Join Acme');
    } finally {
      history.replaceState(null, '', href);
    }
  });

  it('follows another id', async () => {
    const page = await showPending(world);
    const globex = inviteTo(world, 'Globex');
    page.querySelector('org-join')!.invitationId = `to-${globex.id}`;
    await untilHeading(page, 'Join Globex');
  });

  it('has a heading of the level that the page wants', async () => {
    const page = await show(
      world,
      'carol',
      html`<org-join invitation-id=${world.invitation.id} heading-level="1"></org-join>`,
    );
    await untilHeading(page, 'Join Acme');
    expect(byRole(page, 'heading').ariaLevel).to.equal('1');
  });

  it('is accessible', async () => {
    const page = await showPending(world);
    await expect(page.querySelector('org-join')).to.be.accessible();
  });
});

describe('an invitation that cannot be answered', () => {
  it('has expired', async () => {
    world.invitation.expiresAt = Date.now() - 1000;
    const page = await show(world, 'carol');
    await untilHeading(page, 'This invitation has expired');
    expect(textOf(page)).to.include('Ask Alice Example for a new one.');
  });

  it('was revoked by somebody whose account is gone', async () => {
    Object.assign(world.invitation, { status: 'Revoked', inviterId: null });
    const page = await show(world, 'carol');
    await untilHeading(page, 'This invitation was revoked');
    expect(textOf(page)).to.include('Ask the person who invited you for a new one.');
  });

  it('was used, and the viewer is no member any more', async () => {
    Object.assign(world.invitation, { status: 'Accepted', acceptedUserId: userId(world, 'carol') });
    await untilHeading(await show(world, 'carol'), 'This invitation was used already');
  });

  it('is unknown', async () => {
    const page = await show(world, 'carol', html`<org-join invitation-id="unknown"></org-join>`);
    await untilHeading(page, 'This invitation does not exist');
  });

  it('is for another address, which stays masked', async () => {
    const page = await show(world, 'dave');
    await untilHeading(page, 'This invitation is for c•••l@example.test');
    expect(textOf(page)).not.to.include('carol');
    await waitUntil(() => textOf(page).includes('You are signed in as dave@example.test.'));
    const asked = oneEvent<OrgSignInEvent>(page, 'org-sign-in');
    click(page, 'Use another account');
    expect((await asked).isSwitch).to.equal(true);
    await waitUntil(() => world.signIns.length === 1);
    expect(world.signIns[0]).to.include({ isSwitch: true, returnTo: location.href });
  });
});

describe('somebody in another account', () => {
  it('is told so also where its address is not known', async () => {
    const tokens = world.tokensOf('dave');
    world.tokensOf = () => ({ ...tokens, getEmail: async () => undefined });
    const page = await show(world, 'dave');
    await untilHeading(page, 'This invitation is for c•••l@example.test');
    expect(textOf(page)).to.include('You are signed in with another address.');
  });
});

describe('somebody signed out', () => {
  it('signs in and comes back to here', async () => {
    const page = await show(world, undefined);
    await untilHeading(page, 'You were invited');
    expect(textOf(page)).not.to.include('Acme');
    click(page, 'Sign in');
    await waitUntil(() => world.signIns.length === 1);
    expect(world.signIns[0]!.returnTo).to.equal(location.href);
  });

  it('is left to the host when it prevents org-sign-in', async () => {
    const page = await show(world, undefined);
    await untilHeading(page, 'You were invited');
    page.addEventListener('org-sign-in', (event) => event.preventDefault());
    click(page, 'Sign in');
    expect(world.signIns).to.deep.equal([]);
  });
});

describe('loading', () => {
  it('shows a skeleton', async () => {
    world.intercept = silent;
    const page = await show(world, 'carol');
    await waitUntil(() => queryByRole(page, 'status', 'Loading'));
    expect(byRole(page, 'status', 'Loading').ariaBusy).to.equal('true');
  });

  for (const [what, intercept, words] of [
    ['no connection', offline, 'The server can’t be reached.'],
    ['a page of a proxy', proxyPage(502), 'The server answered in an unexpected way.'],
    ['HTML with status 200', proxyPage(200), 'The server answered in an unexpected way.'],
    ['too many calls', problem(429, 'rate_limited', { 'Retry-After': '120' }), 'in 2 minutes'],
    ['a failing backend', problem(500, 'internal'), 'Reference: req-1'],
  ] as const) {
    it(`explains ${what} and tries again`, async () => {
      world.intercept = intercept;
      const page = await show(world, 'carol');
      await untilHeading(page, 'The invitation can’t be shown');
      await untilAlert(page, words);
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
      world.acme.name = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen & Söhne';
      await setViewport({ width: 280, height: 800 });
      const page = await fixture(
        html`<div dir=${dir}>
          ${seenBy(world, { as: 'carol' }, html`<org-join invitation-id=${world.invitation.id}></org-join>`)}
        </div>`,
      );
      await untilHeading(page, `Join ${world.acme.name}`);
      const card = page.querySelector('org-join')!.shadowRoot!.querySelector('[part="card"]')!;
      expect(card.scrollWidth).to.be.at.most(card.clientWidth);
      expect(document.documentElement.scrollWidth).to.be.at.most(280);
      await setViewport({ width: 800, height: 600 });
    });
  }

  it('shows markup in names as text', async () => {
    world.acme.name = '<b>Bold</b> & Co';
    await untilHeading(await show(world, 'carol'), 'Join <b>Bold</b> & Co');
  });

  it('marks English where the page is in a language without texts', async () => {
    const page = await fixture(
      html`<div lang="fi">
        ${seenBy(world, { as: 'carol' }, html`<org-join invitation-id=${world.invitation.id}></org-join>`)}
      </div>`,
    );
    await untilHeading(page, 'Join Acme');
    expect(byRole(page, 'heading').closest('[lang]')?.getAttribute('lang')).to.equal('en');
  });
});
