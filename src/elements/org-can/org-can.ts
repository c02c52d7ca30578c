import { html, nothing, type TemplateResult } from 'lit/html.js';
import { isRefusal } from '../../api/org-error.js';
import type { Capability } from '../../api/types.js';
import { membership } from '../../store/organizations.js';
import { css } from '../../styles/css.js';
import { StoreElement } from '../store-element.js';
import { watchOrganization } from '../watch-organization.js';

/**
 * Shows its content to those who may do something in the current organization, by what holds now
 * and not by what a token says. Nothing is shown as long as that is unknown: while it is being
 * read, when nobody is signed in, or when there is no organization. It has no box of its own.
 *
 * Hiding is for convenience: the backend checks each call by itself.
 *
 * @tagname org-can
 * @slot - For those who may.
 * @slot fallback - For those who may not, or are no members.
 */
export class OrgCan extends StoreElement {
  static override styles = [
    css`
      :host {
        display: contents;
      }

      :host([hidden]) {
        display: none;
      }
    `,
  ];

  static override properties = { capability: {} };

  /** What one has to be allowed to do. */
  capability: Capability | undefined;

  readonly #membership = watchOrganization(this, membership);

  override render(): TemplateResult | typeof nothing {
    const { data, error } = this.#membership;
    if (error?.code === 'unauthenticated') return nothing;
    if (data?.capabilities.some((held) => held === this.capability)) return html`<slot></slot>`;
    return data || isRefusal(error) ? html`<slot name="fallback"></slot>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'org-can': OrgCan;
  }
}
