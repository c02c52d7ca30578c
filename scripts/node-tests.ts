/**
 * Runs the `*.test.ts` files of a folder in one process, since most of what a file costs is to load
 * what all of them load; with `--test`, in one for each. Words after the folder keep only the files
 * whose path contains one of them; options go to Node:
 * `npm run test:unit -- members --test-name-pattern=search`
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder = 'test', ...rest] = process.argv.slice(2);
const options = rest.filter((argument) => argument.startsWith('-'));
const words = rest.filter((argument) => !argument.startsWith('-'));

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => join(folder, path))
  .filter((path) => words.length === 0 || words.some((word) => path.includes(word)))
  .sort();

if (files.length === 0) {
  console.error(`No test file in ${folder} matches ${words.join(' ')}.`);
  process.exit(1);
}

const here = (name: string): URL => new URL(name, import.meta.url);
const together = fileURLToPath(here('test-files.ts'));
const tests = options.includes('--test') ? files : [together, ...files];
const preload = `--import=${here('assert-ok.ts').href}`;
const node = [...process.execArgv, preload, '--test-reporter=spec', ...options, ...tests];
const runner = spawn(process.execPath, node, { stdio: 'inherit' });
runner.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
