import type { Context } from 'hono';
import { ProblemError, validationFailed } from '../problem.js';
import { bodyUpTo } from './body.js';
import type { Env } from './env.js';

export interface Image {
  bytes: Uint8Array<ArrayBuffer>;
  type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
}

/** Bytes. */
const maxImageSize = 1024 * 1024;
/** Bytes that the form around the file may have. */
const formOverhead = 16 * 1024;

export const receiveImage = bodyUpTo(maxImageSize + formOverhead);

/** The picture in the form's field `file`; 415, 413, 400 or 422 for anything else. */
export const readImage = async <E extends Env>(c: Context<E>): Promise<Image> => {
  const [mediaType] = (c.req.header('Content-Type') ?? '').split(';');
  if (mediaType?.trim().toLowerCase() !== 'multipart/form-data')
    throw new ProblemError('unsupported_media_type');
  const file = (await parse(c.req.formData())).get('file');
  if (!(file instanceof File)) throw validationFailed([{ pointer: '/file', code: 'required' }]);
  if (file.size > maxImageSize) throw new ProblemError('payload_too_large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = typeOf(bytes);
  if (!type) throw validationFailed([{ pointer: '/file', code: 'invalid_format' }]);
  return { bytes, type };
};

const parse = async (form: Promise<FormData>): Promise<FormData> => {
  try {
    return await form;
  } catch {
    throw validationFailed([{ pointer: '', code: 'invalid_format' }], 400);
  }
};

/**
 * By its first bytes (https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern): what the
 * sender declares may be a page of HTML or an SVG with a script.
 */
const typeOf = (bytes: Uint8Array): Image['type'] | undefined => {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(start)) return 'image/gif';
  if (/^RIFF[^]{4}WEBPVP/.test(start)) return 'image/webp';
  return undefined;
};
