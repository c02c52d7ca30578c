/**
 * A text with `{name}` for its parameters, or one for each plural category of its `count`.
 *
 * @see https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
 */
export type Message = string | ({ readonly other: string } & PluralForms);

type PluralForms = { readonly [Category in Intl.LDMLPluralRule]?: string };

/** What fills the `{name}`s; numbers are written as the language writes them. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** The text in one language. A parameter that is missing stays visible as `{name}`. */
export const format = (message: Message, lang: string, params: MessageParams = {}): string => {
  const text = typeof message === 'string' ? message : plural(message, lang, params['count']);
  return text.replace(/{(\w+)}/g, (placeholder, name: string) => {
    const value = params[name];
    if (typeof value === 'number') return new Intl.NumberFormat(lang).format(value);
    return value ?? placeholder;
  });
};

const plural = (
  forms: Exclude<Message, string>,
  lang: string,
  count: string | number | undefined,
): string => forms[new Intl.PluralRules(lang).select(Number(count))] ?? forms.other;

/** The same texts in another language. */
export type Translation<English> = Readonly<Record<keyof English, Message>>;
