import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { App, Role } from '../../api/types.js';
import { Task } from '../../controllers/task.js';
import { Watch } from '../../controllers/watch.js';
import { appsTexts } from '../../i18n/english/apps.js';
import { appRoles, apps } from '../../store/apps.js';
import { badges } from '../../styles/badges.styles.js';
import { menus } from '../../styles/menus.styles.js';
import { panels } from '../../styles/panels.styles.js';
import { button } from '../../templates/button.js';
import { heading } from '../../templates/heading.js';
import { panelSkeleton, placeholder } from '../../templates/placeholder.js';
import { OrgElement } from '../org-element.js';
import { readFailure } from '../read-failure.js';
import { confirmation, failure, languageOf, withoutOrganization } from '../views.js';
import { watchOrganization } from '../watch-organization.js';
import { appList } from './app-list.js';
import type { AppChanges } from './on-demand/app-changes.js';
import { styles } from './org-apps.styles.js';

/**
 * The machine-to-machine apps of the organization: creating one, whose secret is shown once,
 * changing roles, removing; for those who may change the organization.
 *
 * @tagname org-apps
 * @fires {OrgCreateAppEvent} org-create-app - Before the write; `preventDefault()` stops it.
 * @fires {OrgAppCreatedEvent} org-app-created - The app exists; the viewer alone sees its secret.
 * @fires {OrgChangeAppRolesEvent} org-change-app-roles - Before the write; `preventDefault()` stops it.
 * @fires {OrgAppRolesChangedEvent} org-app-roles-changed - The app has the new roles.
 * @fires {OrgRemoveAppEvent} org-remove-app - Before the write; `preventDefault()` stops it.
 * @fires {OrgAppRemovedEvent} org-app-removed - The app was removed.
 * @fires {OrgErrorEvent} org-error - A write failed; its dialog says why.
 * @fires {OrgSignInEvent} org-sign-in - Somebody signed out wants to sign in.
 * @csspart heading - The heading.
 * @csspart row - An app.
 * @csspart badge - A role.
 * @csspart menu-button - The button that opens an app's menu.
 * @csspart menu - An app's menu.
 * @csspart dialog - The dialogs.
 * @csspart input - The fields in dialogs.
 * @csspart confirmation - What was done.
 * @csspart alert - What went wrong.
 * @csspart state - What stands in the place of the list.
 */
export class OrgApps extends OrgElement {
  static override styles = [...OrgElement.styles, badges, menus, panels, styles];
  static override english = { ...OrgElement.english, ...appsTexts };

  readonly #session = new Watch(this, () => this.store?.session());
  readonly #roles = watchOrganization(this, appRoles);
  readonly #apps = watchOrganization(this, apps);
  readonly #load = new Task<void, AppChanges>(this, async () => {
    const { AppChanges } = await import('./on-demand/app-changes.js');
    return (this.#changes = new AppChanges(this, this.i18n));
  });
  #changes: AppChanges | undefined;

  override render(): TemplateResult {
    const { i18n } = this;
    const { t } = i18n;
    return html`
      <div class="stack" lang=${languageOf(i18n)}>
        <div class="row top">
          ${heading(t('apps.heading'), this.headingLevel)}
          ${confirmation(this.#changes?.dialog.done ?? '')} ${this.#createButton()}
        </div>
        ${this.#content()} ${this.#changes?.dialog.render()}
      </div>
    `;
  }

  #createButton(): TemplateResult | typeof nothing {
    const roles = this.#roles.data;
    if (!this.#apps.data || !roles?.length) return nothing;
    return button({
      label: this.i18n.t('apps.create'),
      kind: 'primary',
      isBusy: this.#load.isRunning,
      onClick: () => void this.#open((changes) => changes.create(roles)),
    });
  }

  #content(): TemplateResult {
    const { i18n } = this;
    const { t } = i18n;
    const missing = withoutOrganization(this, i18n, this.#session.data);
    if (missing) return missing;
    const reads = [this.#apps, this.#roles, this.#session];
    const problem = readFailure(this, i18n, reads, {
      title: t('apps.noPermission'),
    });
    const apps = this.#apps.data;
    const roles = this.#roles.data;
    if (apps && roles) return html`${problem} ${this.#list(apps, roles)}`;
    return problem ?? panelSkeleton(t('common.loading'));
  }

  #list(apps: readonly App[], roles: readonly Role[]): TemplateResult {
    const { i18n } = this;
    const { t } = i18n;
    const { error } = this.#load;
    const noRoles = roles.length > 0 ? undefined : t('apps.noRoles');
    const failed = error ? failure(this, i18n, error) : nothing;
    if (apps.length === 0) {
      const text = noRoles ?? t('apps.emptyHelp');
      return html`${failed} ${placeholder({ title: t('apps.empty'), text })}`;
    }
    return html`
      <p class="muted">${noRoles ?? t('apps.help')}</p>
      ${failed}
      ${appList(i18n, {
        apps,
        roles,
        onChangeRoles: (app) => void this.#open((changes) => changes.changeRoles(app, roles)),
        onRemove: (app) => void this.#open((changes) => changes.remove(app, apps.indexOf(app))),
      })}
    `;
  }

  async #open(open: (changes: AppChanges) => void): Promise<void> {
    const changes = this.#changes ?? (await this.#load.run());
    if (changes) open(changes);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'org-apps': OrgApps;
  }
}
