import fc from 'fast-check';
import { boundary, jsonBytes, type Draft } from './valid.js';

/** Requests by somebody who wants to break in, or just to break something. */

/** One to three attacks on a request that is valid otherwise. */
export const hostile = (draft: Draft): fc.Arbitrary<Draft> =>
  fc
    .array(attack, { minLength: 1, maxLength: 3 })
    .map((attacks) => attacks.reduce((attacked, attack) => attack(attacked), draft));

type Attack = (draft: Draft) => Draft;

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
const inUrl = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...climbing, ...special) },
  { weight: 1, arbitrary: fc.constantFrom(...texts).map(percentEncoded) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }).map(percentEncoded) },
  { weight: 1, arbitrary: long },
);

/** Also of what `encodeURIComponent` refuses: half surrogates. */
function percentEncoded(text: string): string {
  return Array.from(
    new TextEncoder().encode(text),
    (byte) => `%${byte.toString(16).padStart(2, '0')}`,
  ).join('');
}

const inPath: fc.Arbitrary<Attack> = fc
  .tuple(fc.nat(), inUrl, fc.boolean())
  .map(([place, value, atEnd]) => (draft) => {
    const names = Object.keys(draft.path);
    const name = names[place % names.length];
    if (name === undefined || atEnd) return { ...draft, path: { ...draft.path, '': value } };
    return { ...draft, path: { ...draft.path, [name]: value } };
  });

const queryNames = [
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

const inQuery: fc.Arbitrary<Attack> = fc
  .array(fc.tuple(fc.constantFrom(...queryNames), inUrl), { minLength: 1, maxLength: 3 })
  .map((added) => (draft) => ({ ...draft, query: [...draft.query, ...added] }));

const hugeNumbers = [1e308, -1e308, 5e-324, 2 ** 53, -0, 0.1];
const hostileValue = fc.oneof(
  fc.constantFrom<unknown>(...texts, ...special, ...climbing, ...hugeNumbers),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 }),
);

const inJson: fc.Arbitrary<Attack> = fc
  .tuple(fc.nat(), hostileValue, fc.boolean())
  .map(([place, value, asEntry]) => (draft) => {
    const { json } = draft;
    if (typeof json !== 'object' || json === null) return { ...draft, json: value };
    const keys = Object.keys(json);
    const key = keys[place % keys.length] ?? '__proto__';
    return { ...draft, json: { ...json, [key]: asEntry ? [value] : value } };
  });

/** Attacks on how a body is written. */
const onBytes: ((bytes: string) => string)[] = [
  (bytes) => `\xef\xbb\xbf${bytes}`,
  (bytes) => Buffer.from(bytes, 'utf16le').toString('latin1'),
  (bytes) => bytes.slice(0, -1),
  (bytes) => `${bytes}${bytes}`,
  (bytes) => `${bytes}\0`,
  (bytes) => ` \n\t${bytes}\r\n`,
  (bytes) => bytes.replace('"', '"\xff'),
  (bytes) => bytes.replace('"', '"\xc0\xae'),
  (bytes) => bytes.replace('"', '"\xed\xa0\x80'),
  (bytes) => bytes.replace('"', '"\\ud800'),
  (bytes) => bytes.replace('"', '"\\u0000'),
  (bytes) => bytes.replace('{', '{"__proto__":{"polluted":true},'),
  (bytes) => bytes.replace('{', '{"constructor":{"prototype":{"polluted":true}},'),
  (bytes) => bytes.replace('{', '{"__proto__":null,'),
  (bytes) => bytes.replace('{', '{"toString":1,"hasOwnProperty":1,"valueOf":1,'),
  (bytes) => bytes.replace('{', '{"name":1,"roleIds":1,"name":"twice","roleIds":[],'),
  (bytes) => bytes.replace(/}$/, ',"name":"twice","roleIds":[],"action":"remove"}'),
  (bytes) => bytes.replace(/:[^,}]*/, ':1e999'),
  (bytes) => bytes.replace(/:[^,}]*/, `:${'9'.repeat(1000)}`),
  (bytes) => bytes.replace(/:[^,}]*/, ':-1e-999'),
  (bytes) => bytes.replace(/:[^,}]*/, ':NaN'),
  (bytes) => bytes.replace(/:[^,}]*/, `:${'['.repeat(5000)}${']'.repeat(5000)}`),
  (bytes) => bytes.replace(/:[^,}]*/, `:${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`),
  (bytes) => bytes.replace('{', `{${' '.repeat(66_000)}`),
  () => '['.repeat(30_000),
  () => '{"a":'.repeat(10_000),
  () => '"'.padEnd(65_537, 'x'),
  () => '',
  () => ' ',
  () => 'null',
  () => '"name"',
  () => '{"__proto__":{"polluted":true}}',
];

