import type { ReactiveController } from 'lit';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { keyed } from 'lit/directives/keyed.js';
import { OrgError } from '../api/org-error.js';
import { Action } from '../controllers/action.js';
import { Modal } from '../controllers/modal.js';
import type { Localize } from '../i18n/localize.js';
import type { OrgStore } from '../store/org-store.js';
import { addStyles } from '../styles/add-styles.js';
import { dialogs } from '../styles/dialogs.styles.js';
import { button } from '../templates/button.js';
import { dialog } from '../templates/dialog.js';
import { tell } from './fire.js';
import type { OrgElement } from './org-element.js';
import { failure } from './views.js';

/** What a dialog asks. Made anew each time it is opened, it holds what is typed and chosen. */
export interface Question {
  heading: () => string;
  /** Read out with the heading. */
  text?: () => string;
  body?: () => TemplateResult;
  /** The button that goes on; without it there is only one that closes. */
  confirm?: { label: () => string; kind: 'primary' | 'danger' };
  /** What to write when the answer is yes; nothing where the body shows what is wrong. */
  answer?: () => Write | undefined;
  /** @returns whether the body shows what went wrong */
  explain?: (error: OrgError) => boolean;
}

export interface Write {
  /** What is sent, as an idempotency key is for that alone. */
  input: object;
  /** Fires the request event. @returns whether nobody has prevented it */
  isWanted: () => boolean;
  /** Writes, and fires the fact. */
  send: (store: OrgStore, organizationId: string, idempotencyKey: string) => Promise<Done>;
}

interface Done {
  /** What was done, in words. */
  text: string;
  /** What to show then. */
  next?: Question;
}

/** The row in the place of one that is gone, or else the first button, which makes new ones. */
export const rowInPlaceOf = (
  removed: number,
  rows: string,
  { renderRoot }: OrgElement,
): HTMLElement | null =>
  [...renderRoot.querySelectorAll<HTMLElement>(rows)].slice(0, removed + 1).at(-1) ??
  renderRoot.querySelector('button');

interface Sending extends Pick<Write, 'input' | 'send'> {
  organizationId: string;
}

/**
 * A dialog around a write: it stays, with progress on its button, until the server has agreed, and
 * says what went wrong with everything kept. A write whose dialog is closed goes on: it opens again
 * when that fails, and in the place of any other until then.
 */
export class WriteDialog implements ReactiveController {
  readonly #host: OrgElement;
  readonly #i18n: Localize;
  readonly #send: Action<Sending, Done>;
  #question: Question | undefined;
  /** Whose write is under way. */
  #sent: Question | undefined;
  #isExplained = false;
  #organizationId: string | undefined;
  /** What was done last, in words. */
  done = '';

  /** @param fallback takes the focus where what opened the dialog is gone */
  constructor(host: OrgElement, i18n: Localize, fallback: () => HTMLElement | null | undefined) {
    this.#host = host;
    this.#i18n = i18n;
    this.#organizationId = host.store?.organizationId;
    this.#send = new Action<Sending, Done>(host, async ({ send, organizationId }, key) => {
      if (!host.store) throw new OrgError('misconfigured');
      return send(host.store, organizationId, key);
    });
    addStyles(host, dialogs);
    host.addController(this);
    new Modal(host, fallback);
  }

  /** Nothing of one organization is shown in another, nor after the host has left the page. */
  hostUpdate(): void {
    const id = this.#host.store?.organizationId;
    if (id === this.#organizationId) return;
    this.#organizationId = id;
    this.#question = undefined;
    this.done = '';
  }

  open(question: Question): void {
    if (!this.#host.isConnected) return;
    this.#question = this.#sent ?? question;
    this.#isExplained = false;
    this.done = '';
    this.#send.clear();
  }

  render(): TemplateResult | typeof nothing {
    const question = this.#question;
    if (!question) return nothing;
    const { t } = this.#i18n;
    const { error, isRunning } = this.#send;
    const { heading, text, body, confirm } = question;
    const onClose = () => this.#close(question);
    // Each in a dialog of its own, so that another heading is read out.
    return html`${keyed(
      question,
      dialog({
        heading: heading(),
        text: text?.(),
        body: html`
          ${body ? html`<form class="stack" novalidate @submit=${this.#onSubmit}>${body()}</form>` : nothing}
          ${error && !this.#isExplained ? failure(this.#host, this.#i18n, error) : nothing}
        `,
        actions: html`
          ${button({ label: t(confirm ? 'common.cancel' : 'common.close'), onClick: onClose })}
          ${
            confirm
              ? button({
                  label: confirm.label(),
                  kind: confirm.kind,
                  isBusy: isRunning,
                  onClick: this.#onSubmit,
                })
              : nothing
          }
        `,
        onClose,
      }),
    )}`;
  }

  /** Closes this one, but none that has taken its place. */
  #close(question: Question): void {
    if (this.#question !== question) return;
    this.#question = undefined;
    this.#host.requestUpdate();
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const question = this.#question;
    if (!question || this.#send.isRunning) return;
    const write = question.answer?.();
    if (!write) this.#focusWrong();
    else if (write.isWanted()) void this.#write(question, write);
    else this.#close(question);
  };

  async #write(question: Question, { input, send }: Write): Promise<void> {
    const organizationId = this.#organizationId;
    if (!organizationId) return;
    this.#sent = question;
    const done = await this.#send.run({ input, send, organizationId });
    this.#sent = undefined;
    const isSame = organizationId === this.#organizationId;
    if (!done) this.#onFailed(question, isSame);
    else this.#onDone(question, done, isSame);
    this.#host.requestUpdate();
  }

  #onDone(question: Question, { text, next }: Done, isSame: boolean): void {
    this.#close(question);
    if (next) this.open(next);
    if (isSame) this.done = text;
  }

  #onFailed(question: Question, isSame: boolean): void {
    const { error } = this.#send;
    if (!error) return;
    tell(this.#host, 'org-error', { error });
    if (!isSame) return;
    this.#question = question;
    this.#isExplained = question.explain?.(error) ?? false;
    if (this.#isExplained) this.#focusWrong();
  }

  #focusWrong(): void {
    const host = this.#host;
    host.requestUpdate();
    void host.updateComplete.then(() =>
      host.renderRoot.querySelector<HTMLElement>('dialog [aria-invalid="true"]')?.focus(),
    );
  }
}
