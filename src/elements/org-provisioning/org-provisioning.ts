import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Provisioning } from '../../api/types.js';
import { Task } from '../../controllers/task.js';
import { Watch } from '../../controllers/watch.js';
import { provisioningTexts } from '../../i18n/english/provisioning.js';
import { roles } from '../../store/members.js';
import { provisioning } from '../../store/provisioning.js';
import { badges } from '../../styles/badges.styles.js';
import { panels } from '../../styles/panels.styles.js';
import { button } from '../../templates/button.js';
import { heading } from '../../templates/heading.js';
import { panelSkeleton, placeholder } from '../../templates/placeholder.js';
import { areGrantable } from '../grantable.js';
import { OrgElement } from '../org-element.js';
import { readFailure } from '../read-failure.js';
import { confirmation, failure, languageOf, withoutOrganization } from '../views.js';
import { watchOrganization } from '../watch-organization.js';
import { domainName } from './domain-name.js';
import type { ProvisioningChanges } from './on-demand/provisioning-changes.js';

/**
 * The email domains whose people join the organization by themselves, and the roles they get; for
 * those who may change the organization.
 *
 * @tagname org-provisioning
 * @fires {OrgAddDomainEvent} org-add-domain - Before the write; `preventDefault()` stops it.
 * @fires {OrgDomainAddedEvent} org-domain-added - People of the domain join by themselves now.
 * @fires {OrgRemoveDomainEvent} org-remove-domain - Before the write; `preventDefault()` stops it.
 * @fires {OrgDomainRemovedEvent} org-domain-removed - New people of the domain join no longer.
 * @fires {OrgChangeDomainRolesEvent} org-change-domain-roles - Before the write; `preventDefault()` stops it.
 * @fires {OrgDomainRolesChangedEvent} org-domain-roles-changed - Who joins now gets the new roles.
 * @fires {OrgErrorEvent} org-error - A write failed; its dialog says why.
 * @fires {OrgSignInEvent} org-sign-in - Somebody signed out wants to sign in.
 * @csspart heading - The heading.
 * @csspart row - A domain, or the roles.
 * @csspart badge - A role.
 * @csspart dialog - The dialogs.
 * @csspart input - The field for a domain.
 * @csspart confirmation - What was done.
 * @csspart alert - What went wrong.
 * @csspart state - What stands in the place of the domains.
 */
export class OrgProvisioning extends OrgElement {
  static override styles = [...OrgElement.styles, badges, panels];
  static override english = { ...OrgElement.english, ...provisioningTexts };

  readonly #session = new Watch(this, () => this.store?.session());
  readonly #roles = watchOrganization(this, roles);
  readonly #provisioning = watchOrganization(this, provisioning);
  readonly #load = new Task<void, ProvisioningChanges>(this, async () => {
    const { ProvisioningChanges } = await import('./on-demand/provisioning-changes.js');
    return (this.#changes = new ProvisioningChanges(this, this.i18n));
  });
  #changes: ProvisioningChanges | undefined;
  /** The button that waits for what it opens. */
  #pressed = '';

  override render(): TemplateResult {
    const { i18n } = this;
    const { t } = i18n;
    return html`
      <div class="stack" lang=${languageOf(i18n)}>
        <div class="row top">
          ${heading(t('provisioning.heading'), this.headingLevel)}
          ${confirmation(this.#changes?.dialog.done ?? '')}
          ${this.#button({ label: t('provisioning.add'), kind: 'primary' }, (changes) =>
            changes.addDomain(this.#provisioning.data?.emailDomains ?? []),
          )}
        </div>
        ${this.#content()} ${this.#changes?.dialog.render()}
      </div>
    `;
  }

  #content(): TemplateResult {
    const { i18n } = this;
    const missing = withoutOrganization(this, i18n, this.#session.data);
    if (missing) return missing;
    const reads = [this.#provisioning, this.#roles, this.#session];
    const problem = readFailure(this, i18n, reads, {
      title: i18n.t('provisioning.noPermission'),
    });
    const { data } = this.#provisioning;
    if (data && this.#roles.data) return html`${problem} ${this.#settings(data)}`;
    return problem ?? panelSkeleton(i18n.t('common.loading'));
  }

  #settings({ emailDomains, roles }: Provisioning): TemplateResult {
    const { i18n } = this;
    const { t } = i18n;
    const { error } = this.#load;
    return html`
      <p class="muted">
        ${t('provisioning.help')} ${this.#isChangeable ? nothing : t('provisioning.locked')}
      </p>
      ${error ? failure(this, i18n, error) : nothing}
      ${
        emailDomains.length > 0
          ? html`<ul class="panel" role="list" aria-label=${t('provisioning.domains')}>
              ${emailDomains.map((domain, index) => this.#domain(domain, index))}
            </ul>`
          : placeholder({ title: t('provisioning.empty'), text: t('provisioning.emptyHelp') })
      }
      <div class="panel">
        <div class="row" part="row">
          <span class="name">${t('provisioning.roles')}</span>
          ${roles.map(({ name }) => html`<span class="badge" part="badge">${name}</span>`)}
          ${roles.length > 0 ? nothing : html`<span class="muted">${t('provisioning.noRole')}</span>`}
          ${this.#button({ label: t('provisioning.changeRoles') }, (changes) =>
            changes.changeRoles(roles, this.#roles.data ?? []),
          )}
        </div>
      </div>
    `;
  }

  #domain(domain: string, index: number): TemplateResult {
    const { t } = this.i18n;
    const shown = domainName(domain);
    const name = t('provisioning.removeDomain', { domain: shown });
    return html`
      <li class="row" part="row">
        <bdi class="name">${shown}</bdi>
        ${this.#button({ label: t('provisioning.remove'), name, kind: 'quiet' }, (changes) =>
          changes.removeDomain(domain, index),
        )}
      </li>
    `;
  }

  /** A button that opens a dialog; nothing where the viewer may change nothing. */
  #button(
    look: { label: string; name?: string; kind?: 'primary' | 'quiet' },
    open: (changes: ProvisioningChanges) => void,
  ): TemplateResult | typeof nothing {
    if (!this.#isChangeable) return nothing;
    const id = look.name ?? look.label;
    return button({
      ...look,
      isBusy: this.#load.isRunning && this.#pressed === id,
      onClick: () => void this.#open(id, open),
    });
  }

  async #open(id: string, open: (changes: ProvisioningChanges) => void): Promise<void> {
    if (this.#load.isRunning) return;
    this.#pressed = id;
    const changes = this.#changes ?? (await this.#load.run());
    if (changes) open(changes);
  }

  /** Who holds less than whoever joins gets may change nothing. */
  get #isChangeable(): boolean {
    const { data } = this.#provisioning;
    const roles = this.#roles.data;
    return Boolean(data && roles && areGrantable(data.roles, roles));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'org-provisioning': OrgProvisioning;
  }
}
