import * as v from 'valibot';

const id = /^[\w-]{1,128}$/;

/** Whether a text can be an id of Logto's; nothing else may get into one of its URLs. */
export const isId = (text: string): boolean => id.test(text);

export const Id = v.pipe(v.string(), v.regex(id, 'invalid_format'));
