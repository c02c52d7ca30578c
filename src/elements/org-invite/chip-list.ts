import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Localize } from '../../i18n/localize.js';
import { icon } from '../../templates/icon.js';

export interface Chip {
  readonly address: string;
  readonly isValid: boolean;
}

type Translate = Localize['t'];

/**
 * The addresses, each with a button that removes it. Only the last one is in the tab order, or one
 * would have to pass hundreds. Without listeners: the box around hears all of them.
 */
export const chipList = (t: Translate, chips: readonly Chip[]): TemplateResult => html`
  <ul role="list" aria-label=${t('invite.chips')}>
    ${repeat(
      chips,
      ({ address }) => address,
      ({ address, isValid }, at) => html`
        <li class=${isValid ? 'chip' : 'chip invalid'} part="chip" data-at=${at}>
          ${isValid ? html`<span>${address}</span>` : editButton(t, address)}
          <button
            type="button"
            class="remove"
            tabindex=${at === chips.length - 1 ? 0 : -1}
            aria-label=${t('invite.remove', { address })}
          >
            ${icon('cross')}
          </button>
        </li>
      `,
    )}
  </ul>
`;

/** What is no address is corrected with a click. */
const editButton = (t: Translate, address: string): TemplateResult => html`
  <button type="button" class="edit" tabindex="-1" title=${t('invite.incomplete')}>
    ${icon('warning')}<span>${address}</span
    ><span class="visually-hidden"> ${t('invite.incomplete')}</span>
  </button>
`;
