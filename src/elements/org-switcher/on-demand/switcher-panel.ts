import type { ReactiveController } from 'lit';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Organization, ReceivedInvitation } from '../../../api/types.js';
import { Action } from '../../../controllers/action.js';
import { Watch } from '../../../controllers/watch.js';
import type { Localize } from '../../../i18n/localize.js';
import { acceptInvitation, receivedInvitations } from '../../../store/invitations.js';
import { organizations } from '../../../store/organizations.js';
import type { OrgStore } from '../../../store/org-store.js';
import { addStyles } from '../../../styles/add-styles.js';
import { fields } from '../../../styles/fields.styles.js';
import { button } from '../../../templates/button.js';
import { ask, tell } from '../../fire.js';
import type { OrgElement } from '../../org-element.js';
import { readFailure } from '../../read-failure.js';
import { failure } from '../../views.js';
import { organizationEntry } from './organization-entry.js';
import { OrganizationList } from './organization-list.js';
import { styles } from './switcher-panel.styles.js';

/** The way to a new organization; a link where it has a URL. */
interface Creation {
  url: string;
  isHidden: boolean;
}

/** What the button opens: pending invitations, my organizations, and the way to a new one. */
export class SwitcherPanel implements ReactiveController {
  readonly #host: OrgElement;
  readonly #i18n: Localize;
  readonly #store: () => OrgStore;
  readonly #organizations: Watch<Organization[]>;
  readonly #invitations: Watch<ReceivedInvitation[]>;
  readonly #fetchToken: Action<string, true>;
  readonly #accept: Action<string, Organization>;
  readonly #list: OrganizationList;
  /** Id of the organization or the invitation whose entry shows progress. */
  #busyId: string | undefined;
  #isNew = true;

  constructor(host: OrgElement, i18n: Localize, store: () => OrgStore) {
    this.#host = host;
    this.#i18n = i18n;
    this.#store = store;
    addStyles(host, fields, styles);
    this.#organizations = new Watch(host, () => host.store && organizations(host.store));
    this.#invitations = new Watch(host, () => host.store && receivedInvitations(host.store));
    this.#fetchToken = new Action<string, true>(host, async (id) => {
      await store().fetchToken(id);
      return true;
    });
    this.#accept = new Action(host, (id) => acceptInvitation(store(), id));
    this.#list = new OrganizationList(host, i18n, (each) => void this.#onChoose(each));
    host.addController(this);
    host.addEventListener('focusout', this.#onFocusOut);
  }

  /** Nothing appears above the list that somebody is about to use, nor does that come later. */
  get isReady(): boolean {
    const reads = [this.#invitations, this.#organizations];
    return reads.every(({ data, error }) => data ?? error);
  }

  /** Begins anew, whether it opens or closes. */
  reset(): void {
    this.#fetchToken.clear();
    this.#accept.clear();
    this.#isNew = true;
    // Of its own the browser would not give the focus back, in a shadow tree.
    if (this.#query('#panel:popover-open:focus-within')) this.#query('[part="button"]')?.focus();
  }

  hostUpdate(): void {
    if (this.#isNew) this.#list.reset(this.#mine, this.#host.store?.organizationId);
  }

  /** The focus goes in, and stays when what had it is gone, such as the button that retried. */
  hostUpdated(): void {
    if (!this.isReady || !this.#query('#panel:popover-open')) return;
    if (!this.#isNew && this.#host.shadowRoot?.activeElement) return;
    this.#isNew = false;
    this.#query('#panel :is(button, a)')?.focus();
    this.#list.focus();
  }

  render(creation: Creation): TemplateResult {
    const invitations = this.#invitations.data?.filter(({ isMember }) => !isMember) ?? [];
    return html`
      ${this.#problem()} ${invitations.length > 0 ? this.#invited(invitations) : nothing}
      ${this.#organizations.data ? html`<div class="section">${this.#options()}</div>` : nothing}
      ${creation.isHidden ? nothing : this.#creation(creation.url)}
    `;
  }

  get #mine(): readonly Organization[] {
    return this.#organizations.data ?? [];
  }

  get #isRunning(): boolean {
    return this.#fetchToken.isRunning || this.#accept.isRunning;
  }

  #query(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector(selector);
  }

  #problem(): TemplateResult | undefined {
    const writeError = this.#fetchToken.error ?? this.#accept.error;
    if (writeError) return failure(this.#host, this.#i18n, writeError);
    return readFailure(this.#host, this.#i18n, [this.#organizations, this.#invitations]);
  }

  #invited(invitations: readonly ReceivedInvitation[]): TemplateResult {
    const { t } = this.#i18n;
    const invitation = ({ id, organization, roles }: ReceivedInvitation) => html`
      <div class="entry" role="group" aria-label=${organization.name}>
        ${organizationEntry({ organization, roles })}
        ${button({
          label: t('switcher.accept'),
          part: 'accept',
          isBusy: this.#isRunning && this.#busyId === id,
          onClick: () => void this.#onAccept(id),
        })}
      </div>
    `;
    return html`<div class="section" role="group" aria-labelledby="invitations">
      <p class="small muted" id="invitations">${t('switcher.invitations')}</p>
      ${invitations.map(invitation)}
    </div>`;
  }

  #options(): TemplateResult {
    const mine = this.#mine;
    if (mine.length === 0) return html`<p class="muted">${this.#i18n.t('switcher.empty')}</p>`;
    return this.#list.render(mine, {
      currentId: this.#host.store?.organizationId,
      busyId: this.#isRunning ? this.#busyId : undefined,
    });
  }

  #creation(url: string): TemplateResult {
    const label = this.#i18n.t('switcher.create');
    const part = 'create';
    const onClick = () => {
      this.#close();
      tell(this.#host, 'org-create-requested', {});
    };
    return html`<div class="section">
      ${
        url
          ? html`<a class="button quiet" part=${part} href=${url} @click=${this.#close}
              >${label}</a
            >`
          : button({ label, kind: 'quiet', part, onClick })
      }
    </div>`;
  }

  async #onChoose(organization: Organization): Promise<void> {
    const { id } = organization;
    const store = this.#store();
    if (id === store.organizationId) {
      this.#close();
      return;
    }
    if (!(await this.#run(this.#fetchToken, id))) return;
    if (ask(this.#host, 'org-switch', { organization })) {
      store.organizationId = id;
      tell(this.#host, 'org-switched', { organization });
    }
    // The focus goes back to a button that says already where one is now.
    await this.#host.updateComplete;
    this.#close();
  }

  async #onAccept(invitationId: string): Promise<void> {
    if (this.#isRunning || !ask(this.#host, 'org-join', { invitationId })) return;
    const organization = await this.#run(this.#accept, invitationId);
    if (!organization) return;
    this.#close();
    tell(this.#host, 'org-joined', { organization, wasMember: false });
  }

  /** One at a time, whichever it is. */
  async #run<Output>(action: Action<string, Output>, id: string): Promise<Output | undefined> {
    if (this.#isRunning) return undefined;
    this.#fetchToken.clear();
    this.#accept.clear();
    this.#busyId = id;
    const output = await action.run(id);
    if (action.error) {
      tell(this.#host, 'org-error', { error: action.error });
      // Perhaps they are in that organization no longer.
      void this.#store().refresh('organizations');
    }
    return output;
  }

  /** Only when it leaves the element; the button opens and closes by itself. */
  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget) this.#close();
  };

  readonly #close = (): void => this.#query('#panel')?.hidePopover();
}
