import { parseArgs } from 'node:util';
import type { Finding } from '../tenant/requirement.js';
import { inspect } from '../tenant/requirement.js';
import { requirements } from '../tenant/requirements.js';
import { understood, type Command } from './command.js';
import { sharedState } from './shared-state.js';
import { readSubject } from './subject.js';
import { paint, type Terminal } from './terminal.js';

export const doctor: Command = {
  summary: 'Checks the Logto tenant, and says what is missing and how to mend it.',
  help: `Usage: orgkit-backend doctor

Checks, through the Management API, whether the Logto tenant that the environment, or .env, names has
what the backend needs, and whether the Redis of REDIS_URL can be used. It changes nothing.

  ✓  is there
  ✗  is missing; below it is how to mend it
  !  is worth a look, or optional

The exit code is 0 when nothing is missing, and 1 otherwise.`,
  run: async (args, terminal) => {
    understood(() => parseArgs({ args }));
    const findings = await inspect([sharedState, ...requirements], readSubject(terminal));
    for (const finding of findings) show(terminal, finding);
    const missing = findings.filter(({ state }) => state === 'missing');
    terminal.print('');
    terminal.print(summary(missing.length));
    if (missing.some(({ step }) => step))
      terminal.print('`orgkit-backend setup` mends what is marked so.');
    return missing.length > 0 ? 1 : 0;
  },
};

const marks = { met: ['green', '✓'], missing: ['red', '✗'], advice: ['yellow', '!'] } as const;

export const show = (terminal: Terminal, { state, what, mend, step }: Finding): void => {
  const [colour, mark] = marks[state];
  terminal.print(`${paint(terminal, colour, mark)} ${what}`);
  if (mend === undefined) return;
  terminal.print(paint(terminal, 'dim', `    ${step ? 'orgkit-backend setup, or: ' : ''}${mend}`));
};

const summary = (missing: number): string => {
  if (missing === 0) return 'Nothing is missing.';
  return missing === 1 ? '1 thing is missing.' : `${missing} things are missing.`;
};
