import { html, nothing, type TemplateResult } from 'lit';
import type { Member, Role } from '../../../api/types.js';
import type { Localize } from '../../../i18n/localize.js';
import { button } from '../../../templates/button.js';
import { dialog } from '../../../templates/dialog.js';
import { roleChoices } from '../../../templates/role-choices.js';
import { namesOf, ofWhom } from './whom.js';

interface RolesDialog {
  members: readonly Member[];
  roles: readonly Role[];
  chosenIds: ReadonlySet<string>;
  /** Told the id of the role that is chosen or given up. */
  onToggle: (roleId: string) => void;
  onClose: () => void;
  onSave: () => void;
}

/** Chooses the roles that all of the members will have. */
export const rolesDialog = (
  i18n: Localize,
  { members, roles, chosenIds, onToggle, onClose, onSave }: RolesDialog,
): TemplateResult => {
  const { t } = i18n;
  const warning = chosenIds.size > 0 ? nothing : ofWhom(i18n, 'noRolesLeft', members);
  return dialog({
    heading: ofWhom(i18n, 'rolesOf', members),
    body: html`
      ${members.length > 1 ? html`<p id="dialog-text">${t('members.rolesHelp')}</p>` : nothing}
      ${roleChoices({
        label: t('members.roles'),
        roles,
        chosenIds,
        notGrantable: t('members.notGrantable'),
        onToggle,
      })}
      <p class="help" role="status">${warning}</p>
    `,
    actions: html`
      ${button({ label: t('common.cancel'), onClick: onClose })}
      ${button({ label: t('members.save'), kind: 'primary', onClick: onSave })}
    `,
    onClose,
  });
};

interface RemoveDialog {
  members: readonly Member[];
  onClose: () => void;
  onRemove: () => void;
}

/** Says who loses what. Cancelling comes first, and so has the focus. */
export const removeDialog = (
  i18n: Localize,
  { members, onClose, onRemove }: RemoveDialog,
): TemplateResult => {
  const { t } = i18n;
  return dialog({
    heading: ofWhom(i18n, 'removeTitle', members),
    body: html`<p id="dialog-text">
      ${t('members.removeText', { names: namesOf(i18n, members) })}
    </p>`,
    actions: html`
      ${button({ label: t('common.cancel'), onClick: onClose })}
      ${button({ label: t('members.removeConfirm'), kind: 'danger', onClick: onRemove })}
    `,
    onClose,
  });
};
