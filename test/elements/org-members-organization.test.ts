import { expect } from '@open-wc/testing';
import { elementOf, rowOf, rowsOf, shownMembers } from '../support/members-page.js';
import { textOf } from '../support/queries.js';
import { untilText, waitUntil } from '../support/until.js';
import { createWorld, type World } from '../support/world.js';

let world: World;
let otherId: string;

beforeEach(async () => {
  world = await createWorld({ members: 28 });
  const { tenant } = world.logto;
  const alice = [...tenant.users.values()].find(({ username }) => username === 'alice');
  const other = tenant.createOrganization({ name: 'Other' });
  other.members.add(alice?.id ?? '', []);
  otherId = other.id;
});

describe('the members of another organization', () => {
  it('begin anew', async () => {
    const page = await shownMembers(world);
    elementOf(page).query = 'bob';
    page.organizationId = otherId;
    await waitUntil(() => rowsOf(page).length === 1 && rowOf(page, 'Alice Example'), 'Alice alone');
    await untilText(page, '1 member');
    expect(elementOf(page).query).to.equal('');
  });

  it('are never among those of the one before', async () => {
    const page = await shownMembers(world);
    await untilText(page, '30 members');
    let isMixed = false;
    elementOf(page).addController({
      hostUpdated() {
        isMixed ||= page.store?.organizationId === otherId && textOf(page).includes('30 members');
      },
    });
    page.organizationId = otherId;
    await untilText(page, '1 member');
    expect(isMixed).to.equal(false);
  });
});
