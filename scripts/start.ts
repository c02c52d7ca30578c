/**
 * `npm start`: the in-memory Logto, the backend, the demo page and Storybook, until Ctrl-C. With
 * `LOGTO_ENDPOINT` and the rest of `.env.example` in `.env` it uses that Logto instead.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createServer as createViteServer } from 'vite';
import { ConfigError, readConfig } from '../backend/src/config.js';
import { serveOrgBackend, type ServeOptions } from '../backend/src/node.js';
import { startLogtoDev } from '../logto-dev/src/server.js';

/** What runs; `stop` resolves when its port is free again. */
interface Service {
  name: string;
  url: string;
  stop(): Promise<void>;
}

/** The Logto to work with, and what the page and people need to know of it. */
interface Logto {
  config: ServeOptions;
  appId: string;
  mailbox?: string;
  signIn: string[];
  /** An organization to show, where one is known. */
  organizationId?: string | undefined;
}

class StartError extends Error {}

/** Milliseconds that a service may take until it answers. */
const patience = 120_000;

const root = fileURLToPath(new URL('..', import.meta.url));
if (existsSync(`${root}.env`)) process.loadEnvFile(`${root}.env`);

/** Lets it run beside what has the usual ports. */
const offset = Number(process.env['ORGKIT_PORT_OFFSET'] ?? 0);
const usesRealLogto = Boolean(process.env['LOGTO_ENDPOINT']);
const ports = {
  logto: 3001 + offset,
  backend: (Number(process.env['PORT']) || 3000) + offset,
  demo: 5173 + offset,
  storybook: 6006 + offset,
};
const demoUrl = `http://localhost:${ports.demo}`;
/** Where `vite preview` serves a page of one's own; the in-memory Logto knows it, too. */
const ownPageUrl = 'http://localhost:4173';

const services: Service[] = [];
const stopping = new AbortController();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void stop(0));
}
// An npm that is ended by its process id takes only the shell between with it.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && void stop(0), 500).unref();

console.log('Starting…');
try {
  await checkPorts();
  const logto = usesRealLogto ? realLogto() : await startInMemoryLogto();
  await Promise.all([startBackend(logto.config), startDemo(logto), startStorybook()]);
  await Promise.all(services.map(answers));
  announce(logto);
} catch (error) {
  if (!stopping.signal.aborted) console.error(explain(error));
  await stop(1);
}

async function checkPorts(): Promise<void> {
  for (const [name, port] of Object.entries(ports)) {
    if (name === 'logto' && usesRealLogto) continue;
    const server = createServer().listen(port);
    try {
      await once(server, 'listening');
    } catch {
      throw new StartError(
        `Port ${port} (${name}) is taken. Stop what runs there, or add to all ports: ORGKIT_PORT_OFFSET=100`,
      );
    }
    await new Promise((resolve) => server.close(resolve));
  }
}

async function startInMemoryLogto(): Promise<Logto> {
  const server = await startLogtoDev({ port: ports.logto, origins: [demoUrl] });
  const { logto, endpoint, mailbox } = server;
  services.push({
    name: 'Logto (in memory)',
    url: `${endpoint}/oidc/jwks`,
    stop: () => server.close(),
  });
  const { m2mAppId, m2mAppSecret, spaAppId, apiResource } = logto.credentials;
  return {
    config: {
      port: ports.backend,
      logtoEndpoint: endpoint,
      m2mAppId,
      m2mAppSecret,
      apiResource,
      corsOrigins: [demoUrl, ownPageUrl],
      invitationUrl: `${demoUrl}/join?invitation={id}&email={email}`,
    },
    appId: spaAppId,
    mailbox,
    signIn: logto.users.map(({ name, email }) => `${name} <${email}>`),
    organizationId: [...logto.tenant.organizations.keys()][0],
  };
}

