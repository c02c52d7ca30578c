import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Membership, Organization } from '../../api/types.js';
import { Action } from '../../controllers/action.js';
import { Watch } from '../../controllers/watch.js';
import { fieldTexts } from '../../i18n/english/fields.js';
import { settingsTexts } from '../../i18n/english/settings.js';
import { membership, organization } from '../../store/organizations.js';
import { avatars } from '../../styles/avatars.styles.js';
import { choices } from '../../styles/choices.styles.js';
import { fields } from '../../styles/fields.styles.js';
import { forms } from '../../styles/forms.styles.js';
import { button } from '../../templates/button.js';
import { textArea, textField, type TextField } from '../../templates/field.js';
import { heading } from '../../templates/heading.js';
import { skeleton } from '../../templates/placeholder.js';
import { tell } from '../fire.js';
import { OrgElement } from '../org-element.js';
import { readFailure } from '../read-failure.js';
import { confirmation, failure, languageOf, withoutOrganization } from '../views.js';
import { watchOrganization } from '../watch-organization.js';
import { logoField } from './logo-field.js';
import type { SettingsChanges } from './on-demand/settings-changes.js';
import { styles } from './org-settings.styles.js';
import type {
  Act,
  Edits,
  Field,
  LogoField,
  SettingsChange,
  SettingsDraft,
} from './settings-draft.js';

/**
 * Name, description, logos and sign-in rule of the organization, for those who may change them; and
 * the ways out of it: leaving, where the last administrator hands over in the same step, and
 * deleting it. After either the provider has no current organization.
 *
 * @tagname org-settings
 * @fires {OrgUpdateEvent} org-update - Before changes are saved; `preventDefault()` stops it.
 * @fires {OrgUploadLogoEvent} org-upload-logo - Before an upload; `preventDefault()` stops it.
 * @fires {OrgUpdatedEvent} org-updated - The organization was changed, or has a new logo.
 * @fires {OrgLeaveEvent} org-leave - Before the viewer leaves; `preventDefault()` stops it.
 * @fires {OrgLeftEvent} org-left - The viewer is out.
 * @fires {OrgDeleteEvent} org-delete - Before it is deleted; `preventDefault()` stops it.
 * @fires {OrgDeletedEvent} org-deleted - The organization is gone.
 * @fires {OrgErrorEvent} org-error - Something failed; the element says so and keeps what was typed.
 * @fires {OrgSignInEvent} org-sign-in - Somebody signed out wants to sign in.
 * @csspart heading - The heading.
 * @csspart input - A text input.
 * @csspart avatar - A logo, or initials.
 * @csspart submit - The button that saves.
 * @csspart confirmation - What went well.
 * @csspart alert - What went wrong.
 * @csspart danger-zone - The ways out of the organization.
 * @csspart dialog - The questions whether to leave or delete.
 * @csspart state - What stands in the place of the settings.
 */
export class OrgSettings extends OrgElement {
  static override styles = [...OrgElement.styles, avatars, fields, choices, forms, styles];
  static override english = { ...OrgElement.english, ...fieldTexts, ...settingsTexts };

