import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ReceivedInvitation, RoleRef } from '../../../api/types.js';
import { logo } from '../logo.js';

interface OrganizationEntry {
  organization: ReceivedInvitation['organization'];
  /** The user's roles there. */
  roles: readonly RoleRef[];
  /** Takes the roles out of the entry's name, as what this id describes. */
  descriptionId?: string;
}

/** An organization in a row: logo, name and roles. */
export const organizationEntry = ({
  organization,
  roles,
  descriptionId,
}: OrganizationEntry): TemplateResult => html`
  ${logo(organization)}
  <span class="words">
    <span><bdi>${organization.name}</bdi></span>
    <span
      class="small muted"
      id=${descriptionId ?? nothing}
      aria-hidden=${descriptionId ? 'true' : nothing}
      ><bdi>${roles.map(({ name }) => name).join(', ')}</bdi></span
    >
  </span>
`;
