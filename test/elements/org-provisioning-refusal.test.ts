import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/org-provisioning/define.js';
import { acmeOf } from '../support/acme.js';
import { byRole, descriptionOf, queryByRole } from '../support/queries.js';
import { waitUntil } from '../support/until.js';
import { createWorld, seenBy } from '../support/world.js';

// In a file of its own, in which no failure has loaded the words before.
describe('a refused domain', () => {
  it('is never told without the reason, not even for a moment', async () => {
    const world = await createWorld({ members: 0 });
    acmeOf(world).jitEmailDomains.add('gmail.com');
    const page = await fixture(
      seenBy(world, { as: 'alice' }, html`<org-provisioning></org-provisioning>`),
    );
    await waitUntil(() => queryByRole(page, 'button', 'Add domain'), 'settings');
    byRole(page, 'button', 'Add domain').click();
    await waitUntil(() => queryByRole(page, 'dialog'), 'dialog');
    const dialog = byRole(page, 'dialog');
    const field = byRole<HTMLInputElement>(page, 'textbox', 'Email domain');

    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(descriptionOf(field)));
    observer.observe(dialog, { childList: true, subtree: true });
    field.value = 'acme.example';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    byRole(dialog, 'button', 'Add domain').click();
    await waitUntil(() => field.ariaInvalid === 'true', 'refusal');
    observer.disconnect();

    const refusals = said.filter((text) => text.includes('gmail.com'));
    expect(refusals).not.to.deep.equal([]);
    for (const refusal of refusals) expect(refusal).to.include('Anybody can get an address there.');
  });
});
