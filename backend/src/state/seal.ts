import { base64url } from 'jose';

interface Keys {
  names: CryptoKey;
  values: CryptoKey;
}

/** Bytes that AES-GCM wants for its nonce (NIST SP 800-38D, 8.2.2). */
const nonceLength = 12;

/**
 * Makes what is kept outside of this process unreadable: whoever reads Redis learns no address, no
 * name and no secret of an app. The keys derive (RFC 5869) from the secret of the machine-to-machine
 * application, which all instances have, and whose reader could ask Logto for all of it anyway.
 */
export class Seal {
  readonly #keys: Promise<Keys>;

  constructor(secret: string) {
    this.#keys = deriveKeys(secret);
  }

  /** Stands for a text and tells nothing of it: its HMAC (RFC 2104). */
  async name(text: string): Promise<string> {
    const { names } = await this.#keys;
    return base64url.encode(new Uint8Array(await crypto.subtle.sign('HMAC', names, bytes(text))));
  }

  /** @param place where it is kept: it opens nowhere else */
  async close(text: string, place: string): Promise<string> {
    const { values } = await this.#keys;
    const iv = crypto.getRandomValues(new Uint8Array(nonceLength));
    const how = { name: 'AES-GCM', iv, additionalData: bytes(place) };
    const sealed = await crypto.subtle.encrypt(how, values, bytes(text));
    return `${base64url.encode(iv)}.${base64url.encode(new Uint8Array(sealed))}`;
  }

  /** @throws {Error} when it was not closed for this place with this secret */
  async open(sealed: string, place: string): Promise<string> {
    const { values } = await this.#keys;
    const [iv = '', content = ''] = sealed.split('.');
    const how = { name: 'AES-GCM', iv: decode(iv), additionalData: bytes(place) };
    return new TextDecoder().decode(await crypto.subtle.decrypt(how, values, decode(content)));
  }
}

const deriveKeys = async (secret: string): Promise<Keys> => {
  const source = await crypto.subtle.importKey('raw', bytes(secret), 'HKDF', false, ['deriveKey']);
  const derive = (info: string, algorithm: HmacKeyGenParams | AesKeyGenParams, use: KeyUsage[]) =>
    crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: bytes(`orgkit ${info}`) },
      source,
      algorithm,
      false,
      use,
    );
  const [names, values] = await Promise.all([
    derive('names', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign']),
    derive('values', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']),
  ]);
  return { names, values };
};

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const decode = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(base64url.decode(text));
