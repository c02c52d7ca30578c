import { html, nothing, type TemplateResult } from 'lit';
import type { Member, Role } from '../../api/types.js';
import type { Localize } from '../../i18n/localize.js';
import { button } from '../../templates/button.js';
import { dialog } from '../../templates/dialog.js';
import { nameOf } from './member-names.js';

/** Chooses roles: `onToggle` is told the id of the one that is chosen or given up. */
export const rolesDialog = (
  i18n: Localize,
  member: Member,
  roles: readonly Role[],
  chosenIds: ReadonlySet<string>,
  onToggle: (roleId: string) => void,
  onClose: () => void,
  onSave: () => void,
): TemplateResult => {
  const { t } = i18n;
  const name = nameOf(member, i18n);
  const warning = chosenIds.size > 0 ? nothing : t('members.noRolesLeft', { name });
  return dialog({
    heading: t('members.rolesOf', { name }),
    body: html`
      <div role="group" aria-label=${t('members.roles')}>
        ${roles.map((role) => roleChoice(i18n, role, chosenIds.has(role.id), onToggle))}
      </div>
      <p class="help" role="status">${warning}</p>
    `,
    actions: html`
      ${button({ label: t('common.cancel'), onClick: onClose })}
      ${button({ label: t('members.save'), kind: 'primary', onClick: onSave })}
    `,
    onClose,
  });
};

/** A role one may not grant stays within reach of the keyboard, so that its reason is heard. */
const roleChoice = (
  { t }: Localize,
  { id, name, description, isGrantable }: Role,
  isChosen: boolean,
  onToggle: (roleId: string) => void,
): TemplateResult => {
  const help = isGrantable ? description : t('members.notGrantable');
  return html`
    <label class="choice">
      <input
        type="checkbox"
        .checked=${isChosen}
        aria-label=${name}
        aria-describedby="role-${id}"
        aria-disabled=${!isGrantable}
        @click=${(event: Event) => (isGrantable ? onToggle(id) : event.preventDefault())}
      />
      ${name}
      <span class="help small" id="role-${id}">${help === name ? nothing : help}</span>
    </label>
  `;
};

/** Says who loses what. Cancelling comes first, and so has the focus. */
export const removeDialog = (
  i18n: Localize,
  member: Member,
  onClose: () => void,
  onRemove: () => void,
): TemplateResult => {
  const { t } = i18n;
  const name = nameOf(member, i18n);
  return dialog({
    heading: t('members.removeTitle', { name }),
    body: html`<p id="dialog-text">${t('members.removeText', { name })}</p>`,
    actions: html`
      ${button({ label: t('common.cancel'), onClick: onClose })}
      ${button({ label: t('members.removeConfirm'), kind: 'danger', onClick: onRemove })}
    `,
    onClose,
  });
};
