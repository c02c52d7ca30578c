import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { acmeOf } from '../support/acme.js';
import {
  allByRole,
  byRole,
  descriptionOf,
  focused,
  nameOf,
  queryByRole,
  textOf,
} from '../support/queries.js';
import {
  click,
  elementOf,
  field,
  isWrite,
  mfaBox,
  save,
  show,
  shown,
  type,
  writesOf,
} from '../support/settings-page.js';
import { untilAlert, untilText, waitUntil } from '../support/until.js';
import { createWorld, offline, only, seenBy, silent, type World } from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

describe('the settings', () => {
  it('have their heading, fields and buttons', async () => {
    Object.assign(acmeOf(world), { description: 'Rockets\nand parcels' });
    const page = await shown(world);
    byRole(page, 'heading', 'Organization settings');
    expect(field(page, 'Organization name').value).to.equal('Acme');
    expect(field(page, 'Description').value).to.equal('Rockets\nand parcels');
    expect(field(page, 'Logo').value).to.equal('');
    field(page, 'Logo for dark pages');
    expect(mfaBox(page).checked).to.equal(false);
    byRole(page, 'button', 'Delete organization');
    byRole(page, 'button', 'Save changes');
  });

  it('say what may stay empty', async () => {
    const labels = [...elementOf(await shown(world)).shadowRoot!.querySelectorAll('label')];
    expect(labels.map(({ innerText }) => innerText)).to.include.members([
      'Organization name',
      'Description · optional',
      'Logo · optional',
      'Logo for dark pages · optional',
    ]);
  });

  it('have a heading for each way out, under their own', async () => {
    const page = await shown(world);
    const headings = allByRole(page, 'heading').map((heading) => [
      nameOf(heading),
      heading.ariaLevel,
    ]);
    expect(headings).to.deep.equal([
      ['Organization settings', '2'],
      ['Leave organization', '3'],
      ['Delete organization', '3'],
    ]);
  });

  it('are to read for whom the permission lacks, who can leave all the same', async () => {
    Object.assign(acmeOf(world), { description: 'Rockets' });
    const page = await shown(world, 'bob');
    await untilText(page, 'Acme');
    await untilText(page, 'Rockets');
    expect(queryByRole(page, 'textbox')).to.equal(undefined);
    expect(allByRole(page, 'button').map(nameOf)).to.deep.equal(['Leave organization']);
  });

  it('show what is on its way, then what went wrong and a way on', async () => {
    world.intercept = silent;
    const page = await show(world);
    await waitUntil(() => queryByRole(page, 'status', 'Loading'), 'skeleton');
    world.intercept = offline;
    await page.store!.refresh();
    await untilAlert(page);
    world.intercept = undefined;
    click(page, 'Retry');
    await waitUntil(() => queryByRole(page, 'textbox', 'Organization name'), 'form');
    expect(queryByRole(page, 'alert')).to.equal(undefined);
  });

  it('say when there is no organization, and when it is none of mine', async () => {
    const page = await show(world, 'carol');
    await untilText(page, 'You are not a member of this organization.');
    expect(textOf(page)).not.to.include('access');
    page.organizationId = '';
    await untilText(page, 'No organization is selected.');
  });

  it('ask somebody signed out to sign in', async () => {
    const page = await fixture(
      seenBy(world, { as: undefined }, html`<org-settings></org-settings>`),
    );
    await waitUntil(() => queryByRole(page, 'button', 'Sign in'));
    click(page, 'Sign in');
    await waitUntil(() => world.signIns.length === 1);
  });

  it('are accessible, also with errors', async () => {
    const page = await shown(world);
    await expect(elementOf(page)).to.be.accessible();
    await type(page, 'Organization name', '');
    save(page);
    await waitUntil(() => field(page, 'Organization name').ariaInvalid === 'true');
    await expect(elementOf(page)).to.be.accessible();
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`fit 280 px, ${dir}`, async () => {
      await setViewport({ width: 280, height: 800 });
      acmeOf(world).branding = { logoUrl: 'data:image/png;base64,' };
      const box = await fixture(
        html`<div dir=${dir}>
          ${seenBy(world, { as: 'alice' }, html`<org-settings></org-settings>`)}
        </div>`,
      );
      await waitUntil(() => queryByRole(box, 'button', 'Leave organization'));
      expect(document.documentElement.scrollWidth).to.be.at.most(280);
      await setViewport({ width: 800, height: 600 });
    });
  }
});

describe('a wrong field', () => {
  for (const [name, text, words] of [
    ['Organization name', ' ', 'Fill this in.'],
    ['Organization name', 'x'.repeat(129), 'Use at most 128 characters.'],
    ['Organization name', '<b>', 'Leave out “<”, “>” and control characters.'],
    ['Description', 'x'.repeat(257), 'Use at most 256 characters.'],
    ['Logo', 'http://cdn.example.test/logo.png', 'begins with https://'],
    ['Logo for dark pages', 'https://', 'begins with https://'],
  ] as const) {
    it(`is explained and takes the focus: ${name} “${text.slice(0, 12)}”`, async () => {
      const page = await shown(world);
      await type(page, name, text);
      save(page);
      await waitUntil(() => focused() === field(page, name));
      expect(descriptionOf(field(page, name))).to.include(words);
      expect(field(page, name).value).to.equal(text);
      expect(writesOf(world)).to.deep.equal([]);
      await type(page, name, 'https://cdn.example.test/logo.png');
      await waitUntil(() => field(page, name).ariaInvalid !== 'true');
    });
  }

  it('that the server alone refuses is explained there, too', async () => {
    const page = await shown(world);
    const errors = [{ pointer: '/description', code: 'invalid_characters' }];
    world.intercept = only(isWrite, async () =>
      Response.json({ code: 'validation_failed', status: 422, errors }, { status: 422 }),
    );
    await type(page, 'Description', 'Rockets');
    const failed = oneEvent(page, 'org-error');
    save(page);
    await failed;
    await waitUntil(() => focused() === field(page, 'Description'));
    expect(descriptionOf(field(page, 'Description'))).to.include('Leave out');
    expect(queryByRole(page, 'alert')).to.equal(undefined);
  });
});
