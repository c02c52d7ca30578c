import { createInterface } from 'node:readline/promises';

/** What a command reads and writes; tests bring one of their own. */
export interface Terminal {
  environment: Readonly<Record<string, string | undefined>>;
  print: (line: string) => void;
  printError: (line: string) => void;
  /** Whether what is printed may be coloured. */
  hasColour: boolean;
  /** Whether somebody is there to answer. */
  isInteractive: boolean;
  /** Asks for a yes or no. */
  confirm: (question: string) => Promise<boolean>;
  /** Aborted when it shall stop: Ctrl-C, or a signal to end. */
  stop: AbortSignal;
  fetch: (request: Request) => Promise<Response>;
}

/** The process's own. */
export const processTerminal = (): Terminal => {
  const { stdin, stdout, env } = process;
  return {
    environment: env,
    print: (line) => {
      console.log(line);
    },
    printError: (line) => {
      console.error(line);
    },
    // https://no-color.org
    hasColour: stdout.isTTY && !env['NO_COLOR'],
    isInteractive: stdin.isTTY && stdout.isTTY,
    confirm,
    stop: stopSignal(),
    fetch: (request) => globalThis.fetch(request),
  };
};

/** The second one ends the process at once, as ever. */
const stopSignal = (): AbortSignal => {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      controller.abort();
    });
  return controller.signal;
};

/** Anything but a yes is a no, Ctrl-C and the end of the input, too. */
const confirm = async (question: string): Promise<boolean> => {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new AbortController();
  lines.once('close', () => {
    closed.abort();
  });
  try {
    const answer = await lines.question(`${question} [y/N] `, { signal: closed.signal });
    return /^y(es)?$/i.test(answer.trim());
  } catch {
    return false;
  } finally {
    lines.close();
  }
};

const codes = { green: 32, red: 31, yellow: 33, dim: 2 };

export const paint = ({ hasColour }: Terminal, colour: keyof typeof codes, text: string): string =>
  hasColour ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text;
