import { html, nothing, type TemplateResult } from 'lit';
import type { Role } from '../../api/types.js';
import type { Localize } from '../../i18n/localize.js';
import { fieldError, labelled } from '../../templates/field.js';

/**
 * A choice of one role, or of several.
 *
 * @param roles those that one may grant
 * @param more what stands under the choice
 */
export const roleField = (
  { t }: Localize,
  roles: readonly Role[],
  chosenIds: readonly string[],
  isMultiple: boolean,
  error: string | undefined,
  onChoose: (roleIds: string[]) => void,
  more: TemplateResult | typeof nothing,
): TemplateResult => {
  const label = t('invite.role');
  const onChange = ({ currentTarget }: Event) =>
    onChoose(
      Array.from(
        (currentTarget as Element).querySelectorAll<HTMLInputElement>(':checked'),
        ({ value }) => value,
      ),
    );
  if (!isMultiple) {
    return labelled(
      { id: 'role', label },
      html`<select id="role" class="input" part="input" @change=${onChange}>
          ${roles.map(
            ({ id, name }) =>
              html`<option value=${id} .selected=${chosenIds.includes(id)}>${name}</option>`,
          )}
        </select>
        ${more}`,
    );
  }
  return html`
    <fieldset class="field" @change=${onChange}>
      <legend>${label}</legend>
      <div>
        ${roles.map(
          ({ id, name }) => html`
            <label class="choice">
              <input
                type="checkbox"
                value=${id}
                .checked=${chosenIds.includes(id)}
                aria-invalid=${error ? 'true' : nothing}
                aria-describedby=${error ? 'role-error' : nothing}
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
