import type { Message } from './message.js';
import type { en } from './messages/en.js';

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, Message>>;

/** Texts in one language, loaded as one chunk. English comes with the elements. */
export interface Catalogue {
  /** BCP 47 tag of the language that the texts are in. */
  readonly lang: string;
  readonly messages: Messages;
}

const loaders: Readonly<Record<string, () => Promise<Messages>>> = {
  ja: async () => (await import('./messages/ja.js')).ja,
  th: async () => (await import('./messages/th.js')).th,
};

const loading: Record<string, Promise<Messages | undefined> | undefined> = {};

/** Loads the catalogue for a language tag; nothing when there is none, or it cannot be loaded. */
export const loadCatalogue = async (tag: string): Promise<Catalogue | undefined> => {
  const lang = primaryLanguage(tag);
  const messages = await (loading[lang] ??= loaders[lang]?.().catch(() => undefined));
  if (messages) return { lang, messages };
  // Tried again when the language is wanted next.
  loading[lang] = undefined;
  return undefined;
};

/** `en` of `en-GB`. */
export const primaryLanguage = (tag: string): string => tag.split('-')[0] ?? '';
