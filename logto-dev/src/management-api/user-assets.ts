import * as v from 'valibot';
import { ok } from './answer.js';
import { RequestError } from './errors.js';
import { route } from './router.js';

/** Bytes. */
const maxUploadFileSize = 8 * 1024 * 1024;
const allowUploadMimeTypes = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/vnd.microsoft.icon',
  'image/x-icon',
  'image/svg+xml',
  'image/tiff',
  'image/webp',
  'image/bmp',
];

export const userAssetRoutes = [
  route('GET /user-assets/service-status', {}, ({ tenant }) =>
    ok({
      ...(tenant.hasStorage
        ? { status: 'ready', allowUploadMimeTypes, maxUploadFileSize }
        : { status: 'not_configured' }),
      isExperienceAvatarUploadEnabled: true,
    }),
  ),
  route(
    'POST /user-assets',
    { body: v.object({ file: v.instance(File) }) },
    async ({ tenant, body: { file } }) => {
      if (file.size > maxUploadFileSize) throw new RequestError(400, 'guard.file_size_exceeded');
      if (!allowUploadMimeTypes.includes(file.type))
        throw new RequestError(400, 'guard.mime_type_not_allowed');
      if (!tenant.hasStorage) throw new RequestError(400, 'storage.not_configured');
      return ok({ url: await dataUrl(file) });
    },
  ),
];

/** A URL that a page can show without a server, and over https as well. */
const dataUrl = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:${file.type};base64,${btoa(text)}`;
};
