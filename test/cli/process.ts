import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../backend/src/cli.ts', import.meta.url));

/** Starts `orgkit-backend` as a process of its own. */
export const start = (
  args: string[],
  environment: Record<string, string> = {},
  cwd = fileURLToPath(new URL('.', import.meta.url)),
) => {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), cli, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], ...environment },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  const ended = (once(child, 'close') as Promise<[number | null]>).then(([exitCode]) => ({
    exitCode,
    ...output,
  }));
  return { child, ended };
};
