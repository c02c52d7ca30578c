import { html, type TemplateResult } from 'lit/html.js';
import { menuTrigger } from './menu-trigger.js';
import { nextItem } from './next-item.js';

export interface MenuItem {
  label: string;
  onSelect: () => void;
}

/** A "…" button with a menu. */
export const menuButton = (
  key: string,
  label: string,
  items: readonly MenuItem[],
): TemplateResult => menuTrigger(key, label, menu(key, label, items), onMenuKeydown);

/**
 * The menu of a `menuTrigger()`. The browser opens it at its button, closes it with Escape and with
 * a click elsewhere; the arrows and letters are ours.
 *
 * @param key tells this menu apart from others of the element
 * @param label accessible name of the button and of its menu
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
export const menu = (
  key: string,
  label: string,
  items: readonly MenuItem[],
): TemplateResult => html`
  <div
    class="popover"
    part="menu"
    role="menu"
    popover
    id="menu-${key}"
    aria-label=${label}
    @beforetoggle=${giveFocusBack}
  >
    ${items.map(menuItem)}
  </div>
`;

const menuItem = ({ label, onSelect }: MenuItem, index: number): TemplateResult => {
  const onClick = (event: Event) => {
    (event.currentTarget as HTMLElement).closest<HTMLElement>('[popover]')?.hidePopover();
    onSelect();
  };
  return html`<button
    type="button"
    role="menuitem"
    tabindex="-1"
    ?autofocus=${index === 0}
    @click=${onClick}
  >
    ${label}
  </button>`;
};

/** Of its own the browser would not, in a shadow tree. */
const giveFocusBack = ({ currentTarget }: Event): void => {
  const menu = currentTarget as HTMLElement;
  if (menu.matches(':focus-within')) (menu.previousElementSibling as HTMLElement).focus();
};

/** Keys at a `menuTrigger()` and in its menu. */
export const onMenuKeydown = (event: KeyboardEvent): void => {
  const { key, target, currentTarget } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const [button, ...items] = (currentTarget as HTMLElement).querySelectorAll('button');
  const at = items.indexOf(target as HTMLButtonElement);
  if (at < 0) {
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
    button?.click();
  }
  // Around the menu there may be a dialog or a menu of the page that listens to Escape, too.
  if (key === 'Escape') event.stopPropagation();
  if (key === 'Tab') button?.click();
  const next = nextItem(key, items, at);
  if (!next) return;
  event.preventDefault();
  next.focus();
};
