import type { Terminal } from './terminal.js';

/** One of the things that `orgkit-backend` does. */
export interface Command {
  /** In a few words, for the list of all. */
  summary: string;
  /** What `--help` prints. */
  help: string;
  /**
   * @returns the exit code
   * @throws {UsageError} for options that it does not know
   */
  run: (args: string[], terminal: Terminal) => Promise<number>;
}

/** The command line is not one that it understands. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * What `parseArgs` makes of the command line.
 *
 * @throws {UsageError} in one sentence
 */
export const understood = <T>(parse: () => { values: T }): T => {
  try {
    return parse().values;
  } catch (error) {
    throw new UsageError(firstSentence(error));
  }
};

/** Node goes on to explain how an option could be an argument. */
const firstSentence = (error: unknown): string => {
  const [sentence = ''] = messageOf(error).split(/\.\s/);
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
};

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
