import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Member } from '../../api/types.js';
import type { Selection } from '../../controllers/selection.js';
import type { Localize } from '../../i18n/localize.js';
import { avatar } from '../../templates/avatar.js';
import { menuButton, type MenuItem } from '../../templates/menu.js';
import { pickBox } from '../../templates/pick-box.js';
import type { MemberPermissions } from './member-permissions.js';
import { cardLabel, type MemberColumn } from './member-columns.js';
import { detailOf, nameOf } from './member-name.js';

interface MemberTable {
  members: readonly Member[];
  columns: readonly MemberColumn[];
  permissions: MemberPermissions;
  selection: Selection;
  /** What can be done to a member. */
  menu: (member: Member) => readonly MenuItem[];
  /** Whether there is anybody at all to whom something can be done. */
  hasMenus: boolean;
  /** Whether other rows, or what a menu leads to, are on their way. */
  isBusy: boolean;
}

/**
 * A page of members. Roles are explicit, since a narrow table is laid out as cards. Rows are
 * updated in place: when a member goes, whoever is in their row is at the next one.
 */
export const memberTable = (i18n: Localize, table: MemberTable): TemplateResult => {
  const { members, permissions, isBusy } = table;
  const canPick = members.some(permissions.canSelect);
  return html`
    <table part="table" role="table" aria-label=${i18n.t('members.heading')} aria-busy=${isBusy}>
      <thead role="rowgroup">
        ${head(i18n, table, canPick)}
      </thead>
      <tbody role="rowgroup">
        ${members.map((member) => row(i18n, table, member, canPick))}
      </tbody>
    </table>
  `;
};

const head = (
  { t }: Localize,
  { columns, selection, hasMenus }: MemberTable,
  canPick: boolean,
): TemplateResult => {
  const heading = (label: string) => html`<th scope="col" role="columnheader">${label}</th>`;
  return html`
    <tr role="row">
      ${
        canPick
          ? html`<td role="cell" class="pick">
              ${pickBox({
                label: t('members.selectAll'),
                isChecked: selection.isAll,
                isMixed: selection.isSome,
                onChange: selection.toggleAll,
              })}
            </td>`
          : nothing
      }
      ${heading(t('members.member'))} ${columns.map(({ label }) => heading(label))}
      ${
        hasMenus
          ? html`<th scope="col" role="columnheader">
              <span class="visually-hidden">${t('members.actionsColumn')}</span>
            </th>`
          : nothing
      }
    </tr>
  `;
};

const row = (
  i18n: Localize,
  table: MemberTable,
  member: Member,
  canPick: boolean,
): TemplateResult => html`
  <tr part="row" role="row">
    ${canPick ? html`<td role="cell" class="pick">${pick(i18n, table, member)}</td>` : nothing}
    <th scope="row" role="rowheader">${person(i18n, member, table.permissions.isSelf(member))}</th>
    ${table.columns.map(
      (column) =>
        html`<td role="cell" part="cell" data-label=${cardLabel(column)}>
          ${column.render(member)}
        </td>`,
    )}
    ${table.hasMenus ? html`<td role="cell" class="act">${actions(i18n, table, member)}</td>` : nothing}
  </tr>
`;

const pick = (
  i18n: Localize,
  { permissions, selection }: MemberTable,
  member: Member,
): TemplateResult | typeof nothing =>
  permissions.canSelect(member)
    ? pickBox({
        label: i18n.t('members.select', { name: nameOf(member, i18n) }),
        isChecked: selection.has(member.userId),
        onChange: () => selection.toggle(member.userId),
      })
    : nothing;

const actions = (
  i18n: Localize,
  { menu }: MemberTable,
  member: Member,
): TemplateResult | typeof nothing => {
  const items = menu(member);
  const label = i18n.t('members.actions', { name: nameOf(member, i18n) });
  return items.length > 0 ? menuButton(member.userId, label, items) : nothing;
};

const person = (i18n: Localize, member: Member, isSelf: boolean): TemplateResult => {
  const { t } = i18n;
  const name = nameOf(member, i18n);
  return html`
    <div class="person">
      ${avatar({ id: member.userId, name, url: member.avatarUrl })}
      <div>
        <span class="name" dir="auto">${name}</span>
        ${isSelf ? badge(t('members.you')) : nothing}
        ${member.isSuspended ? badge(t('members.suspended'), 'warning') : nothing}
        <div class="small muted"><bdi>${breakable(detailOf(member))}</bdi></div>
      </div>
    </div>
  `;
};

/** Breaks an address where its domain begins, rather than within a word. */
const breakable = (address: string | undefined) =>
  address?.split(/(?=@)/).map((part, index) => (index ? html`<wbr />${part}` : part));

const badge = (text: string, kind = ''): TemplateResult =>
  html`&thinsp;<span class="badge ${kind}" part="badge">${text}</span>`;
