import { html, nothing, type TemplateResult } from 'lit/html.js';

interface RoleChoice {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly isGrantable: boolean;
}

interface RoleChoices {
  /** Accessible name of the group. */
  label: string;
  roles: readonly RoleChoice[];
  chosenIds: { has: (id: string) => boolean };
  /** Why a role cannot be chosen that one may not grant. */
  notGrantable: string;
  /** Told the id of the role that is chosen or given up. */
  onToggle: (roleId: string) => void;
}

/** A choice of roles. What one may not grant stays within reach of the keyboard, so that its reason is heard. */
export const roleChoices = ({
  label,
  roles,
  chosenIds,
  notGrantable,
  onToggle,
}: RoleChoices): TemplateResult => {
  const choice = ({ id, name, description, isGrantable }: RoleChoice) => {
    const help = isGrantable ? description : notGrantable;
    return html`
      <label class="choice">
        <input
          type="checkbox"
          .checked=${chosenIds.has(id)}
          aria-label=${name}
          aria-describedby="role-${id}"
          aria-disabled=${!isGrantable}
          @click=${(event: Event) => (isGrantable ? onToggle(id) : event.preventDefault())}
        />
        ${name}
        <span class="small muted" id="role-${id}">${help === name ? nothing : help}</span>
      </label>
    `;
  };
  return html`<div role="group" aria-label=${label}>${roles.map(choice)}</div>`;
};
