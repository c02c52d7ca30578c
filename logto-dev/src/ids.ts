const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A number from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

/** Drawn many at a time: a call costs far more than its numbers. */
const drawn = new Uint32Array(1024);
let used = drawn.length;

const cryptoRandom: Random = () => {
  if (used === drawn.length) {
    crypto.getRandomValues(drawn);
    used = 0;
  }
  return (drawn[used++] ?? 0) / 2 ** 32;
};

const randomId = (length: number, random: Random) =>
  Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');

/** 12 characters, as Logto gives to users, organizations and connectors. */
export const shortId = (random: Random = cryptoRandom): string => randomId(12, random);

/** 21 characters, as Logto gives to everything else. */
export const standardId = (random: Random = cryptoRandom): string => randomId(21, random);

/** 32 characters, as Logto gives to application secrets and one-time tokens. */
export const secret = (random: Random = cryptoRandom): string => randomId(32, random);
