import fc from 'fast-check';

/** Texts and values that a parser, a URL or a template may trip over. */

const climbing = [
  '..',
  '../..',
  '../../users',
  '..%2f..%2fusers',
  '%2e%2e%2fusers',
  '%2e%2e',
  '%252e%252e%252f',
  '..%5c..',
  '..\\..\\users',
  '.',
  '%2f',
  '%2F%2F',
  '$organization%2f..%2f$otherId',
  '$organization/../$otherId',
  '$otherId%2fusers',
  '$bob%2froles',
  '$bob%3Fx=1',
  '$bob?x=1',
  '$bob#x',
  '$bob;x=1',
  '$bob%00',
  '$bob%0d%0aX-Injected:%201',
];
const special = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '%5f%5fproto%5f%5f',
  'null',
  'undefined',
  'NaN',
  '-1',
  '0',
  '1e309',
  '*',
  ':organizationId',
  '{organizationId}',
  'batch',
  '%',
  '%zz',
  '%c0%ae%c0%ae',
  '%ff',
  '%ed%a0%80',
  '%F0%9F%92%A5',
  "'%20OR%201=1--",
  '<script>alert(1)</script>',
  '%3Cscript%3E',
  'urn:logto:organization:$organization',
];
const texts = [
  '\u0000',
  '\ud800',
  'a\udfffb',
  '\u202e\u2066',
  '\ufeff',
  '\u2028',
  'ﷺ'.repeat(50),
  'e' + '\u0301'.repeat(1000),
  '{{link}}',
  '${jndi:ldap://x}',
  'a\r\nBcc: x@example.test',
  '"@example.test',
  '@',
  `${'a'.repeat(250)}@${'b'.repeat(250)}.test`,
  `a@${'a.'.repeat(120)}test`,
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  'https://user:pw@example.test',
  'https://[::1]',
  'https://a\\@b',
  '\u0130\u0131ẞ',
];

const long = fc.integer({ min: 129, max: 12_000 }).map((length) => 'x'.repeat(length));
/** Of any code points, half surrogates among them. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 40 })
  .map((codes) => String.fromCodePoint(...codes));

/** Parts of a URL, written as they are sent. */
export const inUrl = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...climbing, ...special) },
  { weight: 1, arbitrary: fc.constantFrom(...texts).map(percentEncoded) },
  { weight: 1, arbitrary: anyText.map(percentEncoded) },
  { weight: 1, arbitrary: long },
);

/** Also of what `encodeURIComponent` refuses: half surrogates. */
function percentEncoded(text: string): string {
  return Array.from(
    new TextEncoder().encode(text),
    (byte) => `%${byte.toString(16).padStart(2, '0')}`,
  ).join('');
}

const hugeNumbers = [1e308, -1e308, 5e-324, 2 ** 53, -0, 0.1];
/** For JSON. */
export const hostileValue = fc.oneof(
  fc.constantFrom<unknown>(...texts, ...special, ...climbing, ...hugeNumbers),
  anyText,
  fc.jsonValue({ maxDepth: 4 }),
);

export const queryNames = [
  'q',
  'page',
  'pageSize',
  'roleId',
  'status',
  'successorId',
  'theme',
  'for',
  '__proto__',
  '__proto__[polluted]',
  'constructor.prototype.polluted',
  'page[]',
  'toString',
  '',
];
