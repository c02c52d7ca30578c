import { html, nothing, type TemplateResult } from 'lit';
import type { Role } from '../../api/types.js';
import { Watch } from '../../controllers/watch.js';
import { inviteTexts } from '../../i18n/english/invite.js';
import { roles } from '../../store/members.js';
import { membership } from '../../store/organizations.js';
import { fields } from '../../styles/fields.styles.js';
import { forms } from '../../styles/forms.styles.js';
import { button } from '../../templates/button.js';
import { textField } from '../../templates/field.js';
import { heading } from '../../templates/heading.js';
import { placeholder, skeleton } from '../../templates/placeholder.js';
import { ask, tell } from '../events.js';
import { OrgElement } from '../org-element.js';
import { textProblem, type FieldProblem } from '../text-rules.js';
import {
  failure,
  fieldErrorText,
  languageOf,
  liveRegion,
  noOrganization,
  signedOut,
} from '../views.js';
import { watchOrganization } from '../watch-organization.js';
import { AddressField } from './address-field.js';
import { isAddress } from './addresses.js';
import { InvitationSender, type Result } from './invitation-sender.js';
import { outcomeList } from './outcome-list.js';
import { styles } from './org-invite.styles.js';
import { roleField } from './role-field.js';

const maxMessageLength = 500;

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
  static override styles = [OrgElement.styles, fields, forms, styles];
  static override english = { ...OrgElement.english, ...inviteTexts };
  static override properties = {
    chosenRoleIds: { state: true },
    isMultiple: { state: true },
    isRoleMissing: { state: true },
    message: { state: true },
    messageProblem: { state: true },
  };

  protected chosenRoleIds: readonly string[] | undefined;
  protected isMultiple = false;
  protected isRoleMissing = false;
  protected message = '';
  protected messageProblem: FieldProblem | undefined;

  readonly #session = new Watch(this, () => this.store?.session());
  readonly #membership = watchOrganization(this, membership);
  readonly #roles = watchOrganization(this, roles);
  readonly #sender = new InvitationSender(this, () => this.readyStore);
  readonly #addresses = new AddressField(this, this.i18n);

  override render(): TemplateResult {
    const { t } = this.i18n;
    const { isRunning, progress } = this.#sender;
    return html`
      <div class="stack" lang=${languageOf(this.i18n)}>
        ${heading(t('invite.heading'), this.headingLevel)} ${this.#content()}
        ${liveRegion(isRunning ? t('invite.progress', progress) : this.#addresses.announcement)}
      </div>
    `;
  }

  get #organizationId(): string | undefined {
    return this.store?.organizationId;
  }

  #content(): TemplateResult {
    const { i18n } = this;
    const { t } = i18n;
    const results = this.#sender.resultsIn(this.#organizationId);
    if (results.length > 0) return this.#outcomes(results);
    if (this.#session.data === false) return signedOut(this, i18n);
    if (this.#session.data && !this.#organizationId) return noOrganization(i18n);
    const refusal = { title: t('invite.noPermission'), text: t('invite.noPermissionHelp') };
    for (const { data, error, retry } of [this.#session, this.#membership, this.#roles]) {
      if (data === undefined && error) return failure(this, i18n, error, retry, refusal);
    }
    const membership = this.#membership.data;
    if (!membership || !this.#roles.data) return this.#skeleton();
    const canInvite = membership.capabilities.includes('members.invite');
    return canInvite && this.#grantableRoles.length > 0 ? this.#form() : placeholder(refusal);
  }

  #skeleton(): TemplateResult {
    return skeleton(
      this.i18n.t('common.loading'),
      html`<span class="bone"></span><span class="bone area"></span><span class="bone"></span
        ><span class="bone area"></span>`,
    );
  }

  #form(): TemplateResult {
    const { t } = this.i18n;
    const { isRunning } = this.#sender;
    const count = this.#addresses.addresses.filter(isAddress).length;
    return html`
      <form class="stack" novalidate @submit=${this.#onSubmit}>
        <div class="stack" ?inert=${isRunning}>
          ${this.#addresses.render()}
          <div class="stack details">
            ${this.#roleField()}
            ${textField({
              id: 'message',
              name: 'message',
              label: t('invite.message'),
              optional: t('common.optional'),
              help: t('invite.messageHelp'),
              value: this.message,
              error: this.messageProblem && fieldErrorText(this.i18n, this.messageProblem),
              isLong: true,
              onInput: this.#onMessage,
            })}
          </div>
        </div>
        ${this.messageProblem ? nothing : this.#sending()}
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
    const { t } = this.i18n;
    const roles = this.#grantableRoles;
    const toggle = button({
      label: t(this.isMultiple ? 'invite.oneRole' : 'invite.severalRoles'),
      kind: 'link',
      onClick: this.#onToggleMultiple,
    });
    return roleField(
      this.i18n,
      roles,
      this.#roleIds,
      this.isMultiple,
      this.isRoleMissing ? t('invite.roleMissing') : undefined,
      this.#onChooseRoles,
      roles.length > 1 ? html`<div class="small">${toggle}</div>` : nothing,
    );
  }

  #outcomes(results: readonly Result[]): TemplateResult {
    const { t } = this.i18n;
    const { isRunning, failed, error } = this.#sender;
    const count = results.length;
    const done = results.filter(({ outcome }) => outcome === 'invited').length;
    return html`
      <p class="summary" tabindex="-1">
        ${t(done === count ? 'invite.summaryAll' : 'invite.progress', { done, count })}
      </p>
      ${outcomeList(this.i18n, results)}
      ${isRunning || error?.code === 'unauthenticated' ? this.#sending() : nothing}
      <div class="row">
        ${
          failed.length > 0
            ? button({
                label: t('invite.retryFailed'),
                kind: 'primary',
                isBusy: isRunning,
                onClick: this.#onRetry,
              })
            : nothing
        }
        ${button({ label: t('invite.again'), isDisabled: isRunning, onClick: this.#onAgain })}
      </div>
    `;
  }

  /** How far the sending is, or why it ended early. */
  #sending(): TemplateResult | typeof nothing {
    const { isRunning, error, progress } = this.#sender;
    if (!isRunning) return error ? failure(this, this.i18n, error) : nothing;
    return html`
      <div>
        <label class="small" for="progress">${this.i18n.t('invite.progress', progress)}</label>
        <progress id="progress" max=${progress.count} value=${progress.done}></progress>
      </div>
    `;
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

  readonly #onChooseRoles = (roleIds: readonly string[]): void => {
    this.chosenRoleIds = roleIds;
    this.isRoleMissing = false;
  };

  readonly #onToggleMultiple = (): void => {
    this.#onChooseRoles(this.isMultiple ? this.#roleIds.slice(0, 1) : this.#roleIds);
    this.isMultiple = !this.isMultiple;
  };

  readonly #onMessage = (message: string): void => {
    this.message = message;
    this.messageProblem = undefined;
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const organizationId = this.#organizationId;
    if (this.#sender.isRunning || !organizationId) return;
    const message = this.message.trim();
    const areAddressesValid = this.#addresses.check();
    const roleIds = this.#roleIds;
    this.isRoleMissing = roleIds.length === 0;
    this.messageProblem = textProblem(message, 'text', maxMessageLength);
    if (!areAddressesValid || this.isRoleMissing || this.messageProblem) {
      this.#focus('[aria-invalid="true"]');
      return;
    }
    const invitees = [...this.#addresses.addresses];
    if (!ask(this, 'org-invite', { invitees, roleIds })) return;
    this.#focus('[type=submit]');
    const { locale } = this.i18n;
    const details = { organizationId, roleIds, locale, ...(message && { message }) };
    void this.#announce(this.#sender.send({ ...details, invitees }));
  };

  readonly #onRetry = (): void => {
    const { failed: invitees, roleIds } = this.#sender;
    if (ask(this, 'org-invite', { invitees, roleIds })) void this.#announce(this.#sender.retry());
  };

  readonly #onAgain = (): void => {
    const sent = this.#sender.resultsIn(this.#organizationId).map(({ invitee }) => invitee);
    this.#addresses.drop(sent);
    this.#sender.reset();
    this.message = '';
    this.#focus('#addresses');
  };

  async #announce(sending: Promise<readonly Result[]>): Promise<void> {
    const outcomes = await sending;
    const { error } = this.#sender;
    if (error) tell(this, 'org-error', { error });
    this.messageProblem = error?.fields.find(({ pointer }) => pointer === '/message');
    if (this.messageProblem) this.#focus('[aria-invalid="true"]');
    if (outcomes.length === 0) return;
    tell(this, 'org-invited', { outcomes });
    this.#focus('.summary');
  }

  /** Once it is rendered. */
  #focus(selector: string): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'org-invite': OrgInvite;
  }
}