  readonly #session = new Watch(this, () => this.store?.session());
  readonly #organization = watchOrganization(this, organization);
  readonly #membership = watchOrganization(this, membership);
  readonly #act = new Action(this, async (input: SettingsChange) => {
    const { SettingsChanges } = await import('./on-demand/settings-changes.js');
    this.#changes ??= new SettingsChanges(this, this.i18n);
    await this.#changes.perform(input);
  });
  #changes: SettingsChanges | undefined;
  /** What was done last, or is under way. */
  #last: Act | undefined;
  #draft: SettingsDraft = { edits: {}, problems: {}, isSaved: false, canUpload: true };
  #organizationId: string | undefined;

  override willUpdate(): void {
    const id = this.store?.organizationId;
    if (id === this.#organizationId) return;
    this.#organizationId = id;
    this.#draft = { ...this.#draft, edits: {}, problems: {}, isSaved: false };
    this.#act.error = undefined;
  }

  override render(): TemplateResult {
    const { i18n } = this;
    return html`
      <div class="stack" lang=${languageOf(i18n)}>
        ${heading(i18n.t('settings.heading'), this.headingLevel)} ${this.#content()}
        ${confirmation(this.#changes?.doneFor(this.#draft) ?? '')} ${this.#exits()}
        ${this.#changes?.render()}
      </div>
    `;
  }

  #content(): TemplateResult {
    const { i18n } = this;
    const missing = withoutOrganization(this, i18n, this.#session.data);
    if (missing) return missing;
    const reads = [this.#session, this.#organization, this.#membership];
    const problem = readFailure(this, i18n, reads);
    const organization = this.#organization.data;
    const membership = this.#membership.data;
    return organization && membership
      ? html`${problem} ${this.#settings(organization, membership)}`
      : (problem ?? skeleton(i18n.t('common.loading'), bones));
  }

  /** Who may not change them reads what everybody sees. */
  #settings(organization: Organization, { capabilities }: Membership): TemplateResult {
    const { error } = this.#act;
    const problem = error && failure(this, this.i18n, error);
    return capabilities.includes('organization.update')
      ? this.#form(organization, problem)
      : html`<b>${organization.name}</b>
          <p class="muted">${organization.description}</p>
          ${problem}`;
  }

  /** Everybody may leave. */
  #exits(): TemplateResult | undefined {
    const organization = this.#organization.data;
    const capabilities = this.#membership.data?.capabilities;
    if (!organization || !capabilities) return undefined;
    return html`
      <section class="stack" part="danger-zone">
        ${this.#exit('leave', organization)}
        ${capabilities.includes('organization.delete') ? this.#exit('delete', organization) : nothing}
      </section>
    `;
  }

  #form(organization: Organization, problem: TemplateResult | undefined): TemplateResult {
    const { t } = this.i18n;
    const { edits } = this.#draft;
    return html`
      <form
        class="stack"
        novalidate
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          void this.#perform('save', organization);
        }}
      >
        ${textField({ ...this.#field('name', organization), isRequired: true })}
        ${textArea(this.#optional('description', organization))}
        ${this.#logo('logoUrl', organization)} ${this.#logo('darkLogoUrl', organization)}
        <label class="choice">
          <input
            type="checkbox"
            aria-label=${t('settings.mfa')}
            aria-describedby="mfa-help"
            .checked=${edits.isMfaRequired ?? organization.isMfaRequired}
            @change=${(event: Event) =>
              this.#edit({ isMfaRequired: (event.target as HTMLInputElement).checked })}
          />
          ${t('settings.mfa')}
          <span class="small ${edits.isMfaRequired ? 'error-text' : 'muted'}" id="mfa-help"
            >${t('settings.mfaHelp')}</span
          >
        </label>
        ${problem}
        <div>
          ${button({
            label: t('settings.save'),
            kind: 'primary',
            type: 'submit',
            part: 'submit',
            isBusy: this.#isBusy('save'),
          })}
        </div>
      </form>
    `;
  }

  #field(id: Field, organization: Organization): TextField {
    const { edits, problems } = this.#draft;
    return {
      id,
      name: id,
      label: this.i18n.t(`settings.${id}`),
      value: edits[id] ?? organization[id] ?? '',
      error: problems[id]?.(),
      onInput: (value) => this.#edit({ [id]: value }),
    };
  }

  #optional(id: Field, organization: Organization): TextField {
    return { ...this.#field(id, organization), optional: this.i18n.t('common.optional') };
  }

  #logo(id: LogoField, organization: Organization): TemplateResult {
    const upload = { isBusy: this.#isBusy(id), isDisabled: this.#act.isRunning };
    return logoField(
      this.i18n,
      this.#optional(id, organization),
      organization,
      this.#field('logoUrl', organization).value,
      this.#draft.canUpload ? upload : undefined,
      (file) => void this.#perform(id, organization, file),
    );
  }

  #exit(exit: 'leave' | 'delete', organization: Organization): TemplateResult {
    const { t } = this.i18n;
    return html`<div class="row">
      <div>
        <h2 class="name" aria-level=${this.headingLevel + 1}>${t(`settings.${exit}`)}</h2>
        <p class="muted">${t(`settings.${exit}Help`)}</p>
      </div>
      ${button({
        label: t(`settings.${exit}`),
        isBusy: this.#isBusy(exit),
        onClick: () => void this.#perform(exit, organization),
      })}
    </div>`;
  }

  #isBusy(act: Act): boolean {
    return this.#act.isRunning && this.#last === act;
  }

  #edit(edit: Edits): void {
    const { edits, problems } = this.#draft;
    Object.assign(edits, edit);
    for (const field of Object.keys(edit) as Field[]) problems[field] = undefined;
    this.#draft.isSaved = false;
    this.requestUpdate();
  }

  async #perform(act: Act, organization: Organization, file?: File): Promise<void> {
    if (this.#act.isRunning) return;
    this.#last = act;
    await this.#act.run({ act, organization, draft: this.#draft, file });
    const { error } = this.#act;
    if (error) tell(this, 'org-error', { error });
  }
}

/** The shapes of two fields with their labels. */
const bones = html`<div class="stack">
  ${[1, 2].map(() => html`<div class="field"><span class="bone"></span><span class="bone"></span></div>`)}
</div>`;

declare global {
  interface HTMLElementTagNameMap {
    'org-settings': OrgSettings;
  }
}
