import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/elements/org-create/define.js';
import '../../src/elements/org-join/define.js';
import { configure } from '../../src/elements/context.js';
import type { OrgChangedEvent } from '../../src/elements/events.js';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';
import { userId } from '../support/acme.js';
import { logtoClientOf } from '../support/logto-client.js';
import { setRole } from '../support/memberships.js';
import { byRole, queryByRole } from '../support/queries.js';
import { untilAlert, untilHeading, waitUntil } from '../support/until.js';
import { backendUrl, createWorld, offline, seenBy, type World } from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

const optionsOf = (username: string | undefined) => ({
  backendUrl,
  tokens: world.tokensOf(username),
  fetch: world.fetch,
});

describe('the store of an element', () => {
  it('is that of the provider around it', async () => {
    const page = await fixture<OrgProvider>(
      seenBy(world, { as: 'alice' }, html`<org-create></org-create>`),
    );
    expect(page.store?.organizationId).to.equal(world.acmeId);
    expect(page.querySelector('org-create')?.store).to.equal(page.store);
  });

  it('reaches into the shadow roots of the host', async () => {
    const page = await fixture<OrgProvider>(seenBy(world, { as: 'alice' }, html`<div></div>`));
    const root = page.querySelector('div')!.attachShadow({ mode: 'open' });
    root.append(document.createElement('org-create'));
    expect(root.querySelector('org-create')?.store).to.equal(page.store);
  });

  it('comes when the provider gets what it needs, after the element', async () => {
    const page = await fixture<OrgProvider>(
      html`<org-provider><org-join invitation-id="unknown"></org-join></org-provider>`,
    );
    expect(page.store).to.equal(undefined);
    Object.assign(page, optionsOf('carol'));
    await untilHeading(page, 'This invitation does not exist');
  });

  it('changes with the provider that the element is moved to', async () => {
    const { id } = await world.invite('carol@example.test');
    const element = html`<org-join invitation-id=${id}></org-join>`;
    const dave = await fixture<OrgProvider>(seenBy(world, { as: 'dave' }, element));
    const carol = await fixture<OrgProvider>(seenBy(world, { as: 'carol' }, html``));
    await untilHeading(dave, 'This invitation is for c•••l@example.test');
    carol.append(dave.querySelector('org-join')!);
    await untilHeading(carol, 'Join Acme');
  });

  it('is a new one when the provider gets other tokens', async () => {
    const { id } = await world.invite('carol@example.test');
    const element = html`<org-join invitation-id=${id}></org-join>`;
    const page = await fixture<OrgProvider>(seenBy(world, { as: undefined }, element));
    await untilHeading(page, 'You were invited');
    page.tokens = world.tokensOf('carol');
    await untilHeading(page, 'Join Acme');
  });

  it('without a provider is the one of configure(), called before or after', async () => {
    const early = await fixture(html`<org-join invitation-id="unknown"></org-join>`);
    const store = configure(optionsOf('carol'));
    const late = await fixture(html`<org-join invitation-id="unknown"></org-join>`);
    await untilHeading(early, 'This invitation does not exist');
    await untilHeading(late, 'This invitation does not exist');
    expect(late).to.have.property('store', store);
  });

  it('with a provider is not the one of configure()', async () => {
    configure(optionsOf(undefined));
    const page = await fixture(
      seenBy(world, { as: 'carol' }, html`<org-join invitation-id="unknown"></org-join>`),
    );
    await untilHeading(page, 'This invitation does not exist');
  });
});

describe('organization-id', () => {
  it('follows the store, and says so', async () => {
    const page = await fixture<OrgProvider>(seenBy(world, { as: 'alice' }, html``));
    const changed = oneEvent<OrgChangedEvent>(page, 'org-changed');
    page.store!.organizationId = 'other';
    expect((await changed).organizationId).to.equal('other');
    await page.updateComplete;
    expect(page.getAttribute('organization-id')).to.equal('other');
  });

  it('leads the store, and says so once', async () => {
    const page = await fixture<OrgProvider>(seenBy(world, { as: 'alice' }, html``));
    const { store } = page;
    const heard: unknown[] = [];
    page.addEventListener('org-changed', ({ organizationId }) => heard.push(organizationId));
    page.setAttribute('organization-id', 'other');
    await page.updateComplete;
    expect(store?.organizationId).to.equal('other');
    page.removeAttribute('organization-id');
    await page.updateComplete;
    expect(store?.organizationId).to.equal(undefined);
    expect(page.store).to.equal(store);
    expect(heard).to.deep.equal(['other', undefined]);
  });
});

