import type { LitElement, ReactiveController } from 'lit';

/** Space between button and menu, and between menu and window, in px. */
const gap = 4;

/**
 * Behaviour of a menu button: at most one menu of the element is open, named by a key. The element
 * renders the button with `data-menu="key"` and, while `isOpen(key)`, the `role="menu"` popover.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
export class Menu implements ReactiveController {
  readonly #host: LitElement;
  #key: string | undefined;
  #startAtEnd = false;
  #typed = '';
  #typedAt = 0;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  isOpen(key: string): boolean {
    return this.#key === key;
  }

  readonly onButtonClick = (event: Event): void => {
    const key = (event.currentTarget as HTMLElement).dataset['menu'];
    this.#show(this.#key === key ? undefined : key);
  };

  readonly onButtonKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.#startAtEnd = event.key === 'ArrowUp';
    this.#show((event.currentTarget as HTMLElement).dataset['menu']);
  };

  readonly onMenuKeydown = (event: KeyboardEvent): void => {
    // Around the menu there may be a dialog or a menu of the page that listens to Escape, too.
    if (event.key === 'Escape') event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      this.close();
      return;
    }
    const items = this.#items();
    const at = items.indexOf(this.#host.shadowRoot?.activeElement as HTMLElement);
    const next = this.#target(event, items, at);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  /** Closes the menu and gives the focus back to its button. */
  close(): void {
    const button = this.#button();
    if (this.#menu()?.contains(this.#host.shadowRoot?.activeElement ?? null)) button?.focus();
    this.#show(undefined);
  }

  hostUpdated(): void {
    const menu = this.#menu();
    const button = this.#button();
    if (!menu || !button || menu.matches(':popover-open')) return;
    menu.showPopover();
    place(menu, button);
    this.#items()
      .at(this.#startAtEnd ? -1 : 0)
      ?.focus();
    this.#startAtEnd = false;
  }

  hostDisconnected(): void {
    this.#show(undefined);
  }

  #show(key: string | undefined): void {
    if (key === this.#key) return;
    this.#key = key;
    const listen = key === undefined ? removeEventListener : addEventListener;
    listen('pointerdown', this.#onPointerDown, true);
    listen('resize', this.#onMove);
    listen('scroll', this.#onMove, true);
    this.#host.requestUpdate();
  }

  readonly #onPointerDown = (event: Event): void => {
    const path = event.composedPath();
    if (![this.#menu(), this.#button()].some((part) => part && path.includes(part))) this.close();
  };

  readonly #onMove = (): void => this.close();

  #target(event: KeyboardEvent, items: HTMLElement[], at: number): HTMLElement | undefined {
    if (event.key === 'ArrowDown') return items[(at + 1) % items.length];
    if (event.key === 'ArrowUp') return items.at(at - 1);
    if (event.key === 'Home') return items[0];
    if (event.key === 'End') return items.at(-1);
    const isLetter = event.key.length === 1 && event.key !== ' ';
    if (!isLetter || event.ctrlKey || event.metaKey || event.altKey) return undefined;
    return this.#typeAhead(event, items, at);
  }

  /** The next item that begins with what was typed within half a second. */
  #typeAhead(event: KeyboardEvent, items: HTMLElement[], at: number): HTMLElement | undefined {
    const isNew = event.timeStamp - this.#typedAt > 500;
    this.#typed = (isNew ? '' : this.#typed) + event.key.toLocaleLowerCase();
    this.#typedAt = event.timeStamp;
    const first = isNew ? at + 1 : at;
    return [...items.slice(first), ...items.slice(0, first)].find((item) =>
      item.textContent.trim().toLocaleLowerCase().startsWith(this.#typed),
    );
  }

  #menu(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('[role="menu"]');
  }

  #button(): HTMLElement | null {
    if (this.#key === undefined) return null;
    const key = CSS.escape(this.#key);
    return this.#host.renderRoot.querySelector<HTMLElement>(`[data-menu="${key}"]`);
  }

  #items(): HTMLElement[] {
    return [...(this.#menu()?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  }
}

/** Puts the menu under its button, or above it where there is no room, aligned to its end. */
const place = (menu: HTMLElement, button: HTMLElement): void => {
  const anchor = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const isRtl = getComputedStyle(button).direction === 'rtl';
  const left = isRtl ? anchor.left : anchor.right - width;
  const below = anchor.bottom + gap;
  const top = below + height <= innerHeight ? below : anchor.top - gap - height;
  menu.style.left = `${Math.max(gap, Math.min(left, innerWidth - width - gap))}px`;
  menu.style.top = `${Math.max(gap, top)}px`;
};
