import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';
import { acmeOf } from '../support/acme.js';
import { addApp, addAppRole } from '../support/apps.js';
import { hostileAnswers, hostileProblem, hostileText, hostileUrls } from '../support/hostile.js';
import { addOrganizations } from '../support/organizations.js';
import { allByRole, queryByRole } from '../support/queries.js';
import { waitUntil } from '../support/until.js';
import { createWorld, seenBy, type World } from '../support/world.js';

/** An element, what of a server's answers stands in it, and the way to what it shows on demand. */
interface Visit {
  element: (world: World) => TemplateResult;
  as?: string;
  shows: readonly string[];
  steps?: readonly Step[];
}

/** A click on the last thing of a role and a name, or a text for it. */
type Step = readonly [role: string, name: RegExp, text?: string];

const escape: Step = ['dialog', /./];
const visits: Record<string, Visit> = {
  'org-provider': { element: () => html`<p>‹none›</p>`, shows: ['none'] },
  'org-can': {
    element: () => html`<org-can capability="members.invite">‹none›</org-can>`,
    shows: ['none'],
  },
  'org-create': {
    element: () => html`<org-create></org-create>`,
    shows: [],
    steps: [
      ['textbox', /name/, 'Globex'],
      ['button', /^Create/],
    ],
  },
  'org-invite': {
    element: () => html`<org-invite></org-invite>`,
    shows: ['name', 'invitee'],
    steps: [
      ['textbox', /addresses/, 'dave@example.test'],
      ['button', /^Send/],
    ],
  },
  'org-invitations': {
    element: () => html`<org-invitations></org-invitations>`,
    shows: ['invitee', 'name'],
    steps: [['button', /^Actions for/], ['menuitem', /^Revoke/], escape],
  },
  'org-members': {
    element: () => html`<org-members columns="roles last-sign-in"></org-members>`,
    shows: ['name', 'email', 'description'],
    steps: [
      ['button', /^Actions for/],
      ['menuitem', /^Remove/],
      escape,
      ['button', /^Actions for/],
      ['menuitem', /^Change roles/],
    ],
  },
  'org-roles': {
    element: () => html`<org-roles></org-roles>`,
    shows: ['name', 'description', 'scopes'],
  },
  'org-join': {
    as: 'carol',
    element: ({ logto: { tenant } }) => {
      const [id] = tenant.invitations.keys();
      return html`<org-join invitation-id=${id!}></org-join>`;
    },
    shows: ['name'],
    steps: [['button', /^Decline/], escape],
  },
  'org-settings': {
    element: () => html`<org-settings></org-settings>`,
    shows: ['name', 'description'],
    steps: [['button', /^Delete organization/], escape],
  },
  'org-switcher': {
    element: () => html`<org-switcher persist="none"></org-switcher>`,
    shows: ['name'],
    steps: [['button', /./]],
  },
  'org-provisioning': {
    element: () => html`<org-provisioning></org-provisioning>`,
    shows: ['emailDomains', 'name'],
  },
  'org-apps': {
    element: () => html`<org-apps></org-apps>`,
    shows: ['name', 'secret'],
    steps: [
      ['button', /^Create app/],
      ['textbox', /^Name/, 'Nightly import'],
      ['button', /^Create app/],
    ],
  },
  'org-profile': { element: () => html`<org-profile></org-profile>`, shows: ['name'] },
};

let world: World;
let pwned: number;
let url: string;

beforeEach(async () => {
  Object.assign(globalThis, { pwned: () => pwned++ });
  pwned = 0;
  url = hostileUrls[0]!;
  world = await createWorld({ members: 3 });
  await world.invite('carol@example.test');
  addOrganizations(world, 'Globex');
  addAppRole(world, 'bot', []);
  await addApp(world, 'Importer', ['bot']);
  const acme = acmeOf(world);
  acme.jitEmailDomains.add('acme.example.test');
  acme.jitRoleIds.add([...world.logto.tenant.organizationRoles.keys()][0]!);
  world.intercept = hostileAnswers(() => url);
});

const elementsIn = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
  ]);

/** Texts as they are, in text nodes and in fields. */
const textsIn = (root: ParentNode): string[] =>
  elementsIn(root)
    .filter(({ localName }) => localName !== 'style')
    .flatMap((element) => [
      ...[...element.childNodes].filter((node) => node instanceof Text).map(({ data }) => data),
      ...(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? [element.value]
        : []),
    ]);

const picturesIn = (root: ParentNode): string[] =>
  elementsIn(root).flatMap((element) => element.getAttribute('src') ?? []);

/** Nothing was made of what a server said but text and pictures. */
const expectHarmless = (page: Element): void => {
  const elements = elementsIn(page);
  const names = elements.flatMap((element) => element.getAttributeNames());
  expect(names.filter((name) => name.startsWith('on'))).to.deep.equal([]);
  expect(elements.filter((element) => element.matches('.hostile, script, iframe'))).to.be.empty;
  for (const picture of picturesIn(page)) expect(picture).to.match(/^(https:\/\/|data:image\/)/);
  const links = elements.flatMap((element) => element.getAttribute('href') ?? []);
  for (const link of links) expect(new URL(link, location.href).protocol).to.match(/^https?:$/);
  expect(pwned, 'scripts that ran').to.equal(0);
};

const take = async (page: Element, [role, name, text]: Step): Promise<void> => {
  await waitUntil(() => queryByRole(page, role, name), `${role} ${String(name)}`);
  const found = allByRole(page, role, name).at(-1)!;
  if (found instanceof HTMLDialogElement) found.close();
  if (text === undefined) {
    found.click();
    return;
  }
  (found as HTMLInputElement).focus();
  (found as HTMLInputElement).value = text;
  found.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

const seen = new Set<string>();

for (const [tag, { element, as = 'alice', shows, steps = [] }] of Object.entries(visits)) {
  describe(`<${tag}>`, () => {
    it('shows hostile texts as texts, and loads pictures alone', async () => {
      const page = await fixture<OrgProvider>(seenBy(world, { as }, element(world)));
      for (const step of steps) {
        await take(page, step);
        expectHarmless(page);
      }
      for (const key of shows.filter((key) => key !== 'none'))
        await waitUntil(() => textsIn(page).some((text) => text.includes(hostileText(key))), key);
      for (url of hostileUrls) {
        await page.refresh();
        await nextFrame();
        expectHarmless(page);
        for (const picture of picturesIn(page)) seen.add(picture);
      }
    });

    it('prints nothing of a hostile problem but what to refer to', async () => {
      const page = await fixture<OrgProvider>(seenBy(world, { as }, element(world)));
      world.intercept = hostileProblem;
      await page.refresh();
      if (tag === 'org-create' || tag === 'org-switcher')
        for (const step of steps) await take(page, step);
      if (tag !== 'org-provider' && tag !== 'org-can')
        await waitUntil(() =>
          textsIn(page).some((text) => text.includes(hostileText('requestId'))),
        );
      expectHarmless(page);
      expect(textsIn(page).filter((text) => text.includes('‹problem›'))).to.deep.equal([]);
    });
  });
}

describe('the elements together', () => {
  it('showed all that may be a picture, and nothing else', () => {
    const pictures = hostileUrls.filter((url) => /^(https:|data:image)/.test(url));
    expect([...seen].sort()).to.deep.equal(pictures.sort());
  });
});
