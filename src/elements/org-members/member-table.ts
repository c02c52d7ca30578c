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
export const memberTable = (
  i18n: Localize,
  { members, columns, permissions, selection, menu, hasMenus, isBusy }: MemberTable,
): TemplateResult => {
  const { t } = i18n;
  const canPick = members.some(permissions.canSelect);

  const header = (label: string) => html`<th scope="col" role="columnheader">${label}</th>`;

  const row = (member: Member) => {
    const name = nameOf(member, i18n);
    const { userId } = member;
    return html`
      <tr part="row" role="row">
        ${canPick ? html`<td role="cell" class="pick">${pick(member, name)}</td>` : nothing}
        <th scope="row" role="rowheader">
          ${person(i18n, member, name, permissions.isSelf(member))}
        </th>
        ${columns.map(
          (column) =>
            html`<td role="cell" part="cell" data-label=${cardLabel(column)}>
              ${column.render(member)}
            </td>`,
        )}
        ${
          hasMenus
            ? html`<td role="cell" class="act">
                ${actions(userId, t('members.actions', { name }), menu(member))}
              </td>`
            : nothing
        }
      </tr>
    `;
  };

  const pick = (member: Member, name: string) =>
    permissions.canSelect(member)
      ? pickBox({
          label: t('members.select', { name }),
          isChecked: selection.has(member.userId),
          onChange: () => selection.toggle(member.userId),
        })
      : nothing;

  return html`
    <table part="table" role="table" aria-label=${t('members.heading')} aria-busy=${isBusy}>
      <thead role="rowgroup">
        <tr role="row">
          ${
            canPick
              ? html`<td role="cell" class="pick">
                  ${pickBox({
                    label: t('members.selectAll'),
                    isChecked: selection.isAll,
                    isMixed: selection.ids.length > 0 && !selection.isAll,
                    onChange: selection.toggleAll,
                  })}
                </td>`
              : nothing
          }
          ${header(t('members.member'))} ${columns.map(({ label }) => header(label))}
          ${
            hasMenus
              ? html`<th scope="col" role="columnheader">
                  <span class="visually-hidden">${t('members.actionsColumn')}</span>
                </th>`
              : nothing
          }
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${members.map(row)}
      </tbody>
    </table>
  `;
};

const actions = (
  key: string,
  label: string,
  items: readonly MenuItem[],
): TemplateResult | typeof nothing => (items.length > 0 ? menuButton(key, label, items) : nothing);

const person = (
  { t }: Localize,
  member: Member,
  name: string,
  isSelf: boolean,
): TemplateResult => html`
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

/** Breaks an address where its domain begins, rather than within a word. */
const breakable = (address: string | undefined) =>
  address?.split(/(?=@)/).map((part, index) => (index ? html`<wbr />${part}` : part));

const badge = (text: string, kind = ''): TemplateResult =>
  html`&thinsp;<span class="badge ${kind}" part="badge">${text}</span>`;
