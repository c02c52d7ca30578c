import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { OrgProfile } from '../src/elements/org-profile/org-profile.js';
import { expel } from '../test/support/memberships.js';
import { offline, silent } from '../test/support/world.js';
import { press, scene, type Scene } from './support.js';

const meta: Meta<OrgProfile> = { title: 'Elements/org-profile', component: 'org-profile' };
export default meta;

type Story = StoryObj<OrgProfile>;

const profile = (
  setting: Scene = {},
  content: TemplateResult = html`<org-profile></org-profile>`,
): Story => scene({ members: 7, ...setting }, () => content);

const at = (section: string): TemplateResult =>
  html`<org-profile section=${section}></org-profile>`;

const within = (width: string): Pick<Story, 'decorators'> => ({
  decorators: [(story) => html`<div style="inline-size: ${width}">${story()}</div>`],
});

export const Administrator: Story = profile();

export const Member: Story = profile({ as: 'bob' });

export const Members: Story = profile({}, at('members'));

export const Invitations: Story = profile(
  {
    prepare: async (world) => {
      await world.invite('erin@example.test');
    },
  },
  at('invitations'),
);

export const Roles: Story = profile({}, at('roles'));

export const AutomaticJoining: Story = profile({}, at('provisioning'));

export const Apps: Story = profile({}, at('apps'));

/** "Invite people" leads from the members to the invitations. */
export const Inviting: Story = {
  ...profile({}, at('members')),
  play: ({ canvasElement }) => press(canvasElement, 'Invite people'),
};

/** A host chooses and orders sections, and adds its own. */
export const OwnSections: Story = profile(
  {},
  html`
    <org-profile sections="members billing roles general" section="billing">
      <div slot="billing" data-label="Billing">
        <h3>Billing</h3>
        <p>Whatever the host puts here.</p>
      </div>
    </org-profile>
  `,
);

/** A host's element in the place of one of the kit. */
export const ReplacedSection: Story = profile(
  {},
  html`
    <org-profile section="members">
      <org-members slot="members" heading-level="3" page-size="3"></org-members>
    </org-profile>
  `,
);

export const Loading: Story = { ...profile({ intercept: silent }), tags: ['busy'] };

export const Offline: Story = profile({ intercept: offline });

export const SignedOut: Story = profile({ as: undefined });

export const NoOrganization: Story = profile({ organizationId: '' });

export const NotAMember: Story = profile({
  as: 'bob',
  prepare: (world) => expel(world, 'bob'),
});

export const LongNames: Story = profile({
  prepare: ({ logto, acmeId }) => {
    const name = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen & Söhne GmbH';
    Object.assign(logto.tenant.organizations.get(acmeId) ?? {}, { name });
    for (const user of logto.tenant.users.values()) {
      if (user.username === 'alice') user.name = 'María Fernández de la Vega y Montenegro';
    }
  },
});

export const Narrow: Story = { ...LongNames, ...within('280px') };

export const Tablet: Story = { ...Members, ...within('640px') };

export const Japanese: Story = { ...profile({}, at('members')), globals: { locale: 'ja' } };

export const Thai: Story = { ...profile({}, at('members')), globals: { locale: 'th' } };

export const Dark: Story = { ...profile(), globals: { theme: 'dark' } };

export const RightToLeft: Story = { ...profile(), globals: { direction: 'rtl' } };

export const RightToLeftNarrow: Story = { ...RightToLeft, ...within('320px') };
