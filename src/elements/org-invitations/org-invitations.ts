import type { PropertyValues } from 'lit';
import { html, type nothing, type TemplateResult } from 'lit/html.js';
import type { InvitationList, InvitationStatus } from '../../api/types.js';
import { Task } from '../../controllers/task.js';
import { Watch } from '../../controllers/watch.js';
import { invitationsTexts } from '../../i18n/english/invitations.js';
import { invitations } from '../../store/invitations.js';
import { roles } from '../../store/members.js';
import { membership } from '../../store/organizations.js';
import { badges } from '../../styles/badges.styles.js';
import { fields } from '../../styles/fields.styles.js';
import { tables } from '../../styles/tables.styles.js';
import { toolbarOrBulkBar } from '../../templates/bulk-bar.js';
import { button } from '../../templates/button.js';
import { heading } from '../../templates/heading.js';
import { pager } from '../../templates/pager.js';
import { placeholder } from '../../templates/placeholder.js';
import { ListQuery, rangeOf } from '../list-query.js';
import { listToolbar } from '../list-toolbar.js';
import { OrgElement } from '../org-element.js';
import { confirmation, failure, languageOf, passing, withoutOrganization } from '../views.js';
import { watchOrganization } from '../watch-organization.js';
import { invitationPermissions, type InvitationPermissions } from './invitation-permissions.js';
import { invitationTable, type Wish } from './invitation-table.js';
import { listSkeleton } from './list-skeleton.js';
import type { InvitationWork } from './on-demand/invitation-work.js';
import { styles } from './org-invitations.styles.js';

