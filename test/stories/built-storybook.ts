/** What `npm run build:storybook` made, served to a browser. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { preview } from 'vite';
import { findBrowser } from '../support/browser.js';

export interface Entry {
  id: string;
  title: string;
  name: string;
  type: 'story' | 'docs';
  /** `busy`: the story shows something that never finishes loading. */
  tags: string[];
}

export interface BuiltStorybook {
  browser: Browser;
  origin: string;
  close: () => Promise<void>;
}

const folder = fileURLToPath(new URL('../../storybook-static', import.meta.url));

export const { entries } = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as {
  entries: Record<string, Entry>;
};

export const openStorybook = async (): Promise<BuiltStorybook> => {
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder },
    preview: { port: 0, host: 'localhost' },
  });
  const browser = await chromium.launch(await findBrowser());
  return {
    browser,
    origin: new URL(server.resolvedUrls?.local[0] ?? '').origin,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
};
