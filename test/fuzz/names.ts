/**
 * What requests speak of by name, because it differs from run to run: `$alice` in a request is
 * replaced by her id when it is sent, `$adminToken` by a token. So a request can be printed, kept
 * and sent again, and tells no secret.
 */
export type Names = Record<string, string>;

const name = /\$([A-Za-z]+)/g;

/** The text with what its names stand for. */
export const withNames = (text: string, names: Names): string =>
  text.replaceAll(name, (whole, key: string) =>
    Object.hasOwn(names, key) ? (names[key] ?? whole) : whole,
  );
