import type { Context } from 'hono';
import type { Member, User } from '../auth/callers.js';
import type { Answer } from '../idempotency.js';
import { markOf, type TakeMark } from '../logto/mark.js';
import { validationFailed } from '../problem.js';
import type { Services } from '../services.js';
import type { Env } from './env.js';

/** Creates unless that was done for the `Idempotency-Key`; then answers the same, and notes it. */
export const createOnce = async <E extends Env>(
  { idempotency }: Services,
  c: Context<E>,
  caller: User | Member,
  input: unknown,
  create: (takeMark: TakeMark) => Promise<Answer>,
): Promise<object> => {
  let isReplayed = true;
  const key = idempotencyKey(c, caller);
  const { body } = await idempotency.once(key, input, async (noteAttempt) => {
    isReplayed = false;
    return create(async () => markOf(key, await noteAttempt()));
  });
  caller.note({ isReplayed });
  return body;
};

/** The `Idempotency-Key`, made distinct by caller and path; undefined when there is none. */
const idempotencyKey = <E extends Env>(
  c: Context<E>,
  { userId }: User | Member,
): string | undefined => {
  const key = c.req.header('Idempotency-Key');
  if (key === undefined) return undefined;
  const pointer = 'Idempotency-Key';
  if (key.length > 128) throw validationFailed([{ pointer, code: 'too_long', limit: 128 }]);
  if (!/^[\x21-\x7e]+$/.test(key)) throw validationFailed([{ pointer, code: 'invalid_format' }]);
  return `${userId} ${c.req.path} ${key}`;
};
