import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Observation } from '../../../backend/src/observe.js';
import type { OrgBackendOptions } from '../../../backend/src/options.js';
import { createMemoryState } from '../../../backend/src/state/memory-state.js';
import { createWorld, problemOf, type Answer, type World } from '../../contract/world.js';
import { deferred } from './deferred.js';

const minute = 60;
const rateLimited = { status: 429, code: 'rate_limited' };

/** A world whose time passes only when told. */
const createTimedWorld = async (limits: OrgBackendOptions['limits']) => {
  let time = Date.now();
  const observations: Observation[] = [];
  const world = await createWorld({
    ...(limits !== undefined && { limits }),
    now: () => time,
    observe: (observation) => observations.push(observation),
  });
  return {
    ...world,
    /** Names of the limits that refused something. */
    refusals: () => observations.flatMap((each) => (each.event === 'limit' ? [each.limit] : [])),
    pass: (seconds: number) => {
      time += seconds * 1000;
    },
  };
};

const create = (world: World, as = 'alice', name = 'Globex') =>
  world.call('POST', '/organizations', { as, body: { name } });

const invite = (world: World, invitees: string[], as = 'alice') =>
  world.call('POST', `/organizations/${world.acme}/invitations`, {
    as,
    in: world.acme,
    body: { invitees, roleIds: [] },
  });

const resend = (world: World, id: string) =>
  world.call('POST', `/organizations/${world.acme}/invitations/${id}/resend`, {
    as: 'alice',
    in: world.acme,
  });

const outcomesOf = ({ body }: Answer) =>
  body.outcomes.map(({ invitee, outcome }) => [invitee.split('@')[0], outcome]);
const retryAfter = ({ headers }: Answer) => Number(headers.get('Retry-After'));

test('Retry-After is true to the second', async () => {
  const world = await createTimedWorld({ organizationsPerUser: { count: 2, seconds: minute } });
  assert.equal((await create(world)).status, 201);
  world.pass(23.4);
  assert.equal((await create(world)).status, 201);
  const refused = await create(world);
  assert.deepEqual(problemOf(refused), rateLimited);
  assert.deepEqual([retryAfter(refused), refused.body.retryAfter], [37, 37]);
  world.pass(36);
  const tooEarly = await create(world);
  assert.deepEqual([tooEarly.status, retryAfter(tooEarly)], [429, 1]);
  world.pass(1);
  assert.equal((await create(world)).status, 201);
  assert.equal((await create(world)).status, 201);
  assert.equal((await create(world)).status, 429);
});

test('one user’s limit is not another’s', async () => {
  const world = await createTimedWorld({ organizationsPerUser: { count: 1, seconds: minute } });
  assert.equal((await create(world)).status, 201);
  assert.equal((await create(world)).status, 429);
  assert.equal((await create(world, 'bob')).status, 201);
  assert.deepEqual(world.refusals(), ['organizationsPerUser']);
});

test('what failed, and what was answered before, costs nothing', async () => {
  const world = await createTimedWorld({ organizationsPerUser: { count: 2, seconds: minute } });
  world.setFault(({ method }) =>
    method === 'POST' ? new Response('', { status: 500 }) : undefined,
  );
  for (let count = 0; count < 3; count++) assert.equal((await create(world)).status, 502);
  world.setFault(() => undefined);
  const repeated = () =>
    world.call('POST', '/organizations', {
      as: 'alice',
      body: { name: 'Globex' },
      headers: { 'Idempotency-Key': 'k1' },
    });
  const answers = [await repeated(), await repeated(), await repeated()];
  assert.equal(new Set(answers.map(({ body }) => body.id)).size, 1);
  assert.equal((await create(world)).status, 201);
  assert.equal((await create(world)).status, 429);
});

test('what fails once its time is over gives nothing to the next', async () => {
  const world = await createTimedWorld({ organizationsPerUser: { count: 1, seconds: minute } });
  const [started, release] = [deferred(), deferred()];
  world.setFault(async ({ method, url }) => {
    if (method !== 'POST' || !url.endsWith('/api/organizations')) return undefined;
    world.setFault(() => undefined);
    started.resolve();
    await release.promise;
    return new Response('', { status: 500 });
  });
  const failing = create(world);
  await started.promise;
  world.pass(minute);
  assert.equal((await create(world)).status, 201);
  release.resolve();
  assert.equal((await failing).status, 502);
  assert.equal((await create(world)).status, 429);
});

test('nothing is created for a refused call', async () => {
  const world = await createTimedWorld({ organizationsPerUser: { count: 1, seconds: minute } });
  await create(world);
  const before = world.tenant.organizations.size;
  const calls = await world.countCalls(() => create(world));
  // Who calls is looked up, and nothing else.
  assert.deepEqual([calls, world.tenant.organizations.size], [1, before]);
});

