/**
 * Prints what `<org-members>` costs a browser: main-thread time from a keystroke in the search to
 * the rows it brings, and memory, with 100 and with 10,000 members. The backend and the in-memory
 * Logto run in this process, so that the page's main thread does only what it does in production.
 */
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { createOrgBackend } from '../backend/src/app.js';
import { createLogtoDev } from '../logto-dev/src/logto-dev.js';
import { findBrowser } from '../test/support/browser.js';

const origin = 'http://app.localhost';
const backendUrl = 'http://backend.localhost';
const html = '<!doctype html><body><script type="module" src="/members-page.js"></script>';
const rows = 100;
const rounds = 15;

const script = await bundle();
const browser = await chromium.launch(await findBrowser());
try {
  for (const members of [100, 10_000]) console.log(await measure(members));
} finally {
  await browser.close();
}

/** @returns a line with the figures for an organization of so many members */
async function measure(members: number): Promise<string> {
  const page = await openPage(members);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await painted(page);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    times.push(await search(page, session, round % 2 === 0 ? 'e' : ''));
  }
  const heap = await usedHeap(session);
  await page.close();
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(rounds / 2)] ?? NaN;
  return [
    `${members} members, ${rows} rows:`,
    `keystroke to painted rows ${median.toFixed(1)} ms of main-thread time`,
    `(median of ${rounds}, slowest ${(sorted.at(-1) ?? NaN).toFixed(1)} ms),`,
    `heap ${(heap / 2 ** 20).toFixed(2)} MiB`,
  ].join(' ');
}

async function openPage(members: number): Promise<Page> {
  const logto = await createLogtoDev({ members: members - 2 });
  const { apiResource } = logto.credentials;
  const backend = createOrgBackend({
    logtoEndpoint: logto.endpoint,
    m2mAppId: logto.credentials.m2mAppId,
    m2mAppSecret: logto.credentials.m2mAppSecret,
    apiResource,
    invitationUrl: `${origin}/join?invitation={id}`,
    corsOrigins: [origin],
    fetch: (request) => logto.fetch(request),
    log: () => undefined,
  });
  const userId = logto.users.find(({ username }) => username === 'alice')?.id ?? '';
  const page = await browser.newPage();
  await page.exposeFunction('issueToken', (organizationId: string | undefined) =>
    logto.issueToken({
      userId,
      ...(organizationId ? { organizationId } : { resource: apiResource }),
    }),
  );
  await page.route(`${origin}/**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.route(`${backendUrl}/**`, async (route) => {
    const asked = route.request();
    const request = new Request(asked.url(), {
      method: asked.method(),
      headers: await asked.allHeaders(),
    });
    const response = await backend.fetch(request);
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  const organization = [...logto.tenant.organizations.keys()][0] ?? '';
  await page.goto(`${origin}/?organization=${organization}&rows=${rows}`);
  return page;
}

/** @returns ms that the main thread was busy from the key until the rows were painted */
async function search(page: Page, session: CDPSession, text: string): Promise<number> {
  const box = page.getByRole('searchbox');
  const answered = page.waitForResponse((response) => response.url().includes('/members?'));
  await box.focus();
  const before = await busyTime(session);
  await page.keyboard.press(text || 'Backspace');
  await answered;
  await painted(page);
  return (await busyTime(session)) - before;
}

/** Waits until no row is on its way and the frame after that is out. */
async function painted(page: Page): Promise<void> {
  await page.locator('org-members table[aria-busy="false"] tbody tr').first().waitFor();
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  );
}

/** Time that tasks have taken on the main thread so far, in ms. */
async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}

/** Bytes that are left after a garbage collection. */
async function usedHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: 'bench/members-page.ts',
        external: ['@logto/browser'],
        output: { codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}
