import { html, nothing, type TemplateResult } from 'lit/html.js';
import { toOrgError, type OrgError } from '../../api/org-error.js';
import type { ReceivedInvitation } from '../../api/types.js';
import { Watch } from '../../controllers/watch.js';
import { joinTexts } from '../../i18n/english/join.js';
import { invitation, receivedInvitations } from '../../store/invitations.js';
import { avatars } from '../../styles/avatars.styles.js';
import { button } from '../../templates/button.js';
import { placeholder } from '../../templates/placeholder.js';
import { tell } from '../fire.js';
import { OrgElement, headingOf } from '../org-element.js';
import { failure, languageOf } from '../views.js';
import { cardSkeleton, invitationCard } from './invitation-card.js';
import { joinViews, type JoinView } from './join-view.js';
import { mailedLink } from './mailed-link.js';
import type { Joining } from './on-demand/joining.js';
import { styles } from './org-join.styles.js';

/** What buttons do. */
type Act = 'accept' | 'decline' | 'signIn';

/**
 * The page that an invitation link leads to: who invites, to what, as what and until when, with
 * "Accept invitation" and "Decline"; or why the invitation cannot be answered, and what to do then.
 * Without an invitation, it shows all those of the viewer that are open. Once somebody is in, the
 * provider's organization is the one they joined, and its token is in hand before success is
 * announced.
 *
 * A link with `email` in its query has the sign-in page filled in; one with a `one_time_token` of
 * Logto beside it signs its reader in, or up, with one click.
 *
 * @tagname org-join
 * @fires {OrgJoinEvent} org-join - Before the invitation is accepted; `preventDefault()` stops it.
 * @fires {OrgJoinedEvent} org-joined - They are in: they accepted, or were a member and went on.
 * @fires {OrgDeclineEvent} org-decline - Before it is declined; `preventDefault()` stops it.
 * @fires {OrgDeclinedEvent} org-declined - The invitation was declined.
 * @fires {OrgErrorEvent} org-error - Something failed; the element says so and offers a way on.
 * @fires {OrgSignInEvent} org-sign-in - Somebody wants to sign in, or to use another account.
 * @csspart card - The card of an invitation.
 * @csspart avatar - The organization's logo or initials.
 * @csspart heading - The heading.
 * @csspart accept - The button that accepts.
 * @csspart decline - The button that declines.
 * @csspart continue - The way into the organization.
 * @csspart sign-in - The button that signs in.
 * @csspart alert - What went wrong.
 * @csspart state - What stands in the place of invitations when there are none.
 * @csspart dialog - The question whether to decline.
 */
export class OrgJoin extends OrgElement {
  static override styles = [...OrgElement.styles, avatars, styles];
  static override english = { ...OrgElement.english, ...joinTexts };
  static override properties = {
    invitationId: { attribute: 'invitation-id' },
    continueUrl: { attribute: 'continue-url' },
    isBusy: { state: true },
  };

  /** Id of the invitation. Without it, `?invitation=` of the page's address; or else all of them. */
  invitationId = '';
  /**
   * Where "Continue to {organization}" leads; `{id}` in it stands for the organization's id.
   * Without it, the host goes on when it hears `org-joined`.
   */
  continueUrl = '';

  protected isBusy = false;

