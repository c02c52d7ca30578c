import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps the keyboard's place in a table whose rows come and go: when the row that has the focus is
 * gone, the focus goes to the button of the row that has taken its place, of the last one, or to a
 * fallback when no row has one.
 */
export class RowFocus implements ReactiveController {
  readonly #host: LitElement;
  readonly #fallback: () => HTMLElement | null;
  #index = 0;
  #isInRow = false;

  constructor(host: LitElement, fallback: () => HTMLElement | null) {
    this.#host = host;
    this.#fallback = fallback;
    host.addController(this);
  }

  /** Where somebody goes on who was in a row last. */
  readonly target = (): HTMLElement | null => {
    const buttons = this.#rows().map((row) => row.querySelector('button'));
    const next = buttons.slice(this.#index).find(Boolean);
    return next ?? buttons.findLast(Boolean) ?? this.#fallback();
  };

  hostUpdate(): void {
    const focused = this.#host.shadowRoot?.activeElement ?? null;
    const index = focused ? this.#rows().findIndex((row) => row.contains(focused)) : -1;
    this.#isInRow = index >= 0;
    if (this.#isInRow) this.#index = index;
  }

  hostUpdated(): void {
    if (this.#isInRow && !this.#host.shadowRoot?.activeElement) this.target()?.focus();
  }

  #rows(): Element[] {
    return [...(this.#host.shadowRoot?.querySelectorAll('tbody > tr') ?? [])];
  }
}
