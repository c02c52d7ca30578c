import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { OrgSwitcher } from '../src/elements/org-switcher/org-switcher.js';
import { offline, only, silent, type World } from '../test/support/world.js';
import { addOrganizations, numbered } from '../test/support/organizations.js';
import { scene, until, type Scene } from './support.js';

const meta: Meta<OrgSwitcher> = { title: 'Elements/org-switcher', component: 'org-switcher' };
export default meta;

type Story = StoryObj<OrgSwitcher>;

/** What alice sees who is in Acme and in these organizations. */
const switcher = (
  names: string[] = ['Globex', 'Initech'],
  setting: Scene = {},
  content: TemplateResult = html`<org-switcher persist="none"></org-switcher>`,
): Story =>
  scene(
    {
      members: 0,
      prepare: (world) => void addOrganizations(world, ...names),
      ...setting,
    },
    () => content,
  );

/** Presses what has a part, in whichever language it is named. */
const pressing = (...parts: string[]): Pick<Story, 'play'> => ({
  play: async ({ canvasElement }) => {
    const find = (part: string) =>
      canvasElement
        .querySelector('org-switcher')
        ?.shadowRoot?.querySelector<HTMLElement>(`[part=${part}]`);
    for (const part of parts) {
      await until(() => Boolean(find(part)));
      find(part)?.click();
    }
    await until(() => Boolean(find('option') ?? find('create') ?? find('alert')));
  },
});

const invite = async (world: World): Promise<void> => {
  await world.invite('carol@example.test');
};

const longNames = [
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen & Söhne GmbH',
  'The International Association of Rocket and Parcel Forwarding Professionals',
];

const rename = (world: World): void => {
  addOrganizations(world, ...longNames);
  const acme = world.logto.tenant.organizations.get(world.acmeId);
  if (acme) acme.name = longNames[0] ?? '';
};

export const Closed: Story = switcher();

export const Open: Story = { ...switcher(), ...pressing('button') };

export const OneOrganization: Story = { ...switcher([]), ...pressing('button') };

/** From eight organizations on there is a filter. */
export const ManyOrganizations: Story = { ...switcher(numbered(299)), ...pressing('button') };

export const NoOrganization: Story = {
  ...switcher([], { as: 'carol', organizationId: '' }),
  ...pressing('button'),
};

export const NoneChosen: Story = switcher([], { organizationId: 'unknown' });

export const Invited: Story = {
  ...switcher([], { as: 'carol', organizationId: '', prepare: invite }),
  ...pressing('button'),
};

export const AcceptingFails: Story = {
  ...switcher([], {
    as: 'carol',
    organizationId: '',
    prepare: invite,
    intercept: only(({ method }) => method === 'POST', offline),
  }),
  ...pressing('button', 'accept', 'alert'),
};

export const WithLogo: Story = {
  ...switcher(['Globex'], {
    prepare: (world) => {
      const logoUrl = `data:image/svg+xml,${encodeURIComponent(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#0f766e"/><path d="M20 8 32 32H8z" fill="#fff"/></svg>',
      )}`;
      Object.assign(world.logto.tenant.organizations.get(world.acmeId) ?? {}, {
        branding: { logoUrl },
      });
    },
  }),
  ...pressing('button'),
};

/** "Create organization" as a link, for a host with a page for it. */
export const CreateLink: Story = {
  ...switcher(undefined, {}, html`<org-switcher persist="none" create-url="#new"></org-switcher>`),
  ...pressing('button'),
};

export const WithoutCreate: Story = {
  ...switcher(undefined, {}, html`<org-switcher persist="none" hide-create></org-switcher>`),
  ...pressing('button'),
};

export const Loading: Story = { ...switcher([], { intercept: silent }), tags: ['busy'] };

export const NoConnection: Story = {
  ...switcher([], { intercept: offline }),
  ...pressing('button'),
};

export const SignedOut: Story = switcher([], { as: undefined });

export const LongNames: Story = { ...switcher([], { prepare: rename }), ...pressing('button') };

export const Narrow: Story = {
  ...LongNames,
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};

export const Japanese: Story = {
  ...switcher(['株式会社さくら情報システム', ...numbered(8)]),
  ...pressing('button'),
  globals: { locale: 'ja' },
};

export const Thai: Story = {
  ...switcher(['บริษัท เจริญพาณิชย์วัฒนากุล จำกัด']),
  ...pressing('button'),
  globals: { locale: 'th' },
};

export const Dark: Story = { ...Open, globals: { theme: 'dark' } };

export const RightToLeft: Story = {
  ...switcher(['شركة النجار']),
  ...pressing('button'),
  globals: { direction: 'rtl' },
};
