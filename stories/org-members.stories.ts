import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { OrgMembers } from '../src/elements/org-members/org-members.js';
import { offline, only, problem, silent, type World } from '../test/support/world.js';
import { press, scene, type Scene } from './support.js';

const meta: Meta<OrgMembers> = { title: 'Elements/org-members', component: 'org-members' };
export default meta;

type Story = StoryObj<OrgMembers>;

const members = (setting: Scene = {}, content = html`<org-members page-size="8"></org-members>`) =>
  scene(setting, () => content) as Story;

const writes = ({ method }: Request) => method !== 'GET';

const rename = ({ logto }: World) => {
  const names = [
    'Hubert Blaine Wolfeschlegelsteinhausenbergerdorff-Llanfairpwllgwyngyll',
    'สมชาย ใจดีมากที่สุดในโลกใบนี้และทุกหนทุกแห่งที่ไปถึง',
    'Rechtsschutzversicherungsgesellschaften Donaudampfschifffahrtsgesellschaft',
  ];
  [...logto.tenant.users.values()].slice(0, names.length).forEach((user, index) => {
    user.name = names[index]!;
    user.primaryEmail = `a.very.long.address.of.sixty.letters.and.more.${index}@example.com`;
  });
};

/** As an administrator sees it. */
export const Administrator: Story = members();

/** A member may look, and is offered nothing else. */
export const Member: Story = members({ as: 'bob' });

export const WithPrimaryAction: Story = members(
  {},
  html`<org-members page-size="8"><a slot="actions" href="#invite">Invite people</a></org-members>`,
);

export const HundredRows: Story = members(
  { members: 10_000 },
  html`<org-members page-size="100"></org-members>`,
);

export const Menu: Story = {
  ...members(),
  play: ({ canvasElement }) => press(canvasElement, 'Actions for Bob Example'),
};

export const ChangeRoles: Story = {
  ...members(),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Actions for Bob Example');
    await press(canvasElement, 'Change roles', 'menuitem');
  },
};

export const Remove: Story = {
  ...members(),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Actions for Bob Example');
    await press(canvasElement, 'Remove from organization', 'menuitem');
  },
};

/** Taken back, with the reason and a way to try again. */
export const RemovalFailed: Story = {
  ...members({ intercept: only(writes, offline) }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Actions for Bob Example');
    await press(canvasElement, 'Remove from organization', 'menuitem');
    await press(canvasElement, 'Remove');
  },
};

export const Loading: Story = { ...members({ intercept: silent }), tags: ['busy'] };

export const NobodyMatches: Story = members({}, html`<org-members query="nobody"></org-members>`);

export const NoConnection: Story = members({ intercept: offline });

export const LogtoDown: Story = members({ intercept: problem(502, 'logto_unavailable') });

/** Somebody who is not in the organization. */
export const NoPermission: Story = members({ as: 'carol' });

export const SignedOut: Story = members({ as: undefined });

export const NoOrganization: Story = members({ organizationId: '' });

export const LongNames: Story = members({ prepare: rename });

/** Below 480 px of its own width a row becomes a card. */
export const Narrow: Story = {
  ...members({ prepare: rename }),
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};

export const Japanese: Story = { ...members(), globals: { locale: 'ja' } };

export const Thai: Story = { ...members(), globals: { locale: 'th' } };

export const Dark: Story = { ...members(), globals: { theme: 'dark' } };

export const RightToLeft: Story = { ...members(), globals: { direction: 'rtl' } };
