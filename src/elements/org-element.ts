import type { PropertyValues } from 'lit';
import type { Messages } from '../i18n/catalogue.js';
import { commonTexts } from '../i18n/english/common.js';
import { Localize } from '../i18n/localize.js';
import type { OrgStore } from '../store/org-store.js';
import { controls } from '../styles/controls.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import type { HeadingLevel } from '../templates/heading.js';
import type { PropertyDeclarations } from './reactive-element.js';
import { StoreElement } from './store-element.js';

/** The heading, which can take the focus. */
export const headingOf = ({ renderRoot }: OrgElement): HTMLElement | null =>
  renderRoot.querySelector('h2');

/**
 * What all elements with a view share: the store, texts in the nearest language, and the level of
 * their heading.
 *
 * @cssprop --org-color-accent - Buttons, links and what is selected; text on it is chosen to be read.
 * @cssprop --org-color-surface - Behind panels, menus and dialogs.
 * @cssprop --org-color-text - Text.
 * @cssprop --org-color-muted - Text that matters less, and the borders of controls.
 * @cssprop --org-color-border - Lines and the borders of panels.
 * @cssprop --org-color-danger - Errors, and what cannot be undone.
 * @cssprop --org-color-success - What went well.
 * @cssprop --org-radius - Roundness of controls, 8px; panels are half as round again.
 * @cssprop --org-space - What distances are multiples of, 4px.
 * @cssprop --org-font - Font family; the page's own without it.
 * @cssprop --org-focus-ring - Colour of the focus ring; the accent without it.
 */
export abstract class OrgElement extends StoreElement {
  static override styles: readonly string[] = [tokens, controls];
  // Not as decorators: their helpers would cost each page half a kilobyte.
  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** The element's texts in English; other languages are loaded whole. */
  static english: Partial<Messages> = commonTexts;

  /** Level of the heading in the page's outline, 1 to 6. */
  headingLevel: HeadingLevel = 2;

  protected readonly i18n: Localize = new Localize(
    this,
    (this.constructor as typeof OrgElement).english,
  );

  /** Where what had the focus goes away, such as a button to retry, the heading takes it. */
  protected override update(changed: PropertyValues): void {
    const hadFocus = this.shadowRoot?.activeElement;
    super.update(changed);
    void this.updateComplete.then(() => {
      if (!this.shadowRoot?.activeElement && hadFocus) headingOf(this)?.focus();
    });
  }

  /** The store, for what is offered only once there is one. */
  protected get readyStore(): OrgStore {
    if (!this.store) throw new Error('no store');
    return this.store;
  }
}
