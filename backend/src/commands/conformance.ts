import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { Report, Verdict } from '../conformance/conformance.js';
import { readVariables } from '../config.js';
import { Indicator, isHttpUrl, LogtoEndpoint } from '../option-rules.js';
import { signedIn, type Application } from '../conformance/signed-in.js';
import { messageOf, understood, UsageError, type Command } from './command.js';
import { paint, type Terminal } from './terminal.js';

const options = {
  'base-url': { type: 'string' },
  tokens: { type: 'string' },
  origin: { type: 'string' },
  'expired-invitation': { type: 'string' },
} as const;

export const conformance: Command = {
  summary: 'Tests any backend against the contract.',
  help: `Usage: orgkit-backend conformance --base-url URL --tokens FILE
                                  [--origin URL] [--expired-invitation ID]

Tests a backend, in whatever language, against the contract: each rule with what was expected and
what was answered. It plays with two accounts in organizations of its own, and deletes those in the
end, also when it is stopped.

  --base-url            where the backend is
  --tokens              JSON file with a refresh token of each account:
                        { "admin": "…", "member": "…" }
                        It is rewritten, since Logto gives new ones with each use.
  --origin              a page's origin that may call, to test CORS
  --expired-invitation  id of an invitation of the member that has expired

LOGTO_ENDPOINT, LOGTO_APP_ID (the app that the accounts are signed in to) and API_RESOURCE come from
the environment or from .env. The exit code is 0 when no rule is broken, and 1 otherwise.`,
  run: async (args, terminal) => {
    const values = understood(() => parseArgs({ args, options }));
    const baseUrl = required(values['base-url'], '--base-url').replace(/\/+$/, '');
    if (!isHttpUrl(baseUrl))
      throw new UsageError('--base-url must be a URL such as http://localhost:3000.');
    const file = required(values.tokens, '--tokens');
    const [admin, member] = await readAccounts(readApplication(terminal), file);
    // Brings a validator of JSON Schema, which a server does without.
    const { tryRules } = await import('../conformance/conformance.js');
    const report = await tryRules(
      {
        baseUrl,
        fetch: terminal.fetch,
        admin,
        member,
        stop: terminal.stop,
        origin: values.origin,
        expiredInvitation: values['expired-invitation'],
      },
      (verdict) => {
        show(terminal, verdict);
      },
    );
    return conclude(terminal, report);
  },
};

const required = (value: string | undefined, option: string): string => {
  if (!value) throw new UsageError(`${option} is missing; see orgkit-backend conformance --help.`);
  return value;
};

const Variables = v.object({
  LOGTO_ENDPOINT: LogtoEndpoint,
  LOGTO_APP_ID: v.string(),
  API_RESOURCE: Indicator,
});

const readApplication = ({ environment, fetch }: Terminal): Application => {
  const variables = readVariables(Variables, environment);
  const logtoEndpoint = variables.LOGTO_ENDPOINT;
  return {
    logtoEndpoint,
    appId: variables.LOGTO_APP_ID,
    apiResource: variables.API_RESOURCE,
    fetch: (request) =>
      fetch(request).catch(() => {
        throw new Error(`Logto does not answer at ${logtoEndpoint}`);
      }),
  };
};

const RefreshTokens = v.object({ admin: v.string(), member: v.string() });

const readAccounts = async (application: Application, file: string) => {
  const tokens = await readTokens(file);
  const sign = (who: keyof typeof tokens) =>
    signedIn(application, tokens[who], async (refreshToken) => {
      tokens[who] = refreshToken;
      await writeFile(file, `${JSON.stringify(tokens, undefined, 2)}\n`, { mode: 0o600 });
    }).catch((error: unknown) => {
      throw new Error(`"${who}" in ${file}: ${messageOf(error)}`);
    });
  const admin = await sign('admin');
  const member = await sign('member');
  if (admin.email === member.email) throw new Error(`Both tokens in ${file} are of one account`);
  return [admin, member] as const;
};

/** What is in the file stays out of the error. */
const readTokens = async (file: string) => {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`${file} cannot be read`);
  });
  try {
    return v.parse(RefreshTokens, JSON.parse(text));
  } catch {
    throw new Error(`${file} must be JSON with a refresh token each for "admin" and "member"`);
  }
};

const marks = { kept: ['green', '✓'], broken: ['red', '✗'], untried: ['dim', '-'] } as const;

const show = (terminal: Terminal, { says, outcome, reason }: Verdict): void => {
  const [colour, mark] = marks[outcome];
  terminal.print(`${paint(terminal, colour, mark)} ${says}${reason ? `: ${reason}` : ''}`);
};

const conclude = (terminal: Terminal, { verdicts, left }: Report): number => {
  const count = (outcome: Verdict['outcome']) =>
    verdicts.filter((verdict) => verdict.outcome === outcome).length;
  const [passed, failed, untried] = [count('kept'), count('broken'), count('untried')];
  if (left.length > 0)
    terminal.printError(`Organizations that could not be deleted: ${left.join(', ')}`);
  terminal.print('');
  terminal.print(
    `${passed} passed, ${failed} failed${untried > 0 ? `, ${untried} not tried` : ''}`,
  );
  if (terminal.stop.aborted) return 130;
  return failed + left.length > 0 ? 1 : 0;
};
