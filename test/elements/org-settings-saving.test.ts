import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { OrgUpdateEvent, OrgUpdatedEvent } from '../../src/elements/events.js';
import { acmeOf } from '../support/acme.js';
import { byRole, descriptionOf, focused, queryByRole, textOf } from '../support/queries.js';
import {
  addGlobex,
  elementOf,
  field,
  isWrite,
  mfaBox,
  recordSaves,
  save,
  saved,
  shown,
  type,
  untilName,
  writesOf,
} from '../support/settings-page.js';
import { untilAlert, untilText, waitUntil } from '../support/until.js';
import { createWorld, gate, only, problem, seenBy, type World } from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

describe('saving', () => {
  it('sends what changed and nothing else, says so, and shows it wherever it stands', async () => {
    const page = await shown(world);
    const bodies = recordSaves(world);
    await type(page, 'Organization name', ' Acme Inc. ');
    await type(page, 'Description', 'Rockets');
    const event = oneEvent<OrgUpdatedEvent>(page, 'org-updated');
    save(page);
    expect((await event).organization).to.include({ name: 'Acme Inc.', description: 'Rockets' });
    await saved(page);
    expect(bodies).to.deep.equal([{ name: 'Acme Inc.', description: 'Rockets' }]);
    expect(acmeOf(world).name).to.equal('Acme Inc.');
    expect(field(page, 'Organization name').value).to.equal('Acme Inc.');
  });

  it('works with the keyboard alone', async () => {
    const page = await shown(world);
    field(page, 'Organization name').focus();
    await sendKeys({ type: ' Inc.' });
    await sendKeys({ press: 'Enter' });
    await saved(page);
    expect(acmeOf(world).name).to.equal('Acme Inc.');
  });

  it('takes away a text that was emptied', async () => {
    Object.assign(acmeOf(world), { description: 'Rockets' });
    const page = await shown(world);
    const bodies = recordSaves(world);
    await type(page, 'Description', '');
    save(page);
    await saved(page);
    expect(bodies).to.deep.equal([{ description: null }]);
  });

  it('sends nothing when nothing differs', async () => {
    const page = await shown(world);
    await type(page, 'Organization name', ' Acme ');
    save(page);
    await saved(page);
    expect(writesOf(world)).to.deep.equal([]);
  });

  it('asks the host first', async () => {
    const page = await shown(world);
    const asked: unknown[] = [];
    page.addEventListener('org-update', (event: OrgUpdateEvent) => {
      asked.push(event.organization.name, event.changes);
      event.preventDefault();
    });
    await type(page, 'Organization name', 'Globex');
    save(page);
    await waitUntil(() => asked.length > 0);
    expect(asked).to.deep.equal(['Acme', { name: 'Globex' }]);
    expect(writesOf(world)).to.deep.equal([]);
    expect(field(page, 'Organization name').value).to.equal('Globex');
  });

  it('happens once, however often it is asked for, and keeps what is typed meanwhile', async () => {
    const page = await shown(world);
    const { intercept, release } = gate();
    world.intercept = only(isWrite, intercept);
    await type(page, 'Organization name', 'Acme Inc.');
    save(page);
    await waitUntil(() => writesOf(world).length === 1);
    save(page);
    await type(page, 'Description', 'Rockets');
    release();
    await waitUntil(() => acmeOf(world).name === 'Acme Inc.');
    await waitUntil(() => byRole(page, 'button', 'Save changes').ariaBusy !== 'true');
    expect(writesOf(world)).to.have.length(1);
    expect(field(page, 'Description').value).to.equal('Rockets');
    save(page);
    await waitUntil(() => acmeOf(world).description === 'Rockets');
  });

  it('says what a rule for signing in means, for oneself too', async () => {
    const page = await shown(world);
    expect(descriptionOf(mfaBox(page))).to.include('you too, loses access until they do.');
    mfaBox(page).click();
    const bodies = recordSaves(world);
    save(page);
    await saved(page);
    expect(bodies).to.deep.equal([{ isMfaRequired: true }]);
    expect(acmeOf(world).isMfaRequired).to.equal(true);
    expect(mfaBox(page).checked).to.equal(true);
  });
});

describe('what was typed', () => {
  it('outlives a failure', async () => {
    const page = await shown(world);
    world.intercept = only(isWrite, problem(500, 'internal'));
    await type(page, 'Organization name', 'Acme Inc.');
    const failed = oneEvent(page, 'org-error');
    save(page);
    await failed;
    await untilAlert(page, 'Reference: req-1');
    expect(field(page, 'Organization name').value).to.equal('Acme Inc.');
    world.intercept = undefined;
    save(page);
    await saved(page);
    expect(queryByRole(page, 'alert')).to.equal(undefined);
  });

  it('outlives a refresh, which brings what others changed in other fields', async () => {
    const page = await shown(world);
    await type(page, 'Organization name', 'Acme Inc.');
    Object.assign(acmeOf(world), { description: 'Rockets' });
    await page.store!.refresh();
    await waitUntil(() => field(page, 'Description').value === 'Rockets');
    expect(field(page, 'Organization name').value).to.equal('Acme Inc.');
  });

  it('outlives another language', async () => {
    const box = await fixture<HTMLElement>(
      html`<div lang="en">
        ${seenBy(world, { as: 'alice' }, html`<org-settings></org-settings>`)}
      </div>`,
    );
    await waitUntil(() => queryByRole(box, 'textbox', 'Organization name'));
    const input = field(box, 'Organization name');
    await type(box, 'Organization name', '<Acme>');
    save(box);
    await waitUntil(() => focused() === input);
    box.lang = 'ja';
    await untilText(box, '制御文字は使用できません');
    expect(input.value).to.equal('<Acme>');
    expect(focused()).to.equal(input);
  });

  it('stays with its organization', async () => {
    const other = addGlobex(world);
    const page = await shown(world);
    await type(page, 'Organization name', 'Acme Inc.');
    page.organizationId = other.id;
    await untilName(page, 'Globex');
  });

  it('is not taken for saved in another organization that is shown meanwhile', async () => {
    const other = addGlobex(world);
    const page = await shown(world);
    const { intercept, release } = gate();
    world.intercept = only(isWrite, intercept);
    await type(page, 'Organization name', 'Acme Inc.');
    save(page);
    await waitUntil(() => writesOf(world).length === 1);
    page.organizationId = other.id;
    await untilName(page, 'Globex');
    const updated = oneEvent<OrgUpdatedEvent>(page, 'org-updated');
    release();
    expect((await updated).organization.name).to.equal('Acme Inc.');
    await elementOf(page).updateComplete;
    expect(field(page, 'Organization name').value).to.equal('Globex');
    expect(textOf(page)).not.to.include('Changes saved.');
  });
});
