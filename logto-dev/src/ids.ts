const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A number from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

const cryptoRandom: Random = () => {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return value / 2 ** 32;
};

const randomId = (length: number, random: Random) =>
  Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');

/** 12 characters, as Logto gives to users, organizations and connectors. */
export const shortId = (random: Random = cryptoRandom): string => randomId(12, random);

/** 21 characters, as Logto gives to everything else. */
export const standardId = (random: Random = cryptoRandom): string => randomId(21, random);

/** 32 characters, as Logto gives to application secrets and one-time tokens. */
export const secret = (random: Random = cryptoRandom): string => randomId(32, random);
