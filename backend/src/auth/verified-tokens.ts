import { ExpiringMap } from '../expiring-map.js';
import type { AccessToken, VerifyToken } from './token-verifier.js';

/** Milliseconds. */
const lifetime = 60_000;
const capacity = 10_000;

/**
 * Verifies a signature once in a while and not with every call: that of a P-384 key costs more than
 * the rest of a read. Tokens themselves are not kept, and each ends when it says so. What its owner
 * may do is no part of it: Logto is asked for that.
 */
export const rememberVerified = (verify: VerifyToken, now: () => number): VerifyToken => {
  const verified = new ExpiringMap<AccessToken>(lifetime, capacity, now);
  return async (token) => {
    const key = await digest(token);
    const known = verified.get(key);
    if (known && now() < known.expiresAt) return known;
    const accessToken = await verify(token);
    verified.set(key, accessToken);
    return accessToken;
  };
};

const digest = async (text: string): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return String.fromCharCode(...new Uint8Array(hash));
};
