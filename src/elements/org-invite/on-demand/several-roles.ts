import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Localize } from '../../../i18n/localize.js';
import { fieldError } from '../../../templates/field.js';
import type { RoleField } from '../role-field.js';

/** A choice of several roles. */
export const severalRoles = (
  { t }: Localize,
  { roles, chosenIds, onChoose, more }: RoleField,
  error: string | undefined,
): TemplateResult => {
  const onToggle = (id: string) =>
    onChoose(chosenIds.includes(id) ? chosenIds.filter((each) => each !== id) : [...chosenIds, id]);
  return html`
    <fieldset class="field">
      <legend>${t('invite.role')}</legend>
      <div>
        ${roles.map(
          ({ id, name }) => html`
            <label class="choice">
              <input
                type="checkbox"
                .checked=${chosenIds.includes(id)}
                aria-invalid=${error ? 'true' : nothing}
                aria-describedby=${error ? 'role-error' : nothing}
                @change=${() => onToggle(id)}
              />
              ${name}
            </label>
          `,
        )}
      </div>
      ${fieldError('role', error)} ${more}
    </fieldset>
  `;
};
