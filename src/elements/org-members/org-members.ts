import type { PropertyValues } from 'lit';
import { html, type TemplateResult } from 'lit/html.js';
import type { Member, MemberList } from '../../api/types.js';
import { Selection } from '../../controllers/selection.js';
import { Task } from '../../controllers/task.js';
import { Watch } from '../../controllers/watch.js';
import { membersTexts } from '../../i18n/english/members.js';
import { members, roles } from '../../store/members.js';
import { membership } from '../../store/organizations.js';
import { fields } from '../../styles/fields.styles.js';
import { menus } from '../../styles/menus.styles.js';
import { people } from '../../styles/people.styles.js';
import { tables } from '../../styles/tables.styles.js';
import { toolbarOrBulkBar, type BulkBar } from '../../templates/bulk-bar.js';
import { heading } from '../../templates/heading.js';
import type { MenuItem } from '../../templates/menu.js';
import { ListQuery, rangeOf } from '../list-query.js';
import { listToolbar } from '../list-toolbar.js';
import { OrgElement } from '../org-element.js';
import { confirmation, failure, languageOf, passing, withoutOrganization } from '../views.js';
import { watchOrganization } from '../watch-organization.js';
import { memberPermissions, type MemberPermissions } from './member-permissions.js';
import { memberColumns, type MemberColumn } from './member-columns.js';
import { bulkActions, memberMenu, type Act } from './member-controls.js';
import { memberPager } from './member-pager.js';
import { memberTable } from './member-table.js';
import type { MemberChanges } from './on-demand/member-changes.js';
import { styles } from './org-members.styles.js';
import { noMembers, tableSkeleton } from './placeholders.js';

/**
 * The members of the organization: search, role filter and pages; for those who may, changing roles
 * and removing, of one member or of all that are selected. Only one page is ever held, however many
 * members there are.
 *
 * @tagname org-members
 * @slot actions - The page's primary action, such as a button to invite people.
 * @fires {OrgQueryChangedEvent} org-query-changed - The user searched, filtered or turned the page.
 * @fires {OrgChangeRolesEvent} org-change-roles - Before the write; `preventDefault()` stops it.
 * @fires {OrgRolesChangedEvent} org-roles-changed - The members have the new roles.
 * @fires {OrgRemoveMemberEvent} org-remove-member - Before the write; `preventDefault()` stops it.
 * @fires {OrgMemberRemovedEvent} org-member-removed - The members were removed.
 * @fires {OrgErrorEvent} org-error - A write failed; the table shows what was before, and why.
 * @fires {OrgSignInEvent} org-sign-in - Somebody signed out wants to sign in.
 * @csspart heading - The heading.
 * @csspart input - The search and the role filter.
 * @csspart bulk-bar - What can be done to the selected members.
 * @csspart table - The table.
 * @csspart row - A member.
 * @csspart cell - What a column shows of a member.
 * @csspart avatar - Picture or initials of a member.
 * @csspart badge - A role, "You", "Suspended".
 * @csspart menu-button - The button that opens a member's menu.
 * @csspart menu - A member's menu.
 * @csspart dialog - The dialogs.
 * @csspart pager - Range and buttons to turn pages.
 * @csspart confirmation - What was done.
 * @csspart alert - What went wrong.
 * @csspart state - What stands in the place of the table.
 */
export class OrgMembers extends OrgElement {
  static override styles = [...OrgElement.styles, fields, ...people, menus, tables, styles];
  static override english = { ...OrgElement.english, ...membersTexts };
  static override properties = {
    query: {},
    roleId: { attribute: 'role-id' },
    page: { type: Number },
    pageSize: { type: Number, attribute: 'page-size' },
    columns: {},
    extraColumns: { attribute: false },
    rowActions: { attribute: false },
  };

  /** What is searched for: names, user names and email addresses. Follows what is typed. */
  query = '';
  /** Only members with this role. */
  roleId = '';
  /** The page shown, from 1. */
  page = 1;
  /** Members on a page, 1 to 100. */
  pageSize = 20;

  /**
   * Ids of the columns beside the names, in order, with spaces between: `roles`, `last-sign-in`, and
   * those of `extraColumns`. All of them when it is not set.
   */
  columns: string | null = null;
  /** Columns of the page's own. */
  extraColumns: readonly MemberColumn[] = [];
  /** What the page's own items in the menu of a member are. */
  rowActions: ((member: Member) => readonly MenuItem[]) | undefined;