describe('user', () => {
  /** What is told of permissions. */
  const listen = (page: OrgProvider) => {
    const told: (readonly string[])[] = [];
    page.addEventListener('org-permissions-changed', ({ capabilities }) => told.push(capabilities));
    return told;
  };

  it('is who is signed in, with roles and capabilities', async () => {
    const page = await fixture<OrgProvider>(seenBy(world, { as: 'bob' }, html``));
    expect(page.user).to.equal(undefined);
    await waitUntil(() => page.user);
    const { roles, ...user } = page.user!;
    expect(user).to.deep.equal({
      userId: userId(world, 'bob'),
      name: 'Bob Example',
      username: 'bob',
      email: 'bob@example.test',
      avatarUrl: null,
      capabilities: ['members.read', 'members.invite'],
    });
    expect(roles.map(({ name }) => name)).to.deep.equal(['member']);
  });

  it('is not read before somebody asks', async () => {
    const page = await fixture<OrgProvider>(seenBy(world, { as: 'bob' }, html``));
    await page.refresh();
    expect(world.calls).to.deep.equal([]);
  });

  it('is told when it is known and when it changes, and not otherwise', async () => {
    const page = await fixture<OrgProvider>(seenBy(world, { as: 'bob' }, html``));
    const told = listen(page);
    expect(page.user).to.equal(undefined);
    await waitUntil(() => told.length === 1);
    await page.refresh();
    setRole(world, 'bob', 'admin');
    await page.refresh();
    await waitUntil(() => told.length > 1);
    expect(told.map((capabilities) => capabilities.includes('members.manage'))).to.deep.equal([
      false,
      true,
    ]);
    expect(page.user?.roles.map(({ name }) => name)).to.deep.equal(['admin']);
  });

  it('is nobody in an organization of others', async () => {
    const page = await fixture<OrgProvider>(seenBy(world, { as: 'bob' }, html``));
    const told = listen(page);
    await waitUntil(() => page.user);
    page.organizationId = 'other';
    await waitUntil(() => told.at(-1)?.length === 0);
    expect(page.user).to.equal(undefined);
  });
});

describe('signing in', () => {
  const elementFor = async () => {
    const { id } = await world.invite('carol@example.test');
    return html`<org-join invitation-id=${id}></org-join>`;
  };

  it('is not needed with a LogtoClient of the host that is signed in', async () => {
    const page = await fixture(html`
      <org-provider
        backend-url=${backendUrl}
        resource=${world.logto.credentials.apiResource}
        .tokens=${logtoClientOf(world, 'carol')}
        .fetch=${world.fetch}
        >${await elementFor()}</org-provider
      >
    `);
    await untilHeading(page, 'Join Acme');
  });

  for (const what of ['of an invitation', 'to create'] as const)
    it(`${what} that cannot be started says why`, async () => {
      const element = what === 'to create' ? html`<org-create></org-create>` : await elementFor();
      const page = await fixture<OrgProvider>(seenBy(world, { as: undefined }, element));
      page.tokens = {
        ...world.tokensOf(undefined),
        signIn: () => offline(new Request('/'), fetch) as never,
      };
      await page.updateComplete;
      await waitUntil(() => queryByRole(page, 'button', 'Sign in'));
      const failed = oneEvent(page, 'org-error');
      byRole(page, 'button', 'Sign in').click();
      expect((await failed) as Event).to.have.nested.property('error.code', 'network_error');
      await untilAlert(page, 'The server can’t be reached.');
      byRole(page, 'button', 'Retry').click();
      await waitUntil(() => queryByRole(page, 'button', 'Sign in'));
    });

  it('that was called off is told once, and leads back to where it was started', async () => {
    const { href, origin, pathname, search } = location;
    const appId = 'spa-of-this-test';
    const { id } = await world.invite('carol@example.test');
    const redirectUri = origin + pathname;
    const returnTo = `${pathname}${search ? `${search}&` : '?'}invitation=${id}`;
    // What the kit and Logto's client left behind when the sign-in was started.
    sessionStorage.setItem('orgkit:sign-in-started-at', origin + returnTo);
    sessionStorage.setItem(
      `logto:${appId}:signInSession`,
      JSON.stringify({ redirectUri, codeVerifier: 'verifier', state: 'abc' }),
    );
    history.replaceState(null, '', `${pathname}?error=access_denied&state=abc`);
    try {
      const page = await fixture<OrgProvider>(html`
        <org-provider
          backend-url=${backendUrl}
          logto-endpoint="https://logto.example.test"
          app-id=${appId}
          resource=${world.logto.credentials.apiResource}
          .fetch=${world.fetch}
          ><org-join></org-join
        ></org-provider>
      `);
      expect(location.pathname + location.search).to.equal(returnTo);
      await untilHeading(page, 'You were invited');
      await untilAlert(page, 'The sign-in did not work.');
      byRole(page, 'button', 'Sign in');
      await page.refresh();
      await waitUntil(() => !queryByRole(page, 'alert'));
    } finally {
      history.replaceState(null, '', href);
      sessionStorage.clear();
    }
  });

  it('leaves answers alone that the host waits for', async () => {
    const { href, pathname } = location;
    const answer = `${pathname}?code=1&state=of-the-host`;
    history.replaceState(null, '', answer);
    try {
      await fixture(html`
        <org-provider
          backend-url=${backendUrl}
          logto-endpoint="https://logto.example.test"
          app-id="spa"
          resource="https://api.example.test"
        ></org-provider>
      `);
      expect(location.pathname + location.search).to.equal(answer);
    } finally {
      history.replaceState(null, '', href);
    }
  });
});
