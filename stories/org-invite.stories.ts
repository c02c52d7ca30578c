import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { OrgInvite } from '../src/elements/org-invite/org-invite.js';
import {
  offline,
  only,
  problem,
  silent,
  type Interceptor,
  type World,
} from '../test/support/world.js';
import { press, scene, until, type Scene } from './support.js';

const meta: Meta<OrgInvite> = { title: 'Elements/org-invite', component: 'org-invite' };
export default meta;

type Story = StoryObj<OrgInvite>;

const invite = (setting: Scene = {}) =>
  scene({ members: 0, ...setting }, () => html`<org-invite></org-invite>`) as Story;

const writes = ({ method }: Request) => method === 'POST';

const people = (count: number) =>
  Array.from({ length: count }, (_, at) => `person${at}@example.test`).join('\n');

const partOf = (root: HTMLElement, selector: string): HTMLElement | null | undefined =>
  root.querySelector('org-invite')?.shadowRoot?.querySelector<HTMLElement>(selector);

/** Pastes as soon as there is a box that takes addresses; its name is in the story's language. */
const paste = async (root: HTMLElement, text: string): Promise<void> => {
  await until(() => Boolean(partOf(root, '#addresses')));
  const input = partOf(root, '#addresses') as HTMLTextAreaElement;
  input.focus();
  await until(() => {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
    return input.value === '';
  });
};

const pasted = (text: string): Pick<Story, 'play'> => ({
  play: ({ canvasElement }) => paste(canvasElement, text),
});

const sent = (text: string): Pick<Story, 'play'> => ({
  play: async ({ canvasElement }) => {
    await paste(canvasElement, text);
    partOf(canvasElement, '[type=submit]')?.click();
  },
});

const few = 'carol@example.test, Dave Example <dave@example.test>, eve@example.test';
const mixed = `bob@example.test, erin@example.test, busy@example.test, frank@example.test, ${few}`;

/** One address that Logto mails no more for some minutes, one that is invited already. */
const isBusy = async (world: World): Promise<void> => {
  for (let count = 0; count < 10; count++) {
    world.logto.mailbox.sendInvitation('busy@example.test', {});
  }
  await world.invite('erin@example.test');
};

/** Lets the first batch through, and holds or breaks the others. */
const afterFirst = (others: Interceptor): Interceptor =>
  only(writes, async (request, send) => {
    const isFirst = (await request.clone().text()).includes('person0@');
    return (isFirst ? send : others)(request, send);
  });

export const Empty: Story = invite();

/** Also pasted: `Name <address>`, lines, or a table. */
export const Addresses: Story = { ...invite(), ...pasted(few) };

export const InvalidAddress: Story = {
  ...invite(),
  ...pasted(`nonsense, carol.example.test, ${few}`),
};

export const FiveHundred: Story = { ...invite(), ...pasted(people(500)) };

export const TooMany: Story = { ...invite(), ...pasted(people(502)) };

export const SeveralRoles: Story = {
  ...invite(),
  play: ({ canvasElement }) => press(canvasElement, 'Choose several roles'),
};

/** A member may grant nothing but "member". */
export const Member: Story = invite({ as: 'bob' });

export const Sending: Story = {
  ...invite({ intercept: afterFirst(silent) }),
  ...sent(people(60)),
  tags: ['busy'],
};

/** Each address with what became of it, failures first. */
export const Outcomes: Story = { ...invite({ prepare: isBusy }), ...sent(mixed) };

export const SomeFailed: Story = {
  ...invite({ intercept: afterFirst(offline) }),
  ...sent(people(24)),
};

export const NoConnection: Story = {
  ...invite({ intercept: only(writes, offline) }),
  ...sent(few),
};

export const MailNotConfigured: Story = {
  ...invite({ intercept: only(writes, problem(501, 'mail_not_configured')) }),
  ...sent(few),
};

export const Loading: Story = { ...invite({ intercept: silent }), tags: ['busy'] };

export const LoadingFailed: Story = invite({ intercept: offline });

export const NoPermission: Story = invite({
  as: 'bob',
  prepare: ({ logto, acmeId }) => {
    const bob = logto.users.find(({ username }) => username === 'bob');
    if (bob) logto.tenant.organizations.get(acmeId)?.members.setRoles(bob.id, []);
  },
});

export const SignedOut: Story = invite({ as: undefined });

export const NoOrganization: Story = invite({ organizationId: '' });

export const LongNames: Story = {
  ...invite({
    prepare: ({ logto }) => {
      for (const role of logto.tenant.organizationRoles.values()) {
        role.name = `${role.name} of Rechtsschutzversicherungsgesellschaften and everything else`;
      }
    },
  }),
  ...pasted(`a.very.long.address.of.sixty.letters.and.some.more@subdomain.example.com, ${few}`),
};

export const Narrow: Story = {
  ...LongNames,
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};

export const Japanese: Story = {
  ...invite(),
  ...pasted(`nonsense, ${few}`),
  globals: { locale: 'ja' },
};

export const Thai: Story = {
  ...invite(),
  ...pasted(`nonsense, ${few}`),
  globals: { locale: 'th' },
};

export const Dark: Story = {
  ...invite(),
  ...pasted(`nonsense, ${few}`),
  globals: { theme: 'dark' },
};

export const DarkOutcomes: Story = { ...Outcomes, globals: { theme: 'dark' } };

export const RightToLeft: Story = {
  ...invite(),
  ...pasted(`nonsense, ${few}`),
  globals: { direction: 'rtl' },
};
