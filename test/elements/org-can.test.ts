import { expect, fixture, html } from '@open-wc/testing';
import type { Capability } from '../../src/api/types.js';
import '../../src/elements/org-can/define.js';
import { OrgError } from '../../src/api/org-error.js';
import { configure } from '../../src/elements/context.js';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';
import { can } from '../../src/store/organizations.js';
import { expel, setRole } from '../support/memberships.js';
import { waitUntil } from '../support/until.js';
import { backendUrl, createWorld, offline, seenBy, type World } from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

const parts = (capability: Capability) => html`
  <org-can capability=${capability}>
    <p>Allowed</p>
    <p slot="fallback">Refused</p>
  </org-can>
`;

interface Shown {
  organizationId?: string;
  capability?: Capability;
}

const show = (
  as: string | undefined,
  { organizationId, capability = 'members.manage' }: Shown = {},
): Promise<OrgProvider> => fixture(seenBy(world, { as, organizationId }, parts(capability)));

/** What of the content is laid out. */
const seen = (page: Element): string[] =>
  [...page.querySelectorAll('p')]
    .filter((part) => part.getClientRects().length > 0)
    .map((part) => part.textContent);

const untilSeen = (page: Element, ...texts: string[]) =>
  waitUntil(() => String(seen(page)) === String(texts), `not seen: ${texts.join()}`);

/** Whatever is read on the way to the answer is there. */
const settled = async (page: OrgProvider) => {
  await page.refresh();
  await page.querySelector('org-can')?.updateComplete;
};

describe('<org-can>', () => {
  it('shows its content to those who may', async () => {
    await untilSeen(await show('alice'), 'Allowed');
  });

  it('shows the fallback to members who may not', async () => {
    await untilSeen(await show('bob'), 'Refused');
  });

  it('shows the fallback to strangers', async () => {
    await untilSeen(await show('carol'), 'Refused');
  });

  it('shows nothing before that is known', async () => {
    world.intercept = () => new Promise(() => undefined);
    const page = await show('alice');
    await waitUntil(() => world.calls.length > 0);
    expect(seen(page)).to.deep.equal([]);
  });

  for (const [what, as, options] of [
    ['nobody is signed in', undefined, {}],
    ['there is no organization', 'alice', { organizationId: '' }],
  ] as const) {
    it(`shows nothing while ${what}`, async () => {
      const page = await show(as, options);
      await settled(page);
      expect(seen(page)).to.deep.equal([]);
      expect(world.calls).to.deep.equal([]);
    });
  }

  it('shows nothing while the backend cannot be reached, then what holds', async () => {
    world.intercept = offline;
    const page = await show('alice');
    await settled(page);
    expect(seen(page)).to.deep.equal([]);
    world.intercept = undefined;
    await page.refresh();
    await untilSeen(page, 'Allowed');
  });

  it('keeps what is shown when the connection is lost later', async () => {
    const page = await show('alice');
    await untilSeen(page, 'Allowed');
    world.intercept = offline;
    await settled(page);
    expect(seen(page)).to.deep.equal(['Allowed']);
  });

  it('shows nothing any more once the sign-in has ended', async () => {
    const tokens = world.tokensOf('alice');
    const page = await show('alice');
    page.tokens = tokens;
    await untilSeen(page, 'Allowed');
    tokens.getOrganizationToken = async () => undefined;
    await settled(page);
    expect(seen(page)).to.deep.equal([]);
  });

  it('follows its capability, the roles and the membership', async () => {
    const page = await show('bob', { capability: 'members.invite' });
    await untilSeen(page, 'Allowed');
    page.querySelector('org-can')!.capability = 'members.manage';
    await untilSeen(page, 'Refused');
    setRole(world, 'bob', 'admin');
    await page.refresh();
    await untilSeen(page, 'Allowed');
    expel(world, 'bob');
    await page.refresh();
    await untilSeen(page, 'Refused');
  });

  it('costs one call, however many there are', async () => {
    const page = await fixture(
      seenBy(world, { as: 'alice' }, html`${parts('members.manage')}${parts('members.remove')}`),
    );
    await untilSeen(page, 'Allowed', 'Allowed');
    expect(world.calls).to.deep.equal([`GET /organizations/${world.acmeId}/membership`]);
  });

  it('goes by the page-wide default without a provider', async () => {
    configure({
      backendUrl,
      tokens: world.tokensOf('alice'),
      fetch: world.fetch,
      organizationId: world.acmeId,
    });
    await untilSeen(await fixture(html`<div>${parts('members.manage')}</div>`), 'Allowed');
  });

  it('has no box of its own, and can be hidden', async () => {
    const page = await show('alice');
    await untilSeen(page, 'Allowed');
    const element = page.querySelector('org-can')!;
    expect(getComputedStyle(element).display).to.equal('contents');
    element.hidden = true;
    expect(seen(page)).to.deep.equal([]);
  });
});

describe('can()', () => {
  const ask = async (as: string | undefined, capability: Capability, organizationId?: string) =>
    can((await show(as, { organizationId: organizationId ?? world.acmeId })).store!, capability);

  it('says what holds now', async () => {
    expect(await ask('alice', 'members.manage')).to.equal(true);
    expect(await ask('bob', 'members.manage')).to.equal(false);
    setRole(world, 'bob', 'admin');
    expect(await ask('bob', 'members.manage')).to.equal(true);
  });

  it('says no to strangers, and without an organization', async () => {
    expect(await ask('carol', 'members.read')).to.equal(false);
    expect(await ask('alice', 'members.read', '')).to.equal(false);
  });

  it('throws when it cannot be known', async () => {
    const asked = ask(undefined, 'members.read').catch((thrown: unknown) => thrown);
    expect(await asked)
      .to.be.instanceOf(OrgError)
      .with.property('code', 'unauthenticated');
  });
});
