import type { Message } from './message.js';
import { en } from './messages/en.js';

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, Message>>;

export interface Catalogue {
  /** BCP 47 tag of the language that the texts are in. */
  readonly lang: string;
  readonly messages: Messages;
}

export const english: Catalogue = { lang: 'en', messages: en };

/** One chunk for each language, loaded when a page asks for it. */
const loaders: Readonly<Record<string, () => Promise<Messages>>> = {
  ja: async () => (await import('./messages/ja.js')).ja,
  th: async () => (await import('./messages/th.js')).th,
};

const catalogues = new Map<string, Catalogue>([['en', english]]);

/** The catalogue for a language tag when it needs no loading: known already, or there is none. */
export const knownCatalogue = (tag: string): Catalogue | undefined => {
  const language = primaryLanguage(tag);
  return catalogues.get(language) ?? (language in loaders ? undefined : english);
};

/** Loads the catalogue for a language tag. When it cannot be loaded, English has to do. */
export const loadCatalogue = async (tag: string): Promise<Catalogue> => {
  const language = primaryLanguage(tag);
  const load = loaders[language];
  const known = catalogues.get(language);
  if (known || !load) return known ?? english;
  try {
    const catalogue = { lang: language, messages: await load() };
    catalogues.set(language, catalogue);
    return catalogue;
  } catch {
    return english;
  }
};

/** `en` of `en-GB`. */
export const primaryLanguage = (tag: string): string => tag.split('-')[0] ?? '';
