import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { OrgSettings } from '../src/elements/org-settings/org-settings.js';
import { offline, only, problem, silent, type World } from '../test/support/world.js';
import { scene, until, type Scene } from './support.js';

const meta: Meta<OrgSettings> = { title: 'Elements/org-settings', component: 'org-settings' };
export default meta;

type Story = StoryObj<OrgSettings>;

const settings = (setting: Scene = {}): Story =>
  scene({ members: 0, ...setting }, () => html`<org-settings></org-settings>`);

const picture = (background: string, color: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${background}"/><path d="M20 8 32 32H8z" fill="${color}"/></svg>`,
  )}`;

const addDescription = ({ logto, acmeId }: World): void => {
  const description = 'Rockets, anvils and parcels';
  Object.assign(logto.tenant.organizations.get(acmeId) ?? {}, { description });
};

const isWrite = ({ method }: Request) => method !== 'GET';

/** Takes steps one after the other, each on what a selector finds in the element. */
const steps = (...all: [selector: string, act: (found: HTMLInputElement) => void][]) => ({
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const find = (selector: string) =>
      canvasElement
        .querySelector('org-settings')
        ?.shadowRoot?.querySelector<HTMLInputElement>(selector);
    for (const [selector, act] of all) {
      await until(() => Boolean(find(selector)));
      const found = find(selector);
      if (found) act(found);
    }
  },
});

const press = (found: HTMLElement): void => found.click();

const type =
  (text: string) =>
  (found: HTMLInputElement): void => {
    found.value = text;
    found.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

const saving = (selector: string, text: string) =>
  steps([selector, type(text)], ['[type=submit]:not([aria-disabled])', press]);

const leave = '[part=danger-zone] .row:first-child button';
const remove = '[part=danger-zone] .row:last-child button';

export const Form: Story = settings({ prepare: addDescription });

/** Where Logto has storage, logos are uploaded. */
export const WithLogos: Story = settings({
  storage: true,
  prepare: (world) => {
    addDescription(world);
    const branding = {
      logoUrl: picture('none', '#0f766e'),
      darkLogoUrl: picture('none', '#5eead4'),
    };
    Object.assign(world.logto.tenant.organizations.get(world.acmeId) ?? {}, { branding });
  },
});

/** Who may not change anything can leave all the same. */
export const ReadOnly: Story = settings({ as: 'bob', prepare: addDescription });

export const Saved: Story = { ...settings(), ...saving('#name', 'Acme Inc.') };

export const Saving: Story = {
  ...settings({ intercept: only(isWrite, silent) }),
  ...saving('#name', 'Acme Inc.'),
  tags: ['busy'],
};

export const NameMissing: Story = { ...settings(), ...saving('#name', '') };

export const AddressOfNoLogo: Story = { ...settings(), ...saving('#logoUrl', 'logo.png') };

export const RequiringMfa: Story = { ...settings(), ...steps(['[type=checkbox]', press]) };

/** Where files cannot be uploaded, an address does. */
export const NoUploads: Story = {
  ...settings(),
  ...steps([
    '[type=file]',
    (input) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['\x89PNG'], 'logo.png', { type: 'image/png' }));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change'));
    },
  ]),
};

export const SaveFailed: Story = {
  ...settings({ intercept: only(isWrite, offline) }),
  ...saving('#name', 'Acme Inc.'),
};

export const Leaving: Story = { ...settings({ as: 'bob' }), ...steps([leave, press]) };

/** The last administrator chooses who takes over. */
export const HandingOver: Story = {
  ...settings({ members: 57 }),
  ...steps([leave, press], ['dialog .danger', press]),
};

export const Left: Story = {
  ...settings({ as: 'bob' }),
  ...steps([leave, press], ['dialog .danger', press]),
};

export const Deleting: Story = { ...settings(), ...steps([remove, press]) };

export const DeletingWrongName: Story = {
  ...settings(),
  ...steps([remove, press], ['#confirm-name', type('Acm')], ['dialog .danger', press]),
};

export const Loading: Story = { ...settings({ intercept: silent }), tags: ['busy'] };

export const ReadFailed: Story = settings({ intercept: offline });

export const NoPermission: Story = settings({ intercept: problem(403, 'forbidden') });

export const SignedOut: Story = settings({ as: undefined });

export const NoOrganization: Story = settings({ organizationId: '' });

const longName = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen & Söhne GmbH';

const lengthen = (world: World): void => {
  addDescription(world);
  Object.assign(world.logto.tenant.organizations.get(world.acmeId) ?? {}, { name: longName });
};

export const LongName: Story = { ...settings({ prepare: lengthen }), ...steps([remove, press]) };

export const Narrow: Story = {
  ...settings({ prepare: lengthen }),
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};

export const Japanese: Story = { ...settings(), globals: { locale: 'ja' } };

export const Thai: Story = { ...settings(), globals: { locale: 'th' } };

export const Dark: Story = { ...WithLogos, globals: { theme: 'dark' } };

export const RightToLeft: Story = { ...WithLogos, globals: { direction: 'rtl' } };
