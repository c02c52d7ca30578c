import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import {
  emulateMediaPlugin,
  sendKeysPlugin,
  sendMousePlugin,
  setViewportPlugin,
} from '@web/test-runner-commands/plugins';
import { findBrowser } from './test/support/browser.js';
import { freePort } from './test/support/free-port.js';

const { executablePath, args, env } = await findBrowser();

/** A page of its own context behaves as if it had the focus, however many run beside it. */
async function createPage({ browser }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

/** The line that `npm test` adds up. */
const countsReporter = {
  onTestRunFinished({ sessions }) {
    const outcomes = sessions.map(outcomesOf);
    const sum = (name) => outcomes.reduce((total, outcome) => total + outcome[name], 0);
    console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  },
};

/** A file that fails outside its tests (it does not load, it logs an error) is one failure. */
function outcomesOf({ passed, testResults }) {
  const tests = testResults ? testsIn(testResults) : [];
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  return {
    passed: tests.filter((test) => test.passed).length,
    failed: passed ? 0 : Math.max(failed, 1),
  };
}

function testsIn(suite) {
  return [...suite.tests, ...suite.suites.flatMap(testsIn)];
}

export default {
  files: 'test/elements/**/*.test.ts',
  rootDir: import.meta.dirname,
  // Written so because @web/dev-server-core lets every machine in at `localhost`.
  hostname: 'LOCALHOST',
  // Of its own, since it would take 8000, as a run beside it does that starts at the same time.
  port: await freePort(),
  nodeResolve: { browser: true, exportConditions: ['browser', 'development'] },
  concurrency: 2,
  browsers: [chromeLauncher({ launchOptions: { executablePath, args, env }, createPage })],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.base.json' }),
    emulateMediaPlugin(),
    sendKeysPlugin(),
    sendMousePlugin(),
    setViewportPlugin(),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), countsReporter],
  filterBrowserLogs: ({ args: [message] }) => !String(message).includes('Lit is in dev mode'),
  // What waits in vain says so after ten seconds (test/support/until.ts); these end what hangs.
  testFramework: { config: { timeout: 60_000 } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
};
