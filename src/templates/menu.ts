import { html, nothing, type TemplateResult } from 'lit';

interface MenuItem {
  label: string;
  onSelect: () => void;
}

interface MenuButton {
  /** Tells this menu apart from others of the element. */
  key: string;
  /** Accessible name of the button and of its menu. */
  label: string;
  items: readonly MenuItem[];
  menu: MenuBehaviour;
}

/** Opens, closes and moves in menus; the `Menu` controller is one. */
interface MenuBehaviour {
  isOpen(key: string): boolean;
  close(): void;
  readonly onButtonClick: (event: Event) => void;
  readonly onButtonKeydown: (event: KeyboardEvent) => void;
  readonly onMenuKeydown: (event: KeyboardEvent) => void;
}

/**
 * A "…" button with a menu.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
export const menuButton = ({ key, label, items, menu }: MenuButton): TemplateResult => html`
  <button
    type="button"
    class="button quiet icon"
    part="menu-button"
    data-menu=${key}
    aria-label=${label}
    aria-haspopup="menu"
    aria-expanded=${menu.isOpen(key)}
    @click=${menu.onButtonClick}
    @keydown=${menu.onButtonKeydown}
  >
    <span aria-hidden="true">⋯</span>
  </button>
  ${
    menu.isOpen(key)
      ? html`<div
          class="popover"
          part="menu"
          role="menu"
          popover="manual"
          aria-label=${label}
          @keydown=${menu.onMenuKeydown}
        >
          ${items.map((item) => menuItem(item, menu))}
        </div>`
      : nothing
  }
`;

const menuItem = ({ label, onSelect }: MenuItem, menu: MenuBehaviour): TemplateResult => {
  const onClick = () => {
    menu.close();
    onSelect();
  };
  return html`<button type="button" role="menuitem" tabindex="-1" @click=${onClick}>
    ${label}
  </button>`;
};
