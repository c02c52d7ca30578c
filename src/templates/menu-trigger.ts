import { html, nothing, type TemplateResult } from 'lit';

/**
 * The "…" button that opens the menu with the same key.
 *
 * @param label accessible name
 * @param onClick for a menu that is not there yet
 */
export const menuTrigger = (
  key: string,
  label: string,
  onClick?: (event: Event) => void,
): TemplateResult => html`
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
`;
