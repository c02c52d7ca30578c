import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWorld, problemOf, type World } from '../../contract/world.js';
import { acmeOf, addRole, failAt, isMember, join } from './acme.js';

const set = (world: World, emailDomains: unknown[], roleIds: string[] = [], as = 'alice') =>
  world.call('PUT', `/organizations/${world.acme}/provisioning`, {
    as,
    in: world.acme,
    body: { emailDomains, roleIds },
  });

const read = (world: World, as = 'alice') =>
  world.call('GET', `/organizations/${world.acme}/provisioning`, { as, in: world.acme });

test('whoever signs up with an address of a domain is a member with its roles', async () => {
  const world = await createWorld();
  const { roleId, tenant } = world;
  assert.deepEqual((await read(world)).body.emailDomains, []);
  const answer = await set(world, ['acme.example', 'Acme.Example '], [roleId('member')]);
  assert.deepEqual(
    [answer.body.emailDomains, answer.body.roles],
    [['acme.example'], [{ id: roleId('member'), name: 'member' }]],
  );
  assert.deepEqual((await read(world)).body, answer.body);
  const { id } = tenant.signUp({ username: 'eve', primaryEmail: 'eve@acme.example' });
  assert.deepEqual([...acmeOf(world).members.rolesOf(id)], [roleId('member')]);
  assert.ok(isMember(world, 'eve'));
});

test('a domain is taken in any form, and kept as addresses have it', async () => {
  const world = await createWorld();
  const { body } = await set(world, ['BÜCHER.example', 'xn--bcher-kva.example', '例え.jp']);
  assert.deepEqual(body.emailDomains, ['xn--bcher-kva.example', 'xn--r8jz45g.jp']);
});

test('what is no domain, or everybody’s, is refused by its place', async () => {
  const world = await createWorld();
  const wrong = [
    '',
    'acme',
    'eve@acme.example',
    '@acme.example',
    'https://acme.example',
    'acme.example/x',
    'acme.example:25',
    'acme..example',
    'acme.example.',
    '-acme.example',
    '*.acme.example',
    '192.0.2.1',
    '[::1]',
    'ac me.example',
  ];
  const answer = await set(world, wrong);
  assert.deepEqual(problemOf(answer), { status: 422, code: 'validation_failed' });
  assert.deepEqual(
    answer.body.errors,
    wrong.map((_, index) => ({ pointer: `/emailDomains/${index}`, code: 'invalid_format' })),
  );
  const everybodys = [
    'Gmail.com',
    'outlook.com',
    'hotmail.co.th',
    'yahoo.co.jp',
    'gmx.net',
    'qq.com',
    'privaterelay.appleid.com',
  ];
  const refused = await set(world, ['acme.example', ...everybodys, 'outlook.acme.example']);
  assert.deepEqual(
    refused.body.errors,
    everybodys.map((_, index) => ({
      pointer: `/emailDomains/${index + 1}`,
      code: 'public_domain',
    })),
  );
  const many = Array.from({ length: 51 }, (_, index) => `a${index}.example`);
  assert.deepEqual((await set(world, many)).body.errors, [
    { pointer: '/emailDomains', code: 'too_many', limit: 50 },
  ]);
  assert.equal((await set(world, many.slice(1))).status, 200);
});

test('one gives, and takes, only roles whose scopes one holds', async () => {
  const world = await createWorld();
  const { roleId } = world;
  join(world, 'carol', [addRole(world, 'helper', ['manage:organization'])]);
  const given = await set(world, ['acme.example'], [roleId('admin')], 'carol');
  assert.deepEqual(problemOf(given), { status: 409, code: 'role_not_grantable' });
  await set(world, ['acme.example'], [roleId('admin')]);
  const taken = await set(world, ['acme.example'], [], 'carol');
  assert.equal(taken.body.code, 'role_not_grantable');
  const bot = addRole(world, 'bot', [], 'MachineToMachine');
  assert.deepEqual((await set(world, [], [bot])).body.errors, [
    { pointer: '/roleIds/0', code: 'unknown_value' },
  ]);
});

test('only who may update the organization reads and sets it', async () => {
  const world = await createWorld();
  for (const { body } of [await read(world, 'bob'), await set(world, [], [], 'bob')])
    assert.deepEqual([body.code, body.capability], ['forbidden', 'organization.update']);
});

test('when the second half fails, the first is taken back', async () => {
  const world = await createWorld();
  await set(world, ['acme.example'], [world.roleId('member')]);
  world.setFault(failAt('PUT /email-domains'));
  assert.equal((await set(world, ['else.example'], [world.roleId('admin')])).status, 502);
  world.setFault(() => undefined);
  const { body } = await read(world);
  assert.deepEqual(
    [body.emailDomains, body.roles.map(({ name }) => name)],
    [['acme.example'], ['member']],
  );
});
