/** Signing in from the link of a mail: `email` fills in the address, `one_time_token` signs in. */
import { expect, html, oneEvent } from '@open-wc/testing';
import { OrgError } from '../../src/api/org-error.js';
import type { SignInRequest } from '../../src/api/token-source.js';
import type { OrgErrorEvent, OrgSignInEvent } from '../../src/elements/events.js';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';
import {
  askToDecline,
  click,
  createJoinWorld,
  show,
  type JoinWorld,
} from '../support/join-page.js';
import { byRole, queryByRole, textOf } from '../support/queries.js';
import { untilAlert, untilHeading, waitUntil } from '../support/until.js';

const { href: here } = location;
const token = 'only-once';
let world: JoinWorld;

beforeEach(async () => {
  world = await createJoinWorld();
});

afterEach(() => history.replaceState(null, '', here));

/** Opens the page by a link with these parameters beside the invitation. */
const open = async (
  params: Record<string, string>,
  as: string | undefined,
  title: string,
): Promise<OrgProvider> => {
  const query = new URLSearchParams({ invitation: world.invitation.id, ...params });
  history.replaceState(null, '', `?${query}#there`);
  const page = await show(world, as, html`<org-join></org-join>`);
  await untilHeading(page, title);
  return page;
};

const openMagicLink = (as?: string, title = 'You were invited'): Promise<OrgProvider> =>
  open({ one_time_token: token, email: 'carol@example.test' }, as, title);

