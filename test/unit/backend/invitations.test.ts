import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWorld, problemOf, type World } from '../../contract/world.js';
import { requestToken } from '../logto-dev/management-client.js';

const invite = (world: World, invitees: string[], changed: object = {}, key?: string) =>
  world.call('POST', `/organizations/${world.acme}/invitations`, {
    as: 'alice',
    in: world.acme,
    body: { invitees, roleIds: [world.roleId('member')], ...changed },
    ...(key !== undefined && { headers: { 'Idempotency-Key': key } }),
  });

const outcomesOf = ({ body }: Awaited<ReturnType<typeof invite>>) =>
  body.outcomes.map(({ invitee, outcome }) => [invitee, outcome]);

/** An invitation to Acme that was made elsewhere. */
const inviteInLogto = async (
  { logto, tenant, acme }: World,
  invitee: string,
  expiresIn = 60_000,
) => {
  const { body } = await requestToken(logto, { resource: 'https://default.logto.app/api' });
  await logto.fetch(
    new Request(`${logto.endpoint}/api/organization-invitations`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${String(body['access_token'])}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({
        organizationId: acme,
        invitee,
        expiresAt: tenant.now() + expiresIn,
        messagePayload: false,
      }),
    }),
  );
  const made = [...tenant.invitations.values()].find((each) => each.invitee === invitee);
  assert.ok(made);
  return made;
};

test('each address has its outcome, in the order given, folded and normalised', async () => {
  const world = await createWorld();
  await invite(world, ['carol@example.test']);
  const answer = await invite(world, [
    'CAROL@example.test',
    ' Eve@Example.Test',
    'bob@example.test',
    'nonsense',
    'eve@example.test',
  ]);
  assert.deepEqual(outcomesOf(answer), [
    ['carol@example.test', 'already_invited'],
    ['eve@example.test', 'invited'],
    ['bob@example.test', 'already_member'],
    ['nonsense', 'invalid_email'],
  ]);
  assert.equal(world.tenant.invitations.size, 2);
});

test('a pending invitation counts in any letter case', async () => {
  const world = await createWorld();
  await inviteInLogto(world, 'Carol@Example.TEST');
  const answer = await invite(world, ['carol@example.test']);
  assert.deepEqual(outcomesOf(answer), [['carol@example.test', 'already_invited']]);
});

test('the mail carries the link, the message and the locale', async () => {
  const world = await createWorld();
  for (const { config } of world.tenant.connectors.values())
    for (const template of config.templates) template.content = '{{link}} {{message}} {{locale}}';
  await invite(world, ['carol@example.test'], { message: ' See you\non Monday ', locale: 'ja' });
  const [invitation] = world.tenant.invitations.values();
  assert.equal(
    world.logto.mailbox.list()[0]?.html,
    `https://app.example.test/join?invitation=${invitation?.id ?? ''} See you\non Monday ja`,
  );
});

test('an invitation whose mail failed is taken back', async (t) => {
  const failures = {
    'Logto refuses further mails': {
      response: () => Response.json({ code: 'request.message_rate_limited' }, { status: 429 }),
      outcome: 'rate_limited',
      code: 'rate_limited',
    },
    'Logto fails': {
      response: () => new Response('<h1>Oops</h1>', { status: 500 }),
      outcome: 'failed',
      code: 'logto_unavailable',
    },
  };
  for (const [name, { response, outcome, code }] of Object.entries(failures)) {
    await t.test(name, async () => {
      const world = await createWorld();
      world.setFault(({ url }) => (url.endsWith('/message') ? response() : undefined));
      const { body } = await invite(world, ['carol@example.test']);
      assert.deepEqual(
        [body.outcomes[0]?.outcome, body.outcomes[0]?.problem?.code],
        [outcome, code],
      );
      assert.equal(world.tenant.invitations.size, 0);
    });
  }
});

test('an invitation of which only Logto’s answer was lost is found and mailed', async () => {
  const world = await createWorld();
  world.logto.faults.arm({ method: 'POST', path: '/api/organization-invitations', kind: 'lost' });
  const answer = await invite(world, ['carol@example.test']);
  assert.deepEqual(outcomesOf(answer), [['carol@example.test', 'invited']]);
  assert.equal(world.tenant.invitations.size, 1);
  assert.equal(world.logto.mailbox.list().length, 1);
});