  /** The one, or all that are open. */
  readonly #invitations = new Watch<ReceivedInvitation | ReceivedInvitation[]>(this, () => {
    const { store } = this;
    return store && (this.#id ? invitation(store, this.#id) : receivedInvitations(store));
  });
  readonly #email = new Watch(this, () =>
    this.#invitations.error?.code === 'email_mismatch' ? this.store?.email() : undefined,
  );
  #joining: Joining | undefined;
  /** The card and the button that were pressed last. */
  #pressed: { view: JoinView; act: Act } | undefined;
  #error: OrgError | undefined;
  /** The news before that; others are to be read out. */
  #before: string | undefined;

  override render(): TemplateResult {
    return html`
      <div class="stack" lang=${languageOf(this.i18n)}>
        ${this.#content()} ${this.#joining?.dialog(this.#id)}
      </div>
    `;
  }

  override updated(): void {
    const heading = headingOf(this);
    // Words may come a moment after what they say.
    if (!this.#before || this.#before === this.#news || !heading?.textContent) return;
    this.#before = undefined;
    heading.focus();
  }

  get #id(): string {
    return this.invitationId || (new URLSearchParams(location.search).get('invitation') ?? '');
  }

  /** What was answered last, and what is said above all. */
  get #news(): string {
    return `${this.#joining?.answer?.invitationId} ${headingOf(this)?.textContent}`;
  }

  #content(): unknown {
    const { i18n } = this;
    const { data, error } = this.#invitations;
    const views = joinViews({
      id: this.#id,
      answer: this.#joining?.answer,
      answeredIds: this.#joining?.answeredIds,
      invitations: data && [data].flat(),
      error,
    });
    if (views.length > 0) {
      // What could not be accepted may be gone from the list.
      const isGone = !this.#id && !views.some((view) => this.#isPressed(view));
      return [isGone ? this.#problem() : nothing, ...views.map((view) => this.#card(view))];
    }
    if (data) return placeholder({ title: i18n.t('join.none'), text: i18n.t('join.noneHelp') });
    if (error) return failure(this, i18n, error, { onRetry: this.#onRetry });
    return cardSkeleton(i18n);
  }

  #card(view: JoinView): TemplateResult {
    const { i18n, headingLevel } = this;
    const { loginHint, oneTimeToken } = mailedLink();
    const address = view.kind === 'mismatch' ? this.#email.data : oneTimeToken && loginHint;
    const problem = this.#isPressed(view) ? this.#problem() : nothing;
    const ways = [problem, this.#ways(view)];
    return invitationCard(i18n, { view, address, ways, headingLevel });
  }

  /** Buttons and links, the primary one first. */
  #ways(view: JoinView): unknown {
    const { kind, organization, invitation, error } = view;
    const { t } = this.i18n;
    if (kind === 'pending') {
      return html`<div class="ways">
        ${this.#button(view, 'accept', t('join.accept'))}
        ${this.#button(view, 'decline', t('join.decline'))}
      </div>`;
    }
    if (kind === 'mismatch' || kind === 'signedOut') {
      const label = t(kind === 'mismatch' ? 'join.switchAccount' : 'common.signIn');
      const isFailed = error?.code === 'sign_in_failed';
      const problem = isFailed ? failure(this, this.i18n, error) : nothing;
      return [problem, this.#button(view, 'signIn', label)];
    }
    if (kind === 'failed' && error)
      return failure(this, this.i18n, error, { onRetry: this.#onRetry });
    // Who has just joined has no invitation left.
    const isIn = kind === 'member' || !invitation;
    return isIn && organization ? this.#continue(view, organization) : nothing;
  }

  /** Into the organization: where the host says, or else what a member still has to do. */
  #continue(
    view: JoinView,
    { id, name }: NonNullable<JoinView['organization']>,
  ): TemplateResult | undefined {
    const label = this.i18n.t('join.continue', { organization: name });
    if (!this.continueUrl) return view.invitation && this.#button(view, 'accept', label);
    const href = this.continueUrl.replace('{id}', encodeURIComponent(id));
    return html`<a class="button primary" part="continue" href=${href}>${label}</a>`;
  }

  #button(view: JoinView, act: Act, label: string): TemplateResult {
    const { isBusy } = this;
    return button({
      label,
      kind: act === 'decline' ? 'plain' : 'primary',
      part: act === 'signIn' ? 'sign-in' : act,
      isBusy: isBusy && this.#isPressed(view) && this.#pressed?.act === act,
      isDisabled: isBusy,
      onClick: () => void this.#press(view, act),
    });
  }

  async #press(view: JoinView, act: Act): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.#pressed = { view, act };
    this.#error = undefined;
    this.#before = this.#news;
    try {
      const { Joining } = await import('./on-demand/joining.js');
      this.#joining ??= new Joining(this, this.i18n);
      await this.#joining[act](view);
    } catch (thrown) {
      this.#error = toOrgError(thrown);
      tell(this, 'org-error', { error: this.#error });
    }
    this.isBusy = false;
  }

  #problem(): unknown {
    return this.#error && failure(this, this.i18n, this.#error);
  }

  /** Whether a button of this card was pressed last, and it says the same since. */
  #isPressed({ kind, invitation }: JoinView): boolean {
    const { view } = this.#pressed ?? {};
    return view?.kind === kind && view.invitation?.id === invitation?.id;
  }

  readonly #onRetry = (): void => {
    // Also the same news are new then.
    this.#before = ' ';
    this.#invitations.retry();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'org-join': OrgJoin;
  }
}
