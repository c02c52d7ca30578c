import { expect } from '@open-wc/testing';
import { createJoinWorld, show } from '../support/join-page.js';
import { allByRole, nameOf } from '../support/queries.js';
import { untilHeading } from '../support/until.js';

// In a file of its own, in which nothing has loaded the words before.
describe('an invitation that cannot be answered', () => {
  it('has no heading before there are words for it', async () => {
    const world = await createJoinWorld();
    world.invitation.expiresAt = 1;
    const page = await show(world, 'carol');
    const headings: string[] = [];
    const observer = new MutationObserver(() => {
      headings.push(...allByRole(page, 'heading').map(nameOf));
    });
    const { shadowRoot } = page.querySelector('org-join')!;
    observer.observe(shadowRoot!, { childList: true, characterData: true, subtree: true });
    await untilHeading(page, 'This invitation has expired');
    observer.disconnect();
    expect([...new Set(headings)]).to.deep.equal(['This invitation has expired']);
  });
});
