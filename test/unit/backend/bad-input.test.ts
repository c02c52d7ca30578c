import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createWorld, problemOf } from '../../contract/world.js';

const runs = { numRuns: 60 };

test('a name is refused for what is wrong with it, and taken otherwise', async (t) => {
  const { call } = await createWorld();
  const create = (body: unknown) => call('POST', '/organizations', { as: 'carol', body });
  const refused: [string, unknown, object][] = [
    ['missing', {}, { pointer: '/name', code: 'required' }],
    ['empty', { name: '' }, { pointer: '/name', code: 'too_short', limit: 1 }],
    ['blank', { name: ' \t\u3000' }, { pointer: '/name', code: 'too_short', limit: 1 }],
    [
      '129 characters',
      { name: 'x'.repeat(129) },
      { pointer: '/name', code: 'too_long', limit: 128 },
    ],
    ['markup', { name: '<b>Acme</b>' }, { pointer: '/name', code: 'invalid_characters' }],
    ['control characters', { name: 'A\u0000B' }, { pointer: '/name', code: 'invalid_characters' }],
    ['a line break', { name: 'A\nB' }, { pointer: '/name', code: 'invalid_characters' }],
    ['half an emoji', { name: 'A\ud83dB' }, { pointer: '/name', code: 'invalid_characters' }],
    ['a number', { name: 5 }, { pointer: '/name', code: 'invalid_type' }],
    ['null', { name: null }, { pointer: '/name', code: 'invalid_type' }],
    [
      'an unknown property',
      { name: 'A', customData: {} },
      { pointer: '/customData', code: 'unknown_property' },
    ],
    [
      'markup in the description',
      { name: 'A', description: '<' },
      { pointer: '/description', code: 'invalid_characters' },
    ],
    [
      'a long description',
      { name: 'A', description: 'x'.repeat(257) },
      { pointer: '/description', code: 'too_long', limit: 256 },
    ],
    [
      'a script as logo',
      { name: 'A', logoUrl: 'javascript:alert(1)' },
      { pointer: '/logoUrl', code: 'invalid_format' },
    ],
    [
      'a logo that leaves an HTML attribute',
      { name: 'A', logoUrl: 'https://a.test/" onerror="alert(1)' },
      { pointer: '/logoUrl', code: 'invalid_characters' },
    ],
    ['an array', [], { pointer: '', code: 'invalid_type' }],
  ];
  for (const [name, body, error] of refused) {
    await t.test(name, async () => {
      const answer = await create(body);
      assert.deepEqual(problemOf(answer), { status: 422, code: 'validation_failed' });
      assert.deepEqual(answer.body.errors[0], error);
    });
  }
  for (const name of [
    'x',
    'x'.repeat(128),
    ` ${'x'.repeat(128)} `,
    '👩‍🚀 株式会社',
    'บริษัท',
    'O’Neill & Søns "1"',
  ]) {
    await t.test(`taken: ${name.slice(0, 20)}`, async () => {
      const answer = await create({ name });
      assert.deepEqual([answer.status, answer.body.name], [201, name.trim()]);
    });
  }
});

test('a body is refused that is no JSON, too large or of another type', async (t) => {
  const world = await createWorld();
  const token = await world.tokenFor('carol');
  const post = async (body: BodyInit, type = 'application/json', headers = {}) => {
    const response = await world.fetch(
      new Request('https://backend.example.test/organizations', {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': type, ...headers },
        body,
        ...(body instanceof ReadableStream && { duplex: 'half' }),
      }),
    );
    const problem = (await response.json()) as { code: string };
    return { status: response.status, code: problem.code };
  };
  const invalid = { status: 400, code: 'validation_failed' };
  const tooLarge = { status: 413, code: 'payload_too_large' };
  const unsupported = { status: 415, code: 'unsupported_media_type' };

  await t.test('no JSON', async () => {
    for (const body of ['', '{', 'name=Acme', '{"name":"A"}}', new Uint8Array([0x22, 0xff, 0x22])])
      assert.deepEqual(await post(body), invalid);
  });
  await t.test('too large, and saying so', async () => {
    const body = JSON.stringify({ name: 'x'.repeat(70_000) });
    const length = { 'Content-Length': String(body.length) };
    assert.deepEqual(await post(body, 'application/json', length), tooLarge);
  });
  await t.test('too large, without saying so', async () => {
    const chunk = new TextEncoder().encode('"'.padEnd(10_000));
    let left = 1000;
    const body = new ReadableStream({
      pull(controller) {
        if (left-- > 0) controller.enqueue(chunk);
        else controller.close();
      },
    });
    assert.deepEqual(await post(body), tooLarge);
    assert.ok(left > 900, 'the rest is not read');
  });
  await t.test('broken off, whether it said how large it would be or not', async () => {
    for (const length of [{ 'Content-Length': '50' }, {}]) {
      const body = new ReadableStream({
        pull: (controller) => {
          controller.error(new Error('aborted'));
        },
      });
      assert.deepEqual(await post(body, 'application/json', length), invalid);
    }
  });
  await t.test('another type', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json-seq',
      '',
    ])
      assert.deepEqual(await post('{"name":"A"}', type), unsupported);
  });
});

