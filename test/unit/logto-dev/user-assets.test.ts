import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LogtoDevOptions } from '../../../logto-dev/src/logto-dev.js';
import { startLogto } from './management-client.js';

const start = async (options: LogtoDevOptions) => {
  const { logto, call, authorization } = await startLogto({ acme: false, ...options });
  const upload = async (file?: File) => {
    const body = new FormData();
    if (file) body.set('file', file);
    const response = await logto.fetch(
      new Request(`${logto.endpoint}/api/user-assets`, {
        method: 'POST',
        headers: { authorization },
        body,
      }),
    );
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return { call, upload };
};

const gif = new File(['GIF89a'], 'logo.gif', { type: 'image/gif' });

test('without storage Logto says so, and takes no file', async () => {
  const { call, upload } = await start({});
  const status = await call('GET /user-assets/service-status');
  assert.deepEqual(status.body, {
    status: 'not_configured',
    isExperienceAvatarUploadEnabled: true,
  });
  const { status: code, body } = await upload(gif);
  assert.deepEqual([code, body['code']], [400, 'storage.not_configured']);
});

test('a file goes into the storage and has a URL then', async () => {
  const { call, upload } = await start({ storage: true });
  const status = await call('GET /user-assets/service-status');
  assert.equal((status.body as { status: string }).status, 'ready');
  const { body } = await upload(gif);
  const stored = await fetch(String(body['url']));
  assert.equal(await stored.text(), 'GIF89a');
});

test('a file of another kind, or none, is refused', async () => {
  const { upload } = await start({ storage: true });
  const page = new File(['<html>'], 'a.html', { type: 'text/html' });
  assert.equal((await upload(page)).body['code'], 'guard.mime_type_not_allowed');
  const large = new File([new Uint8Array(8 * 1024 * 1024 + 1)], 'a.png', { type: 'image/png' });
  assert.equal((await upload(large)).body['code'], 'guard.file_size_exceeded');
  assert.equal((await upload()).body['code'], 'guard.invalid_input');
});
