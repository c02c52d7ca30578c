import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { startLogtoDev, type LogtoDevServer } from '../../../logto-dev/src/server.js';

let server: LogtoDevServer;

beforeEach(async () => {
  server = await startLogtoDev({ port: 0, members: 0 });
});
afterEach(() => server.close());

const link = 'http://localhost:5173/?invitation=1&from=mail';

const send = (organization: string, variables = {}) =>
  server.logto.mailbox.sendInvitation('eve@stranger.test', {
    organization: { name: organization },
    inviter: { name: 'Alice Example' },
    link,
    ...variables,
  });

const readPage = async () => {
  const response = await fetch(server.mailbox, { headers: { accept: 'text/html,*/*;q=0.8' } });
  return { html: await response.text(), policy: response.headers.get('content-security-policy') };
};

describe('the mailbox', () => {
  it('answers JSON to a program', async () => {
    send('Acme');
    const mails = (await (await fetch(server.mailbox)).json()) as Record<string, unknown>[];

    assert.deepEqual(
      mails.map((mail) => ({ to: mail.to, link: mail.link })),
      [{ to: 'eve@stranger.test', link }],
    );
  });

  it('says in a browser that there is nothing yet', async () => {
    assert.match((await readPage()).html, /No mail yet/);
  });

  it('shows the newest mail first, with a link to click', async () => {
    send('Older');
    send('Newer');
    const { html } = await readPage();

    const subjects = [...html.matchAll(/<h2[^>]*>([^<]+)<\/h2>/g)].map(([, subject]) => subject);
    assert.deepEqual(subjects, [
      'Alice Example invites you to Newer',
      'Alice Example invites you to Older',
    ]);
    assert.match(html, /href="http:\/\/localhost:5173\/\?invitation=1&amp;from=mail"/);
  });

  it('runs nothing that a mail brings', async () => {
    send('</h2><script>alert(1)</script>');
    const { html, policy } = await readPage();

    assert.doesNotMatch(html, /<script/);
    assert.match(html, /<iframe\s+sandbox=""\s/);
    assert.match(String(policy), /default-src 'none'/);
  });

  it('offers no link that is no web address', async () => {
    send('Acme', { link: 'javascript:alert(1)' });

    assert.doesNotMatch((await readPage()).html, /<a\s/);
  });
});
