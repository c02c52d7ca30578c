import { chromeLauncher } from '@web/test-runner-chrome';
import { findFirefox } from './test/support/firefox.js';
import config from './web-test-runner.config.mjs';

const executablePath = findFirefox();
if (!executablePath) throw new Error('No Firefox found. Install it, or set FIREFOX_PATH.');

/** A page of its own context, so that no other one takes its focus. */
const createPage = async ({ browser }) => (await browser.createBrowserContext()).newPage();

/** The same tests in Firefox, which puppeteer drives by WebDriver BiDi. */
export default {
  ...config,
  // Only one window has the focus.
  concurrency: 1,
  browsers: [chromeLauncher({ launchOptions: { browser: 'firefox', executablePath }, createPage })],
};