const statuses: readonly InvitationStatus[] = ['pending', 'expired', 'accepted', 'revoked'];

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
  static override styles = [...OrgElement.styles, fields, badges, tables, styles];
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

  readonly #query = new ListQuery(this, 'status', 'pending');
  readonly #session = new Watch(this, () => this.store?.session());
  readonly #membership = watchOrganization(this, membership);
  readonly #roles = watchOrganization(this, (store, id) =>
    this.#mayInvite ? roles(store, id) : undefined,
  );
  readonly #invitations = watchOrganization(this, (store, id) =>
    this.#mayInvite
      ? invitations(store, id, { ...this.#query.forBackend, status: this.#status })
      : undefined,
  );
  readonly #load = new Task<void>(this, async () => {
    const { InvitationWork } = await import('./on-demand/invitation-work.js');
    const work = new InvitationWork(this, this.i18n, {
      rows: () => this.#list?.items ?? [],
      permissions: () => this.#permissions,
    });
    this.#work = work;
    for (const wish of this.#wishes.splice(0)) wish(work);
  });
  /** What is done to invitations: loaded with the first wish to do something. */
  #work: InvitationWork | undefined;
  #wishes: Wish[] = [];
  #organizationId: string | undefined;
  /** The page shown, which stays until the next is there. */
  #list: InvitationList | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    const isAnother = this.#followOrganization();
    if (changed.has('query') || changed.has('status')) this.#work?.changes.forgetDone();
    const { data } = this.#invitations;
    // What is watched is followed only after this, and is still the other organization's.
    if (!data || isAnother) return;
    if (!this.#query.leavePagePastEnd(data)) this.#list = data;
  }

  override render(): TemplateResult {
    const { i18n } = this;
    const { t } = i18n;
    const list = this.#list;
    const count = list && t('invitations.count', { count: list.total });
    const range = list === this.#invitations.data && list && t('invitations.range', rangeOf(list));
    const changes = this.#work?.changes;
    return html`
      <div class="stack" lang=${languageOf(i18n)}>
        <div class="row top">
          ${heading(t('invitations.heading'), this.headingLevel)}
          <p class="muted" role="status">
            <bdi>${count}</bdi>
            <span class="visually-hidden"
              >${this.#query.heard(range, t(`invitations.status.${this.#status ?? 'all'}`))}</span
            >
          </p>
          ${confirmation(changes?.confirmation ?? '')} ${changes?.copyRenewed()}
          <slot name="actions" ?hidden=${!this.#mayInvite}></slot>
        </div>
        ${this.#content()} ${changes?.dialog()}
      </div>
    `;
  }

  #content(): TemplateResult {
    const { i18n } = this;
    const { t } = i18n;
    const missing = withoutOrganization(this, i18n, this.#session.data);
    if (missing) return missing;
    const reads = [this.#session, this.#membership, this.#roles, this.#invitations];
    const failed = reads.filter(({ error }) => error);
    // The old rows stay when newer ones cannot be read, unless they may not be seen anymore.
    const insteadOfRows = failed.find(
      ({ data, error }) => !data || !error || !passing.includes(error.code),
    );
    const { error } = insteadOfRows ?? failed[0] ?? {};
    const title = t('invitations.noPermission');
    const problem =
      error && failure(this, i18n, error, { onRetry: () => this.#retry(failed), title });
    if (problem && insteadOfRows) return problem;
    if (this.#membership.data && !this.#mayInvite) {
      return placeholder({ title, text: t('common.noPermissionHelp') });
    }
    return html`
      ${toolbarOrBulkBar(this.#toolbar(), this.#work?.bulkBar())} ${this.#notLoaded()}
      ${this.#work?.changes.alert()} ${problem} ${this.#rows()}
    `;
  }

  #toolbar(): TemplateResult {
    const { t } = this.i18n;
    return listToolbar({
      query: this.#query,
      search: t('invitations.search'),
      filter: t('invitations.filter'),
      options: [...statuses, 'all' as const].map((id) => ({
        id,
        name: t(`invitations.status.${id}`),
      })),
    });
  }

  #notLoaded(): TemplateResult | undefined {
    const { error } = this.#load;
    return error && failure(this, this.i18n, error, { onRetry: () => void this.#load.run() });
  }

  /** The button to retry goes away; the focus goes to what was tried. */
  #retry(failed: readonly Watch<unknown>[]): void {
    for (const { retry } of failed) retry();
    this.#searchInput?.focus();
  }

  #rows(): TemplateResult {
    const list = this.#list;
    const permissions = this.#permissions;
    if (!list || !permissions) return listSkeleton(this.i18n.t('common.loading'));
    if (list.total === 0) return this.#nobody();
    return html`
      ${invitationTable(this.i18n, {
        invitations: list.items,
        work: this.#work,
        permissions,
        onWish: this.#onWish,
        onOpen: this.#onOpen,
        isBusy: list !== this.#invitations.data || this.#load.isRunning,
      })}
      ${this.#pager(list)}
    `;
  }

  #pager(list: InvitationList): TemplateResult | typeof nothing {
    const { t } = this.i18n;
    return pager({
      label: t('invitations.pages'),
      range: t('invitations.range', rangeOf(list)),
      previous: t('invitations.previous'),
      next: t('invitations.next'),
      page: this.#query.forBackend.page,
      lastPage: Math.ceil(list.total / list.pageSize),
      onTurn: (to) => this.#query.show({ page: to }),
    });
  }

  #nobody(): TemplateResult {
    const { t } = this.i18n;
    if (this.#query.isClear) {
      return placeholder({ title: t('invitations.empty'), text: t('invitations.emptyHelp') });
    }
    return placeholder({
      title: t('invitations.noMatch'),
      text: t('invitations.noMatchHelp'),
      action: button({ label: t('invitations.clear'), onClick: this.#clearQuery }),
    });
  }

  /** The button that clears goes away. */
  readonly #clearQuery = (): void => {
    this.#query.clear();
    this.#searchInput?.focus();
  };

  readonly #onWish = (wish: Wish): void => {
    if (this.#work) {
      wish(this.#work);
      return;
    }
    this.#wishes.push(wish);
    void this.#load.run();
  };

  /** Once there is a menu, what was done to its button is done again. */
  readonly #onOpen = (id: string, event: Event): void => {
    const again = new (event.constructor as typeof Event)(event.type, event);
    this.#onWish(() => {
      this.requestUpdate();
      const button = `[popovertarget="menu-${id}"]`;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector(button)?.dispatchEvent(again),
      );
    });
  };

  /** Nothing for all. */
  get #status(): InvitationStatus | undefined {
    return statuses.find((status) => status === this.status);
  }

  get #mayInvite(): boolean {
    return this.#membership.data?.capabilities.includes('members.invite') ?? false;
  }

  /** Nothing until it is known who looks. */
  get #permissions(): InvitationPermissions | undefined {
    const { data: membership } = this.#membership;
    const { data: roles } = this.#roles;
    return membership && roles && invitationPermissions(membership, roles);
  }

  /** In another organization the list begins anew. */
  #followOrganization(): boolean {
    const id = this.store?.organizationId;
    const before = this.#organizationId;
    this.#organizationId = id;
    if (before === undefined || before === id) return false;
    this.#list = undefined;
    this.#wishes = [];
    this.#work?.changes.clear();
    this.#query.clear();
    return true;
  }

  get #searchInput(): HTMLElement | null {
    return this.renderRoot.querySelector('[type="search"]');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'org-invitations': OrgInvitations;
  }
}