test('in a batch, the address that gets too much mail is refused, and the others go out', async () => {
  const world = await createTimedWorld({ mailsPerAddress: { count: 1, seconds: minute } });
  await invite(world, ['carol@example.test']);
  // Else it would be `already_invited`.
  world.tenant.invitations.clear();
  world.pass(20);
  const answer = await invite(world, ['Carol@Example.test', 'dave@example.test', 'x']);
  assert.deepEqual(outcomesOf(answer), [
    ['carol', 'rate_limited'],
    ['dave', 'invited'],
    ['x', 'invalid_email'],
  ]);
  const [{ problem } = {}] = answer.body.outcomes;
  assert.deepEqual([problem?.code, problem?.retryAfter], ['rate_limited', 40]);
  assert.equal(world.logto.mailbox.list().length, 2);
});

test('a mail counts for its address wherever it comes from, and when it is sent again', async () => {
  const world = await createTimedWorld({ mailsPerAddress: { count: 3, seconds: minute } });
  const { body } = await invite(world, ['carol@example.test']);
  const id = body.outcomes[0]?.invitation?.id ?? '';
  assert.equal((await resend(world, id)).status, 200);
  const { id: globex } = (await create(world)).body;
  const elsewhere = () =>
    world.call('POST', `/organizations/${globex}/invitations`, {
      as: 'alice',
      in: globex,
      body: { invitees: ['carol@example.test'], roleIds: [] },
    });
  assert.deepEqual(outcomesOf(await elsewhere()), [['carol', 'invited']]);
  const refused = await resend(world, id);
  assert.deepEqual([problemOf(refused), retryAfter(refused)], [rateLimited, minute]);
  assert.equal(world.logto.mailbox.list().length, 3);
});

test('an address that was not mailed costs nothing', async () => {
  const world = await createTimedWorld({ invitationsPerUser: { count: 2, seconds: minute } });
  await invite(world, ['carol@example.test']);
  const known = ['carol@example.test', 'bob@example.test', 'nobody'];
  for (let count = 0; count < 3; count++) await invite(world, known);
  world.setFault(({ url }) =>
    url.endsWith('/message') ? new Response('', { status: 500 }) : undefined,
  );
  assert.deepEqual(outcomesOf(await invite(world, ['dave@example.test'])), [['dave', 'failed']]);
  world.setFault(() => undefined);
  const answer = await invite(world, ['dave@example.test', 'erin@example.test']);
  assert.deepEqual(outcomesOf(answer), [
    ['dave', 'invited'],
    ['erin', 'rate_limited'],
  ]);
});

test('who has used up what is theirs takes nothing from the organization or the address', async () => {
  const world = await createTimedWorld({
    invitationsPerUser: { count: 1, seconds: minute },
    invitationsPerOrganization: { count: 2, seconds: minute },
    mailsPerAddress: { count: 1, seconds: minute },
  });
  await invite(world, ['carol@example.test'], 'bob');
  for (let count = 0; count < 3; count++)
    assert.deepEqual(outcomesOf(await invite(world, ['dave@example.test'], 'bob')), [
      ['dave', 'rate_limited'],
    ]);
  assert.deepEqual(outcomesOf(await invite(world, ['dave@example.test'])), [['dave', 'invited']]);
});

test('a batch that is refused as a whole asks Logto for nothing but who calls', async () => {
  const world = await createTimedWorld({ invitationsPerUser: { count: 1, seconds: minute } });
  await invite(world, ['carol@example.test']);
  const calls = await world.countCalls(async () => {
    const answer = await invite(world, ['dave@example.test', 'erin@example.test']);
    assert.deepEqual(outcomesOf(answer), [
      ['dave', 'rate_limited'],
      ['erin', 'rate_limited'],
    ]);
  });
  assert.equal(calls, 1);
});

test('the administrators of an organization share its invitations', async () => {
  const world = await createTimedWorld({
    invitationsPerOrganization: { count: 2, seconds: minute },
  });
  world.tenant.organizations
    .get(world.acme)
    ?.members.setRoles(world.idOf('bob'), [world.roleId('admin')]);
  await invite(world, ['carol@example.test']);
  await invite(world, ['dave@example.test'], 'bob');
  assert.deepEqual(outcomesOf(await invite(world, ['erin@example.test'], 'bob')), [
    ['erin', 'rate_limited'],
  ]);
  // What a refusal by one limit took of the others is given back.
  world.pass(minute);
  assert.deepEqual(outcomesOf(await invite(world, ['erin@example.test'])), [['erin', 'invited']]);
});

