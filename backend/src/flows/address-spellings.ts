import { normalizeAddress } from '../request/fields.js';

/**
 * The invitee of an invitation that takes the place of another. Logto takes no second pending one
 * for an address, but compares letter by letter, and the case of a domain means nothing (RFC 4343).
 * So the old link works until the mail with the new one is out.
 */
export const renewedAddress = (invitee: string): string => {
  const [local, domain] = parts(invitee);
  const lower = normalizeAddress(domain);
  return local + (domain === lower ? inCapitals(domain) : lower);
};

/** How Logto may spell the invitee of an invitation to the address, each once. */
export const spellingsOf = (address: string): string[] => {
  const [local, domain] = parts(normalizeAddress(address));
  return [...new Set([address, local + domain, local + inCapitals(domain)])];
};

/** In ASCII only, as {@link normalizeAddress}. */
const inCapitals = (domain: string): string =>
  domain.replaceAll(/[a-z]+/g, (letters) => letters.toUpperCase());

const parts = (address: string): [local: string, domain: string] => {
  const at = address.lastIndexOf('@') + 1;
  return [address.slice(0, at), address.slice(at)];
};
