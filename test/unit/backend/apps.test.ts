import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWorld, problemOf, type World } from '../../contract/world.js';
import { acmeOf, addRole, failAt, join } from './acme.js';

/** A world whose template has two roles for apps. */
const createWorldWithRoles = async () => {
  const world = await createWorld();
  addRole(world, 'reader', ['read:data'], 'MachineToMachine');
  addRole(world, 'robot', ['read:data', 'manage:member'], 'MachineToMachine');
  return world;
};

const create = (world: World, changed: object = {}, as = 'alice', key?: string) =>
  world.call('POST', `/organizations/${world.acme}/apps`, {
    as,
    in: world.acme,
    body: { name: 'Export', roleIds: ['reader'], ...changed },
    ...(key !== undefined && { headers: { 'Idempotency-Key': key } }),
  });

const on = (world: World, method: string, path: string, body?: object, as = 'alice') =>
  world.call(method, `/organizations/${world.acme}/apps${path}`, {
    as,
    in: world.acme,
    ...(body && { body }),
  });

const names = (roles: { name: string }[]) => roles.map(({ name }) => name);

test('an app is created with its roles, and its secret is shown once', async () => {
  const world = await createWorldWithRoles();
  const { status, body } = await create(world, { description: 'Nightly' });
  assert.deepEqual([status, body.name, names(body.roles)], [201, 'Export', ['reader']]);
  const stored = world.tenant.applications.get(body.id);
  assert.deepEqual([stored?.type, stored?.secret], ['MachineToMachine', body.secret]);
  assert.deepEqual([...(acmeOf(world).applications.get(body.id) ?? [])], ['reader']);

  const listed = await on(world, 'GET', '');
  assert.deepEqual(
    listed.body.items.map(({ id, description, isCreatedHere }) => [id, description, isCreatedHere]),
    [[body.id, 'Nightly', true]],
  );
  assert.ok(!JSON.stringify(listed.body).includes(body.secret));
  assert.ok(!JSON.stringify(world.logs).includes(body.secret));
});

