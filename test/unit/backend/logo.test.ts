import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWorld, problemOf, type World } from '../../contract/world.js';
import { acmeOf, failAt } from './acme.js';

const pictures = {
  'image/png': '\x89PNG\r\n\x1a\n',
  'image/jpeg': '\xff\xd8\xff\xe0',
  'image/gif': 'GIF89a',
  'image/webp': 'RIFF\x10\x00\x00\x00WEBPVP8 ',
};

const bytesOf = (text: string, size = text.length) => {
  const bytes = new Uint8Array(size);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
};

const formOf = (bytes: Uint8Array<ArrayBuffer>, name = 'logo.svg', type = 'image/svg+xml') => {
  const form = new FormData();
  form.set('file', new File([bytes], name, { type }));
  return form;
};

const createWorldWithStorage = async () => {
  const world = await createWorld();
  world.tenant.hasStorage = true;
  return world;
};

const upload = (world: World, body: unknown, query = '', as = 'alice') =>
  world.call('PUT', `/organizations/${world.acme}/logo${query}`, { as, in: world.acme, body });

test('a picture becomes the logo, by what it is and not by what it is called', async () => {
  for (const [type, start] of Object.entries(pictures)) {
    const world = await createWorldWithStorage();
    const { status, body } = await upload(world, formOf(bytesOf(start)));
    assert.deepEqual([status, body.logoUrl?.startsWith(`data:${type};`)], [200, true]);
    assert.equal(acmeOf(world).branding['logoUrl'], body.logoUrl);
  }
});

test('light and dark are two logos, and other branding stays', async () => {
  const world = await createWorldWithStorage();
  acmeOf(world).branding = { favicon: 'https://cdn.example.test/f.png' };
  await upload(world, formOf(bytesOf(pictures['image/png'])));
  const { body } = await upload(world, formOf(bytesOf(pictures['image/gif'])), '?theme=dark');
  assert.ok(body.logoUrl?.startsWith('data:image/png'));
  assert.ok(body.darkLogoUrl?.startsWith('data:image/gif'));
  assert.equal(acmeOf(world).branding['favicon'], 'https://cdn.example.test/f.png');
});

test('no two files have one name, since Logto would overwrite the first', async () => {
  const world = await createWorldWithStorage();
  const names: unknown[] = [];
  world.setFault(async (request) => {
    if (request.method === 'POST' && request.url.endsWith('/user-assets')) {
      const file = (await request.clone().formData()).get('file');
      names.push(file instanceof File && file.name);
    }
    return undefined;
  });
  for (let round = 0; round < 2; round++)
    await upload(world, formOf(bytesOf(pictures['image/png']), '../../other.png'));
  assert.equal(new Set(names).size, 2);
  for (const name of names) assert.match(String(name), /^logo-ac5t8e2m9r1k-light-[\w-]+\.png$/);
});

test('anything else is refused for what it is', async (t) => {
  const world = await createWorldWithStorage();
  const invalid = { status: 422, code: 'validation_failed' };
  const other = new FormData();
  other.set('file', 'text');

  await t.test('another format', async () => {
    for (const text of ['<svg onload="x()"/>', '<html>', 'RIFF....WAVE', 'GIF8', ''])
      assert.deepEqual(
        (await upload(world, formOf(bytesOf(text), 'a.png', 'image/png'))).body.errors,
        [{ pointer: '/file', code: 'invalid_format' }],
      );
  });
  await t.test('no file', async () => {
    const answer = await upload(world, other);
    assert.deepEqual(problemOf(answer), invalid);
    assert.deepEqual(answer.body.errors, [{ pointer: '/file', code: 'required' }]);
  });
  await t.test('more than 1 MiB', async () => {
    const mebibyte = 1024 * 1024;
    const png = (size: number) => formOf(bytesOf(pictures['image/png'], size));
    assert.equal((await upload(world, png(mebibyte))).status, 200);
    for (const size of [mebibyte + 1, 2 * mebibyte])
      assert.deepEqual(problemOf(await upload(world, png(size))), {
        status: 413,
        code: 'payload_too_large',
      });
  });
  await t.test('no form', async () => {
    assert.equal((await upload(world, {})).body.code, 'unsupported_media_type');
    const broken = await world.call('PUT', `/organizations/${world.acme}/logo`, {
      as: 'alice',
      in: world.acme,
      body: 'x',
      headers: { 'Content-Type': 'multipart/form-data; boundary=y' },
    });
    assert.deepEqual(problemOf(broken), { status: 400, code: 'validation_failed' });
  });
  await t.test('another theme', async () => {
    const answer = await upload(world, formOf(bytesOf(pictures['image/png'])), '?theme=pink');
    assert.deepEqual(answer.body.errors, [{ pointer: '?theme', code: 'unknown_value' }]);
  });
});

test('a tenant without storage says so', async () => {
  const world = await createWorld();
  const answer = await upload(world, formOf(bytesOf(pictures['image/png'])));
  assert.deepEqual(problemOf(answer), { status: 501, code: 'uploads_not_configured' });
});

test('who may not update the organization stores nothing', async () => {
  const world = await createWorldWithStorage();
  const answer = await upload(world, formOf(bytesOf(pictures['image/png'])), '', 'bob');
  assert.deepEqual(
    [answer.body.code, answer.body.capability],
    ['forbidden', 'organization.update'],
  );
  assert.ok(!world.calls.some((call) => call.includes('user-assets')));
});

test('a file that is stored in vain is noted in the log', async () => {
  const world = await createWorldWithStorage();
  world.setFault(failAt(`PATCH ${world.acme}`));
  assert.equal((await upload(world, formOf(bytesOf(pictures['image/png'])))).status, 502);
  const entry = world.logs.find(({ event }) => event === 'undo_failed');
  assert.equal(entry?.leftBehind, `a stored logo of organization ${world.acme}`);
});

test('a storage whose files no page would show does not take the logo away', async () => {
  const world = await createWorldWithStorage();
  world.setFault(({ method, url }) =>
    method === 'POST' && url.endsWith('/user-assets')
      ? Response.json({ url: 'http://storage.example.test/l.png' })
      : undefined,
  );
  assert.equal((await upload(world, formOf(bytesOf(pictures['image/png'])))).status, 502);
  assert.deepEqual(acmeOf(world).branding, {});
});
