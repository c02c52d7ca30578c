/** Permissions that change under one's feet, and what the token lacks. */
import { expect, fixture, html } from '@open-wc/testing';
import type { Capability } from '../../src/api/types.js';
import '../../src/elements/org-invite/define.js';
import type { OrgSignInEvent } from '../../src/elements/events.js';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';
import { expel, setRole } from '../support/memberships.js';
import {
  elementOf,
  remove,
  rowOf,
  rowsOf,
  showMembers,
  shownMembers,
} from '../support/members-page.js';
import { byRole, queryByRole } from '../support/queries.js';
import { untilText, waitUntil } from '../support/until.js';
import { createWorld, only, seenBy, type Interceptor, type World } from '../support/world.js';

let world: World;
/** Tokens forgotten so far. */
let forgotten: number;
let unhandled: unknown[];

const onUnhandled = ({ reason }: PromiseRejectionEvent) => unhandled.push(reason);

beforeEach(async () => {
  world = await createWorld({ members: 0 });
  const tokensOf = world.tokensOf.bind(world);
  forgotten = 0;
  world.tokensOf = (username) => ({
    ...tokensOf(username),
    forget: async () => {
      forgotten++;
    },
  });
  unhandled = [];
  addEventListener('unhandledrejection', onUnhandled);
});

afterEach(() => {
  removeEventListener('unhandledrejection', onUnhandled);
  expect(unhandled).to.deep.equal([]);
});

const withInvite = html`<org-members></org-members><org-invite></org-invite>`;

describe('a demotion under one’s feet', () => {
  it('is noticed by the next write, and what one may no longer do is gone', async () => {
    const page = await shownMembers(world, 'alice', withInvite);
    setRole(world, 'bob', 'admin');
    setRole(world, 'alice', 'member');
    await remove(page, 'Bob Example');
    await untilText(page, 'Bob Example was not removed. You are not allowed to do this.');
    expect(forgotten).to.equal(1);
    await waitUntil(() => !queryByRole(page, 'button', 'Actions for Bob Example'), 'actions');
    expect(rowOf(page, 'Bob Example')).to.exist;
    expect(queryByRole(page, 'textbox', 'Email addresses')).to.exist;
  });

  it('is noticed by a refresh, and a promotion, too', async () => {
    const page = await shownMembers(world, 'bob');
    expect(queryByRole(page, 'button', 'Actions for Alice Example')).to.equal(undefined);
    setRole(world, 'bob', 'admin');
    await page.refresh();
    await waitUntil(() => queryByRole(page, 'button', 'Actions for Alice Example'), 'actions');
    expect(forgotten).to.equal(1);
    setRole(world, 'bob', 'member');
    await page.refresh();
    await waitUntil(() => !queryByRole(page, 'button', 'Actions for Alice Example'), 'no actions');
    expect(forgotten).to.equal(2);
  });
});

describe('a removal under one’s feet', () => {
  const untilOut = async (page: Element) => {
    await untilText(page, 'You are not a member of this organization.');
    await waitUntil(() => rowsOf(page).length === 0, 'rows');
  };

  it('is noticed by the next write', async () => {
    const page = await shownMembers(world);
    expel(world, 'alice');
    await remove(page, 'Bob Example');
    await untilOut(page);
    expect(world.logto.tenant.organizations.get(world.acmeId)?.members.size).to.equal(1);
  });

  it('is noticed by the next read of any element', async () => {
    const page = await shownMembers(world, 'bob', withInvite);
    await waitUntil(() => queryByRole(page, 'textbox', 'Email addresses'), 'form');
    expel(world, 'bob');
    elementOf(page).query = 'alice';
    await untilOut(page);
    await waitUntil(() => !queryByRole(page, 'textbox', 'Email addresses'), 'no form');
  });

  it('is noticed once: what is refused is not asked for again and again', async () => {
    const page = await shownMembers(world, 'bob');
    expel(world, 'bob');
    await page.refresh();
    await untilOut(page);
    const before = world.calls.length;
    await page.refresh();
    const perRound = world.calls.length - before;
    await page.refresh();
    await elementOf(page).updateComplete;
    expect(world.calls.length - before).to.equal(2 * perRound);
  });

  it('leaves who comes back with what there is', async () => {
    const page = await shownMembers(world, 'bob');
    expel(world, 'bob');
    await page.refresh();
    await untilOut(page);
    world.logto.tenant.organizations
      .get(world.acmeId)!
      .members.add(world.logto.users.find(({ username }) => username === 'bob')!.id);
    setRole(world, 'bob', 'member');
    await page.refresh();
    await waitUntil(() => rowOf(page, 'Alice Example'), 'rows');
  });
});

describe('a sign-in that ends while the page is open', () => {
  it('leaves nobody who is a member, nor anything that they may do', async () => {
    const tokens = world.tokensOf('alice');
    const page = await fixture<OrgProvider>(seenBy(world, {}, html``));
    page.tokens = tokens;
    const told: number[] = [];
    page.addEventListener('org-permissions-changed', (event) =>
      told.push(event.capabilities.length),
    );
    await waitUntil(() => page.user);
    tokens.getOrganizationToken = async () => undefined;
    await page.refresh();
    expect(page.user).to.equal(undefined);
    await waitUntil(() => told.at(-1) === 0);
  });
});

describe('a token without a scope that the roles give', () => {
  /** As a backend answers that goes by the token. */
  const lacks =
    (capability: Capability): Interceptor =>
    async () =>
      Response.json(
        { type: 'about:blank', title: '', status: 403, code: 'forbidden', capability },
        { status: 403, headers: { 'Content-Type': 'application/problem+json' } },
      );
  const reads = ({ url }: Request) => url.includes('/members?');

  it('leads to a new sign-in where something cannot be read', async () => {
    world.intercept = only(reads, lacks('members.read'));
    const page = await showMembers(world, 'bob');
    await untilText(page, 'Your sign-in does not cover this yet. Sign in again.');
    byRole(page, 'button', 'Sign in').click();
    await waitUntil(() => world.signIns.length === 1);
    expect(world.signIns[0]).to.include({ returnTo: location.href, isSwitch: false });
  });

  it('lets the host sign in instead', async () => {
    world.intercept = only(reads, lacks('members.read'));
    const page = await showMembers(world, 'bob');
    await untilText(page, 'Sign in again.');
    page.addEventListener('org-sign-in', (event: OrgSignInEvent) => event.preventDefault());
    byRole(page, 'button', 'Sign in').click();
    await elementOf(page).updateComplete;
    expect(world.signIns).to.deep.equal([]);
  });

  it('is told from a role that does not give it', async () => {
    world.intercept = only(reads, lacks('members.remove'));
    const page = await showMembers(world, 'bob');
    await untilText(page, 'You can’t see the members of this organization.');
  });
});
