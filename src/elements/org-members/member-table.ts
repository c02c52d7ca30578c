import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Member } from '../../api/types.js';
import type { Menu } from '../../controllers/menu.js';
import type { Localize } from '../../i18n/localize.js';
import { avatar } from '../../templates/avatar.js';
import { menuButton } from '../../templates/menu.js';
import { skeleton } from '../../templates/state.js';
import type { MemberActs } from './member-acts.js';
import { detailOf, nameOf } from './member-names.js';

interface MemberTable {
  i18n: Localize;
  members: readonly Member[];
  acts: MemberActs;
  menu: Menu;
  /** Whether other rows are on their way. */
  isStale: boolean;
  onChangeRoles: (member: Member) => void;
  onRemove: (member: Member) => void;
}

/** A page of members. Roles are explicit, since a narrow table is laid out as cards. */
export const memberTable = (table: MemberTable): TemplateResult => {
  const { t } = table.i18n;
  const column = (text: string) => html`<th scope="col" role="columnheader">${text}</th>`;
  return html`
    <table part="table" role="table" aria-label=${t('members.heading')} aria-busy=${table.isStale}>
      <thead role="rowgroup">
        <tr role="row">
          ${column(t('members.member'))} ${column(t('members.roles'))}
          ${column(t('members.lastSignIn'))}
          ${
            table.acts.isAny
              ? html`<th scope="col" role="columnheader">
                  <span class="visually-hidden">${t('members.actionsColumn')}</span>
                </th>`
              : nothing
          }
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(
          table.members,
          ({ userId }) => userId,
          (member) => row(table, member),
        )}
      </tbody>
    </table>
  `;
};

const row = (table: MemberTable, member: Member): TemplateResult => html`
  <tr part="row" role="row">
    <th scope="row" role="rowheader">${person(table, member)}</th>
    <td role="cell">
      ${
        member.roles.length > 0
          ? html`<ul class="row">
              ${member.roles.map(({ name }) => html`<li class="badge" part="badge">${name}</li>`)}
            </ul>`
          : html`<span class="muted">${table.i18n.t('members.noRole')}</span>`
      }
    </td>
    <td role="cell" class="muted" data-label=${table.i18n.t('members.lastSignIn')}>
      ${lastSignIn(table.i18n, member)}
    </td>
    ${table.acts.isAny ? html`<td role="cell">${actions(table, member)}</td>` : nothing}
  </tr>
`;

const person = ({ i18n, acts }: MemberTable, member: Member): TemplateResult => {
  const name = nameOf(member, i18n);
  const detail = detailOf(member);
  return html`
    <div class="person">
      ${avatar({ id: member.userId, name, url: member.avatarUrl })}
      <div>
        <span class="name" dir="auto">${name}</span>
        ${acts.isSelf(member) ? badge(i18n.t('members.you')) : nothing}
        ${member.isSuspended ? badge(i18n.t('members.suspended'), 'warning') : nothing}
        ${detail ? html`<div class="detail small muted"><bdi>${detail}</bdi></div>` : nothing}
      </div>
    </div>
  `;
};

const badge = (text: string, kind = ''): TemplateResult =>
  html`<span class="badge ${kind}" part="badge">${text}</span>`;

const lastSignIn = (i18n: Localize, { lastSignInAt }: Member): TemplateResult | string =>
  lastSignInAt
    ? html`<time dir="auto" datetime=${lastSignInAt} title=${i18n.date(lastSignInAt)}
        >${i18n.relativeTime(lastSignInAt)}</time
      >`
    : i18n.t('members.never');

const actions = (table: MemberTable, member: Member): TemplateResult | typeof nothing => {
  const { acts, i18n, menu } = table;
  const items = [
    ...(acts.canChangeRoles(member)
      ? [{ label: i18n.t('members.changeRoles'), onSelect: () => table.onChangeRoles(member) }]
      : []),
    ...(acts.canRemove(member)
      ? [{ label: i18n.t('members.remove'), onSelect: () => table.onRemove(member) }]
      : []),
  ];
  if (items.length === 0) return nothing;
  const label = i18n.t('members.actions', { name: nameOf(member, i18n) });
  return menuButton({ key: member.userId, label, items, menu });
};

/** Shapes of rows that are on their way. */
export const tableSkeleton = (label: string, rows: number): TemplateResult =>
  skeleton(
    label,
    html`<div class="panel">
      ${Array.from(
        { length: rows },
        () => html`
          <div class="person">
            <span class="bone avatar"></span>
            <div><span class="bone"></span><span class="bone"></span></div>
          </div>
        `,
      )}
    </div>`,
  );
