/** Logto hands what is searched for to SQL's `LIKE`. */
export const escapeWildcards = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');
