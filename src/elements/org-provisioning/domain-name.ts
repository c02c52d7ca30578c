/**
 * An email domain as its people write it, with what it is to computers behind: two that look alike
 * can still be told apart.
 */
export const domainName = (domain: string): string => {
  try {
    const name = domain.split('.').map(unicodeOf).join('.');
    const isSame = name !== domain && new URL(`https://${name}`).hostname === domain;
    return isSame ? `${name} (${domain})` : domain;
  } catch {
    return domain;
  }
};

const unicodeOf = (label: string): string =>
  label.startsWith('xn--') ? decode(label.slice(4)) : label;

const digits = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Browsers only write Punycode.
 *
 * @throws RangeError for what is none
 * @see https://www.rfc-editor.org/rfc/rfc3492#section-6.2
 */
const decode = (encoded: string): string => {
  const end = encoded.lastIndexOf('-');
  const characters = [...encoded.slice(0, Math.max(end, 0))];
  let [code, index, bias] = [128, 0, 72];
  for (let at = end + 1; at < encoded.length;) {
    const before = index;
    for (let weight = 1, k = 36; ; k += 36) {
      const digit = digits.indexOf(encoded.charAt(at++) || '?');
      const threshold = Math.min(Math.max(k - bias, 1), 26);
      index += digit * weight;
      if (digit < threshold) break;
      weight *= 36 - threshold;
    }
    const count = characters.length + 1;
    bias = adapt(index - before, count, before === 0);
    code += Math.floor(index / count);
    index %= count;
    characters.splice(index++, 0, String.fromCodePoint(code));
  }
  return characters.join('');
};

const adapt = (delta: number, count: number, isFirst: boolean): number => {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
};
