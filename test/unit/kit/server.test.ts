import assert from 'node:assert/strict';
import { it } from 'node:test';

it('is loaded by a server that renders the page around it', async () => {
  await import('../../../src/define.js');
  const { OrgMembers } = await import('../../../src/index.js');
  assert.equal(typeof OrgMembers, 'function');
});
