import { html, nothing, type TemplateResult } from 'lit';
import type { Invitation } from '../../../api/types.js';
import type { Selection } from '../../../controllers/selection.js';
import type { Localize } from '../../../i18n/localize.js';
import { date, relativeTime } from '../../../i18n/times.js';
import { menuButton, type MenuItem } from '../../../templates/menu.js';
import { pickBox } from '../../../templates/pick-box.js';

interface InvitationTable {
  invitations: readonly Invitation[];
  selection: Selection;
  /** What can be done to an invitation. */
  menu: (invitation: Invitation) => readonly MenuItem[];
  /** Whether something is being done to it. */
  isBusy: (invitation: Invitation) => boolean;
  /** Whether other rows are on their way. */
  isStale: boolean;
}

/**
 * A page of invitations. Roles are explicit, since a narrow table is laid out as cards. Rows are
 * updated in place: when an invitation goes, whoever is in its row is at the next one.
 */
export const invitationTable = (
  i18n: Localize,
  { invitations, selection, menu, isBusy, isStale }: InvitationTable,
): TemplateResult => {
  const { t } = i18n;
  const column = (name: 'address' | 'roles' | 'statusColumn' | 'expires') =>
    html`<th scope="col" role="columnheader">${t(`invitations.${name}`)}</th>`;

  const row = (invitation: Invitation) => {
    const { id, invitee: address, status, roles, inviter } = invitation;
    const items = menu(invitation);
    const canAct = items.length > 0;
    return html`
      <tr part="row" role="row">
        <td role="cell" class="pick">
          ${
            canAct
              ? pickBox({
                  label: t('invitations.select', { address }),
                  isChecked: selection.has(id),
                  onChange: () => selection.toggle(id),
                })
              : nothing
          }
        </td>
        <th scope="row" role="rowheader">
          <bdi class="name">${address}</bdi>
          ${
            inviter?.name
              ? html`<div class="small muted" dir="auto">
                  ${t('invitations.invitedBy', { name: inviter.name })}
                </div>`
              : nothing
          }
        </th>
        <td role="cell">
          <ul class="row">
            ${roles.map(({ name }) => html`<li class="badge" part="badge">${name}</li>`)}
          </ul>
        </td>
        <td role="cell">
          <span class="badge ${status}" part="badge"
            >${t(`invitations.status.${isBusy(invitation) ? 'busy' : status}`)}</span
          >
        </td>
        <td role="cell" class="muted" data-label=${t('invitations.expires')}>
          ${expiry(i18n, invitation)}
        </td>
        <td role="cell" class="act">
          ${canAct ? menuButton(id, t('invitations.actions', { address }), items) : nothing}
        </td>
      </tr>
    `;
  };

  return html`
    <table part="table" role="table" aria-label=${t('invitations.heading')} aria-busy=${isStale}>
      <thead role="rowgroup">
        <tr role="row">
          <td role="cell" class="pick">
            ${pickBox({
              label: t('invitations.selectAll'),
              isChecked: selection.isAll,
              isMixed: selection.ids.length > 0 && !selection.isAll,
              onChange: selection.toggleAll,
            })}
          </td>
          ${column('address')} ${column('roles')} ${column('statusColumn')} ${column('expires')}
          <th scope="col" role="columnheader">
            <span class="visually-hidden">${t('invitations.actionsColumn')}</span>
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${invitations.map(row)}
      </tbody>
    </table>
  `;
};

/** What was answered or revoked does not expire anymore. */
const expiry = (i18n: Localize, { status, expiresAt }: Invitation): TemplateResult | string =>
  status === 'pending' || status === 'expired'
    ? html`<time dir="auto" datetime=${expiresAt} title=${date(i18n.locale, expiresAt)}
        >${relativeTime(i18n.locale, expiresAt)}</time
      >`
    : '–';
