import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OrgError } from '../../../src/api/org-error.js';
import { expect } from '../../../src/store/expect.js';
import { Resource } from '../../../src/store/resource.js';

/** Reads that are answered by hand, in any order. */
const manual = () => {
  const reads: {
    signal: AbortSignal;
    resolve: (data: string) => void;
    reject: (e: unknown) => void;
  }[] = [];
  const resource = new Resource<string>(
    (signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
        reads.push({ signal, resolve, reject });
      }),
  );
  return { resource, reads };
};

const nothing = () => undefined;
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a read', () => {
  it('is one for all who watch', async () => {
    const { resource, reads } = manual();
    assert.equal(reads.length, 0);
    resource.subscribe(nothing);
    resource.subscribe(() => undefined);
    assert.equal(reads.length, 1);
    reads[0]!.resolve('a');
    await settled();
    assert.deepEqual(resource.state, { data: 'a', error: undefined, isLoading: false });
  });

  it('is given up with its last watcher, which is no error', async () => {
    const { resource, reads } = manual();
    const first = resource.subscribe(nothing);
    const second = resource.subscribe(() => undefined);
    first();
    assert.equal(reads[0]!.signal.aborted, false);
    second();
    assert.equal(reads[0]!.signal.aborted, true);
    await settled();
    assert.equal(resource.state.error, undefined);
  });

  it('loads again for whoever comes after that', async () => {
    const { resource, reads } = manual();
    resource.subscribe(nothing)();
    resource.subscribe(nothing);
    reads[1]!.resolve('b');
    await settled();
    assert.equal(resource.state.data, 'b');
    assert.equal(resource.state.isLoading, false);
  });

  it('that is answered late does not replace a newer one', async () => {
    const { resource, reads } = manual();
    resource.subscribe(nothing);
    void resource.refresh();
    reads[1]!.resolve('new');
    await settled();
    reads[0]!.resolve('old');
    await settled();
    assert.equal(resource.state.data, 'new');
  });

  it('that fails keeps what is there', async () => {
    const { resource, reads } = manual();
    resource.subscribe(nothing);
    reads[0]!.resolve('a');
    await settled();
    void resource.refresh();
    assert.equal(resource.state.isLoading, true);
    assert.equal(resource.state.data, 'a');
    reads[1]!.reject(new OrgError('internal'));
    await settled();
    assert.equal(resource.state.data, 'a');
    assert.equal(resource.state.error?.code, 'internal');
  });

  for (const code of ['forbidden', 'not_a_member'] as const) {
    it(`that is refused forgets what may be seen no longer: ${code}`, async () => {
      const { resource, reads } = manual();
      resource.subscribe(nothing);
      reads[0]!.resolve('a');
      await settled();
      expect(resource, (data) => `${data}!`);
      void resource.refresh();
      reads[1]!.reject(new OrgError(code));
      await settled();
      assert.equal(resource.state.data, undefined);
      assert.equal(resource.state.error?.code, code);
    });
  }

  it('that succeeds forgets the failure', async () => {
    const { resource, reads } = manual();
    resource.subscribe(nothing);
    reads[0]!.reject(new TypeError('Failed to fetch'));
    await settled();
    assert.equal(resource.state.error?.code, 'network_error');
    void resource.refresh();
    reads[1]!.resolve('a');
    await settled();
    assert.equal(resource.state.error, undefined);
  });

  it('is not made anew for nobody', async () => {
    const { resource, reads } = manual();
    await resource.refresh();
    assert.equal(reads.length, 0);
  });
});