test('whoever tries invitations that are not theirs is stopped, whatever they try', async () => {
  const world = await createTimedWorld({ failedAnswersPerUser: { count: 3, seconds: minute } });
  const { body } = await invite(world, ['carol@example.test']);
  const id = body.outcomes[0]?.invitation?.id ?? '';
  const call = (as: string, method: string, path: string) =>
    world.call(method, `/invitations/${path}`, { as });
  const tries = [
    await call('bob', 'GET', 'unknown'),
    await call('bob', 'POST', `${id}/accept`),
    await call('bob', 'POST', `${id}/decline`),
  ];
  assert.deepEqual(
    tries.map(({ body: { code } }) => code),
    ['not_found', 'email_mismatch', 'email_mismatch'],
  );
  const refused = [
    await call('bob', 'GET', id),
    await call('bob', 'POST', `${id}/accept`),
    await call('bob', 'POST', 'unknown/decline'),
  ];
  assert.deepEqual(refused.map(problemOf), [rateLimited, rateLimited, rateLimited]);
  for (let count = 0; count < 5; count++)
    assert.equal((await call('carol', 'GET', id)).status, 200);
  assert.equal((await call('carol', 'POST', `${id}/accept`)).status, 200);
  world.pass(minute);
  assert.equal((await call('bob', 'GET', id)).body.code, 'email_mismatch');
});

test('whoever calls too often at all is refused before Logto is asked', async () => {
  const world = await createTimedWorld({ requestsPerUser: { count: 3, seconds: minute } });
  const list = (as: string) => world.call('GET', '/organizations', { as });
  for (let count = 0; count < 3; count++) assert.equal((await list('alice')).status, 200);
  const calls = await world.countCalls(async () => {
    const refused = await list('alice');
    assert.deepEqual([problemOf(refused), retryAfter(refused)], [rateLimited, minute]);
  });
  assert.equal(calls, 0);
  assert.equal((await list('bob')).status, 200);
});

test('each member and each address of a batch counts as a call', async () => {
  const world = await createTimedWorld({ requestsPerUser: { count: 3, seconds: minute } });
  const { acme, idOf } = world;
  const remove = (userIds: string[]) =>
    world.call('POST', `/organizations/${acme}/members/batch`, {
      as: 'alice',
      in: acme,
      body: { action: 'remove', userIds },
    });
  const { body } = await remove(['stranger1', 'stranger2', idOf('bob')]);
  const problems = body.outcomes.map(({ problem }) => [problem?.code, problem?.retryAfter]);
  assert.deepEqual(problems, [
    ['not_found', undefined],
    ['not_found', undefined],
    ['rate_limited', minute],
  ]);
  assert.deepEqual(problemOf(await remove([idOf('bob')])), rateLimited);
  world.pass(minute);
  const addresses = ['bob', 'alice', 'carol'].map((name) => `${name}@example.test`);
  assert.deepEqual(outcomesOf(await invite(world, addresses)), [
    ['bob', 'already_member'],
    ['alice', 'already_member'],
    ['carol', 'rate_limited'],
  ]);
  world.pass(minute);
  assert.equal((await remove([idOf('bob')])).body.outcomes[0]?.outcome, 'done');
});

test('one limit, or all of them, can be taken away', async () => {
  const one = { count: 1, seconds: minute };
  const none = await createTimedWorld(false);
  const another = await createTimedWorld({ organizationsPerUser: false, mailsPerAddress: one });
  for (const world of [none, another]) {
    for (let count = 0; count < 25; count++) assert.equal((await create(world)).status, 201);
  }
});

test('an address counts with all its variants by a plus', async () => {
  const world = await createTimedWorld({ mailsPerAddress: { count: 2, seconds: minute } });
  const outcomeFor = async (address: string) =>
    (await invite(world, [address])).body.outcomes[0]?.outcome;
  assert.equal(await outcomeFor('x@example.test'), 'invited');
  assert.equal(await outcomeFor('X+1@example.test'), 'invited');
  assert.equal(await outcomeFor('x+a+b@Example.Test'), 'rate_limited');
  assert.equal(await outcomeFor('x2@example.test'), 'invited');
});

test('nobody has what was counted forgotten by trying much that is refused', async () => {
  const limiter = createMemoryState(Date.now).limiter('any', { count: 1, seconds: minute });
  await limiter.take('victim');
  for (let count = 0; count < 20_000; count++) {
    const { giveBack } = await limiter.take(`other ${count}`);
    await giveBack();
  }
  assert.ok((await limiter.take('victim')).wait > 0);
});

test('nobody fills the tenant with apps or its storage with logos', async () => {
  const one = { count: 1, seconds: minute };
  const world = await createTimedWorld({ appsPerUser: one, logosPerUser: one });
  world.tenant.hasStorage = true;
  const post = (name: string) =>
    world.call('POST', `/organizations/${world.acme}/apps`, {
      as: 'alice',
      in: world.acme,
      body: { name, roleIds: [] },
    });
  const upload = (content: string) => {
    const body = new FormData();
    body.set('file', new File([content], 'logo.gif'));
    return world.call('PUT', `/organizations/${world.acme}/logo`, {
      as: 'alice',
      in: world.acme,
      body,
    });
  };
  assert.equal((await upload('<html>')).status, 422);
  for (const act of [() => post('Export'), () => upload('GIF89a')]) {
    assert.ok((await act()).status < 300);
    assert.deepEqual(problemOf(await act()), rateLimited);
  }
});
