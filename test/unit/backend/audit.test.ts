import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuditEvent } from '../../../backend/src/index.js';
import { operations } from '../../../backend/src/operations.gen.js';
import type { OperationId, Rule } from '../../../backend/src/operations.js';
import { createWorld, type World } from '../../contract/world.js';
import { createPopulatedWorld } from '../../trust/successful-calls.js';
import { addRole } from './acme.js';

/** Acme with what was told to the audit since it was populated. */
const createAuditedWorld = async (options: Parameters<typeof createWorld>[0] = {}) => {
  const events: AuditEvent[] = [];
  const onAudit = (event: AuditEvent) => {
    events.push(event);
  };
  const world = await createPopulatedWorld({ onAudit, ...options });
  events.length = 0;
  return { ...world, events };
};

const invite = async ({ acme, call }: World, invitee: string): Promise<string> => {
  const { body } = await call('POST', `/organizations/${acme}/invitations`, {
    as: 'alice',
    in: acme,
    body: { invitees: [invitee], roleIds: [] },
  });
  return body.outcomes[0]?.invitation?.id ?? '';
};

const writes = (Object.entries(operations) as [OperationId, Rule][]).filter(
  ([, { method }]) => method !== 'GET',
);

for (const [id, { path: template, token }] of writes) {
  test(`${id} yields one event when it is done, refused, and failed`, async () => {
    const { acme, call, events, idOf, setFault, successful } = await createAuditedWorld();
    const { method, path, body, as } = successful[id];
    const eventOf = async (options: { as?: string }) => {
      events.length = 0;
      const { headers } = await call(method, path, {
        ...options,
        ...(token === 'organization' && { in: acme }),
        body,
      });
      assert.deepEqual(
        events.map(({ operation, requestId }) => [operation, requestId]),
        [[id, headers.get('X-Request-Id')]],
      );
      const [event] = events;
      assert.ok(event && event.time);
      if (token === 'organization') assert.equal(event.organizationId, acme);
      for (const [index, segment] of template.split('/').entries())
        if (/^:(?!organizationId)/.test(segment))
          assert.equal(Reflect.get(event.target ?? {}, segment.slice(1)), path.split('/')[index]);
      return event;
    };

    const refused = await eventOf({});
    assert.deepEqual([refused.outcome, refused.code], ['refused', 'unauthenticated']);
    assert.equal(refused.userId, undefined);

    setFault(({ url }) =>
      url.includes('/api/') ? Response.json({ code: 'x' }, { status: 500 }) : undefined,
    );
    const failed = await eventOf({ as });
    assert.deepEqual([failed.outcome, failed.code], ['failed', 'logto_unavailable']);
    assert.equal(failed.userId, idOf(as));

    setFault(() => undefined);
    const done = await eventOf({ as });
    assert.deepEqual([done.outcome, done.code, done.userId], ['done', undefined, idOf(as)]);
    assert.ok(done.organizationId);
  });
}

test('reads are not told of', async () => {
  const { acme, call, events } = await createAuditedWorld();
  await call('GET', '/organizations', { as: 'alice' });
  await call('GET', `/organizations/${acme}/members`, { as: 'bob', in: acme });
  await call('GET', '/healthz');
  await call('POST', '/nowhere', { as: 'alice' });
  assert.deepEqual(events, []);
});

/** The roles of bob changed by somebody, and the event of it. */
const changeBob = async (
  { acme, call, events, idOf, roleId }: Awaited<ReturnType<typeof createAuditedWorld>>,
  as: string,
  role: string,
) => {
  await call('PUT', `/organizations/${acme}/members/${idOf('bob')}/roles`, {
    as,
    in: acme,
    body: { roleIds: [roleId(role)] },
  });
  return events.at(-1);
};

test('a change of roles says which they were and which they are', async () => {
  const world = await createAuditedWorld();
  const { acme, idOf, roleId } = world;
  const event = await changeBob(world, 'alice', 'admin');
  const { time, requestId, ...rest } = event ?? {};
  assert.ok(time && requestId);
  assert.deepEqual(rest, {
    event: 'audit',
    operation: 'setMemberRoles',
    outcome: 'done',
    userId: idOf('alice'),
    organizationId: acme,
    target: { userId: idOf('bob') },
    before: { roles: [{ id: roleId('member'), name: 'member' }] },
    after: { roles: [{ id: roleId('admin'), name: 'admin' }] },
  });
});

test('who tries what they may not is named, with what they tried', async () => {
  const world = await createAuditedWorld();
  const { acme, call, events, idOf } = world;
  const forbidden = await changeBob(world, 'bob', 'admin');
  assert.deepEqual(
    [forbidden?.outcome, forbidden?.code, forbidden?.userId, forbidden?.target?.userId],
    ['refused', 'forbidden', idOf('bob'), idOf('bob')],
  );
  const token = await world.tokenFor('bob', acme);
  await call('DELETE', '/organizations/elsewhere', { token });
  assert.deepEqual(
    [events.at(-1)?.code, events.at(-1)?.userId, events.at(-1)?.organizationId],
    ['not_a_member', idOf('bob'), 'elsewhere'],
  );
  const invitationId = await invite(world, 'frank@example.test');
  await call('POST', `/invitations/${invitationId}/accept`, { as: 'dave' });
  assert.deepEqual(
    [events.at(-1)?.code, events.at(-1)?.userId, events.at(-1)?.organizationId],
    ['email_mismatch', idOf('dave'), acme],
  );
  await call('POST', '/invitations/carol@example.test/accept', { as: 'dave' });
  assert.equal(events.at(-1)?.target, undefined);
});

