import type { CSSResultGroup, PropertyDeclarations } from 'lit';
import type { Messages } from '../i18n/catalogue.js';
import { commonTexts } from '../i18n/english/common.js';
import { Localize } from '../i18n/localize.js';
import type { OrgStore } from '../store/org-store.js';
import { controls } from '../styles/controls.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import type { HeadingLevel } from '../templates/heading.js';
import { StoreElement } from './store-element.js';

/**
 * What all elements with a view share: the store, texts in the nearest language, and the level of
 * their heading.
 */
export abstract class OrgElement extends StoreElement {
  static override styles: CSSResultGroup = [tokens, controls];
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

  /** The store, for what is offered only once there is one. */
  protected get readyStore(): OrgStore {
    if (!this.store) throw new Error(`<${this.localName}> needs an <org-provider> or configure().`);
    return this.store;
  }
}
