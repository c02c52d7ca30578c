import type { PropertyValues } from 'lit';
import { html, type TemplateResult } from 'lit/html.js';
import type { TokenSource } from '../../api/token-source.js';
import type { Membership } from '../../api/types.js';
import type { LogtoClientLike } from '../../auth/logto-token-source.js';
import { membership, userOf, type OrgUser } from '../../store/organizations.js';
import type { OrgStore } from '../../store/org-store.js';
import { css } from '../../styles/css.js';
import type { StoreRequestEvent } from '../context.js';
import { tell } from '../fire.js';
import { createFailingStore, createStore } from '../create-store.js';
import { ReactiveElement } from '../reactive-element.js';
import { watchOrganization } from '../watch-organization.js';

/**
 * Tells the elements inside it where the backend is, where tokens come from and which organization
 * to show.
 *
 * @tagname org-provider
 * @slot - The elements, anywhere inside.
 * @fires {OrgChangedEvent} org-changed - The organization is another one now.
 * @fires {OrgPermissionsChangedEvent} org-permissions-changed - What the user may do in the
 *   organization, or who they are there, is known now or has changed; told once `user` was read.
 */
export class OrgProvider extends ReactiveElement {
  static override styles = [
    css`
      :host {
        display: contents;
      }
    `,
  ];

  static override properties = {
    backendUrl: { attribute: 'backend-url' },
    logtoEndpoint: { attribute: 'logto-endpoint' },
    appId: { attribute: 'app-id' },
    resource: {},
    scopes: {},
    redirectUri: { attribute: 'redirect-uri' },
    organizationId: { attribute: 'organization-id', reflect: true },
    tokens: { attribute: false },
    fetch: { attribute: false },
  };

  /** Base URL of the backend: https, or http on this computer. */
  backendUrl = '';
  /** Logto's endpoint: https, such as `https://tenant.logto.app`, or http on this computer. */
  logtoEndpoint = '';
  /** Id of the single-page application in Logto. */
  appId = '';
  /** Indicator of the API resource that the backend checks tokens for. */
  resource = '';
  /** Scopes to ask for at sign-in, separated by spaces, instead of the kit's own. */
  scopes = '';
  /**
   * Where Logto sends people back to after the sign-in, one of the application's redirect URIs.
   * The page itself, without query and fragment, when it is not given.
   */
  redirectUri = '';
  /** The organization that the elements show. */
  organizationId: string | undefined;
  /** A token source, or a `LogtoClient` of the host's own. */
  tokens: TokenSource | LogtoClientLike | undefined;
  /** Stands in for the global `fetch` in calls to the backend. */
  fetch: typeof fetch | undefined;

  readonly #membership = watchOrganization(this, (store, organizationId) =>
    this.#isUserWanted ? membership(store, organizationId) : undefined,
  );
  #isUserWanted = false;
  /** What was last told of the membership. */
  #told: string | undefined;
  readonly #asking = new Set<StoreRequestEvent['onStore']>();
  #store: OrgStore | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    this.addEventListener('orgkit-store-request', (request) => this.#onRequest(request));
  }

  /** The store that the elements inside share, for the host's own code, from the first update on. */
  get store(): OrgStore | undefined {
    return this.#store;
  }

  /**
   * Who is signed in, as a member of the current organization, and what they may do there; nothing
   * while that is unknown. It is read and followed from when the host first asks for it:
   * `org-permissions-changed` says when it is known, and whenever it changes.
   */
  get user(): OrgUser | undefined {
    if (!this.#isUserWanted) this.requestUpdate();
    this.#isUserWanted = true;
    const data = this.#known;
    return data && userOf(data);
  }

  /** Reads anew what the elements inside show, and what the user may do. */
  async refresh(): Promise<void> {
    await this.#store?.refresh();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // All but the organization, which may change within one store.
    const isReplaced = [...changed.keys()].some((name) => name !== 'organizationId');
    if (isReplaced) this.#replaceStore();
    if (this.#store) this.#store.organizationId = this.organizationId || undefined;
  }

  override updated(): void {
    const data = this.#known;
    const user = JSON.stringify(data);
    if (user === this.#told) return;
    this.#told = user;
    tell(this, 'org-permissions-changed', { capabilities: data?.capabilities ?? [] });
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** Not what was read for somebody whose sign-in has ended. */
  get #known(): Membership | undefined {
    const { data, error } = this.#membership;
    return error?.code === 'unauthenticated' ? undefined : data;
  }

  #replaceStore(): void {
    // Nothing is set as long as a script is yet to do it; a part alone is a mistake.
    if (!(this.backendUrl || this.tokens || this.logtoEndpoint || this.appId)) return;
    const store = this.#createStore();
    this.#unsubscribe?.();
    this.#unsubscribe = store.subscribe(() => this.#onOrganizationChange(store));
    this.#store = store;
    for (const onStore of [...this.#asking]) onStore(store);
  }

  #onRequest(request: StoreRequestEvent): void {
    request.stopPropagation();
    const { onStore } = request;
    this.#asking.add(onStore);
    request.stop = () => this.#asking.delete(onStore);
    onStore(this.#store);
  }

  /** Wrong options must not leave a blank page: the elements say so, the console says what. */
  #createStore(): OrgStore {
    const { backendUrl, resource, tokens, fetch, logtoEndpoint: endpoint, appId } = this;
    const organizationId = this.organizationId || undefined;
    try {
      return createStore({
        backendUrl,
        resource,
        tokens,
        fetch,
        organizationId,
        logto:
          endpoint && appId
            ? { endpoint, appId, scopes: this.scopes.match(/\S+/g) ?? undefined }
            : undefined,
        redirectUri: this.redirectUri && new URL(this.redirectUri, location.href).href,
      });
    } catch (thrown) {
      console.error('<org-provider>', thrown);
      return createFailingStore(thrown, organizationId);
    }
  }

  #onOrganizationChange({ organizationId }: OrgStore): void {
    this.organizationId = organizationId;
    tell(this, 'org-changed', { organizationId });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'org-provider': OrgProvider;
  }
}
