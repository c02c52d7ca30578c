/** The lines of HTML in the README, as they stand there. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { startPlainPage, type PlainPage } from './plain-page.js';
import { violations } from './policy.js';
import type { Services } from './stack.js';

let page: PlainPage;

before(async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const [, html = ''] = /```html\n(<!doctype html>.*?)```/s.exec(readme) ?? [];
  page = await startPlainPage((services) => filledIn(html, services));
});
after(() => page.close());

const filledIn = (html: string, { backend, logto }: Services): string =>
  html
    .replace('http://localhost:3000', backend)
    .replace('http://localhost:3001', logto.endpoint)
    .replace('YOUR_APP_ID', logto.logto.credentials.spaAppId)
    .replace('https://api.example.test/orgs', logto.logto.credentials.apiResource);

test('plain HTML shows the members after a sign-in', async () => {
  const person = await page.person();
  const requests: string[] = [];
  person.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await person.goto(page.url);
  const profile = person.locator('org-profile');
  await profile.getByRole('button', { name: 'Sign in' }).click();
  await person.getByRole('button', { name: 'Alice Example' }).click();
  await profile.getByRole('tab', { name: 'Members' }).click();
  await person.getByRole('rowheader', { name: /Alice Example/ }).waitFor();
  assert.equal(person.url(), page.url, 'the answer of the sign-in is gone from the address');

  await person.evaluate(() => document.documentElement.setAttribute('lang', 'ja'));
  await person.getByRole('heading', { name: 'メンバー' }).waitFor();
  assert.ok(
    requests.some((path) => path.startsWith('/ja-')),
    'Japanese came from beside it',
  );
  assert.deepEqual(violations, []);
});

test('whoever is in no organization yet gets to the form that creates one', async () => {
  const person = await page.person();
  await person.goto(page.url);
  await person.locator('org-switcher').getByRole('button', { name: 'Sign in' }).click();
  await person.getByRole('button', { name: 'Carol Example' }).click();
  await person.getByRole('button', { name: 'No organization' }).click();
  await person.getByRole('link', { name: 'Create organization' }).click();
  await person.getByRole('textbox', { name: 'Organization name' }).fill('Tiny');
  await person.getByRole('button', { name: 'Create organization' }).click();
  await person.getByRole('heading', { name: 'Tiny' }).waitFor();
  assert.deepEqual(violations, []);
});
