import { isMissing, LogtoError } from './error.js';

/** What the generated client answers: an error status throws before it comes to that. */
type Answered<T> = Promise<{ data?: T; response: Response }>;

/** One thing of Logto's; all have an id. */
export const data = async <T>(answer: Answered<T>): Promise<T> => {
  const { data, response } = await answer;
  if (data === undefined || !hasId(data)) throw new LogtoError('malformed', response.status);
  return data;
};

export const list = async <T>(answer: Answered<T[]>): Promise<T[]> =>
  listOf(answer, (entry) => hasId(entry));

/** A list of things that have no id. */
export const listOf = async <T>(
  answer: Answered<T[]>,
  isEntry: (entry: T) => boolean,
): Promise<T[]> => {
  const { data, response } = await answer;
  if (!Array.isArray(data) || !data.every(isEntry))
    throw new LogtoError('malformed', response.status);
  return data;
};

/** A page of a list, with how many there are on all pages. */
export const page = async <T>(answer: Answered<T[]>): Promise<{ items: T[]; total: number }> => {
  const [items, { response }] = await Promise.all([list(answer), answer]);
  const total = response.headers.get('Total-Number') ?? '';
  if (!/^\d{1,15}$/.test(total)) throw new LogtoError('malformed', response.status);
  return { items, total: Number(total) };
};

/** A thing that has this property, a text, rather than an id. */
export const withText = async <K extends string, T extends Record<K, string>>(
  answer: Answered<T>,
  property: K,
): Promise<T> => {
  const { data, response } = await answer;
  if (!hasText(data, property)) throw new LogtoError('malformed', response.status);
  return data as T;
};

export const hasText = (value: unknown, property: string): boolean =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, property) === 'string';

const hasId = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'id' in value;

export const unlessMissing = async <T>(answer: Promise<T>): Promise<T | undefined> => {
  try {
    return await answer;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

export const done = async (answer: Answered<unknown>): Promise<void> => {
  await answer;
};
