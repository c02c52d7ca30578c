import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWorld, problemOf } from '../../contract/world.js';

test('a creation that fails at any step leaves nothing behind', async (t) => {
  const steps = {
    'adding the creator': /^POST .*\/users$/,
    'giving the role': /^POST .*\/roles$/,
  };
  for (const [name, step] of Object.entries(steps)) {
    await t.test(name, async () => {
      const { call, setFault, tenant } = await createWorld();
      const before = tenant.organizations.size;
      setFault((request) =>
        step.test(`${request.method} ${new URL(request.url).pathname}`)
          ? Response.json({ code: 'oops' }, { status: 500 })
          : undefined,
      );
      const answer = await call('POST', '/organizations', { as: 'carol', body: { name: 'New' } });
      assert.deepEqual(problemOf(answer), { status: 502, code: 'logto_unavailable' });
      assert.equal(tenant.organizations.size, before);
    });
  }
});

test('an undo that fails is logged with what is left behind', async () => {
  const { call, setFault, tenant, logs } = await createWorld();
  setFault((request) =>
    /users$/.test(request.url) || request.method === 'DELETE'
      ? new Response('', { status: 500 })
      : undefined,
  );
  const answer = await call('POST', '/organizations', { as: 'carol', body: { name: 'New' } });
  const left = [...tenant.organizations.values()].find(({ name }) => name === 'New');
  const entry = logs.find(({ event }) => event === 'undo_failed');
  assert.equal(entry?.leftBehind, `organization ${left?.id ?? ''}`);
  assert.equal(entry.requestId, answer.body.requestId);
});

test('without the creator role in the template nothing is created', async () => {
  const { call, tenant } = await createWorld({ creatorRole: 'owner' });
  const before = tenant.organizations.size;
  const answer = await call('POST', '/organizations', { as: 'carol', body: { name: 'New' } });
  assert.deepEqual(problemOf(answer), { status: 500, code: 'internal' });
  assert.equal(tenant.organizations.size, before);
});

test('an account that was deleted meanwhile creates nothing', async () => {
  const { call, tenant, tokenFor, idOf } = await createWorld();
  const token = await tokenFor('dave');
  tenant.deleteUser(idOf('dave'));
  const before = tenant.organizations.size;
  const answer = await call('POST', '/organizations', { token, body: { name: 'New' } });
  assert.deepEqual(problemOf(answer), { status: 401, code: 'unauthenticated' });
  assert.equal(tenant.organizations.size, before);
});

test('a scope can be required to create', async () => {
  const { call } = await createWorld({ createScope: 'create:organization' });
  const body = { name: 'New' };
  assert.equal((await call('POST', '/organizations', { as: 'alice', body })).status, 201);
  const stricter = await createWorld({ createScope: 'found:organization' });
  const answer = await stricter.call('POST', '/organizations', { as: 'alice', body });
  assert.deepEqual(problemOf(answer), { status: 403, code: 'forbidden' });
});

test('a scope that a role in one organization gives does not allow to create others', async () => {
  const { call, acme, idOf, logto, tenant, roleId } = await createWorld({
    createScope: 'create:organization',
  });
  const { apiResource } = logto.credentials;
  const [scope] = [...tenant.scopes.values()].filter(({ name }) => name === 'create:organization');
  tenant.organizationRoles.get(roleId('admin'))?.resourceScopeIds.add(scope?.id ?? '');
  const token = await logto.issueToken({
    userId: idOf('alice'),
    resource: apiResource,
    organizationId: acme,
  });
  const answer = await call('POST', '/organizations', { token, body: { name: 'New' } });
  assert.deepEqual(problemOf(answer), { status: 403, code: 'forbidden' });
});

test('an organization that Logto may have created unseen is logged', async () => {
  const { call, logto, logs, setFault } = await createWorld();
  setFault(async (request) => {
    if (request.method !== 'POST' || !request.url.endsWith('/api/organizations')) return undefined;
    await logto.fetch(request);
    return new Response('', { status: 502 });
  });
  const answer = await call('POST', '/organizations', { as: 'carol', body: { name: 'New' } });
  assert.deepEqual(problemOf(answer), { status: 502, code: 'logto_unavailable' });
  const entry = logs.find(({ event }) => event === 'undo_failed');
  assert.equal(entry?.leftBehind, 'perhaps an organization without members');
  assert.equal(entry.requestId, answer.body.requestId);
});

test('the same idempotency key creates once', async (t) => {
  const post = (
    world: Awaited<ReturnType<typeof createWorld>>,
    key: string,
    name: string,
    as = 'carol',
  ) =>
    world.call('POST', '/organizations', {
      as,
      body: { name },
      headers: { 'Idempotency-Key': key },
    });

  await t.test('also at the same moment', async () => {
    const world = await createWorld();
    const answers = await Promise.all([post(world, 'k1', 'New'), post(world, 'k1', 'New')]);
    answers.push(await post(world, 'k1', ' New '));
    assert.equal(new Set(answers.map(({ body }) => body.id)).size, 1);
    assert.equal(world.tenant.organizationsOf(world.idOf('carol')).length, 1);
  });

  await t.test('and is refused with another body', async () => {
    const world = await createWorld();
    await post(world, 'k1', 'New');
    assert.deepEqual(problemOf(await post(world, 'k1', 'Other')), {
      status: 409,
      code: 'conflict',
    });
  });

  await t.test('for each caller on their own', async () => {
    const world = await createWorld();
    const one = await post(world, 'k1', 'New');
    const other = await post(world, 'k1', 'New', 'dave');
    assert.notEqual(one.body.id, other.body.id);
  });

  await t.test('for a day', async () => {
    let now = Date.now();
    const world = await createWorld({ now: () => now });
    const one = await post(world, 'k1', 'New');
    now += 25 * 60 * 60 * 1000;
    assert.notEqual((await post(world, 'k1', 'New')).body.id, one.body.id);
  });

  await t.test('after a failure, which is not remembered', async () => {
    const world = await createWorld();
    world.setFault((request) =>
      request.url.endsWith('/roles') ? new Response('', { status: 500 }) : undefined,
    );
    assert.equal((await post(world, 'k1', 'New')).status, 502);
    world.setFault(() => undefined);
    assert.equal((await post(world, 'k1', 'New')).status, 201);
  });

  await t.test('unless it is no key', async () => {
    const world = await createWorld();
    for (const key of ['x'.repeat(129), 'a b', '']) {
      const answer = await post(world, key, 'New');
      assert.deepEqual(problemOf(answer), { status: 422, code: 'validation_failed' });
      assert.equal(answer.body.errors[0]?.pointer, 'Idempotency-Key');
    }
  });
});
