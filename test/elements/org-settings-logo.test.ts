import { expect, oneEvent } from '@open-wc/testing';
import type { OrgUpdatedEvent } from '../../src/elements/events.js';
import { acmeOf } from '../support/acme.js';
import { byRole, descriptionOf, focused, queryByRole } from '../support/queries.js';
import {
  choose,
  click,
  elementOf,
  field,
  picture,
  save,
  saved,
  shown,
  type,
  writesOf,
} from '../support/settings-page.js';
import { untilText, waitUntil } from '../support/until.js';
import { createWorld, type World } from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

describe('a logo', () => {
  const images = (page: Element) =>
    [...elementOf(page).shadowRoot!.querySelectorAll('img')].map(({ src }) => src);

  it('is set by its address, seen before it is saved, and taken away', async () => {
    const page = await shown(world);
    const url = 'data:image/png;base64,iVBORw0KGgo=';
    await type(page, 'Logo', 'https://cdn.example.test/logo.png');
    // It is that of dark pages, too, as long as they have none of their own.
    const logo = 'https://cdn.example.test/logo.png';
    expect(images(page)).to.deep.equal([logo, logo]);
    save(page);
    await saved(page);
    expect(acmeOf(world).branding).to.deep.equal({ logoUrl: 'https://cdn.example.test/logo.png' });
    acmeOf(world).branding = { logoUrl: url, darkLogoUrl: logo };
    await page.store!.refresh();
    await waitUntil(() => images(page).join() === [url, logo].join());
    byRole(page, 'button', 'Remove: Logo for dark pages').focus();
    click(page, 'Remove: Logo for dark pages');
    await waitUntil(() => images(page).join() === [url, url].join());
    expect(focused()).to.equal(field(page, 'Logo for dark pages'));
    save(page);
    await waitUntil(() => !('darkLogoUrl' in acmeOf(world).branding));
    expect(acmeOf(world).branding['logoUrl']).to.equal(url);
  });

  it('is uploaded, for light and for dark pages, and edits elsewhere stay', async () => {
    world.logto.tenant.hasStorage = true;
    const page = await shown(world);
    await type(page, 'Organization name', 'Acme Inc.');
    const updated = oneEvent<OrgUpdatedEvent>(page, 'org-updated');
    choose(page, picture());
    expect((await updated).organization.logoUrl).to.match(/^data:image\/png/);
    await saved(page);
    choose(page, picture(), 1);
    await waitUntil(() => 'darkLogoUrl' in acmeOf(world).branding);
    await waitUntil(() => images(page).length === 2);
    expect(field(page, 'Organization name').value).to.equal('Acme Inc.');
    expect(acmeOf(world).name).to.equal('Acme');
  });

  it('is uploaded only when the host agrees', async () => {
    world.logto.tenant.hasStorage = true;
    const page = await shown(world);
    page.addEventListener('org-upload-logo', (event) => event.preventDefault());
    const asked = oneEvent(page, 'org-upload-logo');
    choose(page, picture());
    expect(await asked).to.include({ theme: 'light' });
    await waitUntil(() => byRole(page, 'button', 'Upload: Logo').ariaBusy !== 'true');
    expect(writesOf(world)).to.deep.equal([]);
  });

  for (const [what, file, words] of [
    ['too large', picture(1024 * 1024 + 1), 'Choose a picture of at most 1 MB.'],
    ['of another type', picture(8, 'image/svg+xml'), 'Choose a PNG, JPEG, GIF or WebP picture.'],
  ] as const) {
    it(`that is ${what} is refused before it is sent`, async () => {
      world.logto.tenant.hasStorage = true;
      const page = await shown(world);
      choose(page, file);
      await untilText(page, words);
      expect(descriptionOf(field(page, 'Logo'))).to.include(words);
      expect(writesOf(world)).to.deep.equal([]);
    });
  }

  it('that is no picture after all is refused by the server, in words', async () => {
    world.logto.tenant.hasStorage = true;
    const page = await shown(world);
    choose(page, new File(['<svg>'], 'logo.png', { type: 'image/png' }));
    await untilText(page, 'Choose a PNG, JPEG, GIF or WebP picture.');
    expect(writesOf(world)).to.have.length(1);
  });

  it('comes by its address alone where nothing can be uploaded', async () => {
    const page = await shown(world);
    choose(page, picture());
    await untilText(page, 'Files can’t be uploaded here. Enter the address of a picture.');
    expect(queryByRole(page, 'button', /Upload/)).to.equal(undefined);
    expect(focused()).to.equal(field(page, 'Logo'));
    await type(page, 'Logo', 'https://cdn.example.test/logo.png');
    save(page);
    await saved(page);
  });
});
