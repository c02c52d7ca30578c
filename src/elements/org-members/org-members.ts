import { html, nothing, type TemplateResult } from 'lit';
import type { OrgError, OrgErrorCode } from '../../api/org-error.js';
import type { Member, MemberList, RoleRef } from '../../api/types.js';
import { Menu } from '../../controllers/menu.js';
import { Modal } from '../../controllers/modal.js';
import { RowFocus } from '../../controllers/row-focus.js';
import { Watch, type WatchOptions } from '../../controllers/watch.js';
import { membersTexts } from '../../i18n/english/members.js';
import { members, roles } from '../../store/members.js';
import type { OrgStore } from '../../store/org-store.js';
import { membership } from '../../store/organizations.js';
import type { Resource } from '../../store/resource.js';
import { fields } from '../../styles/fields.styles.js';
import { people } from '../../styles/people.styles.js';
import { overlays } from '../../styles/overlays.styles.js';
import { button } from '../../templates/button.js';
import { heading } from '../../templates/heading.js';
import { pager } from '../../templates/pager.js';
import { state as emptyState } from '../../templates/state.js';
import { OrgElement } from '../org-element.js';
import {
  errorAlert,
  failure,
  languageOf,
  liveRegion,
  noOrganization,
  signIn,
  signedOut,
} from '../views.js';
import { memberActs } from './member-acts.js';
import { removeDialog, rolesDialog } from './member-dialogs.js';
import { nameOf } from './member-names.js';
import { MemberQuery } from './member-query.js';
import { memberTable, tableSkeleton } from './member-table.js';
import { memberToolbar } from './member-toolbar.js';
import { MemberWrites, type FailedWrite } from './member-writes.js';
import { styles } from './org-members.styles.js';
import { writeAlert } from './write-alert.js';

/** After these the viewer may not see the members anymore. */
const refusals: readonly OrgErrorCode[] = ['unauthenticated', 'forbidden', 'not_a_member'];

/** What the open dialog is about; with `chosenIds` it is the one for roles. */
interface OpenDialog {
  member: Member;
  chosenIds?: ReadonlySet<string>;
}

/**
 * The members of the organization: search, role filter and pages; for those who may, changing roles
 * and removing. Only one page is ever held, however many members there are.
 *
 * @tagname org-members
 * @slot actions - The page's primary action, such as a button to invite people.
 * @fires {OrgQueryChangedEvent} org-query-changed - The user searched, filtered or turned the page.
 * @fires {OrgChangeRolesEvent} org-change-roles - Before the write; `preventDefault()` stops it.
 * @fires {OrgRolesChangedEvent} org-roles-changed - The member has the new roles.
 * @fires {OrgRemoveMemberEvent} org-remove-member - Before the write; `preventDefault()` stops it.
 * @fires {OrgMemberRemovedEvent} org-member-removed - The member was removed.
 * @fires {OrgErrorEvent} org-error - A write failed; the table shows what was before, and why.
 * @fires {OrgSignInEvent} org-sign-in - Somebody signed out wants to sign in.
 * @csspart heading - The heading.
 * @csspart input - The search and the role filter.
 * @csspart table - The table.
 * @csspart row - A member.
 * @csspart avatar - Picture or initials of a member.
 * @csspart badge - A role, "You", "Suspended".
 * @csspart menu-button - The button that opens a member's menu.
 * @csspart menu - A member's menu.
 * @csspart dialog - The dialogs.
 * @csspart pager - Range and buttons to turn pages.
 * @csspart alert - What went wrong.
 * @csspart state - What stands in the place of the table.
 */
export class OrgMembers extends OrgElement {
  static override styles = [OrgElement.styles, fields, people, overlays, styles];
  static override english = { ...OrgElement.english, ...membersTexts };
  static override properties = {
    query: {},
    roleId: { attribute: 'role-id' },
    page: { type: Number },
    pageSize: { type: Number, attribute: 'page-size' },
    dialog: { state: true },
  };

  /** What is searched for: names, user names and email addresses. Follows what is typed. */
  query = '';
  /** Only members with this role. */
  roleId = '';
  /** The page shown, from 1. */
  page = 1;
  /** Members on a page, 1 to 100. */
  pageSize = 20;

