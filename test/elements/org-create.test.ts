import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/elements/org-create/define.js';
import type { OrgCreateEvent, OrgCreatedEvent, OrgErrorEvent } from '../../src/elements/events.js';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';
import { byRole, descriptionOf, focused, nameOf, queryByRole, textOf } from '../support/queries.js';
import { untilAlert, waitUntil } from '../support/until.js';
import {
  createWorld,
  gate,
  lostAnswer,
  offline,
  only,
  problem,
  proxyPage,
  seenBy,
  type World,
} from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

const show = (as = 'alice', content = html`<org-create></org-create>`) =>
  fixture<OrgProvider>(seenBy(world, { as }, content));

const field = (page: Element, name: string) => byRole<HTMLInputElement>(page, 'textbox', name);
const nameField = (page: Element) => field(page, 'Organization name');
const submitButton = (page: Element) => byRole(page, 'button', 'Create organization');

const type = (input: HTMLInputElement, text: string) => {
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

const submit = (page: Element, name: string, description = '') => {
  type(nameField(page), name);
  type(field(page, 'Description'), description);
  submitButton(page).click();
};

const created = (page: Element, name: string) =>
  waitUntil(() => textOf(page).includes(`${name} was created.`), `${name} is created`);

const organizations = () => [...world.logto.tenant.organizations.values()].map(({ name }) => name);
const isPost = ({ method }: Request) => method === 'POST';
const posts = () => world.calls.filter((call) => call.startsWith('POST'));

describe('the form', () => {
  it('has its heading, fields and button', async () => {
    const page = await show();
    byRole(page, 'heading', 'Create an organization');
    expect(nameField(page).required || nameField(page).ariaRequired === 'true').to.equal(true);
    field(page, 'Description');
    submitButton(page);
  });

  it('has a heading of the level that the page wants', async () => {
    const page = await show('alice', html`<org-create heading-level="3"></org-create>`);
    expect(byRole(page, 'heading').ariaLevel).to.equal('3');
  });

  it('works with the keyboard alone', async () => {
    const page = await show();
    nameField(page).focus();
    await sendKeys({ type: 'Globex' });
    await sendKeys({ press: 'Enter' });
    await created(page, 'Globex');
  });

  it('is accessible, also with errors', async () => {
    const page = await show();
    await expect(page.querySelector('org-create')).to.be.accessible();
    submitButton(page).click();
    await waitUntil(() => nameField(page).ariaInvalid === 'true');
    await expect(page.querySelector('org-create')).to.be.accessible();
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`fits 280 px, ${dir}`, async () => {
      await setViewport({ width: 280, height: 800 });
      await fixture(
        html`<div dir=${dir}>
          ${seenBy(world, { as: 'alice' }, html`<org-create></org-create>`)}
        </div>`,
      );
      expect(document.documentElement.scrollWidth).to.be.at.most(280);
      await setViewport({ width: 800, height: 600 });
    });
  }

  it('asks somebody signed out to sign in', async () => {
    const page = await fixture(seenBy(world, { as: undefined }, html`<org-create></org-create>`));
    await waitUntil(() => queryByRole(page, 'button', 'Sign in'));
    expect(queryByRole(page, 'textbox')).to.equal(undefined);
    byRole(page, 'button', 'Sign in').click();
    await waitUntil(() => world.signIns.length === 1);
  });
});

describe('creating', () => {
  it('makes the organization, with the viewer in it, the current one', async () => {
    const page = await show('bob');
    const event = oneEvent<OrgCreatedEvent>(page, 'org-created');
    submit(page, '  Globex ', 'Widgets\nand more');
    const { organization } = await event;
    expect(organization).to.include({ name: 'Globex', description: 'Widgets\nand more' });
    expect(organization.roles.map(({ name }) => name)).to.deep.equal(['admin']);
    expect(page.organizationId).to.equal(organization.id);
    await created(page, 'Globex');
    expect(nameField(page).value).to.equal('');
  });

  it('announces success only with the token of the new organization in hand', async () => {
    const tokens = world.tokensOf('alice');
    const log: string[] = [];
    const page = await show();
    page.tokens = {
      ...tokens,
      getOrganizationToken: async (id) => {
        const token = await tokens.getOrganizationToken(id);
        log.push(`token of ${id}`);
        return token;
      },
    };
    await page.updateComplete;
    const event = oneEvent<OrgCreatedEvent>(page, 'org-created');
    page.addEventListener('org-created', () => log.push(`created ${page.store!.organizationId!}`));
    submit(page, 'Globex');
    const { id } = (await event).organization;
    expect(log).to.deep.equal([`token of ${id}`, `created ${id}`]);
  });

  it('asks the host first', async () => {
    const page = await show();
    const asked: string[] = [];
    page.addEventListener('org-create', (event: OrgCreateEvent) => {
      asked.push(event.name, event.description);
      event.preventDefault();
    });
    submit(page, 'Globex', 'Widgets');
    expect(asked).to.deep.equal(['Globex', 'Widgets']);
    expect(posts()).to.deep.equal([]);
    expect(nameField(page).value).to.equal('Globex');
  });

  it('creates once, however often it is submitted', async () => {
    const page = await show();
    const { intercept, release } = gate();
    world.intercept = intercept;
    submit(page, 'Globex');
    submitButton(page).click();
    await waitUntil(() => submitButton(page).ariaBusy === 'true');
    submitButton(page).click();
    nameField(page).focus();
    await sendKeys({ press: 'Enter' });
    release();
    await created(page, 'Globex');
    expect(posts()).to.have.length(1);
  });

  it('does not create twice when it is tried again after a lost answer', async () => {
    const page = await show();
    world.intercept = only(isPost, lostAnswer);
    submit(page, 'Globex');
    await untilAlert(page);
    world.intercept = undefined;
    submitButton(page).click();
    await created(page, 'Globex');
    expect(organizations().filter((name) => name === 'Globex')).to.have.length(1);
  });

  it('creates another one of the same name when that is wished', async () => {
    const page = await show();
    submit(page, 'Globex');
    await created(page, 'Globex');
    const again = oneEvent(page, 'org-created');
    submit(page, 'Globex');
    await again;
    expect(organizations().filter((name) => name === 'Globex')).to.have.length(2);
  });
});

describe('a name', () => {
  for (const [what, name, words] of [
    ['is missing', '', 'Fill this in.'],
    ['is blank', '   ', 'Fill this in.'],
    ['is too long', 'x'.repeat(129), 'Use at most 128 characters.'],
    ['holds markup', '<b>Globex</b>', 'Leave out “<”, “>” and control characters.'],
    ['holds a control character', 'Glo\u0007bex', 'Leave out “<”, “>” and control characters.'],
  ] as const) {
    it(`that ${what} is explained at the field, which takes the focus`, async () => {
      const page = await show();
      submit(page, name);
      await waitUntil(() => focused() === nameField(page));
      expect(descriptionOf(nameField(page))).to.include(words);
      expect(nameField(page).ariaInvalid).to.equal('true');
      expect(nameField(page).value).to.equal(name);
      expect(posts()).to.deep.equal([]);
      type(nameField(page), 'Globex');
      await waitUntil(() => nameField(page).ariaInvalid !== 'true');
    });
  }

  for (const name of ['x'.repeat(128), '🏝️ Îles & Co “グローブ” บริษัท']) {
    it(`is taken as it is: ${name.slice(0, 12)}`, async () => {
      const page = await show();
      submit(page, name);
      await created(page, name);
      expect(organizations()).to.include(name);
    });
  }

  it('that the server alone refuses is explained at the field, too', async () => {
    const page = await show();
    const body = {
      code: 'validation_failed',
      status: 422,
      errors: [{ pointer: '/name', code: 'invalid_characters' }],
    };
    world.intercept = async () => Response.json(body, { status: 422 });
    submit(page, 'Globex');
    await waitUntil(() => focused() === nameField(page));
    expect(descriptionOf(nameField(page))).to.include('Leave out');
    expect(queryByRole(page, 'alert')).to.equal(undefined);
  });

  it('is not blamed for what is wrong elsewhere', async () => {
    const page = await show();
    const body = {
      code: 'validation_failed',
      status: 422,
      errors: [{ pointer: '/logoUrl', code: 'invalid' }],
    };
    world.intercept = async () => Response.json(body, { status: 422 });
    submit(page, 'Globex');
    await untilAlert(page);
    expect(nameField(page).ariaInvalid).not.to.equal('true');
  });
});

describe('a failure', () => {
  for (const [what, intercept, code, words] of [
    ['no connection', offline, 'network_error', 'The server can’t be reached.'],
    ['a failing backend', problem(500, 'internal'), 'internal', 'Reference: req-1'],
    ['a page of a proxy', proxyPage(502), 'unexpected_response', 'unexpected way'],
    ['HTML with status 200', proxyPage(200), 'unexpected_response', 'unexpected way'],
    [
      'too many calls',
      problem(429, 'rate_limited', { 'Retry-After': '120' }),
      'rate_limited',
      'in 2 minutes',
    ],
    ['no permission', problem(403, 'forbidden'), 'forbidden', 'not allowed'],
  ] as const) {
    it(`is put in words, and nothing typed is lost: ${what}`, async () => {
      const page = await show();
      world.intercept = intercept;
      const failed = oneEvent<OrgErrorEvent>(page, 'org-error');
      submit(page, 'Globex', 'Widgets');
      expect((await failed).error.code).to.equal(code);
      await waitUntil(() => textOf(page).includes(words), words);
      expect(nameField(page).value).to.equal('Globex');
      expect(field(page, 'Description').value).to.equal('Widgets');
    });
  }

  it('for want of a scope offers to sign in again', async () => {
    const page = await show();
    world.intercept = only(isPost, problem(403, 'forbidden'));
    submit(page, 'Globex');
    await waitUntil(() => textOf(page).includes('If somebody has just allowed you to'));
    byRole(byRole(page, 'alert'), 'button', 'Sign in').click();
    await waitUntil(() => world.signIns.length === 1);
    expect(nameField(page).value).to.equal('Globex');
  });

  it('of the sign-in offers to sign in again', async () => {
    const page = await show();
    world.intercept = problem(401, 'unauthenticated');
    submit(page, 'Globex');
    await untilAlert(page);
    byRole(byRole(page, 'alert'), 'button', 'Sign in').click();
    await waitUntil(() => world.signIns.length === 1);
  });

  it('keeps the focus where it was', async () => {
    const page = await show();
    world.intercept = offline;
    submitButton(page).focus();
    submit(page, 'Globex');
    await untilAlert(page);
    expect(nameOf(focused()!)).to.equal('Create organization');
  });
});

describe('another language', () => {
  it('comes live, and nothing typed is lost', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="en">${seenBy(world, { as: 'alice' }, html`<org-create></org-create>`)}</div>`,
    );
    const input = nameField(page);
    type(input, 'Globex');
    input.focus();
    const { i18n } = page.querySelector('org-create') as unknown as { i18n: { lang: string } };
    page.lang = 'ja';
    await waitUntil(() => i18n.lang === 'ja');
    await page.querySelector('org-create')!.updateComplete;
    expect(focused()).to.equal(input);
    expect(input.value).to.equal('Globex');
  });
});