test('a batch yields one event with the outcome of each', async () => {
  const { acme, call, events, idOf, roleId } = await createAuditedWorld();
  await call('POST', `/organizations/${acme}/members/batch`, {
    as: 'alice',
    in: acme,
    body: {
      action: 'setRoles',
      userIds: [idOf('bob'), 'nobody', idOf('alice')],
      roleIds: [roleId('member')],
    },
  });
  const [{ outcome, action, after, results } = {} as AuditEvent, ...others] = events;
  const member = { id: roleId('member'), name: 'member' };
  assert.equal(others.length, 0);
  assert.deepEqual([outcome, action, after], ['partly', 'setRoles', { roles: [member] }]);
  assert.deepEqual(results, [
    { userId: idOf('bob'), outcome: 'done', before: { roles: [member] } },
    { userId: 'nobody', outcome: 'refused', code: 'not_found', before: undefined },
    {
      userId: idOf('alice'),
      outcome: 'refused',
      code: 'last_admin',
      before: { roles: [{ id: roleId('admin'), name: 'admin' }] },
    },
  ]);
});

test('invitations say who was invited, by which id, and to which roles', async () => {
  const world = await createAuditedWorld();
  const { acme, call, events, roleId, setFault } = world;
  const known = await invite(world, 'frank@example.test');
  setFault(async (request) =>
    request.url.endsWith('/organization-invitations') &&
    (await request.clone().text()).includes('eve@')
      ? Response.json({}, { status: 500 })
      : undefined,
  );
  const invitees = ['Grace@example.test', 'frank@example.test', 'eve@example.test', 'my secret'];
  const { body } = await call('POST', `/organizations/${acme}/invitations`, {
    as: 'alice',
    in: acme,
    body: { invitees, roleIds: [roleId('member')], message: 'Psst' },
  });
  const event = events.at(-1);
  assert.equal(event?.outcome, 'partly');
  assert.deepEqual(event.after, { roles: [{ id: roleId('member'), name: 'member' }] });
  assert.deepEqual(
    event.results?.map(({ invitee, invitationId, outcome, code }) => [
      invitee,
      invitationId,
      outcome,
      code,
    ]),
    [
      ['grace@example.test', body.outcomes[0]?.invitation?.id, 'done', undefined],
      ['frank@example.test', known, 'refused', 'already_invited'],
      ['eve@example.test', undefined, 'failed', 'logto_unavailable'],
      [undefined, undefined, 'refused', 'invalid_email'],
    ],
  );
  for (const secret of ['secret', 'Psst', 'link'])
    assert.ok(!JSON.stringify(event).includes(secret));
});

test('a renewed invitation is told of with the one that takes its place', async () => {
  let now = Date.now();
  const world = await createAuditedWorld({ now: () => now });
  const { acme, call, events } = world;
  const invitationId = await invite(world, 'carol@example.test');
  now += 8 * 24 * 60 * 60 * 1000;
  const { body } = await call('POST', `/organizations/${acme}/invitations/${invitationId}/resend`, {
    as: 'alice',
    in: acme,
  });
  const { target, after } = events.at(-1) ?? {};
  assert.deepEqual(target, { invitationId, invitee: 'carol@example.test' });
  assert.deepEqual(after, { invitationId: body.invitation.id });
});

test('a change of the organization says what it was, of that alone', async () => {
  const { acme, call, events } = await createAuditedWorld();
  await call('PATCH', `/organizations/${acme}`, {
    as: 'alice',
    in: acme,
    body: { name: 'New', isMfaRequired: true },
  });
  assert.deepEqual(events[0]?.before, { name: 'Acme', isMfaRequired: false });
  assert.deepEqual(events[0].after, { name: 'New', isMfaRequired: true });
});

test('an app is told of without its secret', async () => {
  const world = await createAuditedWorld();
  const { acme, call, events } = world;
  const reader = addRole(world, 'reader', [], 'MachineToMachine');
  const { body } = await call('POST', `/organizations/${acme}/apps`, {
    as: 'alice',
    in: acme,
    body: { name: 'Export', roleIds: [reader] },
  });
  assert.deepEqual(events[0]?.target, { appId: body.id });
  assert.deepEqual(events[0].after, { name: 'Export', roles: [{ id: reader, name: 'reader' }] });
  assert.ok(body.secret && !JSON.stringify(events).includes(body.secret));
});

test('a repetition is told of as one', async () => {
  const { call, events } = await createAuditedWorld();
  const create = () =>
    call('POST', '/organizations', {
      as: 'carol',
      body: { name: 'New' },
      headers: { 'Idempotency-Key': 'key' },
    });
  const [first, second] = [await create(), await create()];
  assert.equal(first.body.id, second.body.id);
  assert.deepEqual(
    events.map(({ outcome }) => outcome),
    ['done', 'replayed'],
  );
});

const listeners: Record<string, () => Promise<void>> = {
  throws: () => {
    throw new Error('secret');
  },
  rejects: () => Promise.reject(new Error('secret')),
  'never ends': () => new Promise<never>(() => {}),
};

for (const [name, onAudit] of Object.entries(listeners)) {
  test(`an audit that ${name} spoils no answer, and the log says what is missing`, async () => {
    const { call, logs } = await createWorld({ onAudit });
    const { status, headers } = await call('POST', '/organizations', {
      as: 'carol',
      body: { name: 'New' },
    });
    assert.equal(status, 201);
    const missing = logs.filter(({ event }) => event === 'audit_failed');
    const requestId = headers.get('X-Request-Id');
    assert.deepEqual(
      missing.map((entry) => entry.requestId),
      name === 'never ends' ? [] : [requestId],
    );
    assert.ok(!JSON.stringify(logs).includes('secret'));
  });
}
