import { html, type TemplateResult } from 'lit/html.js';
import type { Member } from '../../../api/types.js';
import type { Localize } from '../../../i18n/localize.js';
import { button } from '../../../templates/button.js';
import { dialog } from '../../../templates/dialog.js';
import type { ChosenRoles } from '../../chosen-roles.js';
import { listNames, ofWhom } from './whom.js';

interface RolesDialog {
  members: readonly Member[];
  chosen: ChosenRoles;
  onClose: () => void;
  onSave: () => void;
}

/** Chooses the roles that all of the members will have. */
export const rolesDialog = (
  i18n: Localize,
  { members, chosen, onClose, onSave }: RolesDialog,
): TemplateResult => {
  const { t } = i18n;
  return dialog({
    heading: ofWhom(i18n, 'rolesOf', members),
    text: members.length > 1 ? t('members.rolesHelp') : undefined,
    body: chosen.render({
      label: t('members.roles'),
      notGrantable: t('members.notGrantable'),
      none: ofWhom(i18n, 'noRolesLeft', members),
    }),
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
    text: t('members.removeText', { names: listNames(i18n, members) }),
    actions: html`
      ${button({ label: t('common.cancel'), onClick: onClose })}
      ${button({ label: t('members.removeConfirm'), kind: 'danger', onClick: onRemove })}
    `,
    onClose,
  });
};
