import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '../../backend/src/conformance/conformance.js';
import { brokenBackends } from './broken-backends.js';
import { tryOn } from './conformance-world.js';

const namesOf = (organizations: Iterable<{ name: string }>) =>
  [...organizations].map(({ name }) => name);

test('the reference backend keeps every rule, and nothing is left of the run', async () => {
  const { verdicts, left, logto } = await tryOn((send) => send);
  assert.deepEqual(
    verdicts.map(({ says, outcome, reason }) => ({ says, outcome, reason })),
    rules.map(({ says }) => ({ says, outcome: 'kept', reason: undefined })),
  );
  assert.deepEqual(left, []);
  assert.deepEqual(namesOf(logto.tenant.organizations.values()), ['Acme', 'Lapsed']);
});

test('each rule has a backend that breaks it', () => {
  assert.deepEqual(Object.keys(brokenBackends).sort(), rules.map(({ says }) => says).sort());
});

test('stopped on the way, it deletes what it has created', async () => {
  const stopping = new AbortController();
  let requests = 0;
  const { verdicts, left, logto } = await tryOn(
    (send) => (request) => {
      if (++requests === 60) stopping.abort();
      return send(request);
    },
    { stop: stopping.signal },
  );
  assert.ok(verdicts.length > 0 && verdicts.length < rules.length);
  assert.ok(verdicts.every(({ outcome }) => outcome === 'kept'));
  assert.deepEqual(left, []);
  assert.deepEqual(namesOf(logto.tenant.organizations.values()), ['Acme', 'Lapsed']);
});

test('what cannot be deleted is named', async () => {
  const { left, logto } = await tryOn(
    (send) => (request) =>
      request.method === 'DELETE' && /\/organizations\/\w+$/.test(request.url)
        ? Promise.reject(new TypeError('fetch failed'))
        : send(request),
  );
  assert.match(left.join(), /^all whose name has \w{8} in it$/);
  assert.ok(logto.tenant.organizations.size > 2);
});

test('what cannot be tried here is no failure', async () => {
  const { verdicts } = await tryOn((send) => send, {
    origin: undefined,
    expiredInvitation: undefined,
  });
  const untried = verdicts.filter(({ outcome }) => outcome === 'untried');
  assert.equal(untried.length, 2);
  assert.ok(untried.every(({ reason }) => /--(origin|expired-invitation)/.test(reason ?? '')));
  assert.equal(verdicts.filter(({ outcome }) => outcome === 'broken').length, 0);
});

for (const [rule, breakIt] of Object.entries(brokenBackends)) {
  test(`broken: ${rule}`, async () => {
    const { verdicts } = await tryOn(
      (send, logto, admin) => (request) => breakIt(request, { send, logto, admin }),
    );
    const broken = verdicts.filter(({ outcome }) => outcome === 'broken');
    assert.deepEqual(
      broken.map(({ says }) => says),
      [rule],
      JSON.stringify(broken, undefined, 1),
    );
    assert.match(broken[0]?.reason ?? '', /expected .+; [A-Z]+ \S+ answered \d|answered \d+: /);
  });
}
