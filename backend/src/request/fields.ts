import * as v from 'valibot';

const controlOrMarkup = /[<>\p{Cc}\p{Cs}]/u;
const controlButLineBreakOrMarkup = /[<>\p{Cs}]|(?![\n\r])\p{Cc}/u;
/** RFC 3986 has these percent-encoded; a quote would end an attribute in the HTML of a mail. */
const neverInUrl = /[<>"\\^`{|}\s\p{Cc}\p{Cs}]/u;
const control = /[\p{Cc}\p{Cs}]/u;

const without = (characters: RegExp) =>
  v.check((text: string) => !characters.test(text), 'invalid_characters');

/** Logto puts names into mails unescaped, so they come without markup; half surrogates are no text. */
export const Name = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'too_short'),
  v.maxLength(128, 'too_long'),
  without(controlOrMarkup),
);

/** Several lines. @param maxLength in UTF-16 code units, as Logto counts */
export const lines = (maxLength: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(maxLength, 'too_long'),
    without(controlButLineBreakOrMarkup),
  );

export const HttpsUrl = v.pipe(
  v.string(),
  v.maxLength(2048, 'too_long'),
  v.url('invalid_format'),
  v.check((url) => url.startsWith('https://'), 'invalid_format'),
  without(neverInUrl),
);

/** A list whose entries are looked at only where there are not too many: the answer stays short. */
export const listOf = <S extends v.GenericSchema>(entry: S, maxLength: number) =>
  v.pipe(v.array(v.unknown()), v.maxLength(maxLength, 'too_many'), v.array(entry));

/** Whether they are ids of roles shows when they are looked up. */
export const RoleIds = listOf(
  v.pipe(v.string(), v.minLength(1, 'too_short'), v.maxLength(128, 'too_long')),
  50,
);

/** BCP 47. */
export const Locale = v.pipe(
  v.string(),
  v.maxLength(35, 'too_long'),
  v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'invalid_format'),
);

/** What one types to search. */
export const Search = v.pipe(v.string(), v.maxLength(256, 'too_long'), without(control), v.trim());

/** Bytes that a mailbox's address may have (RFC 5321, 4.5.3.1.3, less the brackets). */
const maxAddressLength = 254;

/** A normalised address that mail can be sent to; Logto wants a dot in its domain. */
const Address = v.pipe(
  v.string(),
  v.maxLength(maxAddressLength),
  v.rfcEmail(),
  v.regex(/@.+\.[^.]{2,}$/),
);

/** In ASCII only: some other letters have small ones that are ASCII, and are other addresses. */
export const normalizeAddress = (text: string): string =>
  text.trim().replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());

export const isAddress = (normalized: string): boolean => v.is(Address, normalized);
