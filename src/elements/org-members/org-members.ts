import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Member, MemberList, RoleRef } from '../../api/types.js';
import { Modal } from '../../controllers/modal.js';
import { Watch } from '../../controllers/watch.js';
import { membersTexts } from '../../i18n/english/members.js';
import { members, roles } from '../../store/members.js';
import { membership } from '../../store/organizations.js';
import { dialogs } from '../../styles/dialogs.styles.js';
import { fields } from '../../styles/fields.styles.js';
import { menus } from '../../styles/menus.styles.js';
import { people } from '../../styles/people.styles.js';
import { tables } from '../../styles/tables.styles.js';
import { button } from '../../templates/button.js';
import { heading } from '../../templates/heading.js';
import { pager } from '../../templates/pager.js';
import { placeholder } from '../../templates/placeholder.js';
import { ListQuery } from '../list-query.js';
import { listToolbar } from '../list-toolbar.js';
import { OrgElement } from '../org-element.js';
import { signIn } from '../sign-in.js';
import { confirmation, failure, languageOf, noOrganization, passing, signedOut } from '../views.js';
import { watchOrganization } from '../watch-organization.js';
import { memberActs } from './member-acts.js';
import { removeDialog, rolesDialog } from './member-dialogs.js';
import { nameOf } from './member-names.js';
import { memberTable, tableSkeleton } from './member-table.js';
import { MemberWrites } from './member-writes.js';
import { styles } from './org-members.styles.js';
import { writeAlert } from './write-alert.js';

/** What the open dialog is about; with `chosenIds` it is the one for roles. */
interface OpenDialog {
  member: Member;
  chosenIds?: Set<string>;
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
  static override styles = [OrgElement.styles, fields, people, menus, dialogs, tables, styles];
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

  readonly #query = new ListQuery(this, 'roleId');
  readonly #session = new Watch(this, () => this.store?.session());
  readonly #membership = watchOrganization(this, membership);
  readonly #roles = watchOrganization(this, roles);
  readonly #members = watchOrganization(this, (store, id) =>
    members(store, id, { ...this.#query.forBackend, roleId: this.roleId }),
  );
  readonly #writes = new MemberWrites(this);
  #organizationId: string | undefined;
  /** The page shown, which stays until the next is there. */
  #list: MemberList | undefined;
  /** What it was searched for; read out with the count, so that equal counts are heard, too. */
  #shownQuery = '';

  constructor() {
    super();
    new Modal(this, () => this.#lastAction ?? this.#searchInput);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.#followOrganization();
    if (changed.has('query') || changed.has('roleId')) this.#writes.done = undefined;
    const { data } = this.#members;
    if (!data) return;
    this.#list = data;
    this.#shownQuery = this.#query.forBackend.q;
    this.#query.leavePagePastEnd(data);
  }

  override render(): TemplateResult {
    const { i18n } = this;
    const count = this.#list && i18n.t('members.count', { count: this.#list.total });
    return html`
      <div class="stack" lang=${languageOf(i18n)}>
        <div class="row top">
          ${heading(i18n.t('members.heading'), this.headingLevel)}
          <p class="muted" role="status">
            <bdi>${count}</bdi> <span class="visually-hidden">${this.#shownQuery}</span>
          </p>
          ${confirmation(this.#confirmation())}
          <slot name="actions" ?hidden=${!this.#membership.data}></slot>
        </div>
        ${this.#content()} ${this.#openDialog()}
      </div>
    `;
  }

  #content(): TemplateResult {
    const { store, i18n } = this;
    if (this.#session.data === false) return signedOut(this, i18n);
    if (store && !store.organizationId && this.#session.data) return noOrganization(i18n);
    const reads = [this.#session, this.#membership, this.#roles, this.#members];
    const failed = reads.filter(({ error }) => error);
    // The old rows stay when newer ones cannot be read, unless they may not be seen anymore.
    const insteadOfRows = failed.find(
      ({ data, error }) => !data || !error || !passing.includes(error.code),
    );
    const { error } = insteadOfRows ?? failed[0] ?? {};
    const problem =
      error &&
      failure(this, i18n, error, () => this.#retry(failed), {
        title: i18n.t('members.noPermission'),
      });
    if (problem && insteadOfRows) return problem;
    return html`
      ${listToolbar({
        query: this.#query,
        search: i18n.t('members.search'),
        filter: i18n.t('members.filter'),
        options: [{ id: '', name: i18n.t('members.allRoles') }, ...(this.#roles.data ?? [])],
      })}
      ${this.#writes.failures.map((write) =>
        writeAlert(
          i18n,
          write,
          () => void this.#writes.run(write),
          () => signIn(this),
          () => this.#writes.dismiss(write),
        ),
      )}
      ${problem} ${this.#table()}
    `;
  }

  /** The button to retry goes away; the focus goes to what was tried. */
  #retry(failed: readonly Watch<unknown>[]): void {
    for (const { retry } of failed) retry();
    this.#searchInput?.focus();
  }

  #table(): TemplateResult {
    const { i18n } = this;
    const list = this.#list;
    const membership = this.#membership.data;
    const roles = this.#roles.data;
    if (!list || !membership || !roles) return tableSkeleton(i18n.t('common.loading'));
    if (list.total === 0) return this.#nobody();
    return html`
      ${memberTable(
        i18n,
        list.items,
        memberActs(membership, roles),
        list !== this.#members.data,
        (member) =>
          (this.dialog = { member, chosenIds: new Set(member.roles.map(({ id }) => id)) }),
        (member) => (this.dialog = { member }),
      )}
      ${this.#pager(list)}
    `;
  }

  #pager({ page, pageSize, items, total }: MemberList): TemplateResult {
    const { t } = this.i18n;
    const from = (page - 1) * pageSize + 1;
    return pager({
      label: t('members.pages'),
      range: t('members.range', { from, to: from + items.length - 1, total }),
      previous: t('members.previous'),
      next: t('members.next'),
      page: this.#query.forBackend.page,
      lastPage: Math.ceil(total / pageSize),
      onTurn: (to) => this.#query.show({ page: to }),
    });
  }

