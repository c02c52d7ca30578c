import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Member as OrgMember } from '../src/api/types.js';
import type { OrgMembers } from '../src/elements/org-members/org-members.js';
import { offline, only, problem, silent, type World } from '../test/support/world.js';
import { byRole, queryByRole } from '../test/support/queries.js';
import { press, scene, until, type Scene } from './support.js';

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

const addFriends = ({ logto, acmeId }: World) => {
  const acme = logto.tenant.organizations.get(acmeId);
  for (const { id, username } of logto.tenant.users.values()) {
    if (username === 'carol' || username === 'dave') acme?.members.add(id);
  }
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

const select = async (canvas: HTMLElement, ...names: string[]): Promise<void> => {
  for (const name of names) await press(canvas, `Select ${name}`, 'checkbox');
};

/** In the place of search and filter stands what can be done to all that are selected. */
export const Selected: Story = {
  ...members(),
  play: ({ canvasElement }) => press(canvasElement, 'Select all', 'checkbox'),
};

export const SelectedNarrow: Story = {
  ...Selected,
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};

export const ChangeRolesOfSeveral: Story = {
  ...members({ members: 0, prepare: addFriends }),
  play: async ({ canvasElement }) => {
    await select(canvasElement, 'Bob Example', 'Carol Example', 'Dave Example');
    await press(canvasElement, 'Change roles');
  },
};

export const RemoveSeveral: Story = {
  ...members({ members: 0, prepare: addFriends }),
  play: async ({ canvasElement }) => {
    await select(canvasElement, 'Bob Example', 'Carol Example', 'Dave Example');
    await press(canvasElement, 'Remove');
  },
};

/** Carol left meanwhile: the others are removed, and she is named with the reason. */
export const RemovalOfSeveralFailed: Story = {
  ...members({ members: 0, prepare: addFriends }),
  play: async ({ canvasElement, loaded }) => {
    const names = ['Bob Example', 'Carol Example', 'Dave Example'];
    await select(canvasElement, ...names);
    await press(canvasElement, 'Remove');
    const { logto, acmeId } = loaded['world'] as World;
    const gone = [...logto.tenant.users.values()].filter(({ username }) => username !== 'bob');
    for (const { id, name } of gone) {
      if (names.includes(String(name))) logto.tenant.organizations.get(acmeId)?.members.remove(id);
    }
    await until(() => queryByRole(canvasElement, 'dialog') !== undefined);
    await press(byRole(canvasElement, 'dialog'), 'Remove');
  },
};

/** A column and an action of the page's own. */
export const OwnColumnAndAction: Story = members(
  {},
  html`<org-members
    page-size="8"
    columns="username roles"
    .extraColumns=${[
      { id: 'username', label: 'User name', render: ({ username }: OrgMember) => username ?? '' },
    ]}
    .rowActions=${({ name }: OrgMember) => [
      { label: 'Send a message', onSelect: () => console.info(`A message to ${name}`) },
    ]}
  ></org-members>`,
);

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
