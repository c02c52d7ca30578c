import assert from 'node:assert/strict';
import { test } from 'node:test';
import { format } from '../../../src/i18n/message.js';

const members = { one: '{count} member', other: '{count} members' };

test('a text gets its parameters', () => {
  assert.equal(format('Remove {name}?', 'en', { name: 'Bob' }), 'Remove Bob?');
});

test('a parameter that looks like a placeholder stays as it is', () => {
  assert.equal(format('{a} {b}', 'en', { a: '{b}', b: '$&' }), '{b} $&');
});

test('a parameter that is missing stays visible', () => {
  assert.equal(format('Remove {name}?', 'en'), 'Remove {name}?');
});

test('an empty parameter is empty', () => {
  assert.equal(format('a{b}c', 'en', { b: '' }), 'ac');
});

test('the count chooses the plural form of the language', () => {
  const texts = [0, 1, 2, 1200].map((count) => format(members, 'en', { count }));
  assert.deepEqual(texts, ['0 members', '1 member', '2 members', '1,200 members']);
});

test('a language with one form for all counts uses it', () => {
  const texts = [1, 2].map((count) => format({ other: '{count} 人' }, 'ja', { count }));
  assert.deepEqual(texts, ['1 人', '2 人']);
});

test('a form that a language has and the message lacks is the other one', () => {
  assert.equal(format(members, 'ar', { count: 3 }).includes('members'), true);
});

test('numbers are written as the language writes them', () => {
  assert.equal(format('{count}', 'de', { count: 1234567 }), '1.234.567');
});
