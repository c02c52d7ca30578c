import { html, type TemplateResult } from 'lit/html.js';
import type { Capability } from '../../api/types.js';
import type { HeadingLevel } from '../../templates/heading.js';

interface Section {
  /** What one has to be allowed to do to see it; nothing where every member may. */
  needs?: Capability;
  /** @param invite the button that leads to the invitations, for those who may send some */
  content: (level: HeadingLevel, invite: unknown) => TemplateResult;
}

/** The sections of the kit, in their usual order. */
export const sections = {
  general: { content: (level) => html`<org-settings heading-level=${level}></org-settings>` },
  members: {
    needs: 'members.read',
    content: (level, invite) => html`<org-members heading-level=${level}>${invite}</org-members>`,
  },
  invitations: {
    needs: 'members.invite',
    content: (level) => html`
      <org-invite heading-level=${level}></org-invite>
      <org-invitations heading-level=${level}></org-invitations>
    `,
  },
  roles: { content: (level) => html`<org-roles heading-level=${level}></org-roles>` },
  provisioning: {
    needs: 'organization.update',
    content: (level) => html`<org-provisioning heading-level=${level}></org-provisioning>`,
  },
  apps: {
    needs: 'organization.update',
    content: (level) => html`<org-apps heading-level=${level}></org-apps>`,
  },
} as const satisfies Readonly<Record<string, Section>>;

type SectionId = keyof typeof sections;

/** Whether a section is the kit's, and not the host's. */
export const isOfKit = (id: string): id is SectionId => Object.hasOwn(sections, id);

/** The kit's section with this id. */
export const sectionOf = (id: SectionId): Section => sections[id];
