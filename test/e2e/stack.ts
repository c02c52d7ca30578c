/** The whole product on free ports: in-memory Logto, backend, a page and a browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { serveOrgBackend } from '../../backend/src/node.js';
import type { OrgBackendOptions } from '../../backend/src/options.js';
import { startLogtoDev, type LogtoDevServer } from '../../logto-dev/src/server.js';
import { findBrowser } from '../support/browser.js';
import { freePort } from '../support/free-port.js';
import { followViolations, policyOfReadme } from './policy.js';

export interface Services {
  logto: LogtoDevServer;
  /** Origin of the backend. */
  backend: string;
  /** A page of a person with cookies and storage of their own. */
  person(): Promise<Page>;
  close(): Promise<void>;
}

export interface Stack extends Services {
  /** Origin of the demo page. */
  demo: string;
}

/** Options of the backend that differ from the usual ones. */
type Differing = Pick<OrgBackendOptions, 'magicLinks'>;

/** Logto, backend and browser, for an app at the given origin. */
export const startServices = async (
  appOrigin: string,
  differing: Differing = {},
): Promise<Services> => {
  const logto = await startLogtoDev({ port: 0, origins: [appOrigin] });
  const { m2mAppId, m2mAppSecret, apiResource } = logto.logto.credentials;
  const backend = await serveOrgBackend({
    port: 0,
    hostname: 'localhost',
    logtoEndpoint: logto.endpoint,
    m2mAppId,
    m2mAppSecret,
    apiResource,
    corsOrigins: [appOrigin],
    invitationUrl: `${appOrigin}/join?invitation={id}`,
    log: () => undefined,
    ...differing,
  });
  const browser = await chromium.launch(await findBrowser());
  return {
    logto,
    backend: backend.url,
    person: () => newPerson(browser),
    async close() {
      await browser.close();
      await backend.close();
      await logto.close();
    },
  };
};

export const startStack = async (differing?: Differing): Promise<Stack> => {
  const port = await freePort();
  const demo = `http://localhost:${port}`;
  const services = await startServices(demo, differing);
  const { logto } = services;
  const closeDemo = await serveDemo(port, {
    VITE_BACKEND_URL: services.backend,
    VITE_LOGTO_ENDPOINT: logto.endpoint,
    VITE_LOGTO_APP_ID: logto.logto.credentials.spaAppId,
    VITE_API_RESOURCE: logto.logto.credentials.apiResource,
    VITE_MAILBOX_URL: logto.mailbox,
  });
  return {
    ...services,
    demo,
    async close() {
      await services.close();
      await closeDemo();
    },
  };
};

/** Milliseconds until a story that does not go on has failed. */
const patience = 60_000;

export const newPerson = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext();
  context.setDefaultTimeout(patience);
  await followViolations(context);
  return context.newPage();
};

export interface DemoSettings {
  VITE_BACKEND_URL: string;
  VITE_LOGTO_ENDPOINT: string;
  VITE_LOGTO_APP_ID: string;
  VITE_API_RESOURCE: string;
  VITE_MAILBOX_URL: string;
}

/** Serves the demo as a site does that is live: built, and under a policy. @returns how to stop */
export const serveDemo = async (
  port: number,
  settings: DemoSettings,
): Promise<() => Promise<void>> => {
  const outDir = await mkdtemp(join(tmpdir(), 'orgkit-demo-'));
  const config = {
    root: fileURLToPath(new URL('../../demo', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  } as const;
  await build({ ...config, define: definitions(settings) });
  const policy = await policyOfReadme(settings.VITE_LOGTO_ENDPOINT, settings.VITE_BACKEND_URL);
  const headers = { 'Content-Security-Policy': policy };
  const server = await preview({ ...config, preview: { port, strictPort: true, headers } });
  return async () => {
    await server.close();
    await rm(outDir, { recursive: true });
  };
};

const definitions = (settings: DemoSettings): Record<string, string> =>
  Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      `import.meta.env.${name}`,
      JSON.stringify(value),
    ]),
  );
