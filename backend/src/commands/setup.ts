import { parseArgs } from 'node:util';
import { LogtoError } from '../logto/error.js';
import { inspect, type Finding, type Step } from '../tenant/requirement.js';
import { requirements } from '../tenant/requirements.js';
import { understood, type Command } from './command.js';
import { show } from './doctor.js';
import { readSubject } from './subject.js';
import { paint, type Terminal } from './terminal.js';

const options = {
  yes: { type: 'boolean', short: 'y', default: false },
  'dry-run': { type: 'boolean', default: false },
} as const;

export const setup: Command = {
  summary: 'Adds to the Logto tenant what is missing, after showing it.',
  help: `Usage: orgkit-backend setup [--yes] [--dry-run]

Adds what "orgkit-backend doctor" finds missing in the Logto tenant, as far as it can be added: API
resource, permissions, organization roles, the single-page app and its addresses, the mail template
of invitations. It shows what it will add, and asks. It changes and deletes nothing that is there.

  -y, --yes    goes on without asking
  --dry-run    only shows what it would add

Stopped anywhere, or failed, it can be run again: it adds what is still missing. The exit code is 0
when nothing is left that is missing, and 1 otherwise.`,
  run: async (args, terminal) => {
    const { yes, 'dry-run': isDryRun } = understood(() => parseArgs({ args, options }));
    const findings = await inspect(requirements, readSubject(terminal));
    const steps = findings.flatMap(({ step }) => step ?? []);
    const left = findings.filter(({ state, step }) => state === 'missing' && !step);
    showPlan(terminal, left, steps);
    if (steps.length > 0 && !isDryRun) {
      if (!yes && !(await isWanted(terminal))) return 1;
      const failure = await takeSteps(terminal, steps);
      if (failure !== undefined) return failure;
    }
    return left.length > 0 ? 1 : 0;
  },
};

const showPlan = (terminal: Terminal, left: Finding[], steps: Step[]): void => {
  if (left.length > 0) terminal.print('Left to you:');
  for (const finding of left) show(terminal, finding);
  if (steps.length > 0) terminal.print('To be added:');
  else terminal.print(left.length > 0 ? 'Nothing can be added.' : 'Nothing to do.');
  for (const { adds } of steps) terminal.print(`${paint(terminal, 'green', '+')} ${adds}`);
};

const isWanted = async (terminal: Terminal): Promise<boolean> => {
  if (terminal.isInteractive) {
    if (await terminal.confirm('Add this?')) return true;
    terminal.print('Nothing was changed.');
    return false;
  }
  terminal.printError('Nothing was changed: nobody is here to ask. Run it with --yes to go on.');
  return false;
};

/** @returns the exit code where it did not come to the end */
const takeSteps = async (terminal: Terminal, steps: Step[]): Promise<number | undefined> => {
  const notes: string[] = [];
  terminal.print('Adding:');
  for (const { adds, run } of steps) {
    if (terminal.stop.aborted) {
      terminal.printError('Stopped. Run it again to add the rest.');
      return 130;
    }
    try {
      notes.push((await run()) ?? '');
    } catch (error) {
      if (!(error instanceof LogtoError)) throw error;
      terminal.print(`${paint(terminal, 'red', '✗')} ${adds}`);
      terminal.printError(`${error.message}. Run it again to go on from here.`);
      return 1;
    }
    terminal.print(`${paint(terminal, 'green', '✓')} ${adds}`);
  }
  for (const note of notes.filter(Boolean)) terminal.print(note);
  return undefined;
};
