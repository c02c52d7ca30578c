import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { getOrganization } from '../../api/organizations.js';
import type { Organization, ReceivedInvitation } from '../../api/types.js';
import { Action } from '../../controllers/action.js';
import { Modal } from '../../controllers/modal.js';
import { Watch } from '../../controllers/watch.js';
import { joinTexts } from '../../i18n/english/join.js';
import { acceptInvitation, declineInvitation, invitation } from '../../store/invitations.js';
import { overlays } from '../../styles/overlays.styles.js';
import { people } from '../../styles/people.styles.js';
import { avatar } from '../../templates/avatar.js';
import { button } from '../../templates/button.js';
import { dialog } from '../../templates/dialog.js';
import { heading } from '../../templates/heading.js';
import { skeleton } from '../../templates/placeholder.js';
import { ask, tell } from '../events.js';
import { OrgElement } from '../org-element.js';
import { signIn } from '../sign-in.js';
import { failure, languageOf } from '../views.js';
import { joinView, type Answer, type JoinView } from './join-view.js';
import { styles } from './org-join.styles.js';

/**
 * The page that an invitation link leads to: who invites, to what, as what and until when, with
 * "Accept invitation" and "Decline"; or why the invitation cannot be answered, and what to do then.
 * Once somebody is in, the provider's organization is the one they joined, and its token is in hand
 * before success is announced.
 *
 * @tagname org-join
 * @fires {OrgJoinEvent} org-join - Before the invitation is accepted; `preventDefault()` stops it.
 * @fires {OrgJoinedEvent} org-joined - They are in: they accepted, or were a member and went on.
 * @fires {OrgDeclineEvent} org-decline - Before it is declined; `preventDefault()` stops it.
 * @fires {OrgDeclinedEvent} org-declined - The invitation was declined.
 * @fires {OrgErrorEvent} org-error - Something failed; the element says so and offers a way on.
 * @fires {OrgSignInEvent} org-sign-in - Somebody wants to sign in, or to use another account.
 * @csspart card - The card.
 * @csspart avatar - The organization's logo or initials.
 * @csspart heading - The heading.
 * @csspart accept - The button that accepts.
 * @csspart decline - The button that declines.
 * @csspart continue - The way into the organization.
 * @csspart alert - What went wrong.
 * @csspart dialog - The question whether to decline.
 */
export class OrgJoin extends OrgElement {
  static override styles = [OrgElement.styles, people, overlays, styles];
  static override english = { ...OrgElement.english, ...joinTexts };
  static override properties = {
    invitationId: { attribute: 'invitation-id' },
    continueUrl: { attribute: 'continue-url' },
    answer: { state: true },
    isDeclining: { state: true },
  };

  /** Id of the invitation. Without it, `?invitation=` of the page's address. */
  invitationId = '';
  /**
   * Where "Continue to {organization}" leads; `{id}` in it stands for the organization's id.
   * Without it, the host goes on when it hears `org-joined`.
   */
  continueUrl = '';

  protected answer: Answer | undefined;
  protected isDeclining = false;

