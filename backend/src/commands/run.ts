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

"orgkit-backend <command> --help" says more. Settings come from the environment or from .env.`;

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
  const command = findCommand(name);
  if (!rest.some(isHelp)) return command.run(rest, terminal);
  terminal.print(command.help);
  return 0;
};

const isHelp = (argument: string): boolean => argument === '--help' || argument === '-h';

const findCommand = (name: string): Command => {
  const found = new Map<string, Command>(Object.entries(commands)).get(name);
  if (found) return found;
  const names = Object.keys(commands).join(', ');
  throw new UsageError(`There is no command ${name}; the commands are ${names}.`);
};

/** It comes with the package, wherever that is. */
const exampleFile = (): string =>
  relative('', fileURLToPath(new URL('../../.env.example', import.meta.url)));

const explain = (error: unknown): string[] => {
  if (error instanceof ConfigError)
    return [
      ...error.mistakes,
      `Settings come from the environment or .env; ${exampleFile()} explains them.`,
    ];
  return [messageOf(error)];
};
