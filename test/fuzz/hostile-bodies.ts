import { boundary } from './valid.js';

/** Bodies that a parser may trip over; as bytes. */

/** Ways to write a JSON body wrongly, or unexpectedly. */
export const rewrites: ((bytes: string) => string)[] = [
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

/** Forms: parts that lack what they need, and ends that never come. */
export const oddForms = [
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
