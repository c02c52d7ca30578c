import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { OrgProvisioning } from '../src/elements/org-provisioning/org-provisioning.js';
import { offline, only, problem, silent, type World } from '../test/support/world.js';
import { makeBobOffice } from '../test/support/office-role.js';
import { press, scene, until, type Scene } from './support.js';

const meta: Meta<OrgProvisioning> = {
  title: 'Elements/org-provisioning',
  component: 'org-provisioning',
};
export default meta;

type Story = StoryObj<OrgProvisioning>;

/** Lets people of domains join Acme with a role. */
const joining =
  (emailDomains: string[], role = 'member') =>
  ({ acmeId, logto: { tenant } }: World) => {
    const acme = tenant.organizations.get(acmeId);
    const roles = [...tenant.organizationRoles.values()].filter(({ name }) => name === role);
    for (const { id } of roles) acme?.jitRoleIds.add(id);
    for (const domain of emailDomains) acme?.jitEmailDomains.add(domain);
  };

const provisioning = (setting: Scene = {}): Story =>
  scene(
    { members: 0, prepare: joining(['acme.example', 'acme-research.example']), ...setting },
    () => html`<org-provisioning></org-provisioning>`,
  );

const writes = ({ method }: Request) => method === 'PUT';

/** Types a domain into the dialog and goes on. */
const adding = (domain: string): Pick<Story, 'play'> => ({
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Add domain');
    const { shadowRoot } = canvasElement.querySelector('org-provisioning')!;
    await until(() => Boolean(shadowRoot?.querySelector('#domain')));
    const field = shadowRoot!.querySelector<HTMLInputElement>('#domain')!;
    field.value = domain;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    shadowRoot!.querySelector<HTMLElement>('dialog .primary')!.click();
  },
});

export const Domains: Story = provisioning();

export const Empty: Story = provisioning({ prepare: () => undefined });

export const AddDomain: Story = {
  ...provisioning(),
  play: ({ canvasElement }) => press(canvasElement, 'Add domain'),
};

export const Added: Story = { ...provisioning(), ...adding('@Bücher.example') };

/** Anybody could join. */
export const PublicDomain: Story = { ...provisioning(), ...adding('gmail.com') };

export const NoDomain: Story = { ...provisioning(), ...adding('acme') };

export const Adding: Story = {
  ...provisioning({ intercept: only(writes, silent) }),
  ...adding('acme.test'),
  tags: ['busy'],
};

export const NotAdded: Story = {
  ...provisioning({ intercept: only(writes, offline) }),
  ...adding('acme.test'),
};

export const Remove: Story = {
  ...provisioning(),
  play: ({ canvasElement }) => press(canvasElement, 'Remove acme.example'),
};

export const ChangeRoles: Story = {
  ...provisioning(),
  play: ({ canvasElement }) => press(canvasElement, 'Change roles'),
};

/** New members get more than the viewer has. */
export const Locked: Story = provisioning({
  as: 'bob',
  prepare: (world) => {
    makeBobOffice(world);
    joining(['acme.example'], 'admin')(world);
  },
});

export const Loading: Story = { ...provisioning({ intercept: silent }), tags: ['busy'] };

export const NoConnection: Story = provisioning({ intercept: offline });

export const LogtoDown: Story = provisioning({ intercept: problem(502, 'logto_unavailable') });

export const NoPermission: Story = provisioning({ as: 'bob' });

export const SignedOut: Story = provisioning({ as: undefined });

export const NoOrganization: Story = provisioning({ organizationId: '' });

export const LongNames: Story = provisioning({
  prepare: joining([
    'rechtsschutzversicherungsgesellschaften.donaudampfschifffahrt.example',
    'xn--72c1a1bt4awk9o.example',
  ]),
});

export const Narrow: Story = {
  ...LongNames,
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};

export const Japanese: Story = { ...provisioning(), globals: { locale: 'ja' } };

export const Thai: Story = { ...provisioning(), globals: { locale: 'th' } };

export const Dark: Story = { ...provisioning(), globals: { theme: 'dark' } };

export const RightToLeft: Story = { ...provisioning(), globals: { direction: 'rtl' } };
