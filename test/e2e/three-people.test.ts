/**
 * Three people in two organizations, with every element once: in the demo, as its users see it. It
 * plays on an in-memory Logto, or on the one of `.env`; nothing in it knows which.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { serveOrgBackend } from '../../backend/src/node.js';
import { findBrowser } from '../support/browser.js';
import { violations } from './policy.js';
import { newPerson, serveDemo } from './stack.js';
import { openTenant, type Account, type Tenant } from './tenant.js';

const unique = Date.now().toString(36);
const harbor = `Harbor ${unique}`;
const depot = `Depot ${unique}`;

interface Person extends Account {
  page: Page;
  /** What the browser complained about. */
  complaints: string[];
}

let tenant: Tenant;
let browser: Browser;
let alice: Person;
let bob: Person;
let carol: Person;
const closing: (() => Promise<void>)[] = [];

before(async () => {
  tenant = await openTenant();
  closing.push(
    () => tenant.close(),
    () => tenant.deleteOrganizations(harbor, depot),
  );
  await tenant.requireRoleForApps();
  const { options, appId, appOrigin } = tenant;
  const backend = await serveOrgBackend({
    ...options,
    port: 0,
    hostname: 'localhost',
    log: () => undefined,
  });
  closing.push(() => backend.close());
  const closeDemo = await serveDemo(Number(new URL(appOrigin).port), {
    VITE_BACKEND_URL: backend.url,
    VITE_LOGTO_ENDPOINT: options.logtoEndpoint,
    VITE_LOGTO_APP_ID: appId,
    VITE_API_RESOURCE: options.apiResource,
    VITE_MAILBOX_URL: '',
  });
  closing.push(closeDemo);
  browser = await chromium.launch(await findBrowser());
  closing.push(() => browser.close());
  [alice, bob, carol] = await Promise.all([
    person('Alice Example'),
    person('Bob Example'),
    person('Carol Example'),
  ]);
});

after(async () => {
  for (const close of closing.reverse()) await close();
});

const person = async (name: string): Promise<Person> => {
  const account = await tenant.createAccount(name);
  const page = await newPerson(browser);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  return { ...account, page, complaints };
};

/** A failure says where in the story it happened. */
const step = async (what: string, act: () => Promise<unknown>): Promise<void> => {
  try {
    await act();
  } catch (cause) {
    throw new Error(`Failed at: ${what}: ${String(cause).slice(0, 600)}`, { cause });
  }
};

const go = ({ page }: Person, path: string) => page.goto(tenant.appOrigin + path);

const button = (scope: Page | Locator, name: string | RegExp): Locator =>
  scope.getByRole('button', { name, exact: true });

/** Where `.env` has a real Logto, its page asks for the password; the in-memory one does not. */
const signIn = async ({ page, address, password }: Person): Promise<void> => {
  await button(page.locator('main'), 'Sign in').first().click();
  await page.locator('input[name=identifier]').fill(address);
  await page.locator('button[name=submit]').click();
  const passwordField = page.locator('input[name=password]');
  const isBack = page.waitForURL((url) => url.origin === tenant.appOrigin);
  await Promise.race([isBack, passwordField.waitFor()]);
  if (!(await passwordField.isVisible())) return isBack;
  await passwordField.fill(password);
  await page.locator('button[name=submit]').click();
  return isBack;
};

const section = async ({ page }: Person, name: string): Promise<void> => {
  const tab = page.getByRole('tab', { name, exact: true });
  if (!(await tab.isVisible())) {
    await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
  }
  await tab.click();
};

const create = async ({ page }: Person, name: string): Promise<void> => {
  const form = page.locator('org-create');
  await form.getByLabel('Organization name').fill(name);
  await button(form, 'Create organization').click();
};

const invite = async (inviter: Person, invitee: Person, role: string): Promise<void> => {
  const { page } = inviter;
  await section(inviter, 'Invitations');
  const form = page.locator('org-invite');
  await form.getByLabel('Email addresses').fill(invitee.address);
  await form.getByRole('combobox', { name: 'Role' }).selectOption(role);
  await button(form, 'Send invitations').click();
  await form.getByText('1 invitation sent.').first().waitFor();
  await button(form, 'Invite more people').click();
};

