/**
 * Opens every story of the built Storybook: it must render, be accessible in light and in dark, log
 * no error and ask nobody outside for anything.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import axeCore, { type AxeResults, type Result } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { entries, openStorybook, type BuiltStorybook, type Entry } from './built-storybook.js';

interface Finished {
  status: string;
}

/** A page of the preview, and what went wrong in it. */
interface Stage {
  page: Page;
  mistakes: string[];
}

declare global {
  /** Storybook's own channel inside the preview. */
  var __STORYBOOK_ADDONS_CHANNEL__: {
    emit(event: 'setCurrentStory', story: { storyId: string; viewMode: 'story' }): void;
    once(event: 'storyFinished', listener: (finished: Finished) => void): void;
    last(event: 'storyFinished'): [Finished] | undefined;
  };
}

/** Rules that may find something else in the dark. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Rules for whole pages; a story is a part of one. */
const pageRules = ['region', 'landmark-one-main', 'page-has-heading-one'];

/** Milliseconds until a story that does not go on has failed, also on a busy machine. */
const patience = 60_000;

/** Elements at a time. */
const concurrency = 3;

let storybook: BuiltStorybook;

before(async () => {
  storybook = await openStorybook();
});

after(() => storybook.close());

describe('stories', { concurrency }, () => {
  for (const title of new Set(Object.values(entries).map((entry) => entry.title))) {
    describe(title, { concurrency: 1 }, () => checkAll(title));
  }
});

/** One after the other, the stories in a page that stays loaded. */
function checkAll(title: string): void {
  let context: BrowserContext;
  let stage: Stage | undefined;

  before(async () => {
    context = await storybook.browser.newContext({ reducedMotion: 'reduce' });
    context.setDefaultTimeout(patience);
  });

  after(() => context.close());

  for (const entry of Object.values(entries).filter((entry) => entry.title === title)) {
    it(entry.name, { timeout: 3 * patience }, async () => {
      if (entry.type === 'docs') return checkDocs(await openStage(context), entry);
      const used = stage ?? (await openStage(context));
      stage = undefined; // One in which a story fails is not used again.
      await checkStory(used, entry);
      stage = used;
    });
  }
}

async function openStage(context: BrowserContext): Promise<Stage> {
  const page = await context.newPage();
  const mistakes: string[] = [];
  page.on('pageerror', (error) => mistakes.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') mistakes.push(`${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== storybook.origin)
      mistakes.push(`asks for ${url.href}`);
  });
  return { page, mistakes };
}

async function checkStory(stage: Stage, { id, tags }: Entry): Promise<void> {
  await withoutMistakes(stage, async (page) => {
    const { status } = await show(page, id);
    assert.equal(status, 'success', await page.locator('#error-message').innerText());

    const busy = page.locator('#storybook-root [aria-busy="true"]').first();
    await busy.waitFor({ state: tags.includes('busy') ? 'attached' : 'detached' });

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

async function checkDocs(stage: Stage, { id }: Entry): Promise<void> {
  await withoutMistakes(stage, async (page) => {
    await page.goto(`${storybook.origin}/iframe.html?id=${id}&viewMode=docs`);
    await page.locator('#storybook-docs h1').first().waitFor();
  });
  await stage.page.close();
}

async function withoutMistakes(
  { page, mistakes }: Stage,
  check: (page: Page) => Promise<void>,
): Promise<void> {
  try {
    await check(page);
    assert.deepEqual(mistakes, []);
  } catch (error) {
    throw mistakes.length === 0 ? error : new Error(mistakes.join('\n'), { cause: error });
  }
}

/** Shows a story, in the place of another one as Storybook's side bar does it: nothing is loaded anew. */
async function show(page: Page, id: string): Promise<Finished> {
  if (page.url() === 'about:blank') return load(page, id);
  return page.evaluate((storyId) => {
    localStorage.clear();
    const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
    return new Promise<Finished>((resolve) => channel.once('storyFinished', resolve));
  }, id);
}

async function load(page: Page, id: string): Promise<Finished> {
  const query = `id=${id}&viewMode=story&globals=a11y.manual:!true`;
  await page.goto(`${storybook.origin}/iframe.html?${query}`);
  await page.evaluate(axeCore.source);
  const finished = await page.waitForFunction(() =>
    globalThis.__STORYBOOK_ADDONS_CHANNEL__.last('storyFinished'),
  );
  const [last] = (await finished.jsonValue())!;
  return last;
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