  readonly #invitation = new Watch(this, () =>
    this.#id ? this.store && invitation(this.store, this.#id) : undefined,
  );
  /** Accepts; a member just goes on. */
  readonly #join = new Action<ReceivedInvitation, Organization>(
    this,
    async ({ id, isMember, organization }) => {
      const store = this.readyStore;
      if (!isMember) return acceptInvitation(store, id);
      await store.enter(organization.id);
      return getOrganization(store.client, organization.id);
    },
  );
  readonly #decline = new Action<string, true>(this, async (id) => {
    await declineInvitation(this.readyStore, id);
    return true;
  });
  /** What was on view before an act of the viewer; what comes of it is to be read out. */
  #before: JoinView['kind'] | undefined;

  constructor() {
    super();
    new Modal(this, () => this.#heading);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('invitationId')) this.#askToDecline(false);
    if (changed.has('invitationId') || this.#isAnswered) this.#join.clear();
  }

  override render(): TemplateResult {
    const { i18n } = this;
    const view = this.#view;
    return html`
      <div lang=${languageOf(i18n)}>
        <div class="card stack" part="card">
          ${
            view.kind === 'loading'
              ? skeleton(i18n.t('common.loading'), bones)
              : this.#card(view, view.kind)
          }
        </div>
        ${view.kind === 'pending' && this.isDeclining ? this.#dialog(view) : nothing}
      </div>
    `;
  }

  override updated(): void {
    if (!this.#isAnswered) return;
    this.#before = undefined;
    this.#heading?.focus();
  }

  get #id(): string {
    return this.invitationId || (new URLSearchParams(location.search).get('invitation') ?? '');
  }

  /** Whether an act of the viewer has led to another view. */
  get #isAnswered(): boolean {
    return this.#before !== undefined && this.#before !== this.#view.kind;
  }

  get #view(): JoinView {
    const { data, error } = this.#invitation;
    return joinView(this.#id, this.answer, data, error);
  }

  get #heading(): HTMLElement | null {
    const heading = this.renderRoot.querySelector<HTMLElement>('[part="heading"]');
    if (heading) heading.tabIndex = -1;
    return heading;
  }

  /** Logo or initials, what there is to say, and what one can do. */
  #card(view: JoinView, kind: Exclude<JoinView['kind'], 'loading'>): TemplateResult {
    const { t } = this.i18n;
    const { organization, invitation, error } = view;
    const names = {
      organization: organization?.name ?? '',
      inviter: invitation?.inviter?.name ?? '',
      address: error?.invitee ?? '',
    };
    return html`
      ${
        organization
          ? avatar({
              id: organization.id,
              name: organization.name,
              url: organization.logoUrl,
              shape: 'square',
              size: 'large',
            })
          : nothing
      }
      <div class="words" dir="auto">
        ${heading(t(`join.title.${kind}`, names), this.headingLevel)}
        ${
          kind === 'failed'
            ? nothing
            : html`<p class="muted">${t(`join.text.${textKind(kind, names.inviter)}`, names)}</p>`
        }
      </div>
      ${invitation && kind === 'pending' ? this.#details(invitation) : nothing}
      ${this.#ways(view) ?? nothing}
    `;
  }

  /** Buttons and links, the primary one first, under what went wrong with them. */
  #ways({ kind, organization, invitation, error }: JoinView): TemplateResult | undefined {
    const { t } = this.i18n;
    if (kind === 'mismatch') return this.#signInButton(t('join.switchAccount'), true);
    if (kind === 'signedOut') return this.#signInButton(t('common.signIn'));
    if (kind === 'failed' && error) return failure(this, this.i18n, error, this.#onRetry);
    if (kind === 'joined' && organization) return this.#continueLink(organization);
    if (!invitation) return undefined;
    if (kind === 'member') {
      return html`${this.#joinFailure()}
      ${this.#continueLink(invitation.organization) ?? this.#continueButton(invitation)}`;
    }
    return kind === 'pending' ? this.#answers(invitation) : undefined;
  }

  #answers(invitation: ReceivedInvitation): TemplateResult {
    const { t } = this.i18n;
    const { isRunning } = this.#join;
    return html`
      ${this.#joinFailure()}
      <div class="ways">
        ${button({
          label: t('join.accept'),
          kind: 'primary',
          part: 'accept',
          isBusy: isRunning,
          onClick: () => void this.#onJoin(invitation),
        })}
        ${button({
          label: t('join.decline'),
          part: 'decline',
          isDisabled: isRunning,
          onClick: () => this.#askToDecline(true),
        })}
      </div>
    `;
  }

  #details({ roles, invitee, expiresAt }: ReceivedInvitation): TemplateResult {
    const { t, date, relativeTime } = this.i18n;
    const badges = roles.map(({ name }) => html`<span class="badge">${name}</span>`);
    const until = html`<time datetime=${expiresAt} title=${relativeTime(expiresAt)}
      >${date(expiresAt)}</time
    >`;
    return html`<dl>
      ${badges.length > 0 ? detail(t('join.as'), html`<span class="row">${badges}</span>`) : nothing}
      ${detail(t('join.address'), invitee)} ${detail(t('join.until'), until)}
    </dl>`;
  }

  #dialog({ organization }: JoinView): TemplateResult {
    const { t } = this.i18n;
    const { error, isRunning } = this.#decline;
    const onClose = () => this.#askToDecline(false);
    return dialog({
      heading: t('join.declineTitle', { organization: organization?.name ?? '' }),
      body: html`<p id="dialog-text">${t('join.declineText')}</p>
        ${error ? failure(this, this.i18n, error) : nothing}`,
      actions: html`
        ${button({ label: t('common.cancel'), onClick: onClose })}
        ${button({
          label: t('join.decline'),
          kind: 'danger',
          isBusy: isRunning,
          onClick: () => void this.#onDecline(),
        })}
      `,
      onClose,
    });
  }

  #joinFailure(): TemplateResult | typeof nothing {
    const { error } = this.#join;
    return error ? failure(this, this.i18n, error) : nothing;
  }

  #continueLink({ id, name }: ReceivedInvitation['organization']): TemplateResult | undefined {
    if (!this.continueUrl) return undefined;
    const href = this.continueUrl.replace('{id}', encodeURIComponent(id));
    const label = this.i18n.t('join.continue', { organization: name });
    return html`<a class="button primary" part="continue" href=${href}>${label}</a>`;
  }

  #continueButton(invitation: ReceivedInvitation): TemplateResult {
    return button({
      label: this.i18n.t('join.continue', { organization: invitation.organization.name }),
      kind: 'primary',
      part: 'continue',
      isBusy: this.#join.isRunning,
      onClick: () => void this.#onJoin(invitation),
    });
  }

  #signInButton(label: string, isSwitch = false): TemplateResult {
    return button({ label, kind: 'primary', onClick: () => signIn(this, isSwitch) });
  }

  readonly #onRetry = (): void => {
    this.#before = 'failed';
    this.#invitation.retry();
  };

  async #onJoin(invitation: ReceivedInvitation): Promise<void> {
    const { id: invitationId, isMember: wasMember } = invitation;
    if (this.#join.isRunning || !(wasMember || ask(this, 'org-join', { invitationId }))) return;
    const joined = await this.#act(this.#join, invitation);
    if (!joined) return;
    this.answer = { invitationId, joined };
    tell(this, 'org-joined', { organization: joined, wasMember });
  }

  async #onDecline(): Promise<void> {
    const invitationId = this.#id;
    if (this.#decline.isRunning || !ask(this, 'org-decline', { invitationId })) return;
    if (!(await this.#act(this.#decline, invitationId))) return;
    this.answer = { invitationId };
    tell(this, 'org-declined', { invitationId });
  }

  async #act<Input, Output>(
    action: Action<Input, Output>,
    input: Input,
  ): Promise<Output | undefined> {
    this.#before = this.#view.kind;
    const output = await action.run(input);
    if (action.error) tell(this, 'org-error', { error: action.error });
    return output;
  }

  #askToDecline(isDeclining: boolean): void {
    this.#decline.clear();
    this.isDeclining = isDeclining;
  }
}

/** Which words stand under the title, by whether the inviter's name is known. */
const textKind = (kind: Exclude<JoinView['kind'], 'loading' | 'failed'>, inviter: string) => {
  if (kind === 'pending' && inviter) return 'invitedBy';
  if (kind !== 'expired' && kind !== 'revoked') return kind;
  return inviter ? 'askInviter' : 'askForNew';
};

const detail = (term: string, description: unknown): TemplateResult =>
  html`<div>
    <dt class="muted">${term}</dt>
    <dd>${description}</dd>
  </div>`;

/** The shape of an invitation. */
const bones = html`<div class="stack">
  <span class="bone picture"></span>
  <span class="bone title"></span>
  <span class="bone button"></span>
</div>`;

declare global {
  interface HTMLElementTagNameMap {
    'org-join': OrgJoin;
  }
}
