import type { LitElement, ReactiveController } from 'lit';

/**
 * Opens the `<dialog>` that an element has rendered as a modal one, and gives the focus back when
 * it is gone: to where it was, or to a fallback when that is gone too.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/
 */
export class Modal implements ReactiveController {
  readonly #host: LitElement;
  readonly #fallback: () => HTMLElement | null | undefined;
  #opener: Element | null = null;
  #isOpen = false;

  constructor(host: LitElement, fallback: () => HTMLElement | null | undefined = () => undefined) {
    this.#host = host;
    this.#fallback = fallback;
    host.addController(this);
  }

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) this.#open(dialog);
    if (!dialog && this.#isOpen) this.#giveFocusBack();
  }

  hostDisconnected(): void {
    this.#isOpen = false;
  }

  #open(dialog: HTMLDialogElement): void {
    this.#opener = this.#host.shadowRoot?.activeElement ?? null;
    this.#isOpen = true;
    dialog.showModal();
  }

  #giveFocusBack(): void {
    this.#isOpen = false;
    const target = this.#opener?.isConnected ? this.#opener : this.#fallback();
    if (target instanceof HTMLElement) target.focus();
  }
}
