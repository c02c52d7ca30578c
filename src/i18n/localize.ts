import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  loadCatalogue,
  primaryLanguage,
  type Catalogue,
  type MessageKey,
  type Messages,
} from './catalogue.js';
import { format, type MessageParams } from './message.js';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Texts in the language of the nearest `lang`, followed while the page changes it. A language
 * without a catalogue gets English.
 */
export class Localize implements ReactiveController {
  readonly #host: Host;
  readonly #observer = new MutationObserver(() => this.#follow());
  #english: Partial<Messages>;
  /** Nothing while the texts are in English. */
  #catalogue: Catalogue | undefined;
  #wanted = '';
  /** What is said in the place of a text that is not there; nothing while it may still come. */
  #instead: 'error.network_error' | 'error.unexpected_response' | undefined;

  /** @param english the texts that the host may ask for, in English */
  constructor(host: Host, english: Partial<Messages>) {
    this.#host = host;
    this.#english = english;
    host.addController(this);
  }

  hostConnected(): void {
    for (const root of rootsAround(this.#host)) {
      this.#observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    }
    this.#follow();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Language of the texts, which is not the page's when there is no catalogue for that. */
  get lang(): string {
    return this.#catalogue?.lang ?? 'en';
  }

  /** Whether the texts are in the page's language, so that they need no `lang` of their own. */
  get isPageLanguage(): boolean {
    return primaryLanguage(this.#wanted) === this.lang;
  }

  /** Language for numbers and dates: the page's own region where the texts are in its language. */
  get locale(): string {
    return this.isPageLanguage ? this.#wanted : this.lang;
  }

  /** The text for a key; `count` chooses its plural form. Of a refusal, nothing until it is loaded. */
  readonly t = (key: MessageKey, params?: MessageParams): string => {
    const messages: Partial<Messages> = this.#catalogue?.messages ?? this.#english;
    const message = messages[key] ?? messages[this.#instead ?? key];
    if (!message) this.#loadRefusals();
    return format(message ?? '', this.locale, params);
  };

  /** Adds English texts of a part that was loaded on demand. */
  learn(english: Partial<Messages>): void {
    this.#english = { ...this.#english, ...english };
  }

  /**
   * Where an answer came that refuses something, there is a network; if not, that is to be said. A
   * newer backend may refuse for a reason that is unknown here. The browser loads a module once,
   * however often it is asked.
   */
  #loadRefusals(): void {
    void import('./english/refusals.js')
      .then(
        ({ refusalTexts }) => {
          this.learn(refusalTexts);
          return 'error.unexpected_response' as const;
        },
        () => 'error.network_error' as const,
      )
      .then((instead) => {
        this.#instead = instead;
        this.#host.requestUpdate();
      });
  }

  #follow(): void {
    const wanted = languageTag(nearestLang(this.#host));
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    void loadCatalogue(wanted).then((loaded) => wanted === this.#wanted && this.#use(loaded));
  }

  #use(catalogue: Catalogue | undefined): void {
    this.#catalogue = catalogue;
    this.#host.requestUpdate();
  }
}

/** The document and every shadow root that the element is in, from the inside out. */
const rootsAround = (element: Element): Node[] => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
};

const nearestLang = (element: Element): string => {
  const lang = element.closest('[lang]')?.getAttribute('lang');
  const root = element.getRootNode();
  return lang ?? (root instanceof ShadowRoot ? nearestLang(root.host) : '');
};

/** A tag that `Intl` takes; nothing for what is none. Some pages write `en_US`. */
const languageTag = (lang: string): string => {
  try {
    return Intl.getCanonicalLocales(lang.replaceAll('_', '-'))[0] ?? '';
  } catch {
    return '';
  }
};
