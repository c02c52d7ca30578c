/**
 * Enough of an address for its owner to recognize it: `carol@example.test` as `c•••l@example.test`.
 * The last character shows only where at least three others stay hidden.
 */
export const maskAddress = (address: string): string => {
  const at = address.lastIndexOf('@');
  const local = [...address.slice(0, at)];
  const first = local.length > 1 ? local[0] : '';
  const last = local.length > 4 ? local.at(-1) : '';
  return `${first ?? ''}•••${last ?? ''}${address.slice(at)}`;
};
