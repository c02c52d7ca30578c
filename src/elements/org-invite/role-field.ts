import { html, nothing, type TemplateResult } from 'lit';
import type { Role } from '../../api/types.js';
import type { Localize } from '../../i18n/localize.js';
import { button } from '../../templates/button.js';
import { labelled } from '../../templates/field.js';

interface RoleField {
  i18n: Pick<Localize, 't'>;
  /** Those that one may grant. */
  roles: readonly Role[];
  chosenIds: readonly string[];
  /** Whether several can be chosen. */
  isMultiple: boolean;
  error: string | undefined;
  onChoose: (roleIds: string[]) => void;
  onToggleMultiple: () => void;
}

/** A choice of one role, or of several. */
export const roleField = (field: RoleField): TemplateResult => {
  const { i18n, roles, isMultiple, onToggleMultiple } = field;
  const label = i18n.t(isMultiple ? 'invite.oneRole' : 'invite.severalRoles');
  return html`
    <div class="role">
      ${isMultiple ? severalRoles(field) : oneRole(field)}
      ${
        roles.length > 1
          ? html`<div class="small">
              ${button({ label, kind: 'link', onClick: onToggleMultiple })}
            </div>`
          : nothing
      }
    </div>
  `;
};

const oneRole = ({ i18n, roles, chosenIds, onChoose }: RoleField): TemplateResult => {
  const onChange = (event: Event) => onChoose([(event.target as HTMLSelectElement).value]);
  return labelled(
    { id: 'role', label: i18n.t('invite.role') },
    html`<select id="role" class="input" part="input" @change=${onChange}>
      ${roles.map(
        ({ id, name }) =>
          html`<option value=${id} .selected=${chosenIds.includes(id)}>${name}</option>`,
      )}
    </select>`,
  );
};

const severalRoles = ({ i18n, roles, chosenIds, error, onChoose }: RoleField): TemplateResult => {
  const onChange = (event: Event) => {
    const { value, checked } = event.target as HTMLInputElement;
    const others = chosenIds.filter((id) => id !== value);
    onChoose(checked ? [...others, value] : others);
  };
  return html`
    <fieldset class="field" @change=${onChange}>
      <legend>${i18n.t('invite.role')}</legend>
      <div>
        ${roles.map(
          ({ id, name, description }) => html`
            <label class="choice">
              <input
                type="checkbox"
                value=${id}
                .checked=${chosenIds.includes(id)}
                aria-invalid=${error ? 'true' : nothing}
                aria-describedby=${error ? 'role-error' : nothing}
              />
              ${name}
              ${
                description && description !== name
                  ? html`<span class="small muted">${description}</span>`
                  : nothing
              }
            </label>
          `,
        )}
      </div>
      ${error ? html`<p class="error-text" id="role-error">${error}</p>` : nothing}
    </fieldset>
  `;
};
