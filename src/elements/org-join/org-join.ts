import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { OrgError } from '../../api/org-error.js';
import type { Organization, ReceivedInvitation } from '../../api/types.js';
import { getOrganization } from '../../api/organizations.js';
import { Action } from '../../controllers/action.js';
import { Modal } from '../../controllers/modal.js';
import { Watch } from '../../controllers/watch.js';
import { joinTexts } from '../../i18n/english/join.js';
import { acceptInvitation, declineInvitation, invitation } from '../../store/invitations.js';
import { people } from '../../styles/people.styles.js';
import { overlays } from '../../styles/overlays.styles.js';
import { button } from '../../templates/button.js';
import { dialog } from '../../templates/dialog.js';
import { ask, tell } from '../events.js';
import { OrgElement } from '../org-element.js';
import { errorAlert, languageOf, signIn } from '../views.js';
import { card, cardSkeleton, type Card } from './card.js';
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
  readonly #accept = new Action<string, Organization>(this, (id) =>
    acceptInvitation(this.readyStore, id),
  );
  readonly #decline = new Action<string, true>(this, async (id) => {
    await declineInvitation(this.readyStore, id);
    return true;
  });
  readonly #enter = new Action<string, Organization>(this, async (organizationId) => {
    await this.readyStore.enter(organizationId);
    return getOrganization(this.readyStore.client, organizationId);
  });
  /** What was on view before an act of the viewer; what comes of it is to be read out. */
  #before: JoinView['kind'] | undefined;

  constructor() {
    super();
    new Modal(this, () => this.#heading);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('invitationId')) return;
    this.isDeclining = false;
    for (const action of [this.#accept, this.#decline, this.#enter]) action.clear();
  }

  override render(): TemplateResult {
    const { i18n, headingLevel } = this;
    const view = this.#view;
    return html`
      <div lang=${languageOf(i18n)}>
        ${
          view.kind === 'loading'
            ? cardSkeleton(i18n.t('common.loading'))
            : card(this.#card(view), headingLevel)
        }
        ${view.kind === 'pending' && this.isDeclining ? this.#dialog(view.invitation) : nothing}
      </div>
    `;
  }

  override updated(): void {
    if (!this.#before || this.#before === this.#view.kind) return;
    this.#before = undefined;
    this.#heading?.focus();
  }

  get #id(): string {
    return this.invitationId || (new URLSearchParams(location.search).get('invitation') ?? '');
  }

  get #view(): JoinView {
    const { data: invitation, error } = this.#invitation;
    return joinView({ id: this.#id, answer: this.answer, invitation, error });
  }

  get #heading(): HTMLElement | null {
    const heading = this.renderRoot.querySelector<HTMLElement>('[part="heading"]');
    if (heading) heading.tabIndex = -1;
    return heading;
  }

  #card(view: Exclude<JoinView, { kind: 'loading' }>): Card {
    const { t } = this.i18n;
    switch (view.kind) {
      case 'pending':
        return this.#pendingCard(view.invitation);
      case 'member':
        return this.#memberCard(view.invitation);
      case 'joined':
        return {
          organization: view.organization,
          title: t('join.welcome', { organization: view.organization.name }),
          text: t('join.welcomeText'),
          ways: this.#continueLink(view.organization),
        };
      case 'expired':
      case 'revoked':
        return { ...this.#askForNew(view.invitation), title: t(`join.${view.kind}`) };
      case 'accepted':
        return { title: t('join.used'), text: t('join.usedHelp') };
      case 'declined':
        return { title: t('join.declined'), text: t('join.declinedHelp') };
      case 'mismatch':
        return {
          title: t('join.mismatch', { address: view.error.invitee ?? '' }),
          text: t('join.mismatchHelp'),
          ways: this.#signInButton(true),
        };
      case 'signedOut':
        return {
          title: t('join.signedOutHeading'),
          text: t('join.signedOut'),
          ways: this.#signInButton(false),
        };
      case 'notFound':
        return { title: t('join.notFound'), text: t('join.notFoundHelp') };
      case 'missing':
        return { title: t('join.missing'), text: t('join.notFoundHelp') };
      case 'failed':
        return {
          title: t('join.failed'),
          alert: errorAlert(this.i18n, view.error),
          ways: this.#retryButton(),
        };
    }
  }

  #pendingCard(invitation: ReceivedInvitation): Card {
    const { t } = this.i18n;
    const { organization, inviter } = invitation;
    const names = { organization: organization.name, inviter: inviter?.name ?? '' };
    return {
      organization,
      title: t('join.heading', names),
      text: t(inviter?.name ? 'join.invitedBy' : 'join.invited', names),
      details: this.#details(invitation),
      alert: this.#alert(this.#accept),
      ways: html`
        ${button({
          label: t('join.accept'),
          kind: 'primary',
          part: 'accept',
          isBusy: this.#accept.isRunning,
          onClick: () => void this.#onAccept(),
        })}
        ${button({
          label: t('join.decline'),
          part: 'decline',
          isDisabled: this.#accept.isRunning,
          onClick: () => this.#askToDecline(true),
        })}
      `,
    };
  }

  #memberCard({ organization }: ReceivedInvitation): Card {
    const { t } = this.i18n;
    return {
      organization,
      title: t('join.alreadyMember'),
      text: t('join.alreadyMemberHelp', { organization: organization.name }),
      alert: this.#alert(this.#enter),
      ways: this.#continueLink(organization) ?? this.#continueButton(organization),
    };
  }

  #details({ roles, invitee, expiresAt }: ReceivedInvitation): TemplateResult {
    const { i18n } = this;
    const badges = roles.map(({ name }) => html`<span class="badge">${name}</span>`);
    const until = html`<time datetime=${expiresAt} title=${i18n.relativeTime(expiresAt)}
      >${i18n.date(expiresAt)}</time
    >`;
    return html`<dl>
      ${badges.length > 0 ? detail(i18n.t('join.as'), html`<span class="row">${badges}</span>`) : nothing}
      ${detail(i18n.t('join.address'), invitee)} ${detail(i18n.t('join.until'), until)}
    </dl>`;
  }

  #dialog({ organization }: ReceivedInvitation): TemplateResult {
    const { t } = this.i18n;
    const onClose = () => this.#askToDecline(false);
    return dialog({
      heading: t('join.declineTitle', { organization: organization.name }),
      body: html`<p>${t('join.declineText')}</p>
        ${this.#alert(this.#decline) ?? nothing}`,
      actions: html`
        ${button({ label: t('common.cancel'), onClick: onClose })}
        ${button({
          label: t('join.decline'),
          kind: 'danger',
          isBusy: this.#decline.isRunning,
          onClick: () => void this.#onDecline(),
        })}
      `,
      onClose,
    });
  }

  #askForNew({ organization, inviter }: ReceivedInvitation): Pick<Card, 'organization' | 'text'> {
    const { t } = this.i18n;
    const text = inviter?.name
      ? t('join.askInviter', { inviter: inviter.name })
      : t('join.askForNew');
    return { organization, text };
  }

  #continueLink({ id, name }: Named): TemplateResult | undefined {
    if (!this.continueUrl) return undefined;
    const href = this.continueUrl.replace('{id}', encodeURIComponent(id));
    const label = this.i18n.t('join.continue', { organization: name });
    return html`<a class="button primary" part="continue" href=${href}>${label}</a>`;
  }

  #continueButton({ id, name }: Named): TemplateResult {
    return button({
      label: this.i18n.t('join.continue', { organization: name }),
      kind: 'primary',
      part: 'continue',
      isBusy: this.#enter.isRunning,
      onClick: () => void this.#onContinue(id),
    });
  }

  #signInButton(isSwitch: boolean): TemplateResult {
    return button({
      label: this.i18n.t(isSwitch ? 'join.switchAccount' : 'common.signIn'),
      kind: 'primary',
      onClick: () => signIn(this, this.store, isSwitch),
    });
  }

  #retryButton(): TemplateResult {
    return button({
      label: this.i18n.t('common.retry'),
      isBusy: this.#invitation.isLoading,
      onClick: () => {
        this.#before = 'failed';
        this.#invitation.retry();
      },
    });
  }

  #alert({ error }: { error: OrgError | undefined }): TemplateResult | undefined {
    return error && errorAlert(this.i18n, error);
  }

  async #onAccept(): Promise<void> {
    const invitationId = this.#id;
    if (this.#accept.isRunning || !ask(this, 'org-join', { invitationId })) return;
    const joined = await this.#act(this.#accept, invitationId);
    if (!joined) return;
    this.answer = { invitationId, joined };
    tell(this, 'org-joined', { organization: joined, wasMember: false });
  }

  async #onDecline(): Promise<void> {
    const invitationId = this.#id;
    if (this.#decline.isRunning || !ask(this, 'org-decline', { invitationId })) return;
    if (!(await this.#act(this.#decline, invitationId))) return;
    this.answer = { invitationId };
    tell(this, 'org-declined', { invitationId });
  }

  async #onContinue(organizationId: string): Promise<void> {
    const invitationId = this.#id;
    const joined = await this.#act(this.#enter, organizationId);
    if (!joined) return;
    this.answer = { invitationId, joined };
    tell(this, 'org-joined', { organization: joined, wasMember: true });
  }

  async #act<Output>(action: Action<string, Output>, id: string): Promise<Output | undefined> {
    this.#before = this.#view.kind;
    const output = await action.run(id);
    if (!output && action.error) tell(this, 'org-error', { error: action.error });
    return output;
  }

  #askToDecline(isDeclining: boolean): void {
    this.#decline.clear();
    this.isDeclining = isDeclining;
  }
}

type Named = Pick<Organization, 'id' | 'name'>;

const detail = (term: string, description: unknown): TemplateResult =>
  html`<div>
    <dt class="muted">${term}</dt>
    <dd>${description}</dd>
  </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'org-join': OrgJoin;
  }
}
