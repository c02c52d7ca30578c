import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { OrgInvitations } from '../src/elements/org-invitations/org-invitations.js';
import { gate, offline, only, problem, silent, type World } from '../test/support/world.js';
import { press, scene, type Scene } from './support.js';

const meta: Meta<OrgInvitations> = {
  title: 'Elements/org-invitations',
  component: 'org-invitations',
};
export default meta;

type Story = StoryObj<OrgInvitations>;

const day = 24 * 60 * 60 * 1000;
const carol = 'carol@example.test';

/** Three that are pending, and one each that expired and was revoked. */
const inviteSome = async (world: World) => {
  (await world.invite('frank@example.test')).expiresAt = Date.now() - 3 * day;
  (await world.invite('grace@example.test')).status = 'Revoked';
  await world.invite('erin@example.test', { by: 'bob' });
  await world.invite('dave@example.test', { role: 'admin' });
  await world.invite(carol);
};

const inviteMany = async (world: World) => {
  for (let at = 0; at < 30; at++) await world.invite(`person${at}@example.test`);
};

const inviteLong = async (world: World) => {
  await world.invite('a.very.long.address.of.more.than.sixty.letters.and.more@example.com');
  await world.invite('donaudampfschifffahrtsgesellschaft.kapitaen@rechtsschutz.example.com');
};

const invitations = (
  setting: Scene = {},
  content = html`<org-invitations></org-invitations>`,
): Story => scene({ prepare: inviteSome, ...setting }, () => content);

const all = html`<org-invitations status="all"></org-invitations>`;
const writes = ({ method }: Request) => method !== 'GET';

/** As an administrator sees it. */
export const Administrator: Story = invitations();

/** A member who may invite revokes only what they sent. */
export const Member: Story = invitations({ as: 'bob' });

export const AllStates: Story = invitations({}, all);

export const Expired: Story = invitations(
  {},
  html`<org-invitations status="expired"></org-invitations>`,
);

export const WithPrimaryAction: Story = invitations(
  {},
  html`<org-invitations><a slot="actions" href="#invite">Invite people</a></org-invitations>`,
);

export const Pages: Story = invitations(
  { prepare: inviteMany },
  html`<org-invitations page-size="8"></org-invitations>`,
);

export const Menu: Story = {
  ...invitations(),
  play: ({ canvasElement }) => press(canvasElement, `Actions for ${carol}`),
};

export const Revoke: Story = {
  ...invitations(),
  play: async ({ canvasElement }) => {
    await press(canvasElement, `Actions for ${carol}`);
    await press(canvasElement, 'Revoke', 'menuitem');
  },
};

/** What can be done to several stands in the place of the toolbar. */
export const Selected: Story = {
  ...invitations(),
  play: ({ canvasElement }) => press(canvasElement, 'Select all', 'checkbox'),
};

export const InProgress: Story = {
  ...invitations({ intercept: only(writes, gate().intercept) }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, `Actions for ${carol}`);
    await press(canvasElement, 'Resend', 'menuitem');
  },
};

/** Its link is another one now, which can be copied at once. */
export const Renewed: Story = {
  ...invitations({}, all),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Actions for frank@example.test');
    await press(canvasElement, 'Resend', 'menuitem');
  },
};

/** The reason, the addresses for which it failed, and a way to try again. */
export const SomeFailed: Story = {
  ...invitations({ intercept: only(writes, offline) }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Select all', 'checkbox');
    await press(canvasElement, 'Resend');
  },
};

export const Loading: Story = { ...invitations({ intercept: silent }), tags: ['busy'] };

export const Empty: Story = invitations({ prepare: () => undefined });

export const NoMatch: Story = invitations(
  {},
  html`<org-invitations query="nobody"></org-invitations>`,
);

export const NoConnection: Story = invitations({ intercept: offline });

export const LogtoDown: Story = invitations({ intercept: problem(502, 'logto_unavailable') });

/** Somebody who is not in the organization. */
export const NoPermission: Story = invitations({ as: 'carol' });

export const SignedOut: Story = invitations({ as: undefined });

export const NoOrganization: Story = invitations({ organizationId: '' });

export const LongAddresses: Story = invitations({ prepare: inviteLong });

/** Below 480 px of its own width a row becomes a card. */
export const Narrow: Story = {
  ...invitations({ prepare: inviteLong }),
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};

export const Japanese: Story = { ...invitations({}, all), globals: { locale: 'ja' } };

export const Thai: Story = { ...invitations({}, all), globals: { locale: 'th' } };

export const Dark: Story = { ...invitations({}, all), globals: { theme: 'dark' } };

export const RightToLeft: Story = { ...invitations({}, all), globals: { direction: 'rtl' } };
