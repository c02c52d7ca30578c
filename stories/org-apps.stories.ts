import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { OrgApps } from '../src/elements/org-apps/org-apps.js';
import { addApp, addAppRole } from '../test/support/apps.js';
import { offline, only, problem, silent, type World } from '../test/support/world.js';
import { press, scene, until, type Scene } from './support.js';

const meta: Meta<OrgApps> = { title: 'Elements/org-apps', component: 'org-apps' };
export default meta;

type Story = StoryObj<OrgApps>;

const roles = (world: World) => {
  addAppRole(world, 'reader', ['read:data']);
  addAppRole(world, 'editor', ['read:data', 'manage:member']);
};

const named =
  (...names: string[]) =>
  async (world: World) => {
    roles(world);
    for (const name of names) await addApp(world, name, ['reader']);
    await addApp(world, 'Nightly sync', ['reader', 'editor']);
    await addApp(world, 'Old script');
  };

const apps = (setting: Scene = {}): Story =>
  scene(
    { members: 0, prepare: named('Invoice export'), ...setting },
    () => html`<org-apps></org-apps>`,
  );

const writes = ({ method }: Request) => method !== 'GET';

/** Fills in the dialog and goes on. */
const creating = (name: string): Pick<Story, 'play'> => ({
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Create app');
    const { shadowRoot } = canvasElement.querySelector('org-apps')!;
    await until(() => Boolean(shadowRoot?.querySelector('#name')));
    const field = shadowRoot!.querySelector<HTMLInputElement>('#name')!;
    field.value = name;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    shadowRoot!.querySelector<HTMLElement>('[type=checkbox]')!.click();
    shadowRoot!.querySelector<HTMLElement>('dialog .primary')!.click();
  },
});

const acting = (item: string): Pick<Story, 'play'> => ({
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Actions for Invoice export');
    await press(canvasElement, item, 'menuitem');
  },
});

export const Apps: Story = apps();

export const Empty: Story = apps({ prepare: roles });

/** The template has no role for apps. */
export const NoRoles: Story = apps({ prepare: () => undefined });

export const Create: Story = {
  ...apps(),
  play: ({ canvasElement }) => press(canvasElement, 'Create app'),
};

/** The secret, for the only time. */
export const Created: Story = { ...apps(), ...creating('Backup') };

export const NameMissing: Story = { ...apps(), ...creating('') };

export const Creating: Story = {
  ...apps({ intercept: only(writes, silent) }),
  ...creating('Backup'),
  tags: ['busy'],
};

export const NotCreated: Story = {
  ...apps({ intercept: only(writes, offline) }),
  ...creating('Backup'),
};

export const Menu: Story = {
  ...apps(),
  play: ({ canvasElement }) => press(canvasElement, 'Actions for Invoice export'),
};

export const ChangeRoles: Story = { ...apps(), ...acting('Change roles') };

export const Remove: Story = { ...apps(), ...acting('Remove') };

export const Loading: Story = { ...apps({ intercept: silent }), tags: ['busy'] };

export const NoConnection: Story = apps({ intercept: offline });

export const LogtoDown: Story = apps({ intercept: problem(502, 'logto_unavailable') });

export const NoPermission: Story = apps({ as: 'bob' });

export const SignedOut: Story = apps({ as: undefined });

export const NoOrganization: Story = apps({ organizationId: '' });

export const LongNames: Story = apps({
  prepare: named(
    'Rechtsschutzversicherungsgesellschaften Donaudampfschifffahrtsgesellschaft',
    'สมชาย ใจดีมากที่สุดในโลกใบนี้และทุกหนทุกแห่งที่ไปถึง',
  ),
});

export const Narrow: Story = {
  ...LongNames,
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};

export const Japanese: Story = { ...apps(), globals: { locale: 'ja' } };

export const Thai: Story = { ...apps(), globals: { locale: 'th' } };

export const Dark: Story = { ...apps(), globals: { theme: 'dark' } };

export const RightToLeft: Story = { ...apps(), globals: { direction: 'rtl' } };
