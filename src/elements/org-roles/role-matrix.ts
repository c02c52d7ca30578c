import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Role } from '../../api/types.js';
import type { Localize } from '../../i18n/localize.js';
import { icon } from '../../templates/icon.js';
import { permissionGroups, permissionName, type PermissionGroup } from './permissions.js';

interface Roles {
  roles: readonly Role[];
  /** Whether the viewer has it. */
  isMine: (role: Role) => boolean;
}

/** A row for each permission and a column for each role; what is too wide scrolls, by keyboard as well. */
export const roleMatrix = (i18n: Localize, { roles, isMine }: Roles): TemplateResult => {
  const { t } = i18n;
  const row = (scope: string) => html`
    <tr>
      <th scope="row"><bdi>${permissionName(i18n, scope)}</bdi></th>
      ${roles.map(({ scopes }) => html`<td>${answer(i18n, scopes.includes(scope))}</td>`)}
    </tr>
  `;
  const group = ({ name, scopes }: PermissionGroup) => html`
    <tbody>
      <tr>
        <th scope="rowgroup" class="group">${t(`roles.group.${name}`)}</th>
        <td colspan=${roles.length}></td>
      </tr>
      ${scopes.map(row)}
    </tbody>
  `;
  return html`
    <div class="scroll" role="region" aria-label=${t('roles.heading')}>
      <table part="table" aria-label=${t('roles.heading')}>
        <thead>
          <tr>
            <th scope="col">${t('roles.permission')}</th>
            ${roles.map((role) => html`<th scope="col">${title(i18n, role, isMine(role))}</th>`)}
          </tr>
        </thead>
        ${permissionGroups(roles).map(group)}
      </table>
    </div>
  `;
};

/** A card for each role, which lists what it allows; for narrow columns. */
export const roleCards = (i18n: Localize, { roles, isMine }: Roles): TemplateResult => {
  const inOrder = permissionGroups(roles).flatMap(({ scopes }) => scopes);
  const card = (role: Role) => {
    const allowed = inOrder.filter((scope) => role.scopes.includes(scope));
    return html`
      <li class="card" part="card">
        ${title(i18n, role, isMine(role))}
        ${
          allowed.length > 0
            ? html`<ul role="list">
                ${allowed.map(
                  (scope) =>
                    html`<li>${icon('check')} <bdi>${permissionName(i18n, scope)}</bdi></li>`,
                )}
              </ul>`
            : html`<p class="muted">${i18n.t('roles.nothing')}</p>`
        }
      </li>
    `;
  };
  return html`
    <ul class="cards stack" role="list" aria-label=${i18n.t('roles.heading')}>
      ${roles.map(card)}
    </ul>
  `;
};

const title = (
  { t }: Localize,
  { name, description }: Role,
  isMine: boolean,
): TemplateResult => html`
  <div>
    <bdi class="name">${name}</bdi>
    ${isMine ? html`<span class="badge" part="badge">${t('roles.you')}</span>` : nothing}
  </div>
  ${description && description !== name ? html`<p class="small muted" dir="auto">${description}</p>` : nothing}
`;

const answer = ({ t }: Localize, isAllowed: boolean): TemplateResult => html`
  <span class=${isAllowed ? 'yes' : 'no'}>${icon(isAllowed ? 'check' : 'dash')}</span>
  <span class="visually-hidden">${t(isAllowed ? 'roles.yes' : 'roles.no')}</span>
`;
