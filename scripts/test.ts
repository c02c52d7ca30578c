/**
 * `npm test`: every check, two at a time. Goes on after a failure, shows the whole output of what
 * failed, and ends with the line `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { findFirefox } from '../test/support/firefox.js';

interface Check {
  name: string;
  /** Of package.json. */
  script: string;
}

interface Outcome {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
}

/** What the others need: `dist/`, the manifest and `storybook-static/`. */
const preparation: Check[] = [
  { name: 'Build', script: 'build' },
  { name: 'Storybook build', script: 'build:storybook' },
];

/** The longest first, so that the last ones end together. */
const checks: Check[] = [
  { name: 'Elements in a browser', script: 'test:elements' },
  ...(findFirefox() ? [{ name: 'Elements in Firefox', script: 'test:firefox' }] : []),
  { name: 'Stories, axe', script: 'test:stories' },
  { name: 'End to end', script: 'test:e2e' },
  { name: 'Unit, recordings', script: 'test:unit' },
  { name: 'Trust', script: 'test:trust' },
  { name: 'Command line', script: 'test:cli' },
  { name: 'Examples', script: 'test:examples' },
  { name: 'Lint', script: 'check:lint' },
  { name: 'Types', script: 'check:types' },
  { name: 'Types inside templates', script: 'check:templates' },
  { name: 'Backend against the contract', script: 'test:contract' },
  { name: 'Format', script: 'check:format' },
  { name: 'Packages', script: 'check:packages' },
  { name: 'Size', script: 'size' },
  { name: 'Unused code', script: 'check:unused' },
  { name: 'Generated files are fresh', script: 'check:generated' },
  { name: 'Contract lint', script: 'check:contract' },
];

/** A check that takes longer hangs. */
const timeout = 900_000;

const running = new Set<number>();

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    running.forEach(endGroup);
    process.exit(130);
  });
}

if (!findFirefox()) console.log('No Firefox found: the elements are tested in Chromium only.');
const outcomes: Outcome[] = [];
await work(preparation);
await Promise.all([work(checks), work(checks)]);
summarize(outcomes);

/** Takes one check after the other until none is left. */
async function work(checks: Check[]): Promise<void> {
  for (let check = checks.shift(); check; check = checks.shift()) outcomes.push(await run(check));
}

async function run({ name, script }: Check): Promise<Outcome> {
  const start = performance.now();
  const { output, succeeded } = await runScript(script);
  const outcome = {
    name,
    ...countsOf(output, succeeded),
    seconds: (performance.now() - start) / 1000,
  };
  console.log(`\n── ${name} ── npm run ${script} ── ${describe(outcome)}`);
  console.log(outcome.failed > 0 ? output : figuresIn(output));
  return outcome;
}

async function runScript(script: string): Promise<{ output: string; succeeded: boolean }> {
  // A group of its own, so that what the script starts can be ended with it.
  const child = spawn('npm', ['run', '--silent', script], { detached: true });
  const { pid } = child;
  if (pid !== undefined) running.add(pid);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const timer = setTimeout(() => {
    output += `\nStopped after ${timeout / 1000} s.`;
    if (pid !== undefined) endGroup(pid);
  }, timeout);
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', (error) => {
      output += error.message;
      resolve(1);
    });
    child.on('close', resolve);
  });
  clearTimeout(timer);
  if (pid !== undefined) running.delete(pid);
  return { output, succeeded: code === 0 };
}

function endGroup(pid: number): void {
  process.kill(-pid, 'SIGKILL');
}

/** What Node's test runner or web-test-runner counted; a check without counts of its own is one. */
function countsOf(output: string, succeeded: boolean): { passed: number; failed: number } {
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(output) ?? [];
  const number = (label: string): number =>
    Number(new RegExp(`^ℹ ${label} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const counted = {
    passed: Number(passed ?? number('pass')),
    failed: Number(failed ?? number('fail') + number('cancelled')),
  };
  if (!succeeded) return { ...counted, failed: Math.max(counted.failed, 1) };
  return counted.passed + counted.failed > 0 ? counted : { passed: 1, failed: 0 };
}

/**
 * What tests print with this sign, beside the test runner's own counts: how much they went through;
 * and what was skipped, with the reason.
 */
function figuresIn(output: string): string {
  const counts = /^ℹ (tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /;
  const lines = output.split('\n').map((line) => line.trim());
  return lines.filter((line) => /^[ℹ﹣] /.test(line) && !counts.test(line)).join('\n');
}

function describe({ passed, failed, seconds }: Outcome): string {
  const verdict = failed > 0 ? `FAILED, ${failed} of ${passed + failed}` : `passed ${passed}`;
  return `${verdict} (${seconds.toFixed(1)} s)`;
}

function summarize(outcomes: Outcome[]): void {
  console.log('\n── Summary ──');
  for (const outcome of outcomes) {
    console.log(
      `${outcome.failed > 0 ? '✖' : '✔'} ${outcome.name.padEnd(30)} ${describe(outcome)}`,
    );
  }
  const sum = (count: 'passed' | 'failed'): number =>
    outcomes.reduce((total, outcome) => total + outcome[count], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}