test('a failed taking back is logged without the address', async () => {
  const world = await createWorld();
  world.setFault(({ url, method }) =>
    url.endsWith('/message') || method === 'DELETE' ? new Response('', { status: 500 }) : undefined,
  );
  await invite(world, ['carol@example.test']);
  const [invitation] = world.tenant.invitations.values();
  const entry = world.logs.find(({ event }) => event === 'undo_failed');
  assert.equal(entry?.leftBehind, `invitation ${invitation?.id ?? ''}`);
});

test('a tenant without mail says so, and tries no further', async () => {
  const world = await createWorld();
  world.tenant.connectors.clear();
  const many = Array.from({ length: 50 }, (_, index) => `x${index}@example.test`);
  const before = world.calls.length;
  const answer = await invite(world, many);
  assert.deepEqual(problemOf(answer), { status: 501, code: 'mail_not_configured' });
  assert.ok(world.calls.length - before < 20);
  assert.equal(world.tenant.invitations.size, 0);
});

test('a Logto that goes down on the way is not asked for every address', async () => {
  const world = await createWorld();
  world.setFault(({ url }) =>
    url.endsWith('/message') ? Promise.reject(new TypeError('fetch failed')) : undefined,
  );
  const many = Array.from({ length: 50 }, (_, index) => `x${index}@example.test`);
  const before = world.calls.length;
  const answer = await invite(world, many);
  assert.deepEqual(problemOf(answer), { status: 503, code: 'logto_unavailable' });
  assert.ok(world.calls.length - before < 20);
  assert.equal(world.tenant.invitations.size, 0);
});

test('100 addresses go in one call, 101 do not', async () => {
  const world = await createWorld();
  const many = Array.from({ length: 101 }, (_, index) => `x${index}@example.test`);
  const answer = await invite(world, many);
  assert.deepEqual(problemOf(answer), { status: 422, code: 'validation_failed' });
  assert.deepEqual(answer.body.errors, [{ pointer: '/invitees', code: 'too_many', limit: 100 }]);
  const fitting = await invite(world, many.slice(1));
  assert.deepEqual(
    fitting.body.outcomes.map(({ invitee }) => invitee),
    many.slice(1),
  );
  assert.ok(fitting.body.outcomes.every(({ outcome }) => outcome === 'invited'));
});

test('a repetition with the same key sends no second mail, and retries what failed', async () => {
  const world = await createWorld();
  const first = await invite(world, ['carol@example.test'], {}, 'k1');
  const second = await invite(world, ['carol@example.test'], {}, 'k1');
  assert.deepEqual(second.body, first.body);
  world.setFault(({ url }) =>
    url.endsWith('/message') ? new Response('', { status: 500 }) : undefined,
  );
  assert.deepEqual(outcomesOf(await invite(world, ['eve@example.test'], {}, 'k2')), [
    ['eve@example.test', 'failed'],
  ]);
  world.setFault(() => undefined);
  assert.deepEqual(outcomesOf(await invite(world, ['eve@example.test'], {}, 'k2')), [
    ['eve@example.test', 'invited'],
  ]);
});

test('a call that invited nobody does not use up its key', async () => {
  const world = await createWorld();
  await invite(world, ['nonsense'], {}, 'k1');
  assert.deepEqual(outcomesOf(await invite(world, ['carol@example.test'], {}, 'k1')), [
    ['carol@example.test', 'invited'],
  ]);
});

test('invitations are listed newest first, by state and by search', async () => {
  let now = Date.now();
  const world = await createWorld({ now: () => now });
  const list = async (query = '') =>
    (
      await world.call('GET', `/organizations/${world.acme}/invitations${query}`, {
        as: 'bob',
        in: world.acme,
      })
    ).body;
  await inviteInLogto(world, 'old@example.test', 1000);
  now += 2000;
  await invite(world, ['carol@example.test']);
  now += 2000;
  await invite(world, ['dave@example.test']);
  const invitees = (body: Awaited<ReturnType<typeof list>>) =>
    body.items.map((item) => item['invitee']);
  assert.deepEqual(invitees(await list()), [
    'dave@example.test',
    'carol@example.test',
    'old@example.test',
  ]);
  assert.deepEqual(invitees(await list('?status=expired')), ['old@example.test']);
  assert.deepEqual(invitees(await list('?q=CAROL')), ['carol@example.test']);
  const second = await list('?page=2&pageSize=2');
  assert.deepEqual([invitees(second), second.total], [['old@example.test'], 3]);
});

