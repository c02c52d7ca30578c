import assert from 'node:assert/strict';
import { test } from 'node:test';

test('an assertion without a message says what it got, and does not look for its source', () => {
  const none = ['one', 'other'].find((word) => word.length > 5);
  assert.throws(() => assert.ok(none), { message: 'undefined is not truthy' });
  assert.throws(() => assert.ok(none, 'no long word'), { message: 'no long word' });
});
