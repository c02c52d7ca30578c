/** A page without any build: HTML beside what `npm run build` made, under the README's policy. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { policyOfReadme } from './policy.js';
import { startServices, type Services } from './stack.js';

export interface PlainPage extends Services {
  url: string;
}

/** @param htmlFor the page for a backend and a Logto */
export const startPlainPage = async (
  htmlFor: (services: Services) => string,
): Promise<PlainPage> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const services = await startServices(origin);
  const html = htmlFor(services);
  const policy = await policyOfReadme(services.logto.endpoint, services.backend);
  server.on('request', (request, response) => {
    response.setHeader('Content-Security-Policy', policy);
    if (request.url?.split('?')[0] === '/') {
      response.setHeader('Content-Type', 'text/html').end(html);
      return;
    }
    readFile(new URL(`../../dist/cdn${request.url}`, import.meta.url)).then(
      (script) => response.setHeader('Content-Type', 'text/javascript').end(script),
      () => response.writeHead(404).end(),
    );
  });
  return {
    ...services,
    url: `${origin}/`,
    async close() {
      server.close();
      server.closeAllConnections();
      await services.close();
    },
  };
};
