import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define.js';
import { OrgError } from '../../src/api/org-error.js';
import type { TokenSource } from '../../src/api/token-source.js';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';
import { byRole, queryByRole } from '../support/queries.js';
import { untilAlert, waitUntil } from '../support/until.js';
import {
  backendUrl,
  createWorld,
  offline,
  problem,
  proxyPage,
  type Interceptor,
  type World,
} from '../support/world.js';

let world: World;
/** All that were given out. */
let given: Set<string>;

beforeEach(async () => {
  given = new Set();
  world = await createWorld({ members: 0 });
});

const tokens = (): TokenSource => {
  const source = world.tokensOf('alice');
  const noted = async (asked: Promise<string | undefined>) => {
    const token = await asked;
    if (token) given.add(token);
    return token;
  };
  return {
    ...source,
    getUserToken: () => noted(source.getUserToken()),
    getOrganizationToken: (id) => noted(source.getOrganizationToken(id)),
  };
};

const showAll = () =>
  fixture<OrgProvider>(html`
    <org-provider
      backend-url=${backendUrl}
      organization-id=${world.acmeId}
      .tokens=${tokens()}
      .fetch=${world.fetch}
    >
      <org-can capability="members.read">In</org-can>
      <org-switcher persist="none"></org-switcher><org-create></org-create> <org-invite></org-invite
      ><org-invitations></org-invitations><org-members></org-members> <org-roles></org-roles
      ><org-join></org-join><org-settings></org-settings> <org-provisioning></org-provisioning
      ><org-apps></org-apps><org-profile></org-profile>
    </org-provider>
  `);

/** Tries to create an organization. */
const create = async (page: Element): Promise<void> => {
  const element = page.querySelector('org-create')!;
  const field = byRole<HTMLInputElement>(element, 'textbox', 'Organization name');
  field.value = 'Globex';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  byRole(element, 'button', 'Create organization').click();
  const isDone = () => queryByRole(element, 'alert') ?? queryByRole(page, 'button', 'Globex');
  await waitUntil(isDone, 'outcome');
};

/** Every text in a value, however deep: what a host would find in an event or an error. */
const wordsIn = (value: unknown, known = new Set<unknown>()): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || value instanceof Node) return [];
  if (known.has(value)) return [];
  known.add(value);
  const inner = Object.getOwnPropertyNames(value).map(
    (name) => (value as Record<string, unknown>)[name],
  );
  return inner.flatMap((each) => wordsIn(each, known));
};

/** Runs with everything that is told noted: events, the console, errors that nobody caught. */
const told = async (run: () => Promise<void>): Promise<string[]> => {
  const words: string[] = [];
  const { prototype } = EventTarget;
  const usual = Object.getOwnPropertyDescriptor(prototype, 'dispatchEvent')!;
  const dispatch = usual.value as (event: Event) => boolean;
  const methods = ['debug', 'log', 'info', 'warn', 'error'] as const;
  const before = { ...console };
  const onError = (event: Event) => words.push(...wordsIn(event));
  prototype.dispatchEvent = function (event) {
    words.push(event.type, ...wordsIn(event));
    return dispatch.call(this, event);
  };
  for (const name of methods) console[name] = (...said: unknown[]) => words.push(...wordsIn(said));
  for (const type of ['error', 'unhandledrejection']) addEventListener(type, onError);
  try {
    await run();
  } finally {
    Object.defineProperty(prototype, 'dispatchEvent', usual);
    Object.assign(console, before);
    for (const type of ['error', 'unhandledrejection']) removeEventListener(type, onError);
  }
  return words;
};

/** All elements, attributes and fields, the address, and what is stored. */
const contents = (page: OrgProvider): string => {
  const roots: ParentNode[] = [page];
  for (const root of roots)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  const fields = roots.flatMap((root) => [...root.querySelectorAll('input, textarea')]);
  const shadowRoots = roots.filter((root) => root instanceof ShadowRoot);
  return JSON.stringify([
    page.getHTML({ shadowRoots }),
    (fields as HTMLInputElement[]).map(({ value }) => value),
    [location.href, history.state, document.cookie, localStorage, sessionStorage],
  ]);
};

const expectNoToken = (texts: string[]): void => {
  expect(given).not.to.be.empty;
  for (const token of given) {
    const secrets = [token, token.split('.')[2]!];
    expect(texts.filter((text) => secrets.some((secret) => text.includes(secret)))).to.be.empty;
  }
};

/** A backend that tells what it was sent. */
const echo: Interceptor = async ({ headers }) => {
  const words = headers.get('Authorization') ?? '';
  return Response.json({ title: words, detail: words, message: words }, { status: 500 });
};

describe('a token', () => {
  for (const [what, interceptor] of [
    ['everything works', undefined],
    ['nobody answers', offline],
    ['a proxy answers', proxyPage(502)],
    ['all is refused', problem(403, 'forbidden')],
    ['it is refused', problem(401, 'unauthenticated')],
    ['the backend tells what it was sent', echo],
  ] as const) {
    it(`is in no element, address, event, log or error when ${what}`, async () => {
      const texts = await told(async () => {
        const page = await showAll();
        await waitUntil(() => queryByRole(page, 'rowheader'), 'members');
        world.intercept = interceptor;
        await page.refresh();
        await create(page);
        await nextFrame();
        const call = page.store?.client.json('/organizations');
        await call?.catch((thrown: unknown) => console.log(thrown));
        console.log(contents(page));
      });
      expect(texts).to.include(interceptor ? 'org-error' : 'org-created');
      expectNoToken([...texts, ...world.calls]);
    });
  }

  it('goes to the backend as it is now, when its address changes while a call waits', async () => {
    const requests: Request[] = [];
    let answer: (token: string) => void = () => undefined;
    const answered = new Promise<string>((resolve) => (answer = resolve));
    const fetch = async (...args: ConstructorParameters<typeof Request>) => {
      requests.push(new Request(...args));
      throw new OrgError('network_error');
    };
    const waiting: TokenSource = {
      getUserToken: () => answered,
      getOrganizationToken: () => answered,
      forget: async () => undefined,
    };
    const page = await fixture<OrgProvider>(html`
      <org-provider
        backend-url="https://old.example.test"
        organization-id="acme"
        .tokens=${waiting}
        .fetch=${fetch}
        ><org-members></org-members
      ></org-provider>
    `);
    page.backendUrl = 'https://new.example.test';
    await page.updateComplete;
    answer('token');
    await untilAlert(page);
    const origins = new Set(requests.map(({ url }) => new URL(url).origin));
    expect([...origins]).to.deep.equal(['https://new.example.test']);
    expect(requests.every(({ redirect }) => redirect === 'error')).to.equal(true);
  });
});