describe('a link with a token', () => {
  it('says whom it signs in, and not the token', async () => {
    const page = await openMagicLink();
    expect(textOf(page)).to.equal(
      'You were invited You will be signed in as carol@example.test. Sign in',
    );
    expect(page.querySelector('org-join')!.shadowRoot!.innerHTML).not.to.include(token);
  });

  it('signs in with one click, and comes back without the token', async () => {
    const page = await openMagicLink();
    click(page, 'Sign in');
    await waitUntil(() => world.signIns.length === 1);
    const [request] = world.signIns;
    expect(request).to.include({
      oneTimeToken: token,
      loginHint: 'carol@example.test',
      isSwitch: false,
    });
    expect(request!.returnTo).not.to.include(token);
    expect(request!.redirectUri).not.to.include(token);
    const { searchParams, hash } = new URL(request!.returnTo);
    expect([searchParams.get('invitation'), hash]).to.deep.equal([world.invitation.id, '#there']);
  });

  it('is not in the address any more, nor sent again, once it was used', async () => {
    const page = await openMagicLink();
    click(page, 'Sign in');
    await waitUntil(() => world.signIns.length === 1);
    expect(location.href).not.to.include(token);
    await waitUntil(() => byRole(page, 'button', 'Sign in').ariaBusy === null);
    expect(textOf(page)).to.include('Sign in, or create an account');
    click(page, 'Sign in');
    await waitUntil(() => world.signIns.length === 2);
    expect(world.signIns[1]).to.include({ loginHint: 'carol@example.test' });
    expect(world.signIns[1]!.oneTimeToken).to.equal(undefined);
  });

  it('may be tried again when the sign-in could not be started', async () => {
    const tokens = world.tokensOf(undefined);
    let tries = 0;
    world.tokensOf = () => ({
      ...tokens,
      signIn: async (request: SignInRequest) => {
        if (tries++ === 0) throw new TypeError('Failed to fetch');
        await tokens.signIn?.(request);
      },
    });
    const page = await openMagicLink();
    const failed = oneEvent<OrgErrorEvent>(page, 'org-error');
    click(page, 'Sign in');
    expect((await failed).error.code).to.equal('network_error');
    await waitUntil(() => queryByRole(page, 'button', 'Retry'));
    click(page, 'Retry');
    await waitUntil(() => queryByRole(page, 'button', 'Sign in')?.ariaBusy === null);
    click(page, 'Sign in');
    await waitUntil(() => world.signIns.length === 1);
    expect(world.signIns[0]!.oneTimeToken).to.equal(token);
  });

  it('hands it to a host that signs in itself', async () => {
    const page = await openMagicLink();
    const asked = oneEvent<OrgSignInEvent>(page, 'org-sign-in');
    page.addEventListener('org-sign-in', (event) => event.preventDefault());
    click(page, 'Sign in');
    const { oneTimeToken, loginHint, isSwitch } = await asked;
    expect({ oneTimeToken, loginHint, isSwitch }).to.deep.equal({
      oneTimeToken: token,
      loginHint: 'carol@example.test',
      isSwitch: false,
    });
    expect(world.signIns).to.deep.equal([]);
  });

  it('switches from another account', async () => {
    const page = await openMagicLink('dave', 'This invitation is for c•••l@example.test');
    click(page, 'Use another account');
    await waitUntil(() => world.signIns.length === 1);
    expect(world.signIns[0]).to.include({ oneTimeToken: token, isSwitch: true });
    expect(location.href).not.to.include(token);
  });

  it('says nothing but an address', async () => {
    const email = 'support. Your account is locked, call 555-0100 or mail us@evil.example';
    const page = await open({ one_time_token: token, email }, undefined, 'You were invited');
    expect(textOf(page)).to.include('Sign in, or create an account');
    expect(textOf(page)).not.to.include('locked');
  });

  it('signs in nobody else than the invitation is for', async () => {
    const page = await open(
      { one_time_token: token, email: 'mallory@evil.example' },
      'dave',
      'This invitation is for c•••l@example.test',
    );
    click(page, 'Use another account');
    await waitUntil(() => world.signIns.length === 1);
    expect(world.signIns[0]!.isSwitch).to.equal(true);
    expect(world.signIns[0]!.oneTimeToken).to.equal(undefined);
    expect(world.signIns[0]!.loginHint).to.equal(undefined);
    expect(location.href).not.to.include(token);
  });

  it('is not in the address any more once the right account has declined', async () => {
    const page = await openMagicLink('carol', 'Join Acme');
    const dialog = await askToDecline(page);
    byRole(dialog, 'button', 'Decline').click();
    await untilHeading(page, 'You declined the invitation');
    expect(location.href).not.to.include(token);
  });

  it('lets the right account answer as ever', async () => {
    const page = await openMagicLink('carol', 'Join Acme');
    click(page, 'Accept invitation');
    await untilHeading(page, 'Welcome to Acme');
    expect(world.signIns).to.deep.equal([]);
    expect(location.href).not.to.include(token);
  });
});

describe('a link without a token', () => {
  it('has the sign-in page filled in with the address', async () => {
    const page = await open({ email: 'carol@example.test' }, undefined, 'You were invited');
    expect(textOf(page)).to.include('Sign in, or create an account');
    click(page, 'Sign in');
    await waitUntil(() => world.signIns.length === 1);
    expect(world.signIns[0]).to.include({ loginHint: 'carol@example.test' });
    expect(world.signIns[0]!.returnTo).to.equal(location.href);
  });

  it('sends no token without its address', async () => {
    const page = await open({ one_time_token: token }, undefined, 'You were invited');
    click(page, 'Sign in');
    await waitUntil(() => world.signIns.length === 1);
    expect(world.signIns[0]!.oneTimeToken).to.equal(undefined);
    expect(world.signIns[0]!.returnTo).not.to.include(token);
  });
});

describe('a sign-in that came back with an error', () => {
  it('says so and offers the ordinary one', async () => {
    const page = await show(world, undefined);
    const tokens = world.tokensOf(undefined);
    const getUserToken = () => Promise.reject(new OrgError('sign_in_failed'));
    page.tokens = { ...tokens, getUserToken };
    await untilAlert(page, 'The sign-in did not work.');
    byRole(page, 'heading', 'You were invited');
    click(page, 'Sign in');
    await waitUntil(() => world.signIns.length === 1);
  });
});