  readonly #query = new ListQuery(this, 'roleId');
  readonly #session = new Watch(this, () => this.store?.session());
  readonly #membership = watchOrganization(this, membership);
  readonly #roles = watchOrganization(this, roles);
  readonly #members = watchOrganization(this, (store, id) =>
    members(store, id, { ...this.#query.forBackend, roleId: this.roleId }),
  );
  readonly #selection = new Selection(this, () => {
    const permissions = this.#permissions;
    const selectable = permissions && this.#list?.items.filter(permissions.canSelect);
    return selectable?.map(({ userId }) => userId) ?? [];
  });
  readonly #load = new Task<void, MemberChanges>(this, async () => {
    const { MemberChanges } = await import('./on-demand/member-changes.js');
    return (this.#changes = new MemberChanges(this, {
      i18n: this.i18n,
      roles: () => this.#roles.data ?? [],
      onWrite: this.#endSelection,
    }));
  });
  #changes: MemberChanges | undefined;
  /** What is to be done once the dialogs are loaded. */
  #opening: Act | undefined;
  #organizationId: string | undefined;
  /** The page shown, which stays until the next is there. */
  #list: MemberList | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    const isAnother = this.#followOrganization();
    if (changed.has('query') || changed.has('roleId')) {
      this.#changes?.forgetConfirmation();
      this.#selection.clear();
    }
    const { data } = this.#members;
    // What is watched is followed only after this, and is still the other organization's.
    if (!data || isAnother) return;
    if (!this.#query.leavePagePastEnd(data)) this.#list = data;
  }

  override render(): TemplateResult {
    const { i18n } = this;
    const list = this.#list;
    const count = list && i18n.t('members.count', { count: list.total });
    const range = list === this.#members.data && list && i18n.t('members.range', rangeOf(list));
    const role = this.#roles.data?.find(({ id }) => id === this.roleId)?.name;
    return html`
      <div class="stack" lang=${languageOf(i18n)}>
        <div class="row top">
          ${heading(i18n.t('members.heading'), this.headingLevel)}
          <p class="muted" role="status">
            <bdi>${count}</bdi>
            <span class="visually-hidden">${this.#query.heard(range, role)}</span>
          </p>
          ${confirmation(this.#changes?.confirmation ?? '')}
          <slot name="actions" ?hidden=${!this.#membership.data}></slot>
        </div>
        ${this.#content()} ${this.#changes?.dialog()}
      </div>
    `;
  }

  #content(): TemplateResult {
    const { i18n } = this;
    const missing = withoutOrganization(this, i18n, this.#session.data);
    if (missing) return missing;
    const reads = [this.#session, this.#membership, this.#roles, this.#members];
    const failed = reads.filter(({ error }) => error);
    // The old rows stay when newer ones cannot be read, unless they may not be seen anymore.
    const insteadOfRows = failed.find(
      ({ data, error }) => !data || !error || !passing.includes(error.code),
    );
    const { error } = insteadOfRows ?? failed[0] ?? {};
    const problem =
      error &&
      failure(this, i18n, error, {
        onRetry: () => this.#retry(failed),
        title: i18n.t('members.noPermission'),
      });
    if (problem && insteadOfRows) return problem;
    return html`
      ${toolbarOrBulkBar(this.#toolbar(), this.#bulkBar())}
      ${this.#load.error && failure(this, i18n, this.#load.error)} ${this.#changes?.failures()}
      ${problem} ${this.#table()}
    `;
  }

  #toolbar(): TemplateResult {
    const { t } = this.i18n;
    return listToolbar({
      query: this.#query,
      search: t('members.search'),
      filter: t('members.filter'),
      options: [{ id: '', name: t('members.allRoles') }, ...(this.#roles.data ?? [])],
    });
  }

  #bulkBar(): BulkBar | undefined {
    const { t } = this.i18n;
    const permissions = this.#permissions;
    const { ids } = this.#selection;
    if (!permissions || ids.length === 0) return undefined;
    const selected = this.#list?.items.filter(({ userId }) => ids.includes(userId)) ?? [];
    const opening = this.#load.isRunning ? this.#opening : undefined;
    const onAct = (act: Act) => void this.#open(act, selected);
    return {
      label: t('members.selected', { count: ids.length }),
      actions: bulkActions(this.i18n, permissions, opening, onAct),
      clear: t('members.clearSelection'),
      onClear: this.#endSelection,
    };
  }

  /** The button to retry goes away; the focus goes to what was tried. */
  #retry(failed: readonly Watch<unknown>[]): void {
    for (const { retry } of failed) retry();
    this.#searchInput?.focus();
  }

  #table(): TemplateResult {
    const { i18n } = this;
    const list = this.#list;
    const permissions = this.#permissions;
    if (!list || !permissions) return tableSkeleton(i18n.t('common.loading'));
    if (list.total === 0) {
      return noMembers(i18n, this.#query.isClear ? undefined : this.#clearQuery);
    }
    return html`
      ${memberTable(i18n, {
        members: list.items,
        columns: memberColumns(i18n, this.columns, this.extraColumns),
        permissions,
        selection: this.#selection,
        menu: (member) => [
          ...memberMenu(i18n, permissions, member, (act) => void this.#open(act, [member])),
          ...(this.rowActions?.(member) ?? []),
        ],
        hasMenus:
          permissions.mayChangeRoles || permissions.mayRemove || this.rowActions !== undefined,
        isBusy: list !== this.#members.data || this.#load.isRunning,
      })}
      ${memberPager(i18n, this.#query, list)}
    `;
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
    void this.updateComplete.then(() => {
      const pickAll = this.renderRoot.querySelector<HTMLElement>('thead input');
      (pickAll ?? this.#searchInput)?.focus();
    });
  };

  /** Opens a dialog; the first one must be loaded. */
  async #open(act: Act, members: readonly Member[]): Promise<void> {
    if (this.#load.isRunning) return;
    this.#opening = act;
    const organizationId = this.#organizationId;
    const changes = this.#changes ?? (await this.#load.run());
    if (organizationId === this.#organizationId) changes?.[act](members);
  }

  get #permissions(): MemberPermissions | undefined {
    const membership = this.#membership.data;
    const roles = this.#roles.data;
    return membership && roles && memberPermissions(membership, roles);
  }

  /** In another organization the list begins anew. */
  #followOrganization(): boolean {
    const id = this.store?.organizationId;
    const before = this.#organizationId;
    this.#organizationId = id;
    const isAnother = before !== undefined && before !== id;
    if (!isAnother) return false;
    this.#list = undefined;
    this.#changes?.reset();
    this.#query.clear();
    return true;
  }

  get #searchInput(): HTMLElement | null {
    return this.renderRoot.querySelector('[type="search"]');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'org-members': OrgMembers;
  }
}