const inBytes: fc.Arbitrary<Attack> = fc
  .constantFrom(...onBytes)
  .map((rewrite) => (draft) => ({ ...draft, body: rewrite(bytesOf(draft)) }));

const bytesOf = (draft: Draft): string => draft.body ?? jsonBytes(draft) ?? '{}';

const hostileHeaders: [string, string][] = [
  ['X-Request-Id', 'a\r\nX-Injected: 1'],
  ['X-Request-Id', 'a\nX-Injected: 1'],
  ['X-Request-Id', 'a%0d%0aX-Injected: 1'],
  ['X-Request-Id', '\xe5\x98\x8a\xe5\x98\x8dX-Injected: 1'],
  ['X-Request-Id', '<script>'],
  ['X-Request-Id', 'x'.repeat(128)],
  ['X-Request-Id', 'x'.repeat(129)],
  ['X-Request-Id', 'first'],
  ['X-Request-Id', ''],
  ['X-Request-Id', '\0'],
  ['Idempotency-Key', 'a\r\nX-Injected: 1'],
  ['Idempotency-Key', '__proto__'],
  ['Idempotency-Key', 'constructor'],
  ['Idempotency-Key', '\xff\xfe'],
  ['Idempotency-Key', ''],
  ['Idempotency-Key', 'same'],
  ['Content-Type', 'application/json\r\nX-Injected: 1'],
  ['Content-Type', 'application/json;charset=utf-16'],
  ['Content-Type', 'application/json, text/html'],
  ['Content-Type', 'multipart/form-data'],
  ['Content-Type', 'multipart/form-data; boundary='],
  ['Content-Type', `multipart/form-data; boundary=${'x'.repeat(1000)}`],
  ['Content-Type', 'multipart/form-data; boundary="\x80"'],
  ['Content-Type', '__proto__'],
  ['Content-Encoding', 'gzip'],
  ['Content-Length', '0'],
  ['Content-Length', '5'],
  ['Content-Length', '-1'],
  ['Content-Length', '1e3'],
  ['Content-Length', '999999999999999999999'],
  ['Transfer-Encoding', 'chunked'],
  ['Transfer-Encoding', 'gzip, chunked'],
  ['Transfer-Encoding', 'x'],
  ['Authorization', 'Bearer $aliceToken'],
  ['Authorization', 'Bearer ..'],
  ['Authorization', 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbGljZSJ9.'],
  ['Authorization', 'Bearer eyJhbGciOiJFUzM4NCIsImtpZCI6Il9fcHJvdG9fXyJ9.e30.AAAA'],
  ['Authorization', `Bearer ${'x'.repeat(7000)}`],
  ['Authorization', `Bearer ${'.'.repeat(500)}`],
  ['Host', 'evil.example.test'],
  ['Host', 'a b'],
  ['Host', 'localhost/../x'],
  ['Host', 'user@localhost'],
  ['Host', ''],
  ['Origin', 'null'],
  ['Origin', 'https://app.example.test\r\nX-Injected: 1'],
  ['Access-Control-Request-Method', 'DELETE'],
  ['Access-Control-Request-Headers', 'x-injected\r\nX-Injected: 1'],
  ['X-HTTP-Method-Override', 'DELETE'],
  ['X-Forwarded-Host', 'evil.example.test'],
  ['X-Original-URL', '/organizations'],
  ['Expect', '100-continue'],
  ['Expect', 'the unexpected'],
  ['Upgrade', 'websocket'],
  ['Connection', 'upgrade'],
  ['Range', 'bytes=0-1'],
  ['If-None-Match', '*'],
  ['Accept', '\xff'],
  ['Cookie', 'a=b'.repeat(3000)],
  ['__proto__', 'polluted'],
  ['constructor', 'polluted'],
  ['X Y', 'a space in a name'],
  ['X-Long', 'x'.repeat(20_000)],
];

const inHeaders: fc.Arbitrary<Attack> = fc
  .array(fc.constantFrom(...hostileHeaders), { minLength: 1, maxLength: 3 })
  .map((added) => (draft) => ({ ...draft, headers: [...draft.headers, ...added] }));

/** Forms: parts that lack what they need, and ends that never come. */
const forms = [
  `--${boundary}`,
  `--${boundary}--`,
  `--${boundary}\r\n\r\n\r\n--${boundary}--`,
  `--${boundary}\nContent-Disposition: form-data; name="file"; filename="x"\n\nGIF89a\n--${boundary}--`,
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\nGIF89a`,
  `--${boundary}\r\nContent-Disposition: form-data; name="file"\r\n\r\nGIF89a\r\n--${boundary}--\r\n`,
  `--${boundary}\r\nContent-Disposition: form-data; name="__proto__"; filename="x"\r\n\r\nGIF89a\r\n--${boundary}--\r\n`,
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="../../x\0.png"\r\nContent-Type: text/html\r\n\r\n\xff\xd8\xff\r\n--${boundary}--\r\n`,
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n<svg onload="alert(1)"/>\r\n--${boundary}--\r\n`,
  `--${boundary}\r\nContent-Disposition: form-data; name=file; filename*=UTF-8''%ff\r\n\r\nGIF89a\r\n--${boundary}--\r\n`,
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="x"\r\nContent-Transfer-Encoding: base64\r\n\r\nR0lGODlh\r\n--${boundary}--\r\n`,
  `--${boundary}\r\n`.repeat(1000),
  `preamble\r\n--${boundary}x\r\n--${boundary}--epilogue`,
];

const inForm: fc.Arbitrary<Attack> = fc.constantFrom(...forms).map((body) => (draft) => ({
  ...draft,
  body,
  headers: [
    ...draft.headers.filter(([name]) => name !== 'Content-Type'),
    ['Content-Type', `multipart/form-data; boundary=${boundary}`],
  ],
}));

const methods = [
  'TRACE',
  'CONNECT',
  'PROPFIND',
  'QUERY',
  'get',
  'Patch',
  'PRI',
  'CONSTRUCTOR',
  'G E T',
];

const asMethod: fc.Arbitrary<Attack> = fc
  .constantFrom(...methods)
  .map((method) => (draft) => ({ ...draft, method }));

/** Request targets that are no path of ours, as bytes. */
export const oddTargets = fc.constantFrom(
  '*',
  '',
  '/',
  '//',
  '//evil.example.test/organizations',
  'http://evil.example.test/organizations',
  '/organizations//',
  '/organizations/../../etc/passwd',
  '/%6frganizations',
  '/ORGANIZATIONS',
  '/organizations/',
  '/\\organizations',
  '/api/organizations',
  '/oidc/token',
  '/healthz/..',
  '/healthz',
  '/openapi.json',
  '/openapi.json?__proto__=1',
  '/?'.padEnd(10_000, 'x'),
  '/organizations?' + 'page=1&'.repeat(2000),
  '/organizations HTTP/1.1\r\nX-Injected: 1\r\n\r\n',
  '/organizations\0',
  '/\xff\xfe',
);

const attack = fc.oneof(
  { weight: 4, arbitrary: inPath },
  { weight: 3, arbitrary: inQuery },
  { weight: 4, arbitrary: inJson },
  { weight: 4, arbitrary: inBytes },
  { weight: 4, arbitrary: inHeaders },
  { weight: 1, arbitrary: inForm },
  { weight: 1, arbitrary: asMethod },
);
