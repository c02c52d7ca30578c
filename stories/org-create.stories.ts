import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { OrgCreate } from '../src/elements/org-create/org-create.js';
import { offline, only, problem, silent } from '../test/support/world.js';
import { scene, until, type Scene } from './support.js';

const meta: Meta<OrgCreate> = { title: 'Elements/org-create', component: 'org-create' };
export default meta;

type Story = StoryObj<OrgCreate>;

const create = (setting: Scene = {}): Story =>
  scene({ members: 0, ...setting }, () => html`<org-create></org-create>`);

const writes = ({ method }: Request) => method === 'POST';

/** Types a name and submits, whatever language the form is in. */
const submitting = (name: string): Pick<Story, 'play'> => ({
  play: async ({ canvasElement }) => {
    const find = (selector: string) =>
      canvasElement
        .querySelector('org-create')
        ?.shadowRoot?.querySelector<HTMLInputElement>(selector);
    await until(() => Boolean(find('#name')));
    const field = find('#name');
    if (field) field.value = name;
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    find('[type=submit]')?.click();
  },
});

export const Empty: Story = create();

export const Created: Story = { ...create(), ...submitting('Globex') };

export const NameMissing: Story = { ...create(), ...submitting('') };

export const NameTooLong: Story = { ...create(), ...submitting('Globex '.repeat(19)) };

export const NameWithMarkup: Story = { ...create(), ...submitting('<b>Globex</b>') };

/** While the backend works, the button shows it and keeps its width. */
export const Creating: Story = {
  ...create({ intercept: only(writes, silent) }),
  ...submitting('Globex'),
  tags: ['busy'],
};

export const Offline: Story = {
  ...create({ intercept: only(writes, offline) }),
  ...submitting('Globex'),
};

export const TooManyCalls: Story = {
  ...create({ intercept: only(writes, problem(429, 'rate_limited', { 'Retry-After': '120' })) }),
  ...submitting('Globex'),
};

export const NoPermission: Story = {
  ...create({ intercept: only(writes, problem(403, 'forbidden')) }),
  ...submitting('Globex'),
};

export const SignInEnded: Story = {
  ...create({ intercept: only(writes, problem(401, 'unauthenticated')) }),
  ...submitting('Globex'),
};

export const SignedOut: Story = create({ as: undefined });

export const LongName: Story = {
  ...create(),
  ...submitting('Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen & Söhne GmbH'),
};

export const Narrow: Story = {
  ...LongName,
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};

export const Japanese: Story = { ...create(), globals: { locale: 'ja' } };

export const Thai: Story = { ...create(), globals: { locale: 'th' } };

export const Dark: Story = { ...create(), globals: { theme: 'dark' } };

export const RightToLeft: Story = { ...create(), globals: { direction: 'rtl' } };
