import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/org-create/define.js';
import '../../src/elements/org-join/define.js';
import '../../src/elements/org-members/define.js';
import { configure } from '../../src/elements/context.js';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';
import { logtoClientOf } from '../support/logto-client.js';
import { allByRole, queryByRole, textOf } from '../support/queries.js';
import { untilAlert, waitUntil } from '../support/until.js';
import { backendUrl, createWorld, type World } from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

const optionsOf = (username: string) => ({
  backendUrl,
  tokens: world.tokensOf(username),
  fetch: world.fetch,
});

/** Runs with `console.error` listened to. @returns what was said */
const consoleErrors = async (run: () => Promise<unknown>): Promise<string> => {
  const { error } = console;
  const said: unknown[] = [];
  console.error = (...words: unknown[]) => said.push(...words);
  try {
    await run();
  } finally {
    console.error = error;
  }
  return said.map(String).join(' ');
};

describe('options that cannot work', () => {
  const backend = { 'backend-url': backendUrl };
  const own = { ...backend, 'app-id': 'spa', resource: 'https://api.example.test' };

  for (const [what, attributes, words] of [
    ['plain http on a foreign host', { 'backend-url': 'http://orgs.example.test' }, 'backend-url'],
    ['no URL', { 'backend-url': 'orgs' }, 'URL'],
    ['no backend', { 'backend-url': '' }, 'backend is missing'],
    ['no resource for a LogtoClient', backend, 'resource'],
    ['a Logto on plain http', { ...own, 'logto-endpoint': 'http://a.example' }, 'logto-endpoint'],
    ['no URL of a Logto', { ...own, 'logto-endpoint': 'logto' }, 'URL'],
  ] as const) {
    it(`show in the elements, and the console says once which: ${what}`, async () => {
      const requested = performance.getEntriesByType('resource').length;
      const said = await consoleErrors(async () => {
        const page = await fixture<OrgProvider>(html`
          <org-provider><org-create></org-create><org-members></org-members></org-provider>
        `);
        if (what.includes('LogtoClient')) page.tokens = logtoClientOf(world, 'alice');
        else if (!('app-id' in attributes)) page.tokens = world.tokensOf('alice');
        page.fetch = world.fetch;
        for (const [name, value] of Object.entries(attributes)) page.setAttribute(name, value);
        await waitUntil(() => allByRole(page, 'alert').length === 2);
        expect(textOf(page)).to.include('This page is not set up correctly.');
      });
      expect(said.split('<org-provider>'), said).to.have.length(2);
      expect(said).to.include(words);
      expect(world.calls, 'calls of the backend').to.deep.equal([]);
      const foreign = performance.getEntriesByType('resource').slice(requested);
      expect(foreign.filter(({ name }) => !name.startsWith(location.origin))).to.deep.equal([]);
    });
  }

  it('are forgotten once they are right', async () => {
    await consoleErrors(async () => {
      const page = await fixture<OrgProvider>(html`
        <org-provider backend-url="http://orgs.example.test" .tokens=${world.tokensOf('carol')}
          ><org-join invitation-id="unknown"></org-join
        ></org-provider>
      `);
      await untilAlert(page);
      Object.assign(page, optionsOf('carol'));
      await waitUntil(() => queryByRole(page, 'heading', 'This invitation does not exist'));
    });
  });

  it('are thrown by configure()', () => {
    const options = optionsOf('alice');
    const backendUrl = 'http://orgs.example.test';
    expect(() => configure({ ...options, backendUrl })).to.throw(TypeError, 'https');
    const logto = { endpoint: 'http://logto.example.test', appId: 'spa' };
    const resource = 'https://api.example.test';
    expect(() => configure({ ...options, tokens: undefined, resource, logto })).to.throw(
      TypeError,
      'logto-endpoint',
    );
  });

  for (const url of [
    'http://localhost:3000',
    'http://app.localhost',
    'http://127.0.0.1:3000/api/',
  ]) {
    it(`do not include plain http on this computer: ${url}`, () => {
      expect(() => configure({ ...optionsOf('alice'), backendUrl: url })).not.to.throw();
    });
  }
});
