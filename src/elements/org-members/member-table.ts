import { html, nothing, type TemplateResult } from 'lit';
import type { Member } from '../../api/types.js';
import type { Localize } from '../../i18n/localize.js';
import { avatar } from '../../templates/avatar.js';
import { menuButton } from '../../templates/menu.js';
import { skeleton } from '../../templates/placeholder.js';
import type { MemberActs } from './member-acts.js';
import { detailOf, nameOf } from './member-names.js';

/** What the menu of a member leads to. */
type OnAct = (member: Member) => void;

/**
 * A page of members. Roles are explicit, since a narrow table is laid out as cards. Rows are
 * updated in place: when a member goes, whoever is in their row is at the next one.
 *
 * @param isStale whether other rows are on their way
 */
export const memberTable = (
  i18n: Localize,
  members: readonly Member[],
  acts: MemberActs,
  isStale: boolean,
  onChangeRoles: OnAct,
  onRemove: OnAct,
): TemplateResult => {
  const { t } = i18n;
  const columns = [t('members.member'), t('members.roles'), t('members.lastSignIn')];
  if (acts.isAny) columns.push(t('members.actionsColumn'));

  const row = (member: Member) => html`
    <tr part="row" role="row">
      <th scope="row" role="rowheader">${person(i18n, member, acts.isSelf(member))}</th>
      <td role="cell">
        ${
          member.roles.length > 0
            ? html`<ul class="row">
                ${member.roles.map(({ name }) => html`<li class="badge" part="badge">${name}</li>`)}
              </ul>`
            : html`<span class="muted">${t('members.noRole')}</span>`
        }
      </td>
      <td role="cell" class="muted" data-label=${t('members.lastSignIn')}>
        ${lastSignIn(i18n, member)}
      </td>
      ${acts.isAny ? html`<td role="cell" class="act">${actions(member)}</td>` : nothing}
    </tr>
  `;

  const actions = (member: Member) => {
    const items = [];
    if (acts.canChangeRoles(member)) {
      items.push({ label: t('members.changeRoles'), onSelect: () => onChangeRoles(member) });
    }
    if (acts.canRemove(member)) {
      items.push({ label: t('members.remove'), onSelect: () => onRemove(member) });
    }
    if (items.length === 0) return nothing;
    return menuButton(member.userId, t('members.actions', { name: nameOf(member, i18n) }), items);
  };

  return html`
    <table part="table" role="table" aria-label=${t('members.heading')} aria-busy=${isStale}>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map(
            (text, index) => html`
              <th scope="col" role="columnheader">
                <span class=${index < 3 ? nothing : 'visually-hidden'}>${text}</span>
              </th>
            `,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${members.map(row)}
      </tbody>
    </table>
  `;
};

const person = (i18n: Localize, member: Member, isSelf: boolean): TemplateResult => {
  const name = nameOf(member, i18n);
  return html`
    <div class="person">
      ${avatar({ id: member.userId, name, url: member.avatarUrl })}
      <div>
        <span class="name" dir="auto">${name}</span>
        ${isSelf ? badge(i18n.t('members.you')) : nothing}
        ${member.isSuspended ? badge(i18n.t('members.suspended'), 'warning') : nothing}
        <div class="small muted"><bdi>${detailOf(member)}</bdi></div>
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

/** Shapes of rows that are on their way. */
export const tableSkeleton = (label: string): TemplateResult =>
  skeleton(
    label,
    html`<div class="panel">
      ${[1, 2, 3, 4, 5, 6].map(
        () => html`
          <div class="person">
            <span class="bone avatar"></span>
            <div><span class="bone"></span><span class="bone"></span></div>
          </div>
        `,
      )}
    </div>`,
  );