  #nobody(): TemplateResult {
    const { t } = this.i18n;
    if (this.#query.isClear) {
      return placeholder({ title: t('members.empty'), text: t('members.emptyHelp') });
    }
    return placeholder({
      title: t('members.noMatch'),
      text: t('members.noMatchHelp'),
      action: button({ label: t('members.clear'), onClick: () => this.#query.clear() }),
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
    const onClose = () => (this.dialog = undefined);
    if (!chosenIds) return removeDialog(i18n, member, onClose, () => this.#write(member));
    const roles = this.#roles.data ?? [];
    const isChosen = ({ id }: RoleRef) => chosenIds.has(id);
    const onToggle = (roleId: string) => {
      if (!chosenIds.delete(roleId)) chosenIds.add(roleId);
      this.requestUpdate();
    };
    const onSave = () => {
      const chosen = roles.filter(isChosen).map(({ id, name }) => ({ id, name }));
      const isSame = chosen.length === member.roles.length && member.roles.every(isChosen);
      if (isSame) onClose();
      else this.#write(member, chosen);
    };
    return rolesDialog(i18n, member, roles, chosenIds, onToggle, onClose, onSave);
  }

  #write(member: Member, roles?: RoleRef[]): void {
    this.dialog = undefined;
    const organizationId = this.store?.organizationId;
    if (organizationId) void this.#writes.run({ organizationId, member, roles });
  }

  /** In another organization the list begins anew. */
  #followOrganization(): void {
    const id = this.store?.organizationId;
    if (id === this.#organizationId) return;
    const isAnother = this.#organizationId !== undefined;
    this.#organizationId = id;
    if (!isAnother) return;
    this.dialog = this.#list = undefined;
    this.#writes.clear();
    this.#query.clear();
  }

  get #lastAction(): HTMLElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[aria-haspopup]')].at(-1);
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
