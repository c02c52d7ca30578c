/** What the focus, and with it a screen reader, does when what had it is gone. */
import { expect, fixture } from '@open-wc/testing';
import { html, unsafeStatic } from 'lit/static-html.js';
import '../../src/define.js';
// Loaded on demand; here beforehand, as a development server takes its time.
import '../../src/elements/org-invitations/on-demand/invitation-work.js';
import { allByRole, byRole, focused, queryByRole, textOf } from '../support/queries.js';
import { untilAlert, waitUntil } from '../support/until.js';
import { createWorld, offline, seenBy, type World } from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

/** Elements and what they show once they have read what they need. */
const contents = {
  'org-members': 'Bob Example',
  'org-invite': 'Email addresses',
  'org-invitations': 'Search invitations',
  'org-settings': 'Save changes',
  'org-roles': 'Permission',
  'org-provisioning': 'Nobody joins automatically.',
  'org-apps': 'No apps yet.',
  'org-profile': 'General',
};

const failing = async (tag: string): Promise<Element> => {
  world.intercept = offline;
  const content = html`<${unsafeStatic(tag)}></${unsafeStatic(tag)}>`;
  const page = await fixture(seenBy(world, { as: 'alice' }, content));
  await waitUntil(() => queryByRole(page, 'button', 'Retry'), 'Retry');
  return page;
};

const retry = (page: Element): void => {
  byRole(page, 'button', 'Retry').focus();
  byRole(page, 'button', 'Retry').click();
};

describe('"Retry"', () => {
  for (const [tag, content] of Object.entries(contents)) {
    it(`leads to the heading of <${tag}>`, async () => {
      const page = await failing(tag);
      world.intercept = undefined;
      retry(page);
      await waitUntil(
        () => textOf(page).includes(content) || queryByRole(page, 'searchbox', content),
        content,
      );
      expect(focused()).to.equal(allByRole(page, 'heading')[0]);
    });
  }

  it('has the same failure read out again', async () => {
    const page = await failing('org-roles');
    const before = byRole(page, 'alert');
    retry(page);
    await waitUntil(() => queryByRole(page, 'alert') !== before, 'no alert');
    await untilAlert(page);
    expect(focused()?.localName).to.equal('h2');
  });
});
