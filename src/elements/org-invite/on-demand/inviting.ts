import { html, nothing, type TemplateResult } from 'lit/html.js';
import { maxMessageLength } from '../../../api/bounds.js';
import { invitingTexts } from '../../../i18n/english/inviting.js';
import type { Localize } from '../../../i18n/localize.js';
import type { OrgStore } from '../../../store/org-store.js';
import { addStyles } from '../../../styles/add-styles.js';
import { choices } from '../../../styles/choices.styles.js';
import { button } from '../../../templates/button.js';
import { ask, tell } from '../../fire.js';
import type { OrgElement } from '../../org-element.js';
import { textProblem, type FieldProblem } from '../../text-rules.js';
import { failure } from '../../views.js';
import type { RoleField } from '../role-field.js';
import { AddressChips } from './address-chips.js';
import { InvitationSender, type Result } from './invitation-sender.js';
import { styles } from './inviting.styles.js';
import { outcomeList } from './outcome-list.js';
import { severalRoles } from './several-roles.js';

interface Invitations {
  roleIds: readonly string[];
  message: string;
}

/** What the form needs once somebody works with it: chips, sending, and what came of it. */
export class Inviting {
  readonly #host: OrgElement;
  readonly #i18n: Localize;
  readonly #sender: InvitationSender;
  readonly chips: AddressChips;
  /** Whether no role was chosen when somebody wanted to send. */
  isRoleMissing = false;
  messageProblem: FieldProblem | undefined;

  /** @param draft what was typed into the box before */
  constructor(host: OrgElement, i18n: Localize, store: () => OrgStore, draft: string) {
    this.#host = host;
    this.#i18n = i18n;
    i18n.learn(invitingTexts);
    addStyles(host, choices, styles);
    this.#sender = new InvitationSender(host, store);
    this.chips = new AddressChips(host, i18n, draft);
  }

  get isRunning(): boolean {
    return this.#sender.isRunning;
  }

  /** What just happened, for who does not see it. */
  get announcement(): string {
    return this.isRunning ? this.#progressText : this.chips.announcement;
  }

  get #organizationId(): string | undefined {
    return this.#host.store?.organizationId;
  }

  get #progressText(): string {
    return this.#i18n.t('invite.progress', this.#sender.progress);
  }

  /** Sends, if everything is right and the host does not prevent it. */
  submit({ roleIds, message: typed }: Invitations): void {
    const organizationId = this.#organizationId;
    if (this.isRunning || !organizationId) return;
    const message = typed.trim();
    const areAddressesValid = this.chips.check();
    this.isRoleMissing = roleIds.length === 0;
    this.messageProblem = textProblem(message, 'text', maxMessageLength);
    if (!areAddressesValid || this.isRoleMissing || this.messageProblem) {
      this.#host.requestUpdate();
      this.#focus('[aria-invalid="true"]');
      return;
    }
    const invitees = [...this.chips.addresses];
    if (!ask(this.#host, 'org-invite', { invitees, roleIds })) return;
    // It would be read out again in the place of the progress.
    this.chips.announcement = '';
    this.#focus('[type=submit]');
    const { locale } = this.#i18n;
    const details = { organizationId, roleIds: [...roleIds], locale, ...(message && { message }) };
    void this.#announce(this.#sender.send({ ...details, invitees }));
  }

  /** A choice of several roles, instead of the one of a single role. */
  severalRoles(field: RoleField): TemplateResult {
    const error = this.isRoleMissing ? this.#i18n.t('invite.roleMissing') : undefined;
    return severalRoles(this.#i18n, field, error);
  }

  /** How far the sending is, or why it ended early. */
  sending(): TemplateResult | typeof nothing {
    const { isRunning, error, progress } = this.#sender;
    if (!isRunning) return error ? failure(this.#host, this.#i18n, error) : nothing;
    return html`
      <div>
        <label class="small" for="progress">${this.#progressText}</label>
        <progress id="progress" max=${progress.count} value=${progress.done}></progress>
      </div>
    `;
  }

  /** What became of the addresses; nothing while there is nothing to tell. */
  outcomes(onAgain: () => void): TemplateResult | undefined {
    const { t } = this.#i18n;
    const { isRunning, failed, error } = this.#sender;
    const results = this.#sender.resultsIn(this.#organizationId);
    const count = results.length;
    if (count === 0) return undefined;
    const done = results.filter(({ outcome }) => outcome === 'invited').length;
    const again = () => {
      this.#again(results);
      onAgain();
    };
    return html`
      <p class="summary" tabindex="-1">
        ${t(done === count ? 'invite.summaryAll' : 'invite.progress', { done, count })}
      </p>
      ${outcomeList(this.#i18n, results)}
      ${isRunning || error?.code === 'unauthenticated' ? this.sending() : nothing}
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
        ${button({ label: t('invite.again'), isDisabled: isRunning, onClick: again })}
      </div>
    `;
  }

  readonly #onRetry = (): void => {
    const { failed: invitees, roleIds } = this.#sender;
    if (!ask(this.#host, 'org-invite', { invitees, roleIds })) return;
    void this.#announce(this.#sender.retry());
  };

  #again(results: readonly Result[]): void {
    this.chips.drop(results.map(({ invitee }) => invitee));
    this.#sender.reset();
    this.#focus('#addresses');
  }

  async #announce(sending: Promise<readonly Result[]>): Promise<void> {
    const outcomes = await sending;
    const { error } = this.#sender;
    if (error) tell(this.#host, 'org-error', { error });
    this.messageProblem = error?.fields.find(({ pointer }) => pointer === '/message');
    this.#host.requestUpdate();
    if (this.messageProblem) this.#focus('[aria-invalid="true"]');
    if (outcomes.length === 0) return;
    tell(this.#host, 'org-invited', { outcomes });
    this.#focus('.summary');
  }

  /** Once it is rendered. */
  #focus(selector: string): void {
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }
}
