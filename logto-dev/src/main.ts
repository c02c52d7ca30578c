import { parseArgs } from 'node:util';
import { startLogtoDev } from './server.js';

const usage =
  'Usage: npm run logto -- [--port 3001] [--members 57 | --no-acme] [--storage] [--origin URL]…';

class UsageError extends Error {}

/** A whole number of the command line. */
const wholeNumber = (name: string, text: string, maximum: number): number => {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= maximum) return value;
  throw new UsageError(`--${name} must be a whole number up to ${maximum}, not "${text}".`);
};

const readOptions = () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '3001' },
      members: { type: 'string' },
      'no-acme': { type: 'boolean', default: false },
      storage: { type: 'boolean', default: false },
      origin: { type: 'string', multiple: true, default: [] },
    },
  });
  return {
    port: wholeNumber('port', values.port, 65535),
    acme: !values['no-acme'],
    storage: values.storage,
    origins: values.origin,
    ...(values.members !== undefined && {
      members: wholeNumber('members', values.members, 1_000_000),
    }),
  };
};

/** What went wrong at the start, in one line. */
const explain = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const { code = '', port = '' } = error as Error & { code?: string; port?: number };
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken. Stop what runs there, or choose another with --port.`;
  }
  const isUsage = error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS');
  return isUsage ? `${error.message} ${usage}` : error.message;
};

try {
  const server = await startLogtoDev(readOptions());
  const { endpoint, mailbox, logto } = server;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.close());
  const { m2mAppId, m2mAppSecret, spaAppId, apiResource } = logto.credentials;
  const { users } = logto;
  console.log(
    JSON.stringify({ endpoint, m2mAppId, m2mAppSecret, spaAppId, apiResource, users, mailbox }),
  );
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
