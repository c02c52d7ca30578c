import { html, type TemplateResult } from 'lit/html.js';
import type { Localize } from '../../../i18n/localize.js';
import { icon } from '../../../templates/icon.js';
import type { ReactiveElement } from '../../reactive-element.js';
import { isAddress, isComplete, parseAddresses } from './addresses.js';

/** Most addresses of one submit. */
const maxAddresses = 500;

/**
 * The addresses in the box: chips before the text area in which typing continues, so that lines
 * which are pasted or dropped there stay lines. Only one button of a chip is in the tab order, or
 * one would have to pass hundreds; arrows move among the others.
 */
export class AddressChips {
  readonly #host: ReactiveElement;
  readonly #i18n: Localize;
  #isMissing = false;
  /** Each once; what is none stays as it was typed. */
  addresses: readonly string[] = [];
  /** What is in the text area. */
  draft: string;
  /** What just happened, for who does not see it. */
  announcement = '';

  /** @param draft what was typed before */
  constructor(host: ReactiveElement, i18n: Localize, draft: string) {
    this.#host = host;
    this.#i18n = i18n;
    this.draft = draft;
    if (isComplete(draft)) this.#commit();
  }

  /** How many can be sent. */
  get count(): number {
    return this.addresses.filter(isAddress).length;
  }

  /** Takes what is typed as well. @returns whether all of it can be sent */
  check(): boolean {
    this.#commit();
    this.#isMissing = this.addresses.length === 0;
    return !this.error;
  }

  /** Leaves out what was sent. */
  drop(sent: readonly string[]): void {
    this.#set(this.addresses.filter((address) => !sent.includes(address)));
  }

  render(): TemplateResult {
    return html`<ul role="list" aria-label=${this.#i18n.t('invite.chips')}>
      ${this.addresses.map(this.#chip)}
    </ul>`;
  }

  readonly #chip = (address: string, at: number): TemplateResult => {
    const { t } = this.#i18n;
    const isLast = at === this.addresses.length - 1;
    return html`
      <li class=${isAddress(address) ? 'chip' : 'chip invalid'} part="chip">
        ${isAddress(address) ? html`<span>${address}</span>` : this.#editButton(address)}
        <button
          type="button"
          class="button quiet icon"
          tabindex=${isLast ? 0 : -1}
          aria-label=${t('invite.remove', { address })}
          @click=${() => this.#remove(address)}
        >
          ${icon('cross')}
        </button>
      </li>
    `;
  };

  /** What is no address is corrected with a click. */
  #editButton(address: string): TemplateResult {
    return html`
      <button type="button" class="button link" tabindex="-1" @click=${() => this.#edit(address)}>
        ${icon('warning')}${address}
        <span class="visually-hidden">${this.#i18n.t('invite.outcome.invalid_email')}</span>
      </button>
    `;
  }

  get error(): string | undefined {
    const { t } = this.#i18n;
    const excess = this.addresses.length - maxAddresses;
    if (excess > 0) return t('invite.tooMany', { max: maxAddresses, count: excess });
    const count = this.addresses.length - this.count;
    if (count > 0) return t('invite.invalidAddresses', { count });
    return this.#isMissing ? t('invite.noAddress') : undefined;
  }

  /** What the focus can go to: the buttons of the chips, then the text area. */
  get #stops(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.box :is(button, textarea)')];
  }

  focus(): void {
    this.#stops.at(-1)?.focus();
  }

  #set(addresses: readonly string[], draft = this.draft): void {
    this.addresses = addresses;
    this.draft = draft;
    this.#isMissing = false;
    this.#host.requestUpdate();
  }

  /** Makes chips of what is typed; those that are there already are folded. */
  #commit(): void {
    const { t } = this.#i18n;
    const found = parseAddresses(this.draft);
    const addresses = [...new Set([...this.addresses, ...found])];
    const added = addresses.length - this.addresses.length;
    const folded = found.length - added;
    this.#set(addresses, '');
    if (found.length === 0) return;
    // A single one is named, so that adding one after the other is heard each time.
    const address = addresses.at(-1) ?? '';
    const news = [added && t('invite.added', { count: added, address })];
    this.announcement = [...news, folded && t('invite.folded', { count: folded })]
      .filter(Boolean)
      .join(' ');
    void this.#host.updateComplete.then(() => this.#stops.at(-1)?.parentElement?.scrollTo(0, 1e6));
  }

  /** Takes a chip away, and moves the focus to its neighbour. */
  #remove(address: string): void {
    const at = this.addresses.indexOf(address);
    this.announcement = this.#i18n.t('invite.removed', { address });
    this.#set(this.addresses.filter((each) => each !== address));
    void this.#host.updateComplete.then(() => {
      const stops = this.#stops.filter((stop) => !stop.matches('.link'));
      stops[Math.max(Math.min(at, stops.length - 2), 0)]?.focus();
    });
  }

  #edit(address: string): void {
    this.#commit();
    this.#set(
      this.addresses.filter((each) => each !== address),
      address,
    );
    this.focus();
  }

  readonly onInput = ({ target, isComposing, inputType }: InputEvent): void => {
    const input = target as HTMLTextAreaElement;
    const { value } = input;
    this.#set(this.addresses, value);
    const isPasted = inputType === 'insertFromPaste' && parseAddresses(value).some(isAddress);
    if (isComposing || (!isPasted && !isComplete(value))) return;
    // Lit has not rendered what is typed yet, and so would see no change.
    input.value = '';
    this.#commit();
  };

  readonly onClick = ({ target, currentTarget }: Event): void => {
    if (target === currentTarget) this.focus();
  };

  readonly onFocusout = ({ relatedTarget }: FocusEvent): void => {
    // Submitting takes what is typed itself; a new chip now would move the button off the pointer.
    if (!(relatedTarget as Element | null)?.matches('[type=submit]')) this.#commit();
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const { key } = event;
    const target = event.target as HTMLElement;
    const stops = this.#stops;
    const at = stops.indexOf(target);
    if (target instanceof HTMLTextAreaElement) {
      if (key === 'Enter') {
        // It ends an address. To mail many people takes a button.
        event.preventDefault();
        this.#commit();
      }
      // Keys move in the text first.
      if (target.selectionEnd > 0) return;
    } else if (key === 'Backspace' || key === 'Delete') {
      event.preventDefault();
      target.parentElement?.querySelector<HTMLElement>('button.icon')?.click();
      return;
    }
    const next = stops[Math.max(0, Math.min(at + this.#step(key), stops.length - 1))];
    if (!next || next === target) return;
    event.preventDefault();
    next.focus();
  };

  #step(key: string): number {
    const forwards = this.#host.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
    if (key === 'Home') return -Infinity;
    if (key === 'End') return Infinity;
    if (key === forwards) return 1;
    return key === 'Backspace' || key.startsWith('Arrow') ? -1 : 0;
  }
}
