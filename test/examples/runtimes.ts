/** The runtimes of `examples/backend`, which only those pay for who run its test. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../examples/backend', import.meta.url));
const packages = join(folder, 'node_modules');

/**
 * Installs what the examples need, where that has not been done.
 *
 * @returns why it cannot be had
 */
export const installExamples = (): string | undefined => {
  if (isInstalled()) return undefined;
  // What is needed of a binary comes in a package; scripts would only fetch or link it.
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  const { status, stderr } = spawnSync('npm', ['ci', ...flags, '--prefix', folder], {
    encoding: 'utf8',
  });
  if (status === 0) return undefined;
  return stderr.split('\n').find((line) => line.startsWith('npm error')) ?? 'npm ci failed';
};

const isInstalled = (): boolean => {
  const mark = join(packages, '.package-lock.json');
  return (
    existsSync(mark) && statSync(mark).mtime >= statSync(join(folder, 'package-lock.json')).mtime
  );
};

/** A program of a package for this platform, of which npm installs the one that fits. */
const platformBinary = (scope: string, path: string): string | undefined => {
  const found = existsSync(join(packages, scope)) ? readdirSync(join(packages, scope)) : [];
  return found.map((name) => join(packages, scope, name, path)).find(existsSync);
};

export const executables = () => ({
  node: process.execPath,
  deno: platformBinary('@deno', 'deno'),
  bun: platformBinary('@oven', 'bin/bun'),
});

export interface RunningExample {
  /** Written so far, for whoever looks for what went wrong. */
  output: () => string;
  /** Undefined while it runs. */
  exitCode: () => number | null;
  stop: () => Promise<void>;
}

/** In a process group of its own, which ends as a whole. */
export const startExample = (
  command: string,
  args: string[],
  environment: Record<string, string>,
): RunningExample => {
  const { PATH, HOME } = process.env;
  const child = spawn(command, args, {
    cwd: folder,
    detached: true,
    env: { PATH, HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return {
    output: () => output,
    exitCode: () => child.exitCode,
    stop: async () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      await exit;
    },
  };
};