const openMenu = async (page: Page, name: string, item: string): Promise<void> => {
  await button(page, `Actions for ${name}`).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
};

const switcher = ({ page }: Person) => page.locator('org-switcher');
const untilCurrent = (who: Person, name: string) => button(switcher(who), name).waitFor();

const switchTo = async (who: Person, from: string, to: string): Promise<void> => {
  await button(switcher(who), from).click();
  await switcher(who).getByRole('option', { name: to }).click();
  await untilCurrent(who, to);
};

const row = ({ page }: Person, text: string) => page.getByRole('row').filter({ hasText: text });

test('three people live in two organizations', async () => {
  await step('alice signs in and creates an organization', async () => {
    await go(alice, '/new');
    await signIn(alice);
    await create(alice, harbor);
    await untilCurrent(alice, harbor);
    await row(alice, alice.address).waitFor();
  });

  await step('she describes it', async () => {
    await section(alice, 'General');
    const settings = alice.page.locator('org-settings');
    await settings.getByLabel('Description').fill('Ships and what is on them');
    await button(settings, 'Save changes').click();
    await settings.getByText('Changes saved.').waitFor();
  });

  await step('she invites the others, revokes, and invites again', async () => {
    await invite(alice, bob, 'member');
    await invite(alice, carol, 'admin');
    await openMenu(alice.page, carol.address, 'Revoke');
    const dialog = alice.page.getByRole('dialog');
    await button(dialog, 'Revoke').click();
    await row(alice, carol.address).waitFor({ state: 'detached' });
    await invite(alice, carol, 'member');
    await row(alice, carol.address).waitFor();
  });

  await step('bob follows the link that she copies', async () => {
    await openMenu(alice.page, bob.address, 'Copy link');
    await alice.page.getByText(`Link for ${bob.address} copied.`).waitFor();
    const link = await alice.page.evaluate(() => navigator.clipboard.readText());
    assert.equal(new URL(link).origin, tenant.appOrigin);
    await bob.page.goto(link);
    await signIn(bob);
    await bob.page.getByRole('heading', { name: `Join ${harbor}` }).waitFor();
    await button(bob.page, 'Accept invitation').click();
    await untilCurrent(bob, harbor);
  });

  await step('carol finds hers in the list of her invitations', async () => {
    await go(carol, '/join');
    await signIn(carol);
    await button(carol.page.locator('org-join'), /^Accept/).click();
    await untilCurrent(carol, harbor);
  });

  await step('a member sees what members may see', async () => {
    await carol.page.getByText('Administrators book shipments.').waitFor();
    await section(carol, 'Members');
    await row(carol, alice.address).waitFor();
    assert.equal(await carol.page.getByRole('tab', { name: 'Apps' }).count(), 0);
    assert.equal(await button(carol.page, /^Actions for/).count(), 0);
    await section(carol, 'Roles');
    await carol.page.locator('org-roles').getByText('admin').first().waitFor();
  });

  await step('alice makes both administrators at once', async () => {
    await section(alice, 'Members');
    for (const { name } of [bob, carol]) {
      await alice.page.getByRole('checkbox', { name: `Select ${name}` }).check();
    }
    await alice.page.getByText('2 selected').waitFor();
    await button(alice.page.locator('org-members'), 'Change roles').click();
    const dialog = alice.page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'member' }).uncheck();
    await dialog.getByRole('checkbox', { name: 'admin' }).check();
    await button(dialog, 'Save').click();
    await alice.page.getByText('The roles of 2 members were changed.').waitFor();
    await row(alice, bob.address).getByText('admin').waitFor();
  });

  await step('bob sees more as soon as he looks again', async () => {
    await go(bob, '/');
    await button(bob.page, 'Book a shipment').waitFor();
    await section(bob, 'Apps');
  });

  await step('he lets people of a domain join, but not of a public one', async () => {
    await section(bob, 'Automatic joining');
    const provisioning = bob.page.locator('org-provisioning');
    const dialog = bob.page.getByRole('dialog');
    await button(provisioning, 'Add domain').click();
    await dialog.getByLabel('Email domain').fill('gmail.com');
    await button(dialog, 'Add domain').click();
    await dialog.getByText('Anybody can get an address there.').waitFor();
    await dialog.getByLabel('Email domain').fill(`${unique}.example`);
    await button(dialog, 'Add domain').click();
    await provisioning.getByText(`${unique}.example was added.`).waitFor();
  });

  await step('he makes an app, sees its secret once, and removes it', async () => {
    await section(bob, 'Apps');
    const apps = bob.page.locator('org-apps');
    const dialog = bob.page.getByRole('dialog');
    await button(apps, 'Create app').click();
    await dialog.getByLabel('Name').fill('Nightly import');
    await dialog.getByRole('checkbox').first().check();
    await button(dialog, 'Create app').click();
    const secret = await dialog.getByLabel('Client secret', { exact: true }).inputValue();
    assert.ok(secret.length > 10);
    await button(dialog, 'Close').click();
    assert.ok(!(await bob.page.content()).includes(secret));
    await openMenu(bob.page, 'Nightly import', 'Remove');
    await button(dialog, 'Remove').click();
    await apps.getByText('Nightly import was removed.').waitFor();
  });

  await step('bob creates a second organization, and carol accepts in her switcher', async () => {
    await button(switcher(bob), harbor).click();
    await switcher(bob).getByRole('link', { name: 'Create organization' }).click();
    await create(bob, depot);
    await untilCurrent(bob, depot);
    await invite(bob, carol, 'member');
    await go(carol, '/');
    await button(switcher(carol), harbor).click();
    await button(switcher(carol), /^Accept/).click();
    await untilCurrent(carol, depot);
  });

  await step('carol switches, and where she was survives a reload', async () => {
    await switchTo(carol, depot, harbor);
    await carol.page.reload();
    await untilCurrent(carol, harbor);
    await section(carol, 'Members');
    await row(carol, bob.address).waitFor();
  });

  await step('carol is demoted while she looks, and the page shows what is left', async () => {
    await openMenu(alice.page, carol.name, 'Change roles');
    const dialog = alice.page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'admin' }).uncheck();
    await dialog.getByRole('checkbox', { name: 'member' }).check();
    await button(dialog, 'Save').click();
    await alice.page.getByText(`The roles of ${carol.name} were changed.`).waitFor();
    await openMenu(carol.page, bob.name, 'Remove from organization');
    await button(carol.page.getByRole('dialog'), 'Remove').click();
    await carol.page.getByText(`${bob.name} was not removed.`).waitFor();
    await button(carol.page, /^Actions for/)
      .first()
      .waitFor({ state: 'detached' });
    await row(carol, bob.address).waitFor();
  });

  await step('alice removes bob and hands the organization to carol', async () => {
    await openMenu(alice.page, bob.name, 'Remove from organization');
    const dialog = alice.page.getByRole('dialog');
    await button(dialog, 'Remove').click();
    await row(alice, bob.address).waitFor({ state: 'detached' });
    await section(alice, 'General');
    await button(alice.page, 'Leave organization').click();
    await button(dialog, 'Leave organization').click();
    await dialog.getByRole('radio', { name: carol.name }).check();
    await button(dialog, 'Hand over and leave').click();
    await button(switcher(alice), harbor).waitFor({ state: 'detached' });
    await go(carol, '/');
    await button(carol.page, 'Book a shipment').waitFor();
  });

  await step('bob deletes the other one by typing its name', async () => {
    await go(bob, '/settings/general');
    await button(bob.page, 'Delete organization').click();
    const dialog = bob.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(depot);
    await button(dialog, 'Delete organization').click();
    await button(switcher(bob), depot).waitFor({ state: 'detached' });
  });

  await step('nothing was thrown, or done against the policy', async () => {
    for (const { name, complaints } of [alice, bob, carol]) assert.deepEqual(complaints, [], name);
    assert.deepEqual(violations, []);
  });
});
