import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import type { TokenSource } from '../../api/token-source.js';
import type { LogtoClientLike } from '../../auth/logto-token-source.js';
import type { OrgStore } from '../../store/org-store.js';
import type { StoreRequestEvent } from '../context.js';
import { tell } from '../events.js';
import { createFailingStore, createStore } from '../create-store.js';

/** Properties that take a new store when they change; the organization may change within one. */
const storeProperties = [
  'backendUrl',
  'logtoEndpoint',
  'appId',
  'resource',
  'scopes',
  'redirectUri',
  'tokens',
  'fetch',
] as const;

/**
 * Tells the elements inside it where the backend is, where tokens come from and which organization
 * to show.
 *
 * @tagname org-provider
 * @slot - The elements, anywhere inside.
 * @fires {OrgChangedEvent} org-changed - The organization is another one now.
 */
export class OrgProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

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
  /** Logto's endpoint, such as `https://tenant.logto.app`. */
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

  readonly #asking = new Set<StoreRequestEvent['onStore']>();
  #store: OrgStore | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    this.addEventListener('orgkit-store-request', (request) => this.#onRequest(request));
  }

  /** The store that the elements inside share, for the host's own code. */
  get store(): OrgStore | undefined {
    return this.#store;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (storeProperties.some((name) => changed.has(name))) this.#replaceStore();
    if (changed.has('organizationId') && this.store) {
      this.store.organizationId = this.organizationId || undefined;
    }
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #replaceStore(): void {
    // Nothing is set as long as a script is yet to do it; a part alone is a mistake.
    if (!this.backendUrl && !this.tokens && !this.logtoEndpoint && !this.appId) return;
    const store = this.#createStore(Boolean(this.logtoEndpoint && this.appId));
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
  #createStore(canSignIn: boolean): OrgStore {
    const organizationId = this.organizationId || undefined;
    try {
      return createStore({
        backendUrl: this.backendUrl,
        resource: this.resource || undefined,
        tokens: this.tokens,
        logto: canSignIn
          ? {
              endpoint: this.logtoEndpoint,
              appId: this.appId,
              scopes: this.scopes ? this.scopes.split(/\s+/) : undefined,
            }
          : undefined,
        organizationId,
        redirectUri: this.redirectUri ? new URL(this.redirectUri, location.href).href : undefined,
        fetch: this.fetch,
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
