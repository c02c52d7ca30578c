import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError } from '../config.js';
import { messageOf, UsageError, type Command } from './command.js';
import { conformance } from './conformance.js';
import { doctor } from './doctor.js';
import { serve } from './serve.js';
import { setup } from './setup.js';
import type { Terminal } from './terminal.js';

const commands = { serve, doctor, setup, conformance } satisfies Record<string, Command>;

const help = `Usage: orgkit-backend <command> [options]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`)
  .join('\n')}

  -h, --help     Says this, and after a command more of that.
  -v, --version  Says the version.

Settings come from the environment or from .env.`;

/**
 * Does what the command line says.
 *
 * @returns the exit code: 2 for a command line that it does not understand
 */
export const runCommand = async (args: string[], terminal: Terminal): Promise<number> => {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    for (const line of explain(error)) terminal.printError(line);
    return error instanceof UsageError ? 2 : 1;
  }
};

const dispatch = async ([name, ...rest]: string[], terminal: Terminal): Promise<number> => {
  if (name === undefined || isHelp(name)) {
    terminal.print(help);
    return name === undefined ? 2 : 0;
  }
  if (isVersion(name)) {
    terminal.print(await readVersion());
    return 0;
  }
  const command = findCommand(name);
  if (!rest.some(isHelp)) return command.run(rest, terminal);
  terminal.print(command.help);
  return 0;
};

const isHelp = (argument: string): boolean => argument === '--help' || argument === '-h';

const isVersion = (argument: string): boolean => argument === '--version' || argument === '-v';

const readVersion = async (): Promise<string> => {
  const manifest = await readFile(inPackage('package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
};

const findCommand = (name: string): Command => {
  const found = new Map<string, Command>(Object.entries(commands)).get(name);
  if (found) return found;
  const names = Object.keys(commands).join(', ');
  throw new UsageError(`There is no command ${name}; the commands are ${names}.`);
};

/** The path of a file that comes with the package, wherever that is. */
const inPackage = (name: string): string =>
  relative('', fileURLToPath(new URL(`../../${name}`, import.meta.url)));

const explain = (error: unknown): string[] => {
  if (error instanceof ConfigError)
    return [
      ...error.mistakes,
      `Settings come from the environment or .env; ${inPackage('.env.example')} explains them.`,
    ];
  return [messageOf(error)];
};
