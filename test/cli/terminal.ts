import { runCommand } from '../../backend/src/commands/run.js';
import type { Terminal } from '../../backend/src/commands/terminal.js';
import type { LogtoDev } from '../../logto-dev/src/logto-dev.js';

/** What a run of the command printed, and how it ended. */
export interface Run {
  exitCode: number;
  /** Lines of both outputs in the order they came. */
  lines: string[];
}

/** Runs `orgkit-backend` in this process, without a network. */
export const run = async (
  args: string[],
  terminal: Pick<Terminal, 'environment' | 'fetch'> & Partial<Terminal>,
): Promise<Run> => {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const exitCode = await runCommand(args, {
    print,
    printError: print,
    hasColour: false,
    isInteractive: false,
    confirm: async () => false,
    stop: new AbortController().signal,
    ...terminal,
  });
  return { exitCode, lines };
};

/** Settings with which nothing is missing in the tenant as it is seeded. */
export const environmentOf = ({ endpoint, credentials }: LogtoDev): Record<string, string> => ({
  LOGTO_ENDPOINT: endpoint,
  LOGTO_M2M_APP_ID: credentials.m2mAppId,
  LOGTO_M2M_APP_SECRET: credentials.m2mAppSecret,
  API_RESOURCE: credentials.apiResource,
  CREATE_SCOPE: 'create:organization',
  CORS_ORIGINS: 'http://localhost:5173',
  INVITATION_URL: 'http://localhost:5173/callback?invitation={id}',
  LOGTO_APP_ID: credentials.spaAppId,
  MAGIC_LINKS: 'true',
});
