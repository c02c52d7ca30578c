/** The lines of HTML in the README, as they stand there, on a page without any build, under its policy. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { policyOfReadme, violations } from './policy.js';
import { startServices, type Services } from './stack.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

let services: Services;
let server: Server;
let page: string;
let html: string;
let policy: string;

before(async () => {
  server = createServer(
    (request, response) =>
      void answer(request.url ?? '/').then(
        ({ type, body }) =>
          response
            .writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policy })
            .end(body),
        () => response.writeHead(404).end(),
      ),
  );
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  page = `http://localhost:${(server.address() as AddressInfo).port}`;
  services = await startServices(page);
  html = await htmlOfReadme();
  policy = await policyOfReadme(services.logto.endpoint, services.backend);
});

after(async () => {
  server.close();
  server.closeAllConnections();
  await services.close();
});

/** The page, and beside it what `npm run build` made. */
const answer = async (url: string): Promise<{ type: string; body: string | Buffer }> => {
  const { pathname } = new URL(url, page);
  if (pathname === '/') return { type: 'text/html', body: html };
  const body = await readFile(`${root}dist/cdn${pathname}`);
  return { type: 'text/javascript', body };
};

const htmlOfReadme = async (): Promise<string> => {
  const readme = await readFile(`${root}README.md`, 'utf8');
  const [, block = ''] = /```html\n(<!doctype html>.*?)```/s.exec(readme) ?? [];
  const { credentials, tenant } = services.logto.logto;
  const [acme] = tenant.organizations.values();
  return block
    .replace('http://localhost:3000', services.backend)
    .replace('http://localhost:3001', services.logto.endpoint)
    .replace('YOUR_APP_ID', credentials.spaAppId)
    .replace('YOUR_ORGANIZATION_ID', acme?.id ?? '')
    .replace('https://api.example.test/orgs', credentials.apiResource);
};

test('plain HTML shows the members after a sign-in', async () => {
  const person = await services.person();
  const requests: string[] = [];
  person.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await person.goto(page);
  const profile = person.locator('org-profile');
  await profile.getByRole('button', { name: 'Sign in' }).click();
  await person.getByRole('button', { name: 'Alice Example' }).click();
  await profile.getByRole('tab', { name: 'Members' }).click();
  await person.getByRole('rowheader', { name: /Alice Example/ }).waitFor();
  assert.equal(person.url(), `${page}/`, 'the answer of the sign-in is gone from the address');

  await person.evaluate(() => document.documentElement.setAttribute('lang', 'ja'));
  await person.getByRole('heading', { name: 'メンバー' }).waitFor();
  assert.ok(
    requests.some((path) => path.startsWith('/ja-')),
    'Japanese came from beside it',
  );
  assert.deepEqual(violations, []);
});