test('only the invited account reads an invitation; another learns a masked address alone', async () => {
  const world = await createWorld();
  await invite(world, ['carol@example.test']);
  const [invitation] = world.tenant.invitations.values();
  const path = `/invitations/${invitation?.id ?? ''}`;
  for (const [method, suffix] of [
    ['GET', ''],
    ['POST', '/accept'],
    ['POST', '/decline'],
  ] as const) {
    const answer = await world.call(method, path + suffix, { as: 'dave' });
    assert.deepEqual(problemOf(answer), { status: 409, code: 'email_mismatch' });
    assert.equal(answer.body.invitee, 'c•••l@example.test');
    assert.ok(!JSON.stringify(answer.body).includes('Acme'));
    assert.ok(!JSON.stringify(answer.body).includes(world.acme));
  }
  assert.deepEqual(problemOf(await world.call('GET', '/invitations/nope', { as: 'dave' })), {
    status: 404,
    code: 'not_found',
  });
});

test('an address that changed since no longer opens the invitation', async () => {
  const world = await createWorld();
  await invite(world, ['carol@example.test']);
  const [invitation] = world.tenant.invitations.values();
  world.userNamed('carol').primaryEmail = 'else@example.test';
  const answer = await world.call('POST', `/invitations/${invitation?.id ?? ''}/accept`, {
    as: 'carol',
  });
  assert.equal(answer.body.code, 'email_mismatch');
});

test('a suspended account accepts nothing', async () => {
  const world = await createWorld();
  await invite(world, ['carol@example.test']);
  const [invitation] = world.tenant.invitations.values();
  world.userNamed('carol').isSuspended = true;
  const answer = await world.call('POST', `/invitations/${invitation?.id ?? ''}/accept`, {
    as: 'carol',
  });
  assert.deepEqual(problemOf(answer), { status: 401, code: 'unauthenticated' });
});

test('an invitation in any letter case is accepted, and one that is over is not', async () => {
  const world = await createWorld();
  const answerTo = (id: string, action: string, as: string) =>
    world.call('POST', `/invitations/${id}/${action}`, { as });
  const mixed = await inviteInLogto(world, 'Carol@Example.TEST');
  assert.equal((await answerTo(mixed.id, 'accept', 'carol')).status, 200);

  const expired = await inviteInLogto(world, 'dave@example.test', 60_000);
  expired.expiresAt = Date.now() - 1;
  for (const action of ['accept', 'decline']) {
    const answer = await answerTo(expired.id, action, 'dave');
    assert.deepEqual(problemOf(answer), { status: 410, code: 'invitation_expired' });
  }
  expired.expiresAt = Date.now() + 60_000;
  expired.status = 'Revoked';
  assert.deepEqual(problemOf(await answerTo(expired.id, 'accept', 'dave')), {
    status: 409,
    code: 'invitation_ended',
  });
});

test('a member is told so, and whoever left cannot come back by an old invitation', async () => {
  const world = await createWorld();
  const mixed = await inviteInLogto(world, 'Carol@example.test');
  const accept = () => world.call('POST', `/invitations/${mixed.id}/accept`, { as: 'carol' });
  const members = world.tenant.organizations.get(world.acme)?.members;
  members?.add(world.idOf('carol'));
  assert.equal((await accept()).body.code, 'already_member');
  members?.remove(world.idOf('carol'));
  assert.equal((await accept()).status, 200);
  assert.equal((await accept()).body.code, 'already_member');
  members?.remove(world.idOf('carol'));
  assert.equal((await accept()).body.code, 'invitation_ended');
});

test('a double click accepts once', async () => {
  const world = await createWorld();
  const made = await inviteInLogto(world, 'carol@example.test');
  const accept = () => world.call('POST', `/invitations/${made.id}/accept`, { as: 'carol' });
  const statuses = (await Promise.all([accept(), accept()])).map(({ status, body }) =>
    status === 200 ? 'joined' : body.code,
  );
  assert.ok(statuses.includes('joined'));
  assert.ok(statuses.every((status) => status === 'joined' || status === 'already_member'));
});

test('an invitation that was revoked at the same moment leaves no member behind', async () => {
  const world = await createWorld();
  const made = await inviteInLogto(world, 'carol@example.test');
  world.setFault(async (request) => {
    if (request.method !== 'PUT') return undefined;
    const response = await world.logto.fetch(request);
    made.status = 'Revoked';
    return response;
  });
  const answer = await world.call('POST', `/invitations/${made.id}/accept`, { as: 'carol' });
  assert.deepEqual(problemOf(answer), { status: 409, code: 'invitation_ended' });
  const members = world.tenant.organizations.get(world.acme)?.members;
  assert.equal(members?.has(world.idOf('carol')), false);
});
