import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { App, Role } from '../../api/types.js';
import type { Localize } from '../../i18n/localize.js';
import { date, relativeTime } from '../../i18n/times.js';
import { menuButton } from '../../templates/menu.js';
import { areGrantable } from '../grantable.js';

interface AppList {
  apps: readonly App[];
  /** Roles of the template for apps. */
  roles: readonly Role[];
  onChangeRoles: (app: App) => void;
  onRemove: (app: App) => void;
}

/** Apps with their client ids and roles. Nobody acts on one that holds more than they do. */
export const appList = (
  i18n: Localize,
  { apps, roles, onChangeRoles, onRemove }: AppList,
): TemplateResult => {
  const { t } = i18n;

  const menu = (app: App) =>
    areGrantable(app.roles, roles)
      ? menuButton(app.id, t('apps.actions', { name: app.name }), [
          { label: t('apps.changeRoles'), onSelect: () => onChangeRoles(app) },
          { label: t('apps.remove'), onSelect: () => onRemove(app) },
        ])
      : nothing;

  const row = (app: App) => html`
    <li part="row">
      <div>
        <span class="name" dir="auto">${app.name}</span>
        <div class="small muted"><bdi>${app.id}</bdi></div>
      </div>
      <div class="row">
        ${app.roles.map(({ name }) => html`<span class="badge" part="badge">${name}</span>`)}
        ${app.roles.length > 0 ? nothing : html`<span class="muted">${t('apps.noRole')}</span>`}
      </div>
      <time class="small muted" datetime=${app.createdAt} title=${date(i18n.locale, app.createdAt)}>
        ${t('apps.created', { when: relativeTime(i18n.locale, app.createdAt) })}
      </time>
      <div>${menu(app)}</div>
    </li>
  `;

  return html`<ul class="panel" role="list" aria-label=${t('apps.heading')}>
    ${apps.map(row)}
  </ul>`;
};
