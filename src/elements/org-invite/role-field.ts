import { html, type TemplateResult } from 'lit/html.js';
import type { Role } from '../../api/types.js';
import type { Localize } from '../../i18n/localize.js';
import { labelled } from '../../templates/field.js';

export interface RoleField {
  /** Those that one may grant. */
  roles: readonly Role[];
  chosenIds: readonly string[];
  onChoose: (roleIds: readonly string[]) => void;
  /** What stands under the choice. */
  more: unknown;
}

/** A choice of one role. */
export const roleField = (
  { t }: Localize,
  { roles, chosenIds, onChoose, more }: RoleField,
): TemplateResult =>
  labelled(
    { id: 'role', label: t('invite.role') },
    html`<select
        id="role"
        class="input"
        part="input"
        @change=${({ target }: Event) => onChoose([(target as HTMLSelectElement).value])}
      >
        ${roles.map(
          ({ id, name }) =>
            html`<option value=${id} .selected=${chosenIds.includes(id)}>${name}</option>`,
        )}
      </select>
      ${more}`,
  );
