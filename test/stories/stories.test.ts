/**
 * Opens every story of the built Storybook: it must render, be accessible in light and in dark, log
 * no error and ask nobody outside for anything.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import axeCore, { type AxeResults, type Result } from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { preview, type PreviewServer } from 'vite';
import { findBrowser } from '../support/browser.js';

interface Entry {
  id: string;
  title: string;
  name: string;
  type: 'story' | 'docs';
  /** `busy`: the story shows something that never finishes loading. */
  tags: string[];
}

declare global {
  /** Storybook's own channel inside the preview. */
  var __STORYBOOK_ADDONS_CHANNEL__: { last(event: string): [{ status: string }] | undefined };
}

const built = fileURLToPath(new URL('../../storybook-static', import.meta.url));
const { entries } = JSON.parse(readFileSync(`${built}/index.json`, 'utf8')) as {
  entries: Record<string, Entry>;
};

/** Rules that may find something else in the dark. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Rules for whole pages; a story is a part of one. */
const pageRules = ['region', 'landmark-one-main', 'page-has-heading-one'];

/** Stories at a time. */
const concurrency = 3;

let server: PreviewServer;
let browser: Browser;
/** Those that no story is in; they keep what Storybook itself is made of. */
const contexts: BrowserContext[] = [];
let origin: string;

before(async () => {
  server = await preview({
    configFile: false,
    logLevel: 'error',
    build: { outDir: built },
    preview: { port: 0, host: 'localhost' },
  });
  origin = new URL(server.resolvedUrls?.local[0] ?? '').origin;
  browser = await chromium.launch(await findBrowser());
  for (let count = 0; count < concurrency; count++) {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    context.setDefaultTimeout(10_000);
    contexts.push(context);
  }
});

after(async () => {
  await browser.close();
  await server.close();
});

describe('stories', { concurrency }, () => {
  for (const entry of Object.values(entries)) {
    const title = `${entry.title}: ${entry.name}`;
    it(title, { timeout: 30_000 }, () =>
      entry.type === 'docs' ? checkDocs(entry) : checkStory(entry),
    );
  }
});

async function checkStory({ id, tags }: Entry): Promise<void> {
  const query = `id=${id}&viewMode=story&globals=a11y.manual:!true`;
  await inPage(query, async (page) => {
    await page.waitForFunction(() => globalThis.__STORYBOOK_ADDONS_CHANNEL__.last('storyFinished'));
    const [{ status }] = (await page.evaluate(() =>
      globalThis.__STORYBOOK_ADDONS_CHANNEL__.last('storyFinished'),
    ))!;
    assert.equal(status, 'success', await page.locator('#error-message').innerText());

    const busy = page.locator('#storybook-root [aria-busy="true"]').first();
    await busy.waitFor({ state: tags.includes('busy') ? 'attached' : 'detached' });

    await page.evaluate(axeCore.source);
    for (const theme of ['light', 'dark'] as const) {
      const violations = await violationsIn(page, theme);
      assert.equal(
        violations.length,
        0,
        `${theme}:\n${violations.map(describeViolation).join('\n')}`,
      );
    }
  });
}

async function checkDocs({ id }: Entry): Promise<void> {
  await inPage(`id=${id}&viewMode=docs`, (page) =>
    page.locator('#storybook-docs h1').first().waitFor(),
  );
}

async function inPage(query: string, check: (page: Page) => Promise<void>): Promise<void> {
  const context = contexts.pop();
  assert.ok(context);
  const page = await context.newPage();
  const mistakes: string[] = [];
  page.on('pageerror', (error) => mistakes.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') mistakes.push(`${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin)
      mistakes.push(`asks for ${url.href}`);
  });
  try {
    await page.goto(`${origin}/iframe.html?${query}`);
    await check(page);
    await page.evaluate(() => localStorage.clear());
    assert.deepEqual(mistakes, []);
  } catch (error) {
    throw mistakes.length === 0 ? error : new Error(mistakes.join('\n'), { cause: error });
  } finally {
    await page.close();
    contexts.push(context);
  }
}

async function violationsIn(page: Page, theme: 'light' | 'dark'): Promise<Result[]> {
  const runOnly = theme === 'dark' ? colourRules : undefined;
  const results = await page.evaluate(
    async ({ theme, pageRules, runOnly }): Promise<AxeResults> => {
      const surroundings = document.querySelector<HTMLElement>('.surroundings')!;
      surroundings.style.colorScheme = theme;
      const { axe } = globalThis as unknown as { axe: typeof axeCore };
      return axe.run('#storybook-root', {
        rules: Object.fromEntries(pageRules.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
        ...(runOnly && { runOnly }),
      });
    },
    { theme, pageRules, runOnly },
  );
  return results.violations;
}

function describeViolation({ id, help, nodes }: Result): string {
  const places = nodes.map(
    ({ target, failureSummary }) => `  ${target.flat().join(' ')} ${failureSummary ?? ''}`,
  );
  return [`${id}: ${help}`, ...places].join('\n');
}
