import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Role } from '../../api/types.js';
import { Task } from '../../controllers/task.js';
import { Watch } from '../../controllers/watch.js';
import { fieldTexts } from '../../i18n/english/fields.js';
import { inviteTexts } from '../../i18n/english/invite.js';
import { roles } from '../../store/members.js';
import { membership } from '../../store/organizations.js';
import { fields } from '../../styles/fields.styles.js';
import { forms } from '../../styles/forms.styles.js';
import { links } from '../../styles/links.styles.js';
import { button } from '../../templates/button.js';
import { textArea } from '../../templates/field.js';
import { heading } from '../../templates/heading.js';
import { placeholder, skeleton } from '../../templates/placeholder.js';
import { fieldErrorText } from '../field-errors.js';
import { OrgElement } from '../org-element.js';
import { readFailure } from '../read-failure.js';
import { failure, languageOf, liveRegion, withoutOrganization } from '../views.js';
import { watchOrganization } from '../watch-organization.js';
import { addressBox } from './address-box.js';
import type { Inviting } from './on-demand/inviting.js';
import { styles } from './org-invite.styles.js';
import { roleField } from './role-field.js';

/**
 * A form that invites people by their email addresses, up to 500 at once, and shows what became of
 * each.
 *
 * @tagname org-invite
 * @fires {OrgInviteEvent} org-invite - Before the write; `preventDefault()` stops it.
 * @fires {OrgInvitedEvent} org-invited - Answered, with an outcome for each address of the write.
 * @fires {OrgErrorEvent} org-error - Something failed; the form says so and keeps what was typed.
 * @fires {OrgSignInEvent} org-sign-in - Somebody signed out wants to sign in.
 * @csspart heading - The heading.
 * @csspart input - The box of addresses, and every other input.
 * @csspart chip - An address in the box.
 * @csspart submit - The button that sends.
 * @csspart outcome - What became of an address.
 * @csspart alert - What went wrong.
 * @csspart state - What stands in the place of the form.
 */
export class OrgInvite extends OrgElement {
  static override styles = [...OrgElement.styles, fields, forms, links, styles];
  static override english = { ...OrgElement.english, ...fieldTexts, ...inviteTexts };
  static override properties = {
    chosenRoleIds: { state: true },
    isMultiple: { state: true },
    message: { state: true },
  };

  protected chosenRoleIds: readonly string[] | undefined;
  protected isMultiple = false;
  protected message = '';

