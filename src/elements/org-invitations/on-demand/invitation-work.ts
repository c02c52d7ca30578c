import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Invitation } from '../../../api/types.js';
import { Modal } from '../../../controllers/modal.js';
import { Selection } from '../../../controllers/selection.js';
import { invitationWorkTexts } from '../../../i18n/english/invitation-work.js';
import type { Localize } from '../../../i18n/localize.js';
import { addStyles } from '../../../styles/add-styles.js';
import { dialogs } from '../../../styles/dialogs.styles.js';
import { links } from '../../../styles/links.styles.js';
import { menus } from '../../../styles/menus.styles.js';
import type { BulkBar } from '../../../templates/bulk-bar.js';
import { button } from '../../../templates/button.js';
import { menu, onMenuKeydown, type MenuItem } from '../../../templates/menu.js';
import { lastMenuOrSearch } from '../../on-demand/last-menu-or-search.js';
import type { OrgElement } from '../../org-element.js';
import type { InvitationPermissions } from '../invitation-permissions.js';
import { InvitationChanges } from './invitation-changes.js';
import { styles } from './invitation-work.styles.js';

interface Surroundings {
  /** The invitations shown. */
  rows: () => readonly Invitation[];
  permissions: () => InvitationPermissions | undefined;
}

/** What is done to invitations: the menu of each, the selection, and what comes of them. */
export class InvitationWork {
  readonly #host: OrgElement;
  readonly #i18n: Localize;
  readonly #rows: Surroundings['rows'];
  readonly #permissions: Surroundings['permissions'];
  readonly selection: Selection;
  readonly changes: InvitationChanges;
  readonly onMenuKeydown = onMenuKeydown;

  constructor(host: OrgElement, i18n: Localize, { rows, permissions }: Surroundings) {
    this.#host = host;
    this.#i18n = i18n;
    this.#rows = rows;
    this.#permissions = permissions;
    this.selection = new Selection(host, () => this.#selectable.map(({ id }) => id));
    this.changes = new InvitationChanges(host, i18n, this.#endSelection);
    new Modal(host, () => lastMenuOrSearch(host));
    i18n.learn(invitationWorkTexts);
    addStyles(host, links, menus, dialogs, styles);
  }

  menu(invitation: Invitation): TemplateResult {
    const { id, invitee: address } = invitation;
    const { t } = this.#i18n;
    const { changes } = this;
    const permissions = this.#permissions();
    const items: MenuItem[] = [];
    const add = (label: string, onSelect: () => void) => items.push({ label, onSelect });
    if (permissions?.canResend(invitation)) {
      add(t('invitations.resend'), () => changes.resend([invitation]));
    }
    if (permissions?.canCopy(invitation)) {
      add(t('invitations.copy'), () => void changes.copy(invitation));
    }
    if (permissions?.canRevoke(invitation)) {
      add(t('invitations.revoke'), () => changes.askToRevoke([invitation]));
    }
    return menu(id, t('invitations.actions', { address }), items);
  }

  /** Nothing while no row is selected. */
  bulkBar(): BulkBar | undefined {
    const { t } = this.#i18n;
    const permissions = this.#permissions();
    const selected = this.#selectable.filter(({ id }) => this.selection.has(id));
    if (!permissions || selected.length === 0) return undefined;
    const { canResend, canRevoke } = permissions;
    const act = (label: string, chosen: Invitation[], onAct: InvitationChanges['resend']) =>
      chosen.length > 0 ? button({ label, onClick: () => onAct(chosen) }) : nothing;
    return {
      label: t('invitations.selected', { count: selected.length }),
      actions: html`
        ${act(t('invitations.resend'), selected.filter(canResend), this.changes.resend)}
        ${act(t('invitations.revoke'), selected.filter(canRevoke), this.changes.askToRevoke)}
      `,
      clear: t('invitations.clearSelection'),
      onClear: this.#endSelection,
    };
  }

  /** The bar with the buttons goes away. */
  readonly #endSelection = (): void => {
    if (this.selection.ids.length === 0) return;
    this.selection.clear();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('thead input')?.focus(),
    );
  };

  get #selectable(): readonly Invitation[] {
    const permissions = this.#permissions();
    return permissions ? this.#rows().filter(permissions.canResend) : [];
  }
}