test('the app gets tokens of the organization with its id and secret', async () => {
  const world = await createWorldWithRoles();
  const { body } = await create(world);
  const response = await world.logto.fetch(
    new Request(`${world.logto.endpoint}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: body.id,
        client_secret: body.secret,
        organization_id: world.acme,
        scope: 'read:data',
      }),
    }),
  );
  const { scope } = (await response.json()) as { scope: string };
  assert.equal(scope, 'read:data');
});

test('a creation that fails at any step leaves nothing behind', async (t) => {
  const steps = {
    'adding it': 'POST /applications',
    'giving the roles': 'PUT /roles',
    'reading the secret': 'GET /secrets',
  };
  for (const [name, step] of Object.entries(steps)) {
    await t.test(name, async () => {
      const world = await createWorldWithRoles();
      const before = world.tenant.applications.size;
      const fail = failAt(step);
      world.setFault((request) =>
        request.url.endsWith('/api/applications') ? undefined : fail(request),
      );
      assert.equal((await create(world)).status, 502);
      assert.equal(world.tenant.applications.size, before);
    });
  }
});

test('a repeated creation answers the same app, with its secret', async () => {
  const world = await createWorldWithRoles();
  const first = await create(world, {}, 'alice', 'k1');
  const second = await create(world, {}, 'alice', 'k1');
  assert.deepEqual(second.body, first.body);
  assert.equal(acmeOf(world).applications.size, 1);
});

test('apps are searched and paged', async () => {
  const world = await createWorldWithRoles();
  for (const name of ['Export', 'Import', 'Report']) await create(world, { name });
  const found = await on(world, 'GET', '?q=PORT&page=2&pageSize=2');
  assert.deepEqual([found.body.items.length, found.body.total], [1, 3]);
  assert.equal((await on(world, 'GET', '?q=impo')).body.total, 1);
  assert.equal((await on(world, 'GET', '?q=%25')).body.total, 0);
});

test('an app that was made here is deleted, any other only leaves', async () => {
  const world = await createWorldWithRoles();
  const { body } = await create(world);
  const foreign = world.logto.credentials.m2mAppId;
  acmeOf(world).applications.set(foreign, new Set());
  const listed = await on(world, 'GET', '');
  assert.deepEqual(
    listed.body.items.map(({ id, isCreatedHere }) => [id, isCreatedHere]).sort(),
    [
      [body.id, true],
      [foreign, false],
    ].sort(),
  );
  for (const id of [body.id, foreign])
    assert.equal((await on(world, 'DELETE', `/${id}`)).status, 204);
  assert.equal(acmeOf(world).applications.size, 0);
  assert.equal(world.tenant.applications.has(body.id), false);
  assert.equal(world.tenant.applications.has(foreign), true);
  assert.deepEqual(problemOf(await on(world, 'DELETE', `/${body.id}`)), {
    status: 404,
    code: 'not_found',
  });
});

test('roles of an app are replaced, and are roles for apps', async () => {
  const world = await createWorldWithRoles();
  const { id } = (await create(world)).body;
  const changed = await on(world, 'PUT', `/${id}/roles`, { roleIds: ['robot', 'robot'] });
  assert.deepEqual(names(changed.body.roles), ['robot']);
  const member = world.roleId('member');
  const refused = await on(world, 'PUT', `/${id}/roles`, { roleIds: [member] });
  assert.deepEqual(refused.body.errors, [{ pointer: '/roleIds/0', code: 'unknown_value' }]);
  assert.equal((await create(world, { roleIds: [member] })).body.code, 'validation_failed');
});

test('roles for members and roles for apps are two lists', async () => {
  const world = await createWorldWithRoles();
  const list = async (query: string) => {
    const path = `/organizations/${world.acme}/roles${query}`;
    return (await world.call('GET', path, { as: 'alice', in: world.acme })).body.items;
  };
  assert.deepEqual(names(await list('')), ['admin', 'member']);
  assert.deepEqual(names(await list('?for=members')), ['admin', 'member']);
  assert.deepEqual(names(await list('?for=apps')), ['reader', 'robot']);
  const path = `/organizations/${world.acme}/roles?for=pets`;
  const refused = await world.call('GET', path, { as: 'alice', in: world.acme });
  assert.deepEqual(refused.body.errors, [{ pointer: '?for', code: 'unknown_value' }]);
});

test('nobody climbs by an app', async () => {
  const world = await createWorldWithRoles();
  join(world, 'carol', [addRole(world, 'keeper', ['manage:organization', 'read:data'])]);
  const own = (await create(world, {}, 'carol')).body.id;
  for (const climbed of [
    await create(world, { roleIds: ['robot'] }, 'carol'),
    await on(world, 'PUT', `/${own}/roles`, { roleIds: ['robot'] }, 'carol'),
  ])
    assert.deepEqual(problemOf(climbed), { status: 409, code: 'role_not_grantable' });
  assert.deepEqual([...(acmeOf(world).applications.get(own) ?? [])], ['reader']);

  const { id } = (await create(world, { roleIds: ['robot'] })).body;
  for (const answer of [
    await on(world, 'PUT', `/${id}/roles`, { roleIds: [] }, 'carol'),
    await on(world, 'DELETE', `/${id}`, undefined, 'carol'),
  ])
    assert.deepEqual(problemOf(answer), { status: 403, code: 'forbidden' });
  assert.ok(world.tenant.applications.has(id));
});

test('apps are the matter of who may update the organization', async () => {
  const world = await createWorldWithRoles();
  const { id } = (await create(world)).body;
  for (const { body } of [
    await create(world, {}, 'bob'),
    await on(world, 'GET', '', undefined, 'bob'),
    await on(world, 'DELETE', `/${id}`, undefined, 'bob'),
    await on(world, 'PUT', `/${id}/roles`, { roleIds: [] }, 'bob'),
  ])
    assert.deepEqual([body.code, body.capability], ['forbidden', 'organization.update']);
});

test('an app of another organization is not found', async () => {
  const world = await createWorldWithRoles();
  const { id } = (await create(world)).body;
  const other = (
    await world.call('POST', '/organizations', { as: 'dave', body: { name: 'Other' } })
  ).body.id;
  for (const [method, path, body] of [
    ['DELETE', id, undefined],
    ['PUT', `${id}/roles`, { roleIds: [] }],
    ['DELETE', 'nope', undefined],
  ] as const) {
    const answer = await world.call(method, `/organizations/${other}/apps/${path}`, {
      as: 'dave',
      in: other,
      ...(body && { body }),
    });
    assert.deepEqual(problemOf(answer), { status: 404, code: 'not_found' });
  }
  assert.ok(world.tenant.applications.has(id));
});