  readonly #session = new Watch(this, () => this.store?.session());
  readonly #membership = watchOrganization(this, membership);
  readonly #roles = watchOrganization(this, roles);
  readonly #load = new Task<void, Inviting>(this, async () => {
    const { Inviting } = await import('./on-demand/inviting.js');
    return (this.#inviting ??= new Inviting(this, this.i18n, () => this.readyStore, this.#draft));
  });
  /** What is typed into the box until there are chips. */
  #draft = '';
  #preparing: Promise<Inviting | undefined> | undefined;
  #inviting: Inviting | undefined;

  override render(): TemplateResult {
    return html`
      <div class="stack" lang=${languageOf(this.i18n)}>
        ${heading(this.i18n.t('invite.heading'), this.headingLevel)} ${this.#content()}
        ${liveRegion(this.#inviting?.announcement ?? '')}
      </div>
    `;
  }

  #content(): TemplateResult {
    const { i18n } = this;
    const { t } = i18n;
    const outcomes = this.#inviting?.outcomes(() => (this.message = ''));
    if (outcomes) return outcomes;
    const missing = withoutOrganization(this, i18n, this.#session.data);
    if (missing) return missing;
    const refusal = { title: t('invite.noPermission'), text: t('invite.noPermissionHelp') };
    const reads = [this.#session, this.#membership, this.#roles];
    const membership = this.#membership.data;
    if (!membership || !this.#roles.data) {
      return readFailure(this, i18n, reads, refusal) ?? this.#skeleton();
    }
    const canInvite = membership.capabilities.includes('members.invite');
    return canInvite && this.#grantableRoles.length > 0 ? this.#form() : placeholder(refusal);
  }

  #skeleton(): TemplateResult {
    return skeleton(
      this.i18n.t('common.loading'),
      html`<span class="bone"></span><span class="bone area"></span><span class="bone"></span
        ><span class="bone area"></span><span class="bone"></span>`,
    );
  }

  #form(): TemplateResult {
    const { i18n } = this;
    const { t } = i18n;
    const inviting = this.#inviting;
    const { messageProblem, isRunning = false } = inviting ?? {};
    const { count = 0 } = inviting?.chips ?? {};
    const { error } = this.#load;
    return html`
      <form class="stack" novalidate @submit=${this.#onSubmit} @focusin=${this.#prepare}>
        <div class="stack" ?inert=${isRunning}>
          ${addressBox(i18n, inviting?.chips, this.#draft, this.#onDraft)}
          <div class="stack details">
            ${this.#roleField()}
            ${textArea({
              id: 'message',
              name: 'message',
              label: t('invite.message'),
              optional: t('common.optional'),
              help: t('invite.messageHelp'),
              value: this.message,
              error: messageProblem && fieldErrorText(i18n, messageProblem),
              onInput: this.#onMessage,
            })}
          </div>
        </div>
        ${messageProblem ? nothing : inviting?.sending()}
        ${error ? failure(this, i18n, error) : nothing}
        <div>
          ${button({
            label: html`${t('invite.submit')}${
              count > 0 ? html` <span class="count" aria-hidden="true">${count}</span>` : nothing
            }`,
            kind: 'primary',
            type: 'submit',
            part: 'submit',
            isBusy: isRunning,
          })}
        </div>
      </form>
    `;
  }

  #roleField(): TemplateResult {
    const { i18n } = this;
    const roles = this.#grantableRoles;
    const toggle = button({
      label: i18n.t(this.isMultiple ? 'invite.oneRole' : 'invite.severalRoles'),
      kind: 'link',
      onClick: () => void this.#onToggleMultiple(),
    });
    const field = {
      roles,
      chosenIds: this.#roleIds,
      onChoose: this.#onChooseRoles,
      more: roles.length > 1 ? html`<div class="small">${toggle}</div>` : nothing,
    };
    return (this.isMultiple && this.#inviting?.severalRoles(field)) || roleField(i18n, field);
  }

  get #grantableRoles(): readonly Role[] {
    return this.#roles.data?.filter(({ isGrantable }) => isGrantable) ?? [];
  }

  /** The chosen roles, at first the least powerful one. */
  get #roleIds(): string[] {
    const roles = [...this.#grantableRoles].sort((a, b) => a.scopes.length - b.scopes.length);
    const ids = roles.map(({ id }) => id);
    const chosen = ids.filter((id) => this.chosenRoleIds?.includes(id));
    return chosen.length > 0 || this.isMultiple ? chosen : ids.slice(0, 1);
  }

  readonly #onDraft = (draft: string): void => {
    this.#draft = draft;
  };

  readonly #onChooseRoles = (roleIds: readonly string[]): void => {
    this.chosenRoleIds = roleIds;
    if (this.#inviting) this.#inviting.isRoleMissing = false;
  };

  readonly #onToggleMultiple = async (): Promise<void> => {
    if (!(await this.#prepare())) return;
    this.#onChooseRoles(this.isMultiple ? this.#roleIds.slice(0, 1) : this.#roleIds);
    this.isMultiple = !this.isMultiple;
  };

  readonly #onMessage = (message: string): void => {
    this.message = message;
    if (this.#inviting) this.#inviting.messageProblem = undefined;
  };

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const inviting = await this.#prepare();
    inviting?.submit({ roleIds: this.#roleIds, message: this.message });
  };

  /** Loads what the form needs once somebody works with it; what could not be is tried again. */
  readonly #prepare = (): Promise<Inviting | undefined> => {
    this.#preparing ??= this.#load.run().finally(() => (this.#preparing = undefined));
    return this.#preparing;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'org-invite': OrgInvite;
  }
}
