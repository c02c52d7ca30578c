import { html, nothing, type TemplateResult } from 'lit/html.js';

/**
 * A "…" button, with the menu that the browser opens at it.
 *
 * @param key tells its menu apart from others of the element
 * @param label accessible name
 * @param menu nothing until it is loaded
 */
export const menuTrigger = (
  key: string,
  label: string,
  menu: TemplateResult | undefined,
  onKeydown: (event: KeyboardEvent) => void,
  onClick?: (event: Event) => void,
): TemplateResult => html`
  <div @keydown=${onKeydown}>
    <button
      type="button"
      class="button quiet icon"
      part="menu-button"
      popovertarget="menu-${key}"
      aria-label=${label}
      aria-haspopup="menu"
      @click=${onClick ?? nothing}
    >
      ⋯
    </button>
    ${menu}
  </div>
`;
