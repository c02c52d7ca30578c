import { html, type TemplateResult } from 'lit';
import type { ReceivedInvitation, RoleRef } from '../../../api/types.js';
import { logo } from '../logo.js';

/** An organization in a row: logo, name and the user's roles there. */
export const organizationEntry = (
  organization: ReceivedInvitation['organization'],
  roles: readonly RoleRef[],
  rolesId: string,
): TemplateResult => html`
  ${logo(organization)}
  <span class="words">
    <span dir="auto">${organization.name}</span>
    <span class="small muted" dir="auto" id=${rolesId}
      >${roles.map(({ name }) => name).join(', ')}</span
    >
  </span>
`;
