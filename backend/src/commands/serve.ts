import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.js';
import { serveOrgBackend } from '../node.js';
import { understood, type Command } from './command.js';

export const serve: Command = {
  summary: 'Serves the backend.',
  help: `Usage: orgkit-backend serve

Serves the backend as the environment, or .env, configures it. A wrong configuration stops the start
with a line for each mistake. On SIGTERM or Ctrl-C it finishes what runs, for at most 10 s.`,
  run: async (args, terminal) => {
    understood(() => parseArgs({ args }));
    const backend = await serveOrgBackend({
      ...readConfig(terminal.environment),
      onAudit: (event) => {
        terminal.print(JSON.stringify(event));
      },
    });
    const { url, metricsUrl } = backend;
    const time = new Date().toISOString();
    terminal.print(JSON.stringify({ time, level: 'info', event: 'listening', url, metricsUrl }));
    if (!terminal.stop.aborted) await once(terminal.stop, 'abort');
    await backend.close();
    return 0;
  },
};
