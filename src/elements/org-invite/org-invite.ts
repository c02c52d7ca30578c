import { html, nothing, type TemplateResult } from 'lit';
import type { OrgError } from '../../api/org-error.js';
import type { InvitationsCreate, Role } from '../../api/types.js';
import { Watch } from '../../controllers/watch.js';
import { inviteTexts } from '../../i18n/english/invite.js';
import { roles } from '../../store/members.js';
import { membership } from '../../store/organizations.js';
import { fields } from '../../styles/fields.styles.js';
import { button } from '../../templates/button.js';
import { textField } from '../../templates/field.js';
import { heading } from '../../templates/heading.js';
import { skeleton, state as stateTemplate } from '../../templates/state.js';
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
import { AddressField } from './address-field.js';
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
  static override styles = [OrgElement.styles, fields, styles];
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
  readonly #membership = new Watch(this, () =>
    this.store && this.#organizationId ? membership(this.store, this.#organizationId) : undefined,
  );
  readonly #roles = new Watch(this, () =>
    this.store && this.#organizationId ? roles(this.store, this.#organizationId) : undefined,
  );
  readonly #sender = new InvitationSender(this, () => this.readyStore);
  readonly #addresses = new AddressField(this, this.i18n);

  override render(): TemplateResult {
    return html`
      <div class="stack" lang=${languageOf(this.i18n)}>
        ${heading(this.i18n.t('invite.heading'), this.headingLevel)} ${this.#content()}
        ${liveRegion(this.#addresses.announcement)}
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
    const unread = [this.#session, this.#membership, this.#roles].find(
      ({ data, error }) => data === undefined && error,
    );
    const forbidden = { title: t('invite.noPermission'), text: t('invite.noPermissionHelp') };
    if (unread?.error) {
      const { error, retry } = unread;
      return failure(this, i18n, error, retry, forbidden);
    }
    const { data: membership } = this.#membership;
    if (!membership || !this.#roles.data) return this.#skeleton();
    if (!membership.capabilities.includes('members.invite')) return stateTemplate(forbidden);
    const roles = this.#grantableRoles;
    if (roles.length === 0) return stateTemplate({ ...forbidden, title: t('invite.noRole') });
    return this.#form(roles);
  }

  #skeleton(): TemplateResult {
    const bones = ['title', 'area', 'title', 'control', 'action'];
    const shapes = bones.map((bone) => html`<span class="bone ${bone}"></span>`);
    return skeleton(this.i18n.t('common.loading'), html`${shapes}`);
  }

  #form(roles: readonly Role[]): TemplateResult {
    const { t } = this.i18n;
    const { isRunning, error } = this.#sender;
    const count = this.#addresses.addresses.length;
    return html`
      <form class="stack" novalidate @submit=${this.#onSubmit}>
        <div class="stack" ?inert=${isRunning}>
          ${this.#addresses.render()}
          <div class="details">
            ${roleField({
              i18n: this.i18n,
              roles,
              chosenIds: this.#roleIds,
              isMultiple: this.isMultiple,
              error: this.isRoleMissing ? t('invite.roleMissing') : undefined,
              onChoose: this.#onChooseRoles,
              onToggleMultiple: this.#onToggleMultiple,
            })}
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
        ${error && !this.messageProblem ? this.#failure(error) : nothing} ${this.#progress()}
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

  #outcomes(results: readonly Result[]): TemplateResult {
    const { t } = this.i18n;
    const { isRunning, failed, error } = this.#sender;
    const count = results.length;
    const invited = results.filter(({ outcome }) => outcome.outcome === 'invited').length;
    return html`
      <p class="summary" tabindex="-1">
        ${invited === count ? t('invite.summaryAll', { count }) : t('invite.summarySome', { invited, count })}
      </p>
      ${outcomeList(this.i18n, results)}
      ${error?.code === 'unauthenticated' ? this.#failure(error) : nothing} ${this.#progress()}
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

  #failure(error: OrgError): TemplateResult | typeof nothing {
    return this.#sender.isRunning ? nothing : failure(this, this.i18n, error);
  }

  #progress(): TemplateResult | typeof nothing {
    if (!this.#sender.isRunning) return nothing;
    const { progress } = this.#sender;
    return html`
      <div class="progress">
        <label class="small" for="progress" role="status"
          >${this.i18n.t('invite.progress', progress)}</label
        >
        <progress id="progress" max=${progress.count} value=${progress.done}></progress>
      </div>
    `;
  }

  get #grantableRoles(): readonly Role[] {
    return this.#roles.data?.filter(({ isGrantable }) => isGrantable) ?? [];
  }

  /** The chosen roles, at first the least powerful one. */
  get #roleIds(): string[] {
    const roles = this.#grantableRoles;
    const ids = roles.map(({ id }) => id);
    const chosen = this.chosenRoleIds?.filter((id) => ids.includes(id));
    if (chosen && (chosen.length > 0 || this.isMultiple)) return chosen;
    const [least] = [...roles].sort((a, b) => a.scopes.length - b.scopes.length);
    return least ? [least.id] : [];
  }

  readonly #onChooseRoles = (roleIds: readonly string[]): void => {
    this.chosenRoleIds = roleIds;
    this.isRoleMissing = false;
  };

  readonly #onToggleMultiple = (): void => {
    this.chosenRoleIds = this.isMultiple ? this.#roleIds.slice(0, 1) : this.#roleIds;
    this.isMultiple = !this.isMultiple;
    this.isRoleMissing = false;
  };

  readonly #onMessage = (message: string): void => {
    this.message = message;
    this.messageProblem = undefined;
  };

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const organizationId = this.#organizationId;
    if (this.#sender.isRunning || !organizationId) return;
    const message = this.message.trim();
    const isValid = [this.#addresses.check(), this.#areDetailsValid(message)].every(Boolean);
    if (!isValid) {
      this.#focusInvalid();
      return;
    }
    const { addresses: invitees } = this.#addresses;
    const roleIds = this.#roleIds;
    if (!ask(this, 'org-invite', { invitees, roleIds })) return;
    this.renderRoot.querySelector<HTMLElement>('[type=submit]')?.focus();
    const { locale } = this.i18n;
    const input: InvitationsCreate = { invitees, roleIds, locale, ...(message && { message }) };
    await this.#announce(this.#sender.send(organizationId, input));
  };

  #areDetailsValid(message: string): boolean {
    this.isRoleMissing = this.#roleIds.length === 0;
    this.messageProblem = textProblem(message, 'text', maxMessageLength);
    return !this.isRoleMissing && !this.messageProblem;
  }

  #focusInvalid(): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    );
  }

  readonly #onRetry = (): void => {
    if (this.#sender.isRunning) return;
    const { failed: invitees, roleIds } = this.#sender;
    if (!ask(this, 'org-invite', { invitees, roleIds })) return;
    void this.#announce(this.#sender.retry());
  };

  readonly #onAgain = (): void => {
    const sent = this.#sender.resultsIn(this.#organizationId);
    this.#addresses.drop(sent.map(({ outcome }) => outcome.invitee));
    this.#sender.reset();
    this.message = '';
    void this.updateComplete.then(() => this.#addresses.focus());
  };

  async #announce(sending: ReturnType<InvitationSender['retry']>): Promise<void> {
    const outcomes = await sending;
    const { error } = this.#sender;
    if (error) tell(this, 'org-error', { error });
    this.messageProblem = error?.fields.find(({ pointer }) => pointer === '/message');
    if (this.messageProblem) this.#focusInvalid();
    if (outcomes.length > 0) tell(this, 'org-invited', { outcomes });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'org-invite': OrgInvite;
  }
}
