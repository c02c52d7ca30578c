import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { OrgRoles } from '../src/elements/org-roles/org-roles.js';
import { offline, problem, silent, type World } from '../test/support/world.js';
import { scene, type Scene } from './support.js';

const meta: Meta<OrgRoles> = { title: 'Elements/org-roles', component: 'org-roles' };
export default meta;

type Story = StoryObj<OrgRoles>;

const roles = (setting: Scene = {}) => scene(setting, () => html`<org-roles></org-roles>`) as Story;

const addRoles =
  (...names: string[]) =>
  ({ logto: { tenant } }: World) => {
    for (const [at, name] of names.entries()) {
      const scopes = [...tenant.organizationScopes.keys()].filter((_, index) => index % (at + 2));
      tenant.organizationRoles.set(`role-${at}`, {
        id: `role-${at}`,
        name,
        description: 'Described by the people who run the product',
        type: 'User',
        organizationScopeIds: new Set(scopes),
        resourceScopeIds: new Set(),
      });
    }
  };

const manyRoles = addRoles(...Array.from({ length: 12 }, (_, at) => `Role number ${at + 1}`));

const longNames = addRoles(
  'Rechtsschutzversicherungsgesellschaftssachbearbeitung',
  'ผู้ดูแลระบบขององค์กรที่มีชื่อยาวมากที่สุดในโลก',
  '組織全体の管理と請求を担当する最上位の管理者ロール',
);

/** As an administrator sees it. */
export const Administrator: Story = roles();

export const Member: Story = roles({ as: 'bob' });

/** They scroll; the permissions stay in sight. */
export const ManyRoles: Story = roles({ prepare: manyRoles });

export const LongNames: Story = roles({ prepare: longNames });

/** Below 480 px of its own width there is a card for each role. */
export const Narrow: Story = {
  ...roles({ prepare: longNames }),
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};

export const Loading: Story = { ...roles({ intercept: silent }), tags: ['busy'] };

export const NoRoles: Story = roles({
  prepare: ({ logto }) => logto.tenant.organizationRoles.clear(),
});

export const NoConnection: Story = roles({ intercept: offline });

export const LogtoDown: Story = roles({ intercept: problem(502, 'logto_unavailable') });

/** Somebody who is not in the organization. */
export const NoPermission: Story = roles({ as: 'carol' });

export const SignedOut: Story = roles({ as: undefined });

export const NoOrganization: Story = roles({ organizationId: '' });

export const Japanese: Story = { ...roles(), globals: { locale: 'ja' } };

export const Thai: Story = { ...roles(), globals: { locale: 'th' } };

export const Dark: Story = { ...roles(), globals: { theme: 'dark' } };

export const RightToLeft: Story = { ...roles(), globals: { direction: 'rtl' } };
