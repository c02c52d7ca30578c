/**
 * What an element loads with the first thing that somebody does, on a network that is slow or gone:
 * nothing that was done is lost.
 */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openStorybook, type BuiltStorybook } from './built-storybook.js';

const carol = 'carol@example.test';
const chunk = '**/assets/invitation-work-*.js';

let storybook: BuiltStorybook;
let page: Page;

before(async () => {
  storybook = await openStorybook();
});

after(() => storybook.close());

beforeEach(async () => {
  page = await storybook.browser.newPage();
});

afterEach(() => page.close());

const open = async (): Promise<void> => {
  const story = 'id=elements-org-invitations--administrator&viewMode=story';
  await page.goto(`${storybook.origin}/iframe.html?${story}&globals=a11y.manual:!true`);
  await page.getByRole('row', { name: carol }).waitFor();
};

/** Holds the chunk back. @returns how to let it through */
const hold = async (): Promise<() => void> => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(chunk, async (route) => {
    await released;
    await route.continue();
  });
  return release;
};

const actions = () => page.getByRole('button', { name: `Actions for ${carol}` });
const checkbox = () => page.getByRole('checkbox', { name: `Select ${carol}` });
const busyTable = () => page.locator('table[aria-busy=true]');

describe('what is done to invitations', () => {
  test('is not loaded to show and to search them', async () => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await open();
    await page.getByRole('searchbox').pressSequentially('carol');
    await page.getByText('1 invitation').waitFor();
    assert.deepEqual(
      loaded.filter((url) => url.includes('invitation-work')),
      [],
    );
  });

  test('begins with a menu that opens as soon as it is loaded', async () => {
    await open();
    const release = await hold();
    await actions().click();
    await busyTable().waitFor();
    release();
    await page.locator('[role=menuitem]:focus', { hasText: 'Resend' }).waitFor();
    assert.equal(await busyTable().count(), 0);
  });

  test('begins with the last item of a menu by an arrow', async () => {
    await open();
    const release = await hold();
    await actions().focus();
    await page.keyboard.press('ArrowUp');
    await busyTable().waitFor();
    release();
    await page.locator('[role=menuitem]:focus', { hasText: 'Revoke' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[aria-haspopup]:focus').waitFor();
  });

  test('begins with all rows that were selected meanwhile', async () => {
    await open();
    const release = await hold();
    await checkbox().click();
    await page.getByRole('checkbox', { name: 'Select dave@example.test' }).click();
    await busyTable().waitFor();
    release();
    await page.getByRole('group', { name: '2 selected' }).waitFor();
    assert.ok(await checkbox().isChecked());
  });

  test('says that it cannot be loaded, and Retry does what was wanted', async () => {
    await open();
    await page.route(chunk, (route) => route.abort());
    await checkbox().click();
    await page.getByRole('alert').getByText('The server can’t be reached.').waitFor();
    await page.unroute(chunk);
    await page.getByRole('button', { name: 'Retry' }).click();
    await page.getByRole('group', { name: '1 selected' }).waitFor();
    assert.equal(await page.getByRole('alert').count(), 0);
  });
});

describe('what is said to who is signed out', () => {
  const explanation = '**/assets/obstacles-*.js';
  const openSignedOut = () =>
    page.goto(
      `${storybook.origin}/iframe.html?id=elements-org-invitations--signed-out&viewMode=story&globals=a11y.manual:!true`,
    );

  test('comes when it is loaded', async () => {
    await openSignedOut();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
  });

  test('is to be loaded again with Retry where it cannot be', async () => {
    await page.route(explanation, (route) => route.abort());
    await openSignedOut();
    await page.getByRole('alert').getByText('The server can’t be reached.').waitFor();
    await page.unroute(explanation);
    await page.getByRole('button', { name: 'Retry' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    assert.equal(await page.getByRole('alert').count(), 0);
  });
});
