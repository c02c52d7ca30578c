import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { OrgCan } from '../src/elements/org-can/org-can.js';
import type { OrgProvider } from '../src/elements/org-provider/org-provider.js';
import { expel, setRole } from '../test/support/memberships.js';
import { queryByRole } from '../test/support/queries.js';
import { offline, silent, type World } from '../test/support/world.js';
import { press, scene, until, type Scene } from './support.js';

const meta: Meta<OrgCan> = { title: 'Elements/org-can', component: 'org-can' };
export default meta;

type Story = StoryObj<OrgCan>;

/** The host's own content, in which the element has no look of its own. */
const plans = (setting: Scene = {}, after?: (world: World) => void) =>
  scene(
    setting,
    (world) => html`
      <p>The plan of Acme is Team.</p>
      <org-can capability="organization.update">
        <button>Change the plan</button>
        <p slot="fallback">An administrator can change it.</p>
      </org-can>
      ${
        after &&
        html`<p>
          <button
            @click=${({ currentTarget }: Event) => {
              after(world);
              void (currentTarget as Element).closest<OrgProvider>('org-provider')?.refresh();
            }}
          >
            Meanwhile, elsewhere
          </button>
        </p>`
      }
    `,
  ) as Story;

const changePlan = (canvas: HTMLElement) => queryByRole(canvas, 'button', 'Change the plan');

/** Who may sees the content. */
export const Allowed: Story = plans();

/** A member who may not sees the fallback. */
export const Refused: Story = plans({ as: 'bob' });

/** So does somebody who is not in the organization. */
export const Stranger: Story = plans({ as: 'carol' });

/** What holds is not known yet: neither is shown. */
export const Loading: Story = plans({ intercept: silent });

export const NoConnection: Story = plans({ intercept: offline });

export const SignedOut: Story = plans({ as: undefined });

export const NoOrganization: Story = plans({ organizationId: '' });

/** Follows what holds, also without a reload. */
export const Demoted: Story = {
  ...plans({}, (world) => setRole(world, 'alice', 'member')),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Change the plan');
    await press(canvasElement, 'Meanwhile, elsewhere');
    await until(() => changePlan(canvasElement) === undefined);
  },
};

export const Removed: Story = {
  ...plans({}, (world) => expel(world, 'alice')),
  play: Demoted.play!,
};

export const Dark: Story = { ...plans(), globals: { theme: 'dark' } };

export const RightToLeft: Story = { ...plans({ as: 'bob' }), globals: { direction: 'rtl' } };
