import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Invitation } from '../logto-dev/src/entities.js';
import type { OrgJoin } from '../src/elements/org-join/org-join.js';
import { offline, only, silent, type World } from '../test/support/world.js';
import { scene, until, type Scene } from './support.js';

const meta: Meta<OrgJoin> = { title: 'Elements/org-join', component: 'org-join' };
export default meta;

type Story = StoryObj<OrgJoin>;

interface JoinScene extends Scene {
  /** Changes the invitation before anything is shown. */
  change?: (invitation: Invitation, world: World) => void;
}

/** What carol sees whom alice has invited to Acme. */
const invited = ({ change, ...setting }: JoinScene = {}): Story => {
  const prepare = async (world: World) => {
    const invitation = await world.invite('carol@example.test');
    change?.(invitation, world);
  };
  return scene(
    { members: 0, as: 'carol', organizationId: '', prepare, ...setting },
    ({ logto }) => html`
      <org-join
        invitation-id=${[...logto.tenant.invitations.keys()][0] ?? ''}
        continue-url="#{id}"
      ></org-join>
    `,
  );
};

/** What carol sees whom alice has invited to several organizations. */
const several = (setting: Scene = {}): Story =>
  scene(
    {
      members: 0,
      as: 'carol',
      organizationId: '',
      prepare: async (world) => {
        const invitation = await world.invite('carol@example.test');
        const { tenant } = world.logto;
        for (const name of ['Globex', 'Initech']) {
          const { id: organizationId, members } = tenant.createOrganization({ name });
          members.add(invitation.inviterId ?? '', [...invitation.organizationRoleIds]);
          const id = `to-${organizationId}`;
          tenant.invitations.set(id, { ...invitation, id, organizationId });
        }
      },
      ...setting,
    },
    () => html`<org-join continue-url="#{id}"></org-join>`,
  );

const setName = ({ logto, acmeId }: World, name: string): void => {
  const acme = logto.tenant.organizations.get(acmeId);
  if (acme) acme.name = name;
};

/** Presses a button by its part, whose name is in the story's language. */
const pressing = (...parts: string[]): Pick<Story, 'play'> => ({
  play: async ({ canvasElement }) => {
    const find = (part: string) =>
      canvasElement.querySelector('org-join')?.shadowRoot?.querySelector<HTMLElement>(part);
    for (const part of parts) {
      await until(() => Boolean(find(part)));
      find(part)?.click();
    }
  },
});

export const Pending: Story = invited();

export const WithLogo: Story = invited({
  change: (_, { logto, acmeId }) => {
    const logoUrl = `data:image/svg+xml,${encodeURIComponent(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#0f766e"/><path d="M20 8 32 32H8z" fill="#fff"/></svg>',
    )}`;
    Object.assign(logto.tenant.organizations.get(acmeId) ?? {}, { branding: { logoUrl } });
  },
});

/** Once accepted, "Continue" leads to `continue-url`. */
export const Welcome: Story = { ...invited(), ...pressing('[part=accept]') };

export const Declining: Story = { ...invited(), ...pressing('[part=decline]') };

export const Declined: Story = { ...invited(), ...pressing('[part=decline]', '.danger') };

export const AlreadyMember: Story = invited({
  change: (_, { logto, acmeId }) => {
    const carol = logto.users.find(({ username }) => username === 'carol');
    logto.tenant.organizations.get(acmeId)?.members.add(carol?.id ?? '');
  },
});

export const Expired: Story = invited({
  change: (invitation) => {
    invitation.expiresAt = Date.now() - 1000;
  },
});

export const Revoked: Story = invited({
  change: (invitation) => {
    invitation.status = 'Revoked';
  },
});

export const UsedAlready: Story = invited({
  change: (invitation) => {
    invitation.status = 'Accepted';
  },
});

export const AnotherAccount: Story = invited({ as: 'dave' });

export const SignedOut: Story = invited({ as: undefined });

export const Unknown: Story = scene(
  { members: 0, as: 'carol', organizationId: '' },
  () => html`<org-join invitation-id="unknown"></org-join>`,
);

/** Without an id, all that are open. */
export const Several: Story = several();

/** Who has answered one goes on with the others. */
export const OneOfSeveralAccepted: Story = { ...several(), ...pressing('[part=accept]') };

export const None: Story = several({ as: 'dave' });

export const SeveralSignedOut: Story = several({ as: undefined });

export const SeveralLoading: Story = { ...several({ intercept: silent }), tags: ['busy'] };

export const SeveralFailed: Story = several({ intercept: offline });

export const Loading: Story = { ...invited({ intercept: silent }), tags: ['busy'] };

export const Failed: Story = invited({ intercept: offline });

export const AcceptingFails: Story = {
  ...invited({ intercept: only(({ method }) => method === 'POST', offline) }),
  ...pressing('[part=accept]'),
};

export const LongNames: Story = invited({
  change: (_, world) =>
    setName(world, 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen & Söhne GmbH'),
});

export const Narrow: Story = {
  ...LongNames,
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};

export const Japanese: Story = {
  ...invited({ change: (_, world) => setName(world, '株式会社さくら情報システム') }),
  globals: { locale: 'ja' },
};

export const Thai: Story = {
  ...invited({ change: (_, world) => setName(world, 'บริษัท เจริญพาณิชย์วัฒนากุล จำกัด') }),
  globals: { locale: 'th' },
};

export const Dark: Story = { ...invited(), globals: { theme: 'dark' } };

export const RightToLeft: Story = {
  ...invited({ change: (_, world) => setName(world, 'شركة النجار') }),
  globals: { direction: 'rtl' },
};
