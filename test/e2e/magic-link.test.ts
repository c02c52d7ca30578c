/** The link of an invitation's mail signs its reader in, or up, with one click. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { OrgClient } from '../../src/api/client.js';
import { createInvitations } from '../../src/api/invitations.js';
import { violations } from './policy.js';
import { startStack, type Stack } from './stack.js';

let stack: Stack;
before(async () => {
  stack = await startStack({ magicLinks: true });
});
after(async () => {
  await stack.close();
  assert.deepEqual(violations, []);
});

const acmeId = (): string =>
  [...stack.logto.logto.tenant.organizations.values()].find(({ name }) => name === 'Acme')?.id ??
  '';

/** Invites to Acme, as alice. @returns the link that was mailed */
const mailedLink = async (invitee: string): Promise<string> => {
  const { logto } = stack.logto;
  const alice = logto.users.find(({ username }) => username === 'alice');
  assert.ok(alice);
  const tokens = {
    getUserToken: async () => undefined,
    getOrganizationToken: (organizationId: string) =>
      logto.issueToken({ userId: alice.id, organizationId }),
    forget: async () => undefined,
  };
  const client = new OrgClient({ baseUrl: stack.backend, tokens });
  const [role] = [...logto.tenant.organizationRoles.values()].filter(
    ({ name }) => name === 'member',
  );
  const input = { invitees: [invitee], roleIds: [role?.id ?? ''] };
  const { outcomes } = await createInvitations(client, acmeId(), input, crypto.randomUUID());
  assert.equal(outcomes[0]?.outcome, 'invited');
  const link = logto.mailbox.list()[0]?.link ?? '';
  assert.ok(tokenIn(link));
  return link;
};

const tokenIn = (link: string): string => new URL(link).searchParams.get('one_time_token') ?? '';

/** Every address that the page goes to at the top, and those of its requests. */
const addresses = (page: Page): { visited: string[]; requested: string[] } => {
  const found = { visited: [] as string[], requested: [] as string[] };
  page.on('framenavigated', (frame) => found.visited.push(frame.url()));
  page.on('request', (request) => found.requested.push(request.url()));
  return found;
};

const join = (page: Page): Locator => page.locator('org-join');
const press = (page: Page, name: string) => join(page).getByRole('button', { name }).click();
const untilTitle = (page: Page, name: string) =>
  join(page).getByRole('heading', { name }).waitFor();

/** Acme is the current organization, wherever the page went with that. */
const untilInside = (page: Page) =>
  page.locator(`org-provider[organization-id="${acmeId()}"]`).waitFor({ state: 'attached' });

test('a stranger is signed up with one click, and in with the next', async () => {
  const link = await mailedLink('erin@example.test');
  const erin = await stack.person();
  const { visited, requested } = addresses(erin);
  await erin.goto(link);
  await join(erin).getByText('You will be signed in as erin@example.test.').waitFor();
  await press(erin, 'Sign in');
  await untilTitle(erin, 'Join Acme');
  assert.equal(new URL(erin.url()).pathname, '/join');

  const token = tokenIn(link);
  const sent = requested.filter((url) => url.includes(token));
  assert.equal(sent.filter((url) => url.startsWith(stack.logto.endpoint)).length, 1);
  assert.deepEqual(
    visited.filter((url) => url.includes(token)),
    [link],
    'it is in no other address of the history',
  );
  assert.ok(
    !(await erin.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).includes(token),
  );

  await press(erin, 'Accept invitation');
  await untilInside(erin);
  const { users } = stack.logto.logto.tenant;
  assert.ok([...users.values()].some(({ primaryEmail }) => primaryEmail === 'erin@example.test'));
});

test('a link that was used leads to the ordinary sign-in, with the address filled in', async () => {
  const link = await mailedLink('frank@example.test');
  const first = await stack.person();
  await first.goto(link);
  await press(first, 'Sign in');
  await untilTitle(first, 'Join Acme');

  const second = await stack.person();
  await second.goto(link);
  await press(second, 'Sign in');
  const address = second.locator('input[name=identifier]');
  assert.equal(await address.inputValue(), 'frank@example.test');
  await second.locator('button[name=submit]').click();
  await untilTitle(second, 'Join Acme');
});

test('another account is told which it is, and switches with one click', async () => {
  const link = await mailedLink('carol@example.test');
  const page = await stack.person();
  await page.goto(`${stack.demo}/join`);
  await press(page, 'Sign in');
  await page.getByRole('button', { name: 'Bob Example' }).click();
  await join(page).getByText('You have no open invitations').waitFor();

  await page.goto(link);
  await untilTitle(page, 'This invitation is for c•••l@example.test');
  await join(page).getByText('You are signed in as bob@example.test.').waitFor();
  await press(page, 'Use another account');
  await untilTitle(page, 'Join Acme');
  await press(page, 'Accept invitation');
  await untilInside(page);
});

test('who thinks better of switching is still signed in', async () => {
  const link = new URL(await mailedLink('dave@example.test'));
  link.searchParams.set('one_time_token', 'spent');
  const page = await stack.person();
  await page.goto(`${stack.demo}/join`);
  await press(page, 'Sign in');
  await page.getByRole('button', { name: 'Bob Example' }).click();
  await join(page).getByText('You have no open invitations').waitFor();

  await page.goto(link.href);
  await press(page, 'Use another account');
  await page.locator('input[name=identifier]').waitFor();
  await page.goBack();
  await join(page).getByText('You are signed in as bob@example.test.').waitFor();
  assert.ok(!page.url().includes('spent'));
});
