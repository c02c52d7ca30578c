import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import type { Localize } from '../../i18n/localize.js';
import { button } from '../../templates/button.js';
import { describedBy, labelled } from '../../templates/field.js';
import { isAddress, parseAddresses } from './addresses.js';
import { chipList, type Chip } from './chip-list.js';

/** Most addresses of one submit. */
const maxAddresses = 500;

/** What ends an address while it is typed. */
const separator = /[\s,;，；、]/;

/**
 * A box of addresses: chips, and an input in which typing continues. Only one button of a chip is
 * in the tab order; arrows move among the others.
 */
export class AddressField {
  readonly #host: LitElement;
  readonly #i18n: Pick<Localize, 't'>;
  #chips: readonly Chip[] = [];
  #draft = '';
  #isMissing = false;
  /** What just happened, for who does not see it. */
  announcement = '';

  constructor(host: LitElement, i18n: Pick<Localize, 't'>) {
    this.#host = host;
    this.#i18n = i18n;
  }

  get addresses(): string[] {
    return this.#chips.map(({ address }) => address);
  }

  /** Takes what is typed as well. @returns whether all of it can be sent */
  check(): boolean {
    this.#commit(this.#draft);
    this.#isMissing = this.#chips.length === 0;
    return !this.#error;
  }

  /** Leaves out what was sent. */
  drop(sent: readonly string[]): void {
    const gone = new Set(sent);
    this.#set(this.#chips.filter(({ address }) => !gone.has(address)));
  }

  focus(): void {
    this.#input?.focus();
  }

  render(): TemplateResult {
    const { t } = this.#i18n;
    const field = {
      id: 'addresses',
      label: t('invite.addresses'),
      help: t('invite.addressesHelp'),
      error: this.#error,
    };
    return html`
      <div class="addresses">
        ${labelled(
          field,
          html`
            <div
              class="input box"
              part="input"
              @click=${this.#onClick}
              @keydown=${this.#onKeydown}
              @focusout=${this.#onFocusout}
            >
              ${guard([this.#chips, t('invite.remove')], () => chipList(t, this.#chips))}
              <input
                id=${field.id}
                inputmode="email"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                .value=${live(this.#draft)}
                aria-required="true"
                aria-invalid=${field.error ? 'true' : nothing}
                aria-describedby=${describedBy(field)}
                @input=${this.#onInput}
                @paste=${this.#onPaste}
              />
            </div>
          `,
        )}
        <div class="row small">
          <label class="button link upload"
            >${t('invite.upload')}<input
              class="visually-hidden"
              type="file"
              accept=".csv,.txt,text/csv,text/plain"
              @change=${this.#onFile}
          /></label>
          ${
            this.#chips.length > 1
              ? button({ label: t('invite.clear'), kind: 'link', onClick: this.#onClear })
              : nothing
          }
        </div>
      </div>
    `;
  }

  get #error(): string | undefined {
    const { t } = this.#i18n;
    const excess = this.#chips.length - maxAddresses;
    if (excess > 0) return t('invite.tooMany', { max: maxAddresses, count: excess });
    const count = this.#chips.filter(({ isValid }) => !isValid).length;
    if (count > 0) return t('invite.invalidAddresses', { count });
    return this.#isMissing ? t('invite.noAddress') : undefined;
  }

  get #input(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector('#addresses');
  }

  get #buttons(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.chip button')];
  }

  #set(chips: readonly Chip[], draft = this.#draft): void {
    this.#chips = chips;
    this.#draft = draft;
    this.#isMissing = false;
    this.#host.requestUpdate();
  }

  /** Makes chips of a text; those that are there already are folded. */
  #commit(text: string): void {
    const found = parseAddresses(text);
    const known = new Set(this.addresses);
    const added = [...new Set(found)].filter((address) => !known.has(address));
    const chips = added.map((address) => ({ address, isValid: isAddress(address) }));
    this.#set([...this.#chips, ...chips], '');
    if (found.length > 0) this.#announceAdded(added.length, found.length - added.length);
    void this.#host.updateComplete.then(this.#showInput);
  }

  readonly #showInput = (): void => {
    const input = this.#input;
    const box = input?.parentElement;
    if (box && input.matches(':focus')) box.scrollTop = box.scrollHeight;
  };

  #announceAdded(added: number, folded: number): void {
    const { t } = this.#i18n;
    this.announcement = [
      added > 0 && t('invite.added', { count: added }),
      folded > 0 && t('invite.folded', { count: folded }),
      this.#error,
    ]
      .filter(Boolean)
      .join(' ');
  }

  /** Takes a chip away, and moves the focus to its neighbour. */
  #remove(at: number): void {
    const address = this.#chips[at]?.address ?? '';
    this.announcement = this.#i18n.t('invite.removed', { address });
    this.#set(this.#chips.filter((_, index) => index !== at));
    void this.#host.updateComplete.then(() => this.#removeButton(at).focus());
  }

  /** That of a chip, of the last one when there are fewer, or the input when there is none. */
  #removeButton(at: number): HTMLElement {
    const buttons = this.#buttons.filter((each) => each.matches('.remove'));
    return (buttons[at] ?? buttons.at(-1) ?? this.#input) as HTMLElement;
  }

  #edit(at: number): void {
    const draft = this.#draft;
    const address = this.#chips[at]?.address ?? '';
    this.#set(this.#chips.filter((_, index) => index !== at));
    if (draft) this.#commit(draft);
    this.#draft = address;
    this.focus();
  }

  readonly #onInput = (event: InputEvent): void => {
    const { value } = event.target as HTMLInputElement;
    this.#set(this.#chips, value);
    if (event.isComposing || !separator.test(value)) return;
    // A name before an address in brackets has spaces, and may have commas.
    const isName = /["<]/.test(value) && !value.includes('>');
    if (!isName) this.#commit(value);
  };

  /** The input itself would join lines, so lists are taken here. */
  readonly #onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    const { value, selectionStart, selectionEnd } = event.target as HTMLInputElement;
    const before = value.slice(0, selectionStart ?? 0);
    const after = value.slice(selectionEnd ?? value.length);
    const text = before + pasted + after;
    if (!separator.test(pasted.trim()) && !isAddress(text.trim().toLowerCase())) return;
    event.preventDefault();
    this.#commit(text);
  };

