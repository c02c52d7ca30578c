import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOrgBackend } from '../../../backend/src/index.js';
import { createMemoryState } from '../../../backend/src/state/memory-state.js';
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

test('an organization of which only Logto’s answer was lost is found and finished', async () => {
  const { call, idOf, logs, logto, roleId, tenant } = await createWorld();
  logto.faults.arm({ method: 'POST', path: '/api/organizations', kind: 'lost' });
  const answer = await call('POST', '/organizations', { as: 'carol', body: { name: 'New' } });
  assert.equal(answer.status, 201);
  const [created, ...more] = tenant.organizationsOf(idOf('carol'));
  assert.equal(created?.id, answer.body.id);
  assert.deepEqual([...created.members.rolesOf(idOf('carol'))], [roleId('admin')]);
  assert.deepEqual(more, []);
  assert.equal(logs.filter(({ event }) => event === 'undo_failed').length, 0);
});

test('a repetition finishes what Logto made when it could not say so any more', async (t) => {
  const down = async () => {
    const state = createMemoryState(Date.now);
    const world = await createWorld({ logtoRetryDelay: 0, state });
    const { logto } = world;
    await world.call('GET', '/organizations', { as: 'carol' });
    logto.faults.arm({ method: 'POST', path: '/api/organizations', kind: 'lost' });
    logto.faults.arm({ method: 'GET', path: '/api/organizations', kind: 'drop', times: 9 });
    const create = (fetch = world.fetch) => {
      const request = async () =>
        new Request('https://backend.example.test/organizations', {
          method: 'POST',
          headers: {
            Authorization: `Bearer ${await world.tokenFor('carol')}`,
            'Content-Type': 'application/json',
            'Idempotency-Key': 'k1',
          },
          body: JSON.stringify({ name: 'New' }),
        });
      return request().then(fetch);
    };
    assert.equal((await create()).status, 503);
    logto.faults.clear();
    const [made] = [...world.tenant.organizations.values()].filter(({ name }) => name === 'New');
    assert.equal(made?.members.size, 0);
    return { world, create, made };
  };

  await t.test('also at another instance that shares the state', async () => {
    const { world, create, made } = await down();
    const other = createOrgBackend(world.settings);
    const answer = await create(other.fetch);
    assert.equal(((await answer.json()) as { id: string }).id, made.id);
    assert.deepEqual([...made.members.rolesOf(world.idOf('carol'))], [world.roleId('admin')]);
    await create();
    assert.equal(world.tenant.organizationsOf(world.idOf('carol')).length, 1);
  });

  await t.test('but makes nobody an administrator who was one', async () => {
    const { world, create, made } = await down();
    made.members.add(world.idOf('dave'), [world.roleId('admin')]);
    assert.equal((await create()).status, 403);
    assert.equal(made.members.has(world.idOf('carol')), false);
    made.members.add(world.idOf('carol'), [world.roleId('member')]);
    assert.equal((await create()).status, 201);
    assert.deepEqual([...made.members.rolesOf(world.idOf('carol'))], [world.roleId('member')]);
  });
});

test('an organization that Logto may yet create unseen is logged', async () => {
  const { call, logs, setFault } = await createWorld();
  setFault(({ method, url }) =>
    method === 'POST' && url.endsWith('/api/organizations')
      ? new Response('', { status: 502 })
      : undefined,
  );
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
