import { html, type TemplateResult } from 'lit/html.js';
import type { Invitation } from '../../../api/types.js';
import type { Localize } from '../../../i18n/localize.js';
import { button } from '../../../templates/button.js';
import { dialog } from '../../../templates/dialog.js';
import { selectAll } from '../../on-demand/select-all.js';

/** Says what stops working, and for whom. Cancelling comes first, and so has the focus. */
export const revokeDialog = (
  { t }: Localize,
  invitations: readonly Invitation[],
  onClose: () => void,
  onRevoke: () => void,
): TemplateResult => {
  const [first] = invitations;
  const count = invitations.length;
  const [title, text] =
    count === 1
      ? (['revokeTitle', 'revokeText'] as const)
      : (['revokeSeveralTitle', 'revokeSeveralText'] as const);
  return dialog({
    heading: t(`invitations.${title}`, { address: first?.invitee ?? '', count }),
    text: t(`invitations.${text}`),
    actions: html`
      ${button({ label: t('common.cancel'), onClick: onClose })}
      ${button({ label: t('invitations.revoke'), kind: 'danger', onClick: onRevoke })}
    `,
    onClose,
  });
};

/** The link, selected, where the page may not write to the clipboard. */
export const linkDialog = (
  { t }: Localize,
  { invitee, link }: Invitation,
  onClose: () => void,
): TemplateResult =>
  dialog({
    heading: t('invitations.linkTitle'),
    body: html`<input
      class="input"
      part="input"
      readonly
      dir="ltr"
      aria-label=${t('invitations.link', { address: invitee })}
      .value=${link}
      @focus=${selectAll}
    />`,
    actions: button({ label: t('common.close'), onClick: onClose }),
    onClose,
  });
