import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { InvitationStatus } from '../../api/types.js';
import { Action } from '../../controllers/action.js';
import { Watch } from '../../controllers/watch.js';
import { invitationsTexts } from '../../i18n/english/invitations.js';
import { membership } from '../../store/organizations.js';
import { heading } from '../../templates/heading.js';
import { placeholder } from '../../templates/placeholder.js';
import { OrgElement } from '../org-element.js';
import { readFailure } from '../read-failure.js';
import { failure, languageOf, withoutOrganization } from '../views.js';
import { watchOrganization } from '../watch-organization.js';
import { listSkeleton } from './list-skeleton.js';
import type { InvitationsView } from './on-demand/invitations-view.js';
import { styles } from './org-invitations.styles.js';

/**
 * The invitations of the organization, for those who may invite: search, status filter and pages;
 * sending again (renewed where little or no time is left), copying the link and revoking, also of
 * several at once.
 *
 * @tagname org-invitations
 * @slot actions - The page's primary action, such as a button to invite people.
 * @fires {OrgQueryChangedEvent} org-query-changed - The user searched, filtered or turned the page.
 * @fires {OrgResendInvitationEvent} org-resend-invitation - Before each is sent again; `preventDefault()` stops it.
 * @fires {OrgInvitationResentEvent} org-invitation-resent - It was sent again, perhaps renewed.
 * @fires {OrgRevokeInvitationEvent} org-revoke-invitation - Before each is revoked; `preventDefault()` stops it.
 * @fires {OrgInvitationRevokedEvent} org-invitation-revoked - It was revoked; its link works no longer.
 * @fires {OrgErrorEvent} org-error - A write failed; the element says for which address, and why.
 * @fires {OrgSignInEvent} org-sign-in - Somebody signed out wants to sign in.
 * @csspart heading - The heading.
 * @csspart input - The search and the status filter.
 * @csspart bulk-bar - What can be done to the selected invitations.
 * @csspart table - The table.
 * @csspart row - An invitation.
 * @csspart badge - A role, or the status.
 * @csspart menu-button - The button that opens an invitation's menu.
 * @csspart menu - An invitation's menu.
 * @csspart dialog - The dialogs.
 * @csspart pager - Range and buttons to turn pages.
 * @csspart confirmation - What was done.
 * @csspart alert - What went wrong.
 * @csspart state - What stands in the place of the table.
 */
export class OrgInvitations extends OrgElement {
  static override styles = [OrgElement.styles, styles];
  static override english = { ...OrgElement.english, ...invitationsTexts };
  static override properties = {
    query: {},
    status: {},
    page: { type: Number },
    pageSize: { type: Number, attribute: 'page-size' },
  };

  /** What is searched for in addresses. Follows what is typed. */
  query = '';
  /** Only invitations that are pending, expired, accepted or revoked; anything else shows all. */
  status: InvitationStatus | 'all' = 'pending';
  /** The page shown, from 1. */
  page = 1;
  /** Invitations on a page, 1 to 100. */
  pageSize = 20;

  readonly #session = new Watch(this, () => this.store?.session());
  readonly #membership = watchOrganization(this, membership);
  readonly #load = new Action<void>(this, async () => {
    const { InvitationsView } = await import('./on-demand/invitations-view.js');
    this.#view = new InvitationsView(this, this.i18n);
  });
  /** What shows the invitations: only those who may invite ever load it. */
  #view: InvitationsView | undefined;

  override render(): TemplateResult {
    const { i18n } = this;
    const view = this.#mayInvite ? this.#view : undefined;
    return html`
      <div class="stack" lang=${languageOf(i18n)}>
        <div class="row top">
          ${heading(i18n.t('invitations.heading'), this.headingLevel)} ${view?.summary()}
          <slot name="actions" ?hidden=${!view}></slot>
        </div>
        ${this.#insteadOfView() ?? view?.render()}
      </div>
    `;
  }

  protected override update(changed: PropertyValues<this>): void {
    if (this.#mayInvite && !this.#view && !this.#load.error) void this.#load.run();
    super.update(changed);
  }

  get #mayInvite(): boolean {
    return this.#membership.data?.capabilities.includes('members.invite') ?? false;
  }

  #insteadOfView(): TemplateResult | undefined {
    const { i18n } = this;
    const { t } = i18n;
    const missing = withoutOrganization(this, i18n, this.#session.data);
    if (missing) return missing;
    const refusal = { title: t('invitations.noPermission'), text: t('common.noPermissionHelp') };
    const loading = listSkeleton(t('common.loading'));
    if (!this.#membership.data) {
      return readFailure(this, i18n, [this.#session, this.#membership], refusal) ?? loading;
    }
    if (!this.#mayInvite) return placeholder(refusal);
    const { error } = this.#load;
    if (error) return failure(this, i18n, error, { onRetry: () => void this.#load.run() });
    return this.#view ? undefined : loading;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'org-invitations': OrgInvitations;
  }
}
