import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Invitation } from '../../api/types.js';
import type { Localize } from '../../i18n/localize.js';
import { date, relativeTime } from '../../i18n/times.js';
import { menuTrigger } from '../../templates/menu-trigger.js';
import { pickBox } from '../../templates/pick-box.js';
import type { InvitationPermissions } from './invitation-permissions.js';
import type { InvitationWork } from './on-demand/invitation-work.js';

interface InvitationTable {
  invitations: readonly Invitation[];
  /** What is done to invitations; nothing until the viewer wants to do something. */
  work: InvitationWork | undefined;
  permissions: InvitationPermissions;
  /** Told of a wish, to be fulfilled once what does it is loaded. */
  onWish: (wish: Wish) => void;
  /** Told that a menu is to open which is not loaded yet, and by which event at its button. */
  onOpen: (id: string, event: Event) => void;
  /** Whether something else is on its way. */
  isBusy: boolean;
}

export type Wish = (work: InvitationWork) => void;

/**
 * A page of invitations. Roles are explicit, since a narrow table is laid out as cards. Rows are
 * updated in place: when an invitation goes, whoever is in its row is at the next one.
 */
export const invitationTable = (i18n: Localize, table: InvitationTable): TemplateResult => html`
  <table
    part="table"
    role="table"
    aria-label=${i18n.t('invitations.heading')}
    aria-busy=${table.isBusy}
  >
    <thead role="rowgroup">
      ${head(i18n, table)}
    </thead>
    <tbody role="rowgroup">
      ${table.invitations.map((invitation) => row(i18n, table, invitation))}
    </tbody>
  </table>
`;

const head = ({ t }: Localize, { work, onWish }: InvitationTable): TemplateResult => html`
  <tr role="row">
    <td role="cell" class="pick">
      ${pickBox({
        label: t('invitations.selectAll'),
        isChecked: work?.selection.isAll,
        isMixed: work?.selection.isSome,
        onChange: () => onWish(({ selection }) => selection.toggleAll()),
      })}
    </td>
    ${column(t('invitations.address'))} ${column(t('invitations.roles'))}
    ${column(t('invitations.statusColumn'))} ${column(t('invitations.expires'))}
    <th scope="col" role="columnheader">
      <span class="visually-hidden">${t('invitations.actionsColumn')}</span>
    </th>
  </tr>
`;

const column = (label: string): TemplateResult =>
  html`<th scope="col" role="columnheader">${label}</th>`;

const row = (i18n: Localize, table: InvitationTable, invitation: Invitation): TemplateResult => {
  const { t } = i18n;
  const { invitee, status, roles, inviter } = invitation;
  const canAct = table.permissions.canResend(invitation);
  return html`
    <tr part="row" role="row">
      <td role="cell" class="pick">${canAct ? pick(t, table, invitation) : nothing}</td>
      <th scope="row" role="rowheader">
        <bdi class="name">${invitee}</bdi>
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
        <span class="badge ${status === 'expired' ? 'warning' : ''}" part="badge"
          >${t(`invitations.status.${table.work?.changes.statusOf(invitation) ?? status}`)}</span
        >
      </td>
      <td role="cell" class="muted" data-label=${t('invitations.expires')}>
        ${expiry(i18n, invitation)}
      </td>
      <td role="cell" class="act">${canAct ? menu(t, table, invitation) : nothing}</td>
    </tr>
  `;
};

const pick = (
  t: Localize['t'],
  { work, onWish }: InvitationTable,
  { id, invitee: address }: Invitation,
): TemplateResult =>
  pickBox({
    label: t('invitations.select', { address }),
    isChecked: work?.selection.has(id),
    onChange: () => onWish(({ selection }) => selection.toggle(id)),
  });

const menu = (
  t: Localize['t'],
  { work, onOpen }: InvitationTable,
  invitation: Invitation,
): TemplateResult => {
  const { id, invitee: address } = invitation;
  const label = t('invitations.actions', { address });
  if (work) return menuTrigger(id, label, work.menu(invitation), work.onMenuKeydown);
  const open = (event: Event) => onOpen(id, event);
  return menuTrigger(id, label, undefined, (event) => isArrow(event) && open(event), open);
};

/** What was answered or revoked does not expire anymore. */
const expiry = (i18n: Localize, { status, expiresAt }: Invitation): TemplateResult | string =>
  status === 'pending' || status === 'expired'
    ? html`<time dir="auto" datetime=${expiresAt} title=${date(i18n.locale, expiresAt)}
        >${relativeTime(i18n.locale, expiresAt)}</time
      >`
    : '–';

/** Opens a menu, and so is not to scroll the page. */
const isArrow = (event: KeyboardEvent): boolean => {
  const isOne = /^Arrow(Up|Down)$/.test(event.key);
  if (isOne) event.preventDefault();
  return isOne;
};
