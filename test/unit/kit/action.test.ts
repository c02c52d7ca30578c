import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Action } from '../../../src/controllers/action.js';

const host = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

/** An action whose writes are answered by hand. */
const manual = () => {
  const writes: { key: string; resolve: (output: string) => void; reject: (e: unknown) => void }[] =
    [];
  const action = new Action<{ name: string }, string>(
    host,
    (_, key) => new Promise((resolve, reject) => writes.push({ key, resolve, reject })),
  );
  return { action, writes };
};

describe('a write', () => {
  it('ignores a second start while it runs', async () => {
    const { action, writes } = manual();
    const first = action.run({ name: 'a' });
    assert.equal(action.isRunning, true);
    assert.equal(await action.run({ name: 'b' }), undefined);
    writes[0]!.resolve('done');
    assert.equal(await first, 'done');
    assert.equal(writes.length, 1);
    assert.equal(action.isRunning, false);
  });

  it('keeps its key for the same input until it has succeeded', async () => {
    const { action, writes } = manual();
    const failed = action.run({ name: 'a' });
    writes[0]!.reject(new TypeError('Failed to fetch'));
    await failed;
    const retried = action.run({ name: 'a' });
    writes[1]!.resolve('done');
    await retried;
    void action.run({ name: 'a' });
    assert.equal(writes[1]!.key, writes[0]!.key);
    assert.notEqual(writes[2]!.key, writes[1]!.key);
  });

  it('has another key for another input', async () => {
    const { action, writes } = manual();
    const failed = action.run({ name: 'a' });
    writes[0]!.reject(new Error('no'));
    await failed;
    void action.run({ name: 'b' });
    assert.notEqual(writes[1]!.key, writes[0]!.key);
  });

  it('tells of a failure until it is started again or cleared', async () => {
    const { action, writes } = manual();
    const failed = action.run({ name: 'a' });
    writes[0]!.reject(new TypeError('Failed to fetch'));
    assert.equal(await failed, undefined);
    assert.equal(action.error?.code, 'network_error');
    action.clear();
    assert.equal(action.error, undefined);
  });
});
