import { html, nothing, type TemplateResult } from 'lit';
import type { Member, Role } from '../../api/types.js';
import type { Localize } from '../../i18n/localize.js';
import { button } from '../../templates/button.js';
import { dialog } from '../../templates/dialog.js';
import { nameOf } from './member-names.js';

interface MemberDialog {
  i18n: Localize;
  member: Member;
  onClose: () => void;
}

interface RolesDialog extends MemberDialog {
  roles: readonly Role[];
  chosenIds: ReadonlySet<string>;
  onToggle: (roleId: string) => void;
  onSave: () => void;
}

export const rolesDialog = (choice: RolesDialog): TemplateResult => {
  const { i18n, member, roles, chosenIds, onClose, onSave } = choice;
  const { t } = i18n;
  const name = nameOf(member, i18n);
  const isNone = chosenIds.size === 0;
  return dialog({
    heading: t('members.rolesOf', { name }),
    body: html`
      <div role="group" aria-label=${t('members.roles')}>
        ${roles.map((role) => roleChoice(choice, role))}
      </div>
      <p class="help" role="status">${isNone ? t('members.noRolesLeft', { name }) : nothing}</p>
    `,
    actions: html`
      ${button({ label: t('common.cancel'), onClick: onClose })}
      ${button({ label: t('members.save'), kind: 'primary', onClick: onSave })}
    `,
    onClose,
  });
};

/** A role one may not grant stays within reach of the keyboard, so that its reason is heard. */
const roleChoice = ({ i18n, chosenIds, onToggle }: RolesDialog, role: Role): TemplateResult => {
  const { id, name, description, isGrantable } = role;
  const help = isGrantable ? description : i18n.t('members.notGrantable');
  const hasHelp = help !== null && help !== '' && help !== name;
  const onClick = (event: Event) => (isGrantable ? onToggle(id) : event.preventDefault());
  return html`
    <label class="choice">
      <input
        type="checkbox"
        .checked=${chosenIds.has(id)}
        aria-label=${name}
        aria-describedby=${hasHelp ? `role-${id}` : nothing}
        aria-disabled=${isGrantable ? nothing : 'true'}
        @click=${onClick}
      />
      <span class=${isGrantable ? nothing : 'muted'}>${name}</span>
      ${hasHelp ? html`<span class="help small" id="role-${id}">${help}</span>` : nothing}
    </label>
  `;
};

interface RemoveDialog extends MemberDialog {
  onRemove: () => void;
}

/** Says who loses what. Cancelling comes first, and so has the focus. */
export const removeDialog = ({ i18n, member, onClose, onRemove }: RemoveDialog): TemplateResult => {
  const { t } = i18n;
  const name = nameOf(member, i18n);
  return dialog({
    heading: t('members.removeTitle', { name }),
    body: html`<p>${t('members.removeText', { name })}</p>`,
    actions: html`
      ${button({ label: t('common.cancel'), onClick: onClose })}
      ${button({ label: t('members.removeConfirm'), kind: 'danger', onClick: onRemove })}
    `,
    onClose,
  });
};
