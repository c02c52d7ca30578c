import { html, nothing, type TemplateResult } from 'lit/html.js';
import { maxDescriptionLength, maxNameLength } from '../../api/bounds.js';
import type { Organization, OrganizationCreate } from '../../api/types.js';
import { Action } from '../../controllers/action.js';
import { Watch } from '../../controllers/watch.js';
import { createTexts } from '../../i18n/english/create.js';
import { fieldTexts } from '../../i18n/english/fields.js';
import { createOrganization } from '../../store/organizations.js';
import { fields } from '../../styles/fields.styles.js';
import { forms } from '../../styles/forms.styles.js';
import { button } from '../../templates/button.js';
import { textArea, textField, type TextField } from '../../templates/field.js';
import { heading } from '../../templates/heading.js';
import { ask, tell } from '../fire.js';
import { fieldErrorText } from '../field-errors.js';
import { OrgElement } from '../org-element.js';
import { textProblem, type FieldProblem } from '../text-rules.js';
import { confirmation, failure, languageOf, signedOut } from '../views.js';
import { styles } from './org-create.styles.js';

type Field = 'name' | 'description';
type FieldErrors = Partial<Record<Field, FieldProblem | undefined>>;

/**
 * A form that creates an organization. Afterwards the provider's organization is the new one, and
 * its token is in hand before success is announced.
 *
 * @tagname org-create
 * @fires {OrgCreateEvent} org-create - Before the write; `preventDefault()` stops it.
 * @fires {OrgCreatedEvent} org-created - The organization exists and is the current one.
 * @fires {OrgErrorEvent} org-error - Something failed; the form says so and keeps what was typed.
 * @fires {OrgSignInEvent} org-sign-in - Somebody signed out wants to sign in.
 * @csspart heading - The heading.
 * @csspart input - A text input.
 * @csspart submit - The button that creates.
 * @csspart alert - What went wrong.
 * @csspart confirmation - What went well.
 * @csspart state - What somebody signed out sees.
 */
export class OrgCreate extends OrgElement {
  static override styles = [...OrgElement.styles, fields, forms, styles];
  static override english = { ...OrgElement.english, ...fieldTexts, ...createTexts };
  static override properties = {
    values: { state: true },
    fieldErrors: { state: true },
    createdName: { state: true },
  };

  protected values: Readonly<Record<Field, string>> = { name: '', description: '' };
  protected fieldErrors: FieldErrors = {};
  protected createdName = '';

  readonly #session = new Watch(this, () => this.store?.session());
  readonly #create = new Action<OrganizationCreate, Organization>(this, (input, key) =>
    createOrganization(this.readyStore, input, key),
  );

  override render(): TemplateResult {
    const { t } = this.i18n;
    return html`
      <div class="stack" lang=${languageOf(this.i18n)}>
        ${heading(t('create.heading'), this.headingLevel)} ${this.#content()}
        ${confirmation(this.createdName && t('create.done', { name: this.createdName }))}
      </div>
    `;
  }

  #content(): TemplateResult {
    const { i18n } = this;
    const { data: isSignedIn, error, retry } = this.#session;
    if (isSignedIn === false) return signedOut(this, i18n);
    if (error && !isSignedIn) return failure(this, i18n, error, { onRetry: retry });
    return this.#form();
  }

  #form(): TemplateResult {
    const { i18n } = this;
    const { t } = i18n;
    const { isRunning, error } = this.#create;
    const isFieldError = Boolean(this.fieldErrors.name ?? this.fieldErrors.description);
    return html`
      <form class="stack" novalidate @submit=${this.#onSubmit}>
        ${textField({
          ...this.#field('name'),
          help: t('create.nameHelp'),
          isRequired: true,
          autocomplete: 'organization',
        })}
        ${textArea({ ...this.#field('description'), optional: t('common.optional') })}
        ${
          error && !isFieldError
            ? // The permission to create is a scope of the token, so a new one may be in the next sign-in.
              failure(this, i18n, error, { signInHelp: t('create.signInAgain') })
            : nothing
        }
        <div>
          ${button({
            label: t('create.submit'),
            kind: 'primary',
            type: 'submit',
            part: 'submit',
            isBusy: isRunning,
          })}
        </div>
      </form>
    `;
  }

  #field(id: Field): TextField {
    const error = this.fieldErrors[id];
    return {
      id,
      name: id,
      label: this.i18n.t(`create.${id}`),
      value: this.values[id],
      error: error && fieldErrorText(this.i18n, error),
      onInput: (value) => {
        this.values = { ...this.values, [id]: value };
        this.fieldErrors = { ...this.fieldErrors, [id]: undefined };
        this.createdName = '';
      },
    };
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.#create.isRunning || !this.store) return;
    const name = this.values.name.trim();
    const description = this.values.description.trim();
    if (!this.#isValid({ name, description })) return;
    if (!ask(this, 'org-create', { name, description })) return;
    const created = await this.#create.run({ name, ...(description && { description }) });
    if (created) this.#onCreated(created);
    else this.#onFailed();
  };

  #onCreated(organization: Organization): void {
    this.values = { name: '', description: '' };
    this.createdName = organization.name;
    tell(this, 'org-created', { organization });
  }

  #onFailed(): void {
    const { error } = this.#create;
    if (!error) return;
    tell(this, 'org-error', { error });
    const errors = error.fields.map((field) => [field.pointer.slice(1), field]);
    this.#showFieldErrors(Object.fromEntries(errors) as FieldErrors);
  }

  #isValid(values: Readonly<Record<Field, string>>): boolean {
    const name: FieldProblem | undefined = values.name
      ? textProblem(values.name, 'line', maxNameLength)
      : { code: 'required' };
    const description = textProblem(values.description, 'text', maxDescriptionLength);
    this.#showFieldErrors({ name, description });
    return !name && !description;
  }

  #showFieldErrors(errors: FieldErrors): void {
    this.fieldErrors = errors;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'org-create': OrgCreate;
  }
}
