import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Invitation, InvitationList, InvitationStatus } from '../../../api/types.js';
import { Modal } from '../../../controllers/modal.js';
import { Selection } from '../../../controllers/selection.js';
import type { Watch } from '../../../controllers/watch.js';
import { invitationsViewTexts } from '../../../i18n/english/invitations-view.js';
import type { Localize } from '../../../i18n/localize.js';
import { invitations } from '../../../store/invitations.js';
import { roles } from '../../../store/members.js';
import { membership } from '../../../store/organizations.js';
import { addStyles } from '../../../styles/add-styles.js';
import { badges } from '../../../styles/badges.styles.js';
import { dialogs } from '../../../styles/dialogs.styles.js';
import { fields } from '../../../styles/fields.styles.js';
import { links } from '../../../styles/links.styles.js';
import { menus } from '../../../styles/menus.styles.js';
import { tables } from '../../../styles/tables.styles.js';
import { toolbarOrBulkBar, type BulkBar } from '../../../templates/bulk-bar.js';
import { button } from '../../../templates/button.js';
import type { MenuItem } from '../../../templates/menu.js';
import { pager } from '../../../templates/pager.js';
import { placeholder } from '../../../templates/placeholder.js';
import { ListQuery } from '../../list-query.js';
import { listToolbar } from '../../list-toolbar.js';
import { confirmation, failure, passing } from '../../views.js';
import { watchOrganization } from '../../watch-organization.js';
import { listSkeleton } from '../list-skeleton.js';
import type { OrgInvitations } from '../org-invitations.js';
import { InvitationChanges } from './invitation-changes.js';
import { invitationPermissions, type InvitationPermissions } from './invitation-permissions.js';
import { invitationTable } from './invitation-table.js';
import { styles } from './invitations-view.styles.js';

const statuses: readonly InvitationStatus[] = ['pending', 'expired', 'accepted', 'revoked'];

/** The list as somebody sees it who may invite: search, filter, rows with their menus, pages. */
export class InvitationsView implements ReactiveController {
  readonly #host: OrgInvitations;
  readonly #i18n: Localize;
  readonly #query: ListQuery;
  readonly #membership;
  readonly #roles;
  readonly #invitations;
  readonly #selection: Selection;
  readonly #changes: InvitationChanges;
  #organizationId: string | undefined;
  /** Search and filter of the rows that are shown. */
  #shown = '';
  /** The page shown, which stays until the next is there. */
  #list: InvitationList | undefined;

  constructor(host: OrgInvitations, i18n: Localize) {
    this.#host = host;
    this.#i18n = i18n;
    this.#query = new ListQuery(host, 'status', 'pending');
    this.#membership = watchOrganization(host, membership);
    this.#roles = watchOrganization(host, roles);
    this.#invitations = watchOrganization(host, (store, id) =>
      invitations(store, id, {
        ...this.#query.forBackend,
        status: statuses.find((status) => status === host.status),
      }),
    );
    host.addController(this);
    this.#selection = new Selection(host, () => this.#selectable.map(({ id }) => id));
    this.#changes = new InvitationChanges(host, i18n, this.#endSelection);
    new Modal(host, () => this.#lastAction ?? this.#searchInput);
    i18n.learn(invitationsViewTexts);
    for (const part of [fields, badges, links, menus, dialogs, tables, styles]) {
      addStyles(host, part);
    }
  }

  hostUpdate(): void {
    this.#followOrganization();
    const { data } = this.#invitations;
    const isPastEnd = data?.items.length === 0 && data.total > 0;
    if (data && !isPastEnd) this.#list = data;
  }

  /** Only now, since what is set while the host updates makes for no further update. */
  hostUpdated(): void {
    const { data } = this.#invitations;
    if (data) this.#query.leavePagePastEnd(data);
  }

  /** How many there are, and what was done last. */
  summary(): TemplateResult {
    const { t } = this.#i18n;
    const count = this.#list && t('invitations.count', { count: this.#list.total });
    return html`
      <p class="muted" role="status">
        <bdi>${count}</bdi>
        <span class="visually-hidden">${this.#query.forBackend.q}</span>
      </p>
      ${confirmation(this.#changes.confirmation)} ${this.#changes.copyRenewed()}
    `;
  }

  render(): TemplateResult {
    const { t } = this.#i18n;
    const reads = [this.#roles, this.#invitations];
    const failed = reads.filter(({ error }) => error);
    // The old rows stay when newer ones cannot be read, unless they may not be seen anymore.
    const insteadOfRows = failed.find(
      ({ data, error }) => !data || !error || !passing.includes(error.code),
    );
    const { error } = insteadOfRows ?? failed[0] ?? {};
    const problem =
      error &&
      failure(this.#host, this.#i18n, error, {
        onRetry: () => this.#retry(failed),
        title: t('invitations.noPermission'),
      });
    if (problem && insteadOfRows) return problem;
    return html`
      ${toolbarOrBulkBar(this.#toolbar(), this.#bulkBar())} ${this.#changes.alert()} ${problem}
      ${this.#rows()} ${this.#changes.dialog()}
    `;
  }