function realLogto(): Logto {
  const config = readConfig(process.env);
  const appId = process.env['LOGTO_APP_ID'];
  if (!appId)
    throw new StartError('LOGTO_APP_ID is missing: the single-page application in Logto.');
  return {
    config: { ...config, port: ports.backend },
    appId,
    signIn: [`the users of ${config.logtoEndpoint}`],
  };
}

async function startBackend(config: ServeOptions): Promise<void> {
  const backend = await serveOrgBackend({ ...config, hostname: 'localhost' });
  services.push({ name: 'Backend', url: `${backend.url}/healthz`, stop: () => backend.close() });
}

async function startDemo({ config, appId, mailbox }: Logto): Promise<void> {
  const settings = {
    VITE_BACKEND_URL: `http://localhost:${ports.backend}`,
    VITE_LOGTO_ENDPOINT: config.logtoEndpoint,
    VITE_LOGTO_APP_ID: appId,
    VITE_API_RESOURCE: config.apiResource,
    ...(mailbox !== undefined && { VITE_MAILBOX_URL: mailbox }),
  };
  const server = await createViteServer({
    root: `${root}demo`,
    configFile: false,
    logLevel: 'warn',
    define: Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [
        `import.meta.env.${name}`,
        JSON.stringify(value),
      ]),
    ),
    server: { host: 'localhost', port: ports.demo, strictPort: true },
  });
  await server.listen();
  services.push({ name: 'Demo', url: demoUrl, stop: () => server.close() });
}

/** In a process group of its own, which ends as a whole. */
async function startStorybook(): Promise<void> {
  const command = ['run', '--silent', 'storybook', '--', '--ci', '--exact-port'];
  const child = spawn('npm', [...command, '--port', String(ports.storybook)], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const exit = once(child, 'exit');
  await once(child, 'spawn');
  const { pid } = child;
  if (pid === undefined) throw new StartError('Storybook did not start.');
  services.push({
    name: 'Storybook',
    url: `http://localhost:${ports.storybook}`,
    stop: () => endGroup(pid),
  });
  void exit.then(async () => {
    if (stopping.signal.aborted) return;
    console.error(`${complaints}Storybook has ended; stopping the others.`);
    await stop(1);
  });
}

/** Ends a process and all that it has started: npm is gone before what it runs lets go of its port. */
async function endGroup(pid: number): Promise<void> {
  const end = Date.now() + 5000;
  signalGroup(pid, 'SIGTERM');
  while (signalGroup(pid, Date.now() > end ? 'SIGKILL' : 0)) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * @param signal 0 only asks
 * @returns whether anything of the group was still there
 */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}

async function answers({ name, url }: Service): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isAnswering(url))) {
    if (Date.now() > end) throw new StartError(`${name} does not answer at ${url}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function isAnswering(url: string): Promise<boolean> {
  return fetch(url).then(
    async (response) => {
      await response.body?.cancel();
      return response.ok;
    },
    () => false,
  );
}

function announce({ config, appId, organizationId, mailbox, signIn }: Logto): void {
  const addresses = services.map(({ name, url }) => ({ name, url: new URL(url).origin }));
  if (mailbox) addresses.push({ name: 'Mailbox', url: mailbox });
  console.log('\nOrgkit is running:\n');
  for (const { name, url } of addresses) console.log(`  ${name.padEnd(18)} ${url}`);
  console.log('\nWho can sign in:\n');
  for (const person of signIn) console.log(`  ${person}`);
  console.log('\nFor a page of your own:\n');
  console.log(`  app-id="${appId}" resource="${config.apiResource}"`);
  if (organizationId) console.log(`  organization-id="${organizationId}"`);
  console.log('\nCtrl-C stops everything.\n');
}

async function stop(exitCode: number): Promise<void> {
  if (stopping.signal.aborted) return;
  stopping.abort();
  await Promise.allSettled(services.map((service) => service.stop()));
  process.exit(exitCode);
}

function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.mistakes.join('\n');
  return error instanceof Error ? error.message : String(error);
}
