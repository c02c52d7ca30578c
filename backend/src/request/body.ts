import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type * as v from 'valibot';
import { ProblemError, validationFailed } from '../problem.js';
import type { Env } from './env.js';
import { validate } from './validation.js';

/** Waits until the whole body is here. */
export type ReceiveBody = (c: Context<Env, string>) => Promise<void>;

/** Refuses a body that is too large, also one that does not say how large it is. @param maxSize bytes */
export const bodyUpTo = (maxSize: number): ReceiveBody => {
  const limit: MiddlewareHandler<Env> = bodyLimit({
    maxSize,
    onError: () => {
      throw new ProblemError('payload_too_large');
    },
  });
  return async (c) => {
    try {
      await limit(c, async () => {
        await c.req.arrayBuffer();
      });
    } catch (error) {
      throw error instanceof ProblemError ? error : brokenOff();
    }
  };
};

const brokenOff = () => validationFailed([{ pointer: '', code: 'invalid_format' }], 400);

/** Bytes. */
const maxBodySize = 64 * 1024;

export const receiveJson = bodyUpTo(maxBodySize);

/** The JSON body as the schema makes it; 415, 400 or 422 for any other. */
export const readBody = async <S extends v.GenericSchema<unknown, unknown>, E extends Env>(
  c: Context<E>,
  schema: S,
): Promise<v.InferOutput<S>> => {
  const [mediaType] = (c.req.header('Content-Type') ?? '').split(';');
  if (mediaType?.trim().toLowerCase() !== 'application/json')
    throw new ProblemError('unsupported_media_type');
  const body = await parse(c.req.arrayBuffer());
  // To valibot, an array is an object too.
  if (Array.isArray(body)) throw validationFailed([{ pointer: '', code: 'invalid_type' }]);
  return validate(schema, body);
};

const parse = async (body: Promise<ArrayBuffer>): Promise<unknown> => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await body));
  } catch {
    throw validationFailed([{ pointer: '', code: 'invalid_json' }], 400);
  }
};
