import { existsSync } from 'node:fs';
import { ConfigError, readConfig } from './config.js';
import { serveOrgBackend } from './node.js';

/** `npm run backend`: serves the backend as the environment, or `.env`, configures it. */
const main = async (): Promise<void> => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const backend = await serveOrgBackend(readConfig(process.env));
  console.log(JSON.stringify({ level: 'info', event: 'listening', url: backend.url }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void backend.close().then(() => process.exit(0)));
  }
};

try {
  await main();
} catch (error) {
  const mistakes = error instanceof ConfigError ? error.mistakes : [String(error)];
  for (const mistake of mistakes) console.error(mistake);
  process.exitCode = 1;
}