test('a list that is too long has one error, not one for each entry', async () => {
  const { call, acme, idOf } = await createWorld();
  const entries = Array.from({ length: 30_000 }, () => 1);
  const calls = [
    ['POST', 'invitations', { invitees: entries, roleIds: [] }, '/invitees', 100],
    ['PUT', `members/${idOf('bob')}/roles`, { roleIds: entries }, '/roleIds', 50],
  ] as const;
  for (const [method, path, body, pointer, limit] of calls) {
    const answer = await call(method, `/organizations/${acme}/${path}`, {
      as: 'alice',
      in: acme,
      body,
    });
    assert.deepEqual(answer.body.errors, [{ pointer, code: 'too_many', limit }]);
  }
});

test('a query is refused for what is wrong with it', async (t) => {
  const { call, acme } = await createWorld();
  const refused: [string, object][] = [
    ['page=0', { pointer: '?page', code: 'too_small', limit: 1 }],
    ['page=x', { pointer: '?page', code: 'invalid_type' }],
    ['page=1.5', { pointer: '?page', code: 'invalid_type' }],
    ['page=1000001', { pointer: '?page', code: 'too_large', limit: 1_000_000 }],
    ['pageSize=101', { pointer: '?pageSize', code: 'too_large', limit: 100 }],
    ['pageSize=-1', { pointer: '?pageSize', code: 'too_small', limit: 1 }],
    [`q=${'x'.repeat(257)}`, { pointer: '?q', code: 'too_long', limit: 256 }],
    ['q=%00', { pointer: '?q', code: 'invalid_characters' }],
    ['roleId=a/b', { pointer: '?roleId', code: 'invalid_format' }],
  ];
  for (const [query, error] of refused) {
    await t.test(query.slice(0, 20), async () => {
      const answer = await call('GET', `/organizations/${acme}/members?${query}`, {
        as: 'bob',
        in: acme,
      });
      assert.deepEqual(problemOf(answer), { status: 422, code: 'validation_failed' });
      assert.deepEqual(answer.body.errors, [error]);
    });
  }
  const status = await call('GET', `/organizations/${acme}/invitations?status=gone`, {
    as: 'bob',
    in: acme,
  });
  assert.deepEqual(status.body.errors, [{ pointer: '?status', code: 'unknown_value' }]);
});

test('whatever the name, it is stored as shown or refused as documented', async () => {
  const { call, tenant } = await createWorld({ limits: false });
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 140 }), async (name) => {
      const { status, body } = await call('POST', '/organizations', {
        as: 'carol',
        body: { name },
      });
      if (status === 201) assert.equal(tenant.organizations.get(body.id)?.name, name.trim());
      else assert.equal(status, 422);
    }),
    runs,
  );
});

test('whatever the addresses, each one has its outcome', async () => {
  const { call, acme } = await createWorld();
  const address = fc.oneof(fc.emailAddress(), fc.string({ maxLength: 40 }));
  await fc.assert(
    fc.asyncProperty(fc.array(address, { minLength: 1, maxLength: 5 }), async (invitees) => {
      const { status, body } = await call('POST', `/organizations/${acme}/invitations`, {
        as: 'alice',
        in: acme,
        body: { invitees, roleIds: [] },
      });
      assert.equal(status, 200);
      const expected = new Set(invitees.map((each) => each.trim().toLowerCase()));
      assert.deepEqual(
        body.outcomes.map(({ invitee }) => invitee),
        [...expected],
      );
      assert.ok(body.outcomes.every(({ outcome }) => outcome !== 'failed'));
    }),
    runs,
  );
});

test('whatever the body, the answer is one of the contract’s', async () => {
  const { call, acme, idOf } = await createWorld();
  const calls = [
    ['POST', '/organizations'],
    ['POST', `/organizations/${acme}/invitations`],
    ['PUT', `/organizations/${acme}/members/${idOf('bob')}/roles`],
  ] as const;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...calls), fc.json(), async ([method, path], body) => {
      const own = path === '/organizations' ? {} : { in: acme };
      const { status } = await call(method, path, { as: 'alice', ...own, body });
      assert.ok(status < 500, String(status));
    }),
    runs,
  );
});