  protected dialog: OpenDialog | undefined;

  readonly #query = new MemberQuery(this);
  readonly #session = new Watch(this, () => this.store?.session());
  readonly #membership = this.#watch((store, id) => membership(store, id));
  readonly #roles = this.#watch((store, id) => roles(store, id));
  readonly #members = this.#watch((store, id) => members(store, id, this.#query.forBackend), {
    keepWithin: () => this.store?.organizationId,
  });
  readonly #menu = new Menu(this);
  readonly #rowFocus = new RowFocus(this, () => this.#searchInput());
  readonly #writes = new MemberWrites(this);
  #organizationId: string | undefined;

  constructor() {
    super();
    new Modal(this, this.#rowFocus.target);
  }

  override willUpdate(): void {
    this.#followOrganization();
    const { data, isStale } = this.#members;
    if (data && !isStale) this.#query.leavePagePastEnd(data);
  }

  override render(): TemplateResult {
    const { t } = this.i18n;
    const total = this.#members.data?.total;
    const count = total === undefined ? '' : t('members.count', { count: total });
    return html`
      <div class="stack" lang=${languageOf(this.i18n)}>
        <div class="row top">
          ${heading(t('members.heading'), this.headingLevel)}
          <p class="muted" role="status"><bdi>${count}</bdi></p>
          <slot name="actions"></slot>
        </div>
        ${this.#content()} ${this.#openDialog()} ${liveRegion(this.#confirmation())}
      </div>
    `;
  }

  #content(): TemplateResult {
    const { store, i18n } = this;
    if (this.#session.data === false) return signedOut({ element: this, store, i18n });
    if (store && !store.organizationId && this.#session.data) return noOrganization(i18n);
    const reads = [this.#session, this.#membership, this.#roles, this.#members];
    const failed = reads.find(({ data, error }) => error && (!data || isRefusal(error)));
    if (!failed?.error) return this.#list();
    return failure({
      element: this,
      store,
      i18n,
      error: failed.error,
      onRetry: () => reads.filter(({ error }) => error).forEach(({ retry }) => retry()),
      forbidden: { title: i18n.t('members.noPermission') },
    });
  }

  #list(): TemplateResult {
    const { i18n, query, roleId } = this;
    return html`
      ${memberToolbar({
        i18n,
        query,
        roleId,
        roles: this.#roles.data ?? [],
        onType: this.#query.onType,
        onSearch: this.#query.onSearch,
        onFilter: this.#query.onFilter,
      })}
      ${this.#writes.failures.map((failed) => this.#writeAlert(failed))} ${this.#readAlert()}
      ${this.#table()}
    `;
  }

  #table(): TemplateResult {
    const { i18n } = this;
    const list = this.#members.data;
    const membership = this.#membership.data;
    const roles = this.#roles.data;
    if (!list || !membership || !roles) return tableSkeleton(i18n.t('common.loading'), 6);
    if (list.total === 0) return this.#nobody();
    return html`
      ${memberTable({
        i18n,
        members: list.items,
        acts: memberActs(membership, roles),
        menu: this.#menu,
        isStale: this.#members.isStale,
        onChangeRoles: (member) => this.#onOpenRoles(member),
        onRemove: (member) => (this.dialog = { member }),
      })}
      ${this.#pager(list)}
    `;
  }

  #pager({ page, pageSize, items, total }: MemberList): TemplateResult {
    const { t } = this.i18n;
    const before = (page - 1) * pageSize;
    const wanted = this.#query.forBackend.page;
    return pager({
      label: t('members.pages'),
      range: t('members.range', { from: before + 1, to: before + items.length, total }),
      previous: t('members.previous'),
      next: t('members.next'),
      isFirst: wanted === 1,
      isLast: wanted * pageSize >= total,
      onTurn: this.#query.onTurn,
    });
  }

  #nobody(): TemplateResult {
    const { t } = this.i18n;
    if (!this.query && !this.roleId) {
      return emptyState({ title: t('members.empty'), text: t('members.emptyHelp') });
    }
    return emptyState({
      title: t('members.noMatch'),
      text: t('members.noMatchHelp'),
      action: button({ label: t('members.clear'), onClick: this.#onClear }),
    });
  }

  /** The old rows stay when newer ones cannot be read. */
  #readAlert(): TemplateResult | typeof nothing {
    const { data, error, retry } = this.#members;
    if (!data || !error) return nothing;
    return errorAlert(
      this.i18n,
      error,
      button({ label: this.i18n.t('common.retry'), onClick: retry }),
    );
  }

  #writeAlert(failed: FailedWrite): TemplateResult {
    return writeAlert({
      i18n: this.i18n,
      failed,
      onRetry: () => {
        void this.#writes.run(failed);
        this.#rowFocus.target()?.focus();
      },
      onSignIn: () => signIn(this, this.store),
      onClose: () => {
        this.#writes.dismiss(failed);
        this.#rowFocus.target()?.focus();
      },
    });
  }

  #confirmation(): string {
    const { done } = this.#writes;
    if (!done) return '';
    const name = nameOf(done.member, this.i18n);
    return this.i18n.t(done.roles ? 'members.rolesSaved' : 'members.removed', { name });
  }

  #openDialog(): TemplateResult | typeof nothing {
    if (!this.dialog) return nothing;
    const { i18n } = this;
    const { member, chosenIds } = this.dialog;
    const onClose = this.#onCloseDialog;
    if (!chosenIds) return removeDialog({ i18n, member, onClose, onRemove: this.#onRemove });
    return rolesDialog({
      i18n,
      member,
      roles: this.#roles.data ?? [],
      chosenIds,
      onClose,
      onToggle: this.#onToggleRole,
      onSave: this.#onSave,
    });
  }

  readonly #onClear = (): void => {
    this.#query.clear();
    this.#searchInput()?.focus();
  };

  readonly #onCloseDialog = (): void => {
    this.dialog = undefined;
  };

  #onOpenRoles(member: Member): void {
    this.dialog = { member, chosenIds: new Set(member.roles.map(({ id }) => id)) };
  }

  readonly #onToggleRole = (roleId: string): void => {
    if (!this.dialog?.chosenIds) return;
    const chosenIds = new Set(this.dialog.chosenIds);
    if (!chosenIds.delete(roleId)) chosenIds.add(roleId);
    this.dialog = { ...this.dialog, chosenIds };
  };

  readonly #onSave = (): void => {
    if (!this.dialog?.chosenIds) return;
    const { member, chosenIds } = this.dialog;
    this.dialog = undefined;
    const chosen = (this.#roles.data ?? []).filter(({ id }) => chosenIds.has(id));
    if (sameIds(chosen, member.roles)) return;
    this.#write(
      member,
      chosen.map(({ id, name }) => ({ id, name })),
    );
  };

  readonly #onRemove = (): void => {
    if (!this.dialog) return;
    const { member } = this.dialog;
    this.dialog = undefined;
    this.#write(member);
  };

  #write(member: Member, roles?: RoleRef[]): void {
    const organizationId = this.store?.organizationId;
    if (organizationId) void this.#writes.run({ organizationId, member, ...(roles && { roles }) });
  }

  /** In another organization the list begins anew. */
  #followOrganization(): void {
    const id = this.store?.organizationId;
    if (id === this.#organizationId) return;
    const isAnother = this.#organizationId !== undefined;
    this.#organizationId = id;
    if (!isAnother) return;
    this.dialog = undefined;
    this.#writes.clear();
    this.#query.clear();
  }

  /** Watches what belongs to the current organization. */
  #watch<T>(
    select: (store: OrgStore, organizationId: string) => Resource<T>,
    options?: WatchOptions,
  ): Watch<T> {
    return new Watch(
      this,
      () => {
        const { store } = this;
        const organizationId = store?.organizationId;
        return store && organizationId ? select(store, organizationId) : undefined;
      },
      options,
    );
  }

  #searchInput(): HTMLElement | null {
    return this.renderRoot.querySelector('[type="search"]');
  }
}

const isRefusal = ({ code }: OrgError): boolean => refusals.includes(code);

const sameIds = (some: readonly RoleRef[], others: readonly RoleRef[]): boolean =>
  some.length === others.length && some.every(({ id }) => others.some((other) => other.id === id));

declare global {
  interface HTMLElementTagNameMap {
    'org-members': OrgMembers;
  }
}
