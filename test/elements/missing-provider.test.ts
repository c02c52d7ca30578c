import { expect, fixture, html } from '@open-wc/testing';
import { OrgCan } from '../../src/elements/org-can/org-can.js';
import { OrgJoin } from '../../src/elements/org-join/org-join.js';
import { register } from '../../src/elements/register.js';
import { untilHeading, waitUntil } from '../support/until.js';

// Not by their `define.js`, which would define <org-provider> before.
register('org-can', OrgCan);
register('org-join', OrgJoin);

const { warn } = console;
/** What the console was told, and of which element. */
let warnings: unknown[][] = [];

beforeEach(() => {
  warnings = [];
  console.warn = (...told: unknown[]) => warnings.push(told);
});

afterEach(() => {
  console.warn = warn;
});

const toldOf = (element: Element | null) =>
  warnings.filter((told) => told.includes(element)).map(([text]) => text);

/** Until an element that comes now is told of; whatever waits for longer has been, too. */
const untilTold = async () => {
  const last = await fixture(html`<org-can></org-can>`);
  await waitUntil(() => toldOf(last).length > 0, 'a warning');
};

/** Defines <org-provider>, too. */
const connect = async (page: Element) => {
  const { backendUrl, createWorld } = await import('../support/world.js');
  const world = await createWorld({ members: 0 });
  Object.assign(page, { backendUrl, tokens: world.tokensOf('carol'), fetch: world.fetch });
};

describe('an element that gets no store', () => {
  it('says in the console that its provider is not defined, and works once it is', async () => {
    const page = await fixture(
      html`<org-provider><org-join invitation-id="unknown"></org-join></org-provider>`,
    );
    await untilTold();
    expect(toldOf(page.firstElementChild)).to.deep.equal([
      'orgkit: <org-join> has no backend yet. The <org-provider> around it is not defined: ' +
        "import 'orgkit/elements/org-provider/define.js'.",
    ]);
    await connect(page);
    await untilHeading(page, 'This invitation does not exist');
  });

  it('says that it needs a provider, once', async () => {
    const join = await fixture(html`<org-join></org-join>`);
    await untilTold();
    join.parentElement!.append(join);
    await untilTold();
    expect(toldOf(join)).to.deep.equal([
      'orgkit: <org-join> has no backend yet. Put it into an <org-provider backend-url="…">, ' +
        'or call configure().',
    ]);
  });

  it('says that its provider, outside its shadow root, was given nothing', async () => {
    const page = await fixture(html`<org-provider><div></div></org-provider>`);
    const join = document.createElement('org-join');
    page.querySelector('div')!.attachShadow({ mode: 'open' }).append(join);
    await untilTold();
    expect(toldOf(join)).to.deep.equal([
      'orgkit: <org-join> has no backend yet. Give the <org-provider> around it a backend-url.',
    ]);
  });

  it('says nothing when it gets one in time, or is gone', async () => {
    const page = await fixture(html`<org-provider><org-join></org-join></org-provider>`);
    const gone = await fixture(html`<org-join></org-join>`);
    gone.remove();
    await connect(page);
    await untilTold();
    expect(toldOf(page.firstElementChild)).to.deep.equal([]);
    expect(toldOf(gone)).to.deep.equal([]);
  });
});
