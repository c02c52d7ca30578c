import { html, nothing, type TemplateResult } from 'lit';
import type { Member, Role } from '../../api/types.js';
import type { Localize } from '../../i18n/localize.js';
import { button } from '../../templates/button.js';
import { dialog } from '../../templates/dialog.js';
import { roleChoices } from '../../templates/role-choices.js';
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
