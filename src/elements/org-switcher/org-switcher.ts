import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Organization } from '../../api/types.js';
import { Task } from '../../controllers/task.js';
import { Watch } from '../../controllers/watch.js';
import { switcherTexts } from '../../i18n/english/switcher.js';
import { organizations } from '../../store/organizations.js';
import { people } from '../../styles/people.styles.js';
import { popover } from '../../styles/popover.styles.js';
import { button } from '../../templates/button.js';
import { icon } from '../../templates/icon.js';
import { skeleton } from '../../templates/placeholder.js';
import { OrgElement } from '../org-element.js';
import { signIn } from '../sign-in.js';
import { failure, languageOf } from '../views.js';
import { KeptOrganization, type Persist } from './kept-organization.js';
import { logo } from './logo.js';
import type { SwitcherPanel } from './on-demand/switcher-panel.js';
import { styles } from './org-switcher.styles.js';

/**
 * The current organization as a button that opens my organizations, to choose another one. Its
 * token is fetched before it becomes the current one, so that a failure leaves everything as it
 * was. Pending invitations can be accepted in place.
 *
 * On load, an organization that the host has given to the provider stays; else it is the one chosen
 * last time, as long as the user is in it, and else their first one.
 *
 * The button behaves as a listbox button; since what it opens holds more than the list, that is a
 * dialog to ARIA.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/listbox/
 * @tagname org-switcher
 * @fires {OrgSwitchEvent} org-switch - Before another organization becomes the current one, its token in hand; `preventDefault()` stops it.
 * @fires {OrgSwitchedEvent} org-switched - The organization chosen is the current one.
 * @fires {OrgJoinEvent} org-join - Before an invitation is accepted; `preventDefault()` stops it.
 * @fires {OrgJoinedEvent} org-joined - It was accepted, and its organization is the current one.
 * @fires {Event} org-create-requested - "Create organization" was pressed, and there is no `create-url`.
 * @fires {OrgErrorEvent} org-error - Something failed; the panel says so, and the old organization stays.
 * @fires {OrgSignInEvent} org-sign-in - Somebody signed out wants to sign in.
 * @csspart button - The button.
 * @csspart avatar - The logo or initials of an organization.
 * @csspart panel - What the button opens.
 * @csspart input - The filter.
 * @csspart option - An organization in the list.
 * @csspart accept - The button that accepts an invitation.
 * @csspart create - "Create organization".
 * @csspart alert - What went wrong.
 */
export class OrgSwitcher extends OrgElement {
  static override styles = [...OrgElement.styles, ...people, popover, styles];
  static override english = { ...OrgElement.english, ...switcherTexts };
  static override properties = {
    persist: {},
    createUrl: { attribute: 'create-url' },
    hideCreate: { type: Boolean, attribute: 'hide-create' },
    isOpen: { state: true },
  };

  /**
   * Where the choice survives a reload: in `?organization=` of the page's address (`url`), in the
   * browser's storage for this origin and backend (`local`), or not at all (`none`).
   */
  persist: Persist = 'local';
  /** Where "Create organization" leads. Without it, the host hears `org-create-requested`. */
  createUrl = '';
  /** Leaves out "Create organization". */
  hideCreate = false;

  protected isOpen = false;

  readonly #organizations = new Watch(this, () => this.store && organizations(this.store));
  readonly #kept = new KeptOrganization();
  readonly #load = new Task<void>(this, async () => {
    const { SwitcherPanel } = await import('./on-demand/switcher-panel.js');
    this.#panel = new SwitcherPanel(this, this.i18n, () => this.readyStore);
  });
  #panel: SwitcherPanel | undefined;
  #lastShown: Organization | undefined;

  /** The browser closes what is taken out of the page, and does not say so. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.isOpen = false;
  }

  override willUpdate(): void {
    if (this.store) this.#kept.follow(this.store, this.persist, this.#organizations.data);
  }

  override render(): TemplateResult {
    return html`<div lang=${languageOf(this.i18n)}>${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const { t } = this.i18n;
    const { data, error } = this.#organizations;
    if (data) return this.#switch(data.length === 0 ? t('switcher.none') : t('switcher.choose'));
    // What is open stays while it is tried again.
    if (!error && !this.isOpen) return this.#skeleton();
    if (error?.code !== 'unauthenticated') return this.#switch(t('switcher.choose'));
    return button({ label: t('common.signIn'), onClick: () => void signIn(this) });
  }

  /** When it is a new one, the one before stays until the list has it, too. */
  get #current(): Organization | undefined {
    const { data, isLoading } = this.#organizations;
    const current = data?.find(({ id }) => id === this.store?.organizationId);
    return current ?? (isLoading ? this.#lastShown : undefined);
  }

  #skeleton(): TemplateResult {
    return skeleton(this.i18n.t('common.loading'), html`<span class="bone button"></span>`);
  }

  /** @param substitute what the button says when there is no current organization */
  #switch(substitute: string): TemplateResult {
    const current = this.#current;
    this.#lastShown = current;
    const label = current?.name ?? substitute;
    return html`
      <button
        type="button"
        class="button"
        part="button"
        popovertarget="panel"
        aria-haspopup="dialog"
        aria-expanded=${this.isOpen}
        @pointerenter=${this.#prepare}
        @focus=${this.#prepare}
        @keydown=${this.#onButtonKeydown}
      >
        ${current ? logo(current) : nothing}
        <span class="name" dir="auto" title=${label}>${label}</span>${icon('chevron')}
      </button>
      <div
        popover
        id="panel"
        class="popover"
        part="panel"
        role="dialog"
        aria-label=${this.i18n.t('switcher.organizations')}
        @beforetoggle=${this.#onBeforeToggle}
        @toggle=${() => this.requestUpdate()}
        @keydown=${stopEscape}
      >
        ${this.isOpen ? this.#opened() : nothing}
      </div>
    `;
  }

  #opened(): TemplateResult {
    const { error } = this.#load;
    if (error) return failure(this, this.i18n, error, { onRetry: this.#prepare });
    if (!this.#panel?.isReady) return this.#skeleton();
    return this.#panel.render({ url: this.createUrl, isHidden: this.hideCreate });
  }

  /** Loads what the button will open as soon as somebody comes near it. */
  readonly #prepare = (): void => {
    if (!this.#panel) void this.#load.run();
  };

  readonly #onBeforeToggle = ({ newState }: ToggleEvent): void => {
    this.isOpen = newState === 'open';
    this.#panel?.reset();
    if (this.isOpen) this.#prepare();
  };

  readonly #onButtonKeydown = (event: KeyboardEvent): void => {
    if (this.isOpen || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).click();
  };
}

/** Around the panel there may be a dialog or a menu of the page that listens to Escape, too. */
const stopEscape = (event: KeyboardEvent): void => {
  if (event.key === 'Escape') event.stopPropagation();
};

declare global {
  interface HTMLElementTagNameMap {
    'org-switcher': OrgSwitcher;
  }
}