  readonly #onFile = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const text = await input.files?.[0]?.text();
    input.value = '';
    if (text) this.#commit(`${this.#draft}\n${text}`);
  };

  /** One listener for all chips, so that hundreds cost nothing. */
  readonly #onClick = (event: Event): void => {
    const target = event.target as Element;
    const clicked = target.closest('button');
    const at = atOf(target);
    if (!clicked) {
      if (at === undefined) this.focus();
      return;
    }
    if (at === undefined) return;
    if (clicked.matches('.remove')) this.#remove(at);
    else this.#edit(at);
  };

  readonly #onClear = (): void => {
    this.announcement = '';
    this.#set([]);
    this.focus();
  };

  readonly #onFocusout = (event: FocusEvent): void => {
    const { target, relatedTarget } = event;
    // Submitting takes what is typed itself; a new chip now would move the button off the pointer.
    const isSubmitting = relatedTarget instanceof Element && relatedTarget.matches('[type=submit]');
    if (target === this.#input && this.#draft.trim() && !isSubmitting) this.#commit(this.#draft);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.target === this.#input) this.#onInputKey(event);
    else this.#onChipKey(event);
  };

  #onInputKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && this.#draft.trim()) {
      event.preventDefault();
      this.#commit(this.#draft);
      return;
    }
    const isAtStart = this.#input?.selectionStart === 0 && this.#input.selectionEnd === 0;
    const goesBack = event.key === 'Backspace' || event.key === this.#backKey;
    if (!isAtStart || !goesBack || this.#chips.length === 0) return;
    event.preventDefault();
    this.#buttons.at(-1)?.focus();
  }

  #onChipKey(event: KeyboardEvent): void {
    const at = atOf(event.target as Element);
    if (at === undefined) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.#remove(at);
      return;
    }
    const next = this.#target(event.key, this.#buttons.indexOf(event.target as HTMLElement));
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  #target(key: string, at: number): HTMLElement | null | undefined {
    const buttons = this.#buttons;
    if (key === 'Home') return buttons[0];
    if (key === 'End') return this.#input;
    if (key === this.#backKey) return buttons[Math.max(at - 1, 0)];
    if (key === 'ArrowLeft' || key === 'ArrowRight') return buttons[at + 1] ?? this.#input;
    return undefined;
  }

  /** The arrow that leads towards the first chip. */
  get #backKey(): string {
    return this.#host.matches(':dir(rtl)') ? 'ArrowRight' : 'ArrowLeft';
  }
}

const atOf = (element: Element): number | undefined => {
  const at = element.closest<HTMLElement>('.chip')?.dataset['at'];
  return at === undefined ? undefined : Number(at);
};
