/**
 * Ten elements in each of two tabs that all need tokens at once, with Logto's own SDK. Logto counts
 * a refresh token that is used late a second time as stolen, and ends the sign-in.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { startPlainPage, type PlainPage } from './plain-page.js';
import type { Services } from './stack.js';

const tags = [
  'org-switcher',
  'org-create',
  'org-invite',
  'org-invitations',
  'org-members',
  'org-roles',
  'org-join',
  'org-settings',
  'org-provisioning',
  'org-apps',
];

const htmlFor = ({ backend, logto }: Services): string => {
  const { spaAppId, apiResource } = logto.logto.credentials;
  return `<!doctype html>
    <html lang="en">
      <script type="module" src="/orgkit.js"></script>
      <org-provider backend-url="${backend}" logto-endpoint="${logto.endpoint}"
        app-id="${spaAppId}" resource="${apiResource}">
        ${tags.map((tag) => `<${tag}></${tag}>`).join('\n')}
      </org-provider>
    </html>`;
};

/** What went over the wire and into the console. */
interface Traffic {
  /** Refresh tokens in the order of their use. */
  used: string[];
  /** How many token requests ran at the same time at most. */
  mostAtOnce: number;
  /** Every token that Logto gave out. */
  tokens: Set<string>;
  /** Where access tokens went. */
  destinations: Set<string>;
  /** Addresses of all requests, and what the console says. */
  seen: string[];
}

let page: PlainPage;
let first: Page;
let second: Page;
let traffic: Traffic;

before(async () => {
  page = await startPlainPage(htmlFor);
  first = await page.person();
  traffic = await follow(first.context());
  await first.goto(page.url);
  await first.locator('org-members').getByRole('button', { name: 'Sign in' }).click();
  await first.getByRole('button', { name: 'Alice Example' }).click();
  await untilQuiet(first);
  second = await first.context().newPage();
});
after(() => page.close());

/** Follows a person's tabs. No access token lasts: each call needs a new one. */
const follow = async (context: BrowserContext): Promise<Traffic> => {
  const found: Traffic = {
    used: [],
    mostAtOnce: 0,
    tokens: new Set(),
    destinations: new Set(),
    seen: [],
  };
  let running = 0;
  await context.route('**/oidc/token', async (route) => {
    found.mostAtOnce = Math.max(found.mostAtOnce, ++running);
    const sent = new URLSearchParams(route.request().postData() ?? '');
    found.used.push(...sent.getAll('refresh_token'));
    const response = await route.fetch();
    const answer = (await response.json()) as Record<string, string>;
    for (const name of ['access_token', 'refresh_token', 'id_token'])
      found.tokens.add(answer[name] ?? '');
    running--;
    await route.fulfill({ response, json: { ...answer, expires_in: -1 } });
  });
  context.on('request', (request) => {
    found.seen.push(request.url());
    if (request.headers()['authorization']) found.destinations.add(new URL(request.url()).origin);
  });
  context.on('console', (message) => found.seen.push(message.text()));
  return found;
};

const untilShown = async (tab: Page): Promise<void> => {
  await tab.getByRole('rowheader', { name: /Alice Example/ }).waitFor();
  await tab.locator('org-settings').getByLabel('Organization name').waitFor();
};

/** A tab that is left while Logto answers would never hear of its new refresh token. */
const untilQuiet = async (tab: Page): Promise<void> => {
  await untilShown(tab);
  await tab.waitForFunction(async () => {
    const { held, pending } = await navigator.locks.query();
    return held?.length === 0 && pending?.length === 0;
  });
};

/** What the provider offers to scripts of its page. */
type Provider = Element & {
  organizationId: string;
  store: { fetchToken: (organizationId: string) => Promise<void> };
  refresh: () => Promise<void>;
};

const readAnew = (tab: Page): Promise<void> =>
  tab.evaluate(() => document.querySelector<Provider>('org-provider')?.refresh());

/** Asks for one token after the other, so that tabs which do so at once take turns. */
const askInTurn = (tab: Page): Promise<void> =>
  tab.evaluate(async () => {
    const provider = document.querySelector<Provider>('org-provider');
    for (let n = 0; n < 15; n++) await provider?.store.fetchToken(provider.organizationId);
  });

const assertSignedIn = async (): Promise<void> => {
  for (const tab of [first, second]) {
    await untilShown(tab);
    assert.equal(await tab.getByRole('button', { name: 'Sign in' }).count(), 0);
    assert.equal(await tab.getByRole('alert').count(), 0);
  }
  assert.equal(traffic.mostAtOnce, 1);
  const { used } = traffic;
  assert.equal(new Set(used).size, used.length, 'no refresh token was used twice');
};

test('two tabs that begin at once use no refresh token twice', async () => {
  await Promise.all([first.reload(), second.goto(page.url)]);
  await assertSignedIn();
});

test('nor when the tokens of both have run out', async () => {
  await Promise.all([first, second].map(readAnew));
  await assertSignedIn();
});

test('nor when they take turns', async () => {
  await Promise.all([first, second].map(askInTurn));
  await assertSignedIn();
});

test('nor when one wakes up whose refresh token has long been used by the other', async () => {
  await readAnew(first);
  await readAnew(first);
  await readAnew(second);
  await assertSignedIn();
});

test('tokens go to the backend alone, and are nowhere to be seen', async () => {
  assert.deepEqual([...traffic.destinations], [page.backend]);
  traffic.tokens.delete('');
  const places = [...traffic.seen, ...(await Promise.all([first, second].map(contents)))];
  assert.ok(places.at(-1)?.includes('Alice Example'));
  for (const token of traffic.tokens)
    assert.ok(!places.some((text) => text.includes(token)), 'a token is seen');
});

/** Everything in a tab but what the SDK keeps: all elements and attributes, address, storage. */
const contents = (tab: Page): Promise<string> =>
  tab.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots)
      for (const { shadowRoot } of root.querySelectorAll('*'))
        if (shadowRoot) roots.push(shadowRoot);
    const shadowRoots = roots.filter((root) => root instanceof ShadowRoot);
    const kept = [localStorage, sessionStorage]
      .flatMap((storage) => Object.entries(storage))
      .filter(([key]) => !key.startsWith('logto:'));
    const html = document.documentElement.getHTML({ shadowRoots });
    return JSON.stringify([html, kept, location.href, history.state, document.cookie]);
  });