  /** The button to retry goes away; the focus goes to what was tried. */
  #retry(failed: readonly Watch<unknown>[]): void {
    for (const { retry } of failed) retry();
    this.#searchInput?.focus();
  }

  #toolbar(): TemplateResult {
    const { t } = this.#i18n;
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

  /** Nothing while no row is selected. */
  #bulkBar(): BulkBar | undefined {
    const { t } = this.#i18n;
    const permissions = this.#permissions;
    const selected = this.#selectable.filter(({ id }) => this.#selection.has(id));
    if (!permissions || selected.length === 0) return undefined;
    const act = (label: string, chosen: Invitation[], onAct: InvitationChanges['resend']) =>
      chosen.length > 0 ? button({ label, onClick: () => onAct(chosen) }) : nothing;
    const toResend = selected.filter(permissions.canResend);
    const toRevoke = selected.filter(permissions.canRevoke);
    return {
      label: t('invitations.selected', { count: selected.length }),
      actions: html`
        ${act(t('invitations.resend'), toResend, this.#changes.resend)}
        ${act(t('invitations.revoke'), toRevoke, this.#changes.askToRevoke)}
      `,
      clear: t('invitations.clearSelection'),
      onClear: this.#endSelection,
    };
  }

  #rows(): TemplateResult {
    const list = this.#list;
    const permissions = this.#permissions;
    if (!list || !permissions) return listSkeleton(this.#i18n.t('common.loading'));
    if (list.total === 0) return this.#nobody();
    return html`
      ${invitationTable(this.#i18n, {
        invitations: list.items,
        selection: this.#selection,
        menu: (invitation) => this.#menu(invitation, permissions),
        isBusy: (invitation) => this.#changes.isBusy(invitation),
        isStale: list !== this.#invitations.data,
      })}
      ${this.#pager(list)}
    `;
  }

  #menu(invitation: Invitation, permissions: InvitationPermissions): MenuItem[] {
    const { t } = this.#i18n;
    const changes = this.#changes;
    const items = [];
    if (permissions.canResend(invitation)) {
      items.push({ label: t('invitations.resend'), onSelect: () => changes.resend([invitation]) });
    }
    if (permissions.canCopy(invitation)) {
      items.push({ label: t('invitations.copy'), onSelect: () => void changes.copy(invitation) });
    }
    if (permissions.canRevoke(invitation)) {
      items.push({
        label: t('invitations.revoke'),
        onSelect: () => changes.askToRevoke([invitation]),
      });
    }
    return items;
  }

  #pager({ page, pageSize, items, total }: InvitationList): TemplateResult {
    const { t } = this.#i18n;
    const from = (page - 1) * pageSize + 1;
    return pager({
      label: t('invitations.pages'),
      range: t('invitations.range', { from, to: from + items.length - 1, total }),
      previous: t('invitations.previous'),
      next: t('invitations.next'),
      page: this.#query.forBackend.page,
      lastPage: Math.ceil(total / pageSize),
      onTurn: (to) => this.#query.show({ page: to }),
    });
  }

  #nobody(): TemplateResult {
    const { t } = this.#i18n;
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

  /** The bar with the buttons goes away. */
  readonly #endSelection = (): void => {
    if (this.#selection.ids.length === 0) return;
    this.#selection.clear();
    void this.#host.updateComplete.then(() =>
      this.#root.querySelector<HTMLElement>('thead input')?.focus(),
    );
  };

  /** Nothing until it is known who looks. */
  get #permissions(): InvitationPermissions | undefined {
    const { data: membership } = this.#membership;
    const { data: roles } = this.#roles;
    return membership && roles && invitationPermissions(membership, roles);
  }

  /** The invitations shown to which something can be done together with others. */
  get #selectable(): Invitation[] {
    const permissions = this.#permissions;
    if (!permissions) return [];
    const { canResend, canRevoke } = permissions;
    return (this.#list?.items ?? []).filter((each) => canResend(each) || canRevoke(each));
  }

  /** In another organization the list begins anew. */
  #followOrganization(): void {
    const { organizationId } = this.#host.store ?? {};
    const { q } = this.#query.forBackend;
    const shown = JSON.stringify([q, this.#query.filter]);
    if (shown !== this.#shown) this.#changes.forgetDone();
    this.#shown = shown;
    if (organizationId === this.#organizationId) return;
    const isAnother = this.#organizationId !== undefined;
    this.#organizationId = organizationId;
    if (!isAnother) return;
    this.#list = undefined;
    this.#changes.clear();
    this.#query.clear();
  }

  get #lastAction(): HTMLElement | undefined {
    return [...this.#root.querySelectorAll<HTMLElement>('[aria-haspopup]')].at(-1);
  }

  get #searchInput(): HTMLElement | null {
    return this.#root.querySelector('[type="search"]');
  }

  get #root(): ParentNode {
    return this.#host.renderRoot;
  }
}
