import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isAddress, parseAddresses } from '../../../src/elements/org-invite/on-demand/addresses.js';

describe('parseAddresses', () => {
  const cases: [name: string, text: string, expected: string[]][] = [
    ['commas', 'a@x.test,b@x.test, c@x.test', ['a@x.test', 'b@x.test', 'c@x.test']],
    ['semicolons', 'a@x.test; b@x.test;', ['a@x.test', 'b@x.test']],
    ['spaces', ' a@x.test  b@x.test ', ['a@x.test', 'b@x.test']],
    ['lines', 'a@x.test\nb@x.test\r\nc@x.test\r\n', ['a@x.test', 'b@x.test', 'c@x.test']],
    ['tabs', 'a@x.test\tb@x.test', ['a@x.test', 'b@x.test']],
    ['Japanese commas', 'a@x.test、b@x.test，c@x.test', ['a@x.test', 'b@x.test', 'c@x.test']],
    ['several in each line', 'a@x.test, b@x.test\nc@x.test', ['a@x.test', 'b@x.test', 'c@x.test']],
    ['capitals', 'Jane@X.Test', ['jane@x.test']],
    ['links', 'mailto:jane@x.test', ['jane@x.test']],
    ['names', 'Jane Doe <jane@x.test>, Bob <bob@x.test>', ['jane@x.test', 'bob@x.test']],
    ['quoted names', '"Doe, Jane" <jane@x.test>; b@x.test', ['jane@x.test', 'b@x.test']],
    ['a name that is the address', '"a@x.test" <a@x.test>', ['a@x.test']],
    ['brackets alone', '<a@x.test> <b@x.test>', ['a@x.test', 'b@x.test']],
    ['a column with a header', 'Email address\na@x.test\nb@x.test', ['a@x.test', 'b@x.test']],
    [
      'a CSV with a header and other columns',
      'Name,Email,Role\nJane Doe,jane@x.test,admin\n"Roe, Bob",bob@x.test,member\n',
      ['jane@x.test', 'bob@x.test'],
    ],
    ['a CSV without a header', 'Jane;jane@x.test\nBob;bob@x.test', ['jane@x.test', 'bob@x.test']],
    ['a quoted CSV', '"Name","Email"\n"Jane","jane@x.test"', ['jane@x.test']],
    ['cells of a spreadsheet', 'Jane\tjane@x.test\nBob\tbob@x.test', ['jane@x.test', 'bob@x.test']],
    ['a cell without an address', 'Jane,jane@x.test\nBob,\n', ['jane@x.test']],
    ['a wrong cell of a CSV', 'Jane,jane@x.test\nBob,bob.x.test', ['jane@x.test', 'bob.x.test']],
    ['what is no address', 'nonsense, a@x.test', ['nonsense', 'a@x.test']],
    ['words without an address', 'Jane Doe', ['Jane Doe']],
    ['a first line that lacks its @', 'jane.x.test\nb@x.test', ['jane.x.test', 'b@x.test']],
    ['half an address', 'Jane@, b@x', ['Jane@', 'b@x']],
    ['an unclosed quote', '"Jane, b@x.test', ['"Jane', 'b@x.test']],
    ['nothing', ' \n,; ', []],
  ];
  for (const [name, text, expected] of cases) {
    it(`takes ${name}`, () => assert.deepEqual(parseAddresses(text), expected));
  }

  it('finds every address, whatever separates them', () => {
    const separator = fc.constantFrom(',', ';', ' ', '\n', '\r\n', '\t', ', ', ' ; ', ',\n');
    const list = fc.array(fc.tuple(fc.emailAddress(), separator), { minLength: 1 });
    fc.assert(
      fc.property(list, (pairs) => {
        const text = pairs.map(([address, end]) => `${address}${end}`).join('');
        const expected = pairs.map(([address]) => address.toLowerCase());
        assert.deepEqual(new Set(parseAddresses(text)), new Set(expected));
      }),
    );
  });

  it('finds the addresses of a table, whatever is in its other columns', () => {
    const name = fc.string().filter((text) => !text.includes('@'));
    const quoted = (text: string) => `"${text.replace(/[\r\n]/g, ' ').replaceAll('"', '""')}"`;
    const rows = fc.array(fc.tuple(name, fc.emailAddress(), name), { minLength: 2 });
    fc.assert(
      fc.property(rows, (table) => {
        const text = table.map((row) => row.map(quoted).join(',')).join('\n');
        const expected = table.map(([, address]) => address.toLowerCase());
        assert.deepEqual(parseAddresses(text), expected);
      }),
    );
  });

  it('gives back what it found when it is read again', () => {
    fc.assert(
      fc.property(fc.array(fc.emailAddress()), (addresses) => {
        const found = parseAddresses(addresses.join(', '));
        assert.deepEqual(parseAddresses(found.join('\n')), found);
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '@', '.', ',', ';', '<', '>', '"', '\n', ' ') }),
        (text) => {
          for (const piece of parseAddresses(text)) assert.notEqual(piece.trim(), '');
        },
      ),
    );
  });
});

describe('isAddress', () => {
  for (const address of ['a@x.io', 'first.last+tag@sub.example.test', `${'a'.repeat(60)}@x.test`]) {
    it(`accepts ${address}`, () => assert.equal(isAddress(address), true));
  }
  for (const address of [
    '',
    'a',
    'a@',
    '@x.test',
    'a@x',
    'a@x.t',
    'a b@x.test',
    'a@-x.test',
    'a@b@x.test',
    'a@x..test',
    'ä@x.test',
    `${'a'.repeat(250)}@x.test`,
  ]) {
    it(`refuses "${address}"`, () => assert.equal(isAddress(address), false));
  }
});
