import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Opens the `<dialog>` that an element has rendered as a modal one. When it, or whatever else had
 * the focus, is gone, the focus goes back to what opened the dialog last, or to a fallback when
 * that is gone too.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/
 */
export class Modal implements ReactiveController {
  readonly #host: Host;
  readonly #fallback: () => HTMLElement | null | undefined;
  #opener: HTMLElement | null | undefined;
  #hadFocus = false;

  constructor(host: Host, fallback: () => HTMLElement | null | undefined) {
    this.#host = host;
    this.#fallback = fallback;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = Boolean(this.#focused ?? this.#dialog);
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (dialog?.open) return;
    if (dialog) {
      this.#opener = this.#focused;
      dialog.showModal();
    } else if (this.#hadFocus && !this.#focused) {
      (this.#opener?.isConnected ? this.#opener : this.#fallback())?.focus();
    }
  }

  get #focused(): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.activeElement as HTMLElement | null | undefined;
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.#host.shadowRoot?.querySelector('dialog');
  }
}
