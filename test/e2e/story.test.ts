/**
 * The way of an organization from its creation to its second member and back, through the pages
 * that people see: sign-in, demo, mailbox.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { violations } from './policy.js';
import { startStack, type Stack } from './stack.js';

const stranger = { name: 'Erin Example', address: 'erin@example.test' };

let stack: Stack;
before(async () => {
  stack = await startStack();
});
after(() => stack.close());

/** Everything the page complains about; a good story has none. */
const complaints = (page: Page): string[] => {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (message) => message.type() === 'error' && found.push(message.text()));
  return found;
};

const signIn = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name }).click();
};

/** A failure says where in the story it happened. */
const step = async (what: string, act: () => unknown): Promise<void> => {
  try {
    await act();
  } catch (cause) {
    throw new Error(`Failed at: ${what}: ${String(cause)}`, { cause });
  }
};

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

test('create, invite a stranger, join, change a role, remove', async () => {
  const alice = await stack.person();
  const seenByAlice = complaints(alice);

  await step('alice signs in and comes back to where she was', async () => {
    await alice.goto(`${stack.demo}/new`);
    await signIn(alice, 'Alice Example');
    await alice.getByRole('heading', { name: 'Create an organization' }).waitFor();
    assert.equal(new URL(alice.url()).pathname, '/new');
  });

  await step('alice creates an organization and is its only member', async () => {
    const form = alice.locator('org-create');
    await form.getByLabel('Organization name').fill('Globex <Launch>');
    await form.getByRole('button', { name: 'Create organization' }).click();
    await form.getByText('Leave out').waitFor();
    await form.getByLabel('Organization name').fill('Globex Launch');
    await form.getByRole('button', { name: 'Create organization' }).click();
    await alice.getByRole('heading', { name: 'Members' }).waitFor();
    await alice.getByRole('rowheader', { name: 'Alice Example' }).waitFor();
    await alice.getByText('1 member', { exact: true }).waitFor();
  });

  await step('alice invites a stranger', async () => {
    await tab(alice, 'Invitations').click();
    await alice.getByLabel('Email addresses').fill(`  ${stranger.address.toUpperCase()} `);
    await alice.keyboard.press('Enter');
    await alice.getByRole('button', { name: `Remove ${stranger.address}` }).waitFor();
    await alice.getByRole('combobox', { name: 'Role' }).selectOption('member');
    await alice.getByRole('button', { name: 'Send invitations' }).click();
    await alice.getByText('1 invitation sent.').first().waitFor();
  });

  const erin = await stack.person();
  const seenByErin = complaints(erin);

  await step('the stranger opens the link of the mail and signs up', async () => {
    await erin.goto(stack.logto.mailbox);
    const invitation = erin.getByRole('link', { name: 'Open the link' }).first();
    const href = (await invitation.getAttribute('href')) ?? '';
    assert.ok(href.startsWith(`${stack.demo}/join?invitation=`), href);
    await erin.goto(href);
    await erin.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await erin.locator('input[name=identifier]').fill(stranger.address);
    await erin.locator('button[name=submit]').click();
    await erin.getByLabel('Name').fill(stranger.name);
    await erin.locator('button[name=submit]').click();
    await erin.getByRole('heading', { name: 'Join Globex Launch' }).waitFor();
  });

  await step('the stranger accepts and is inside', async () => {
    await erin.getByText('Alice Example').waitFor();
    await erin.getByRole('button', { name: 'Accept invitation' }).click();
    await erin.getByRole('heading', { name: 'Shipments' }).waitFor();
    await erin.goto(`${stack.demo}/settings/members`);
    await erin.getByRole('rowheader', { name: stranger.name }).waitFor();
    await erin.getByText('2 members', { exact: true }).waitFor();
    // A member may not manage members: there is nothing to click.
    assert.equal(await erin.getByRole('button', { name: /^Actions for/ }).count(), 0);
  });

  const actions = alice.getByRole('button', { name: `Actions for ${stranger.name}` });

  await step('alice makes the new member an administrator', async () => {
    await tab(alice, 'Members').click();
    await actions.click();
    await alice.getByRole('menuitem', { name: 'Change roles' }).click();
    const dialog = alice.getByRole('dialog', { name: `Change roles of ${stranger.name}` });
    await dialog.getByRole('checkbox', { name: 'admin' }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await alice.getByText(`The roles of ${stranger.name} were changed.`).waitFor();
    const row = alice.getByRole('row').filter({ hasText: stranger.name });
    await row.getByText('admin').waitFor();
  });

  await step('alice removes the member', async () => {
    await actions.click();
    await alice.getByRole('menuitem', { name: 'Remove from organization' }).click();
    const dialog = alice.getByRole('dialog', { name: `Remove ${stranger.name}?` });
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await alice.getByText(`${stranger.name} was removed.`).waitFor();
    await alice.getByText('1 member', { exact: true }).waitFor();
  });

  await step('the removed member is outside at once', async () => {
    await erin.reload();
    await erin.getByText('No organization is selected.').first().waitFor();
    assert.equal(await erin.getByRole('rowheader').count(), 0);
  });

  await step('nothing was complained about, or done against the policy', () => {
    assert.deepEqual(violations, []);
    assert.deepEqual(seenByAlice, []);
    // The browser and Logto's SDK report by themselves that her last tokens were refused.
    assert.deepEqual(
      seenByErin.filter((text) => !/403|access_denied/.test(text)),
      [],
    );
  });
});

test('what a page does against its policy is kept from it, and seen', async () => {
  const page = await stack.person();
  await page.goto(stack.demo);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).waitFor();
  const before = violations.length;
  await page.evaluate(() => {
    document.body.setAttribute('style', 'color: red');
    const image = document.createElement('img');
    image.src = 'http://pictures.example.test/';
    try {
      document.body.insertAdjacentHTML('beforeend', '<p>');
    } catch {
      document.title = 'refused';
    }
  });
  await page.waitForFunction(() => document.title === 'refused');
  const broken = violations.slice(before).map((what) => what.split(' ')[0]);
  assert.deepEqual(broken.sort(), ['img-src', 'require-trusted-types-for', 'style-src-attr']);
});
