import { createHmac, createPublicKey } from 'node:crypto';
import { createSigningKey, signAccessToken, type SigningKey } from '../../logto-dev/src/tokens.js';
import type { World } from '../contract/world.js';
import { requestToken } from '../unit/logto-dev/management-client.js';

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/**
 * Texts that are no valid access token of a user, by what is wrong with them. Each has all else of
 * the right one: the user, the audience, the scopes.
 */
export const wrongTokens = async (
  { idOf, logto, tokenFor }: World,
  username: string,
  organizationId?: string,
): Promise<Record<string, string>> => {
  const { apiResource, spaAppId } = logto.credentials;
  const key = logto.signingKey;
  const valid = await tokenFor(username, organizationId);
  const [head = '', payload = '', signature = ''] = valid.split('.');
  const claims = {
    issuer: `${logto.endpoint}/oidc`,
    subject: idOf(username),
    clientId: spaAppId,
    audience: organizationId ? `urn:logto:organization:${organizationId}` : apiResource,
    scope: 'create:organization manage:member delete:member manage:organization invite:member',
    issuedAt: Date.now(),
  };
  const signed = (changed: Partial<typeof claims> & { lifetime?: number }, by: SigningKey = key) =>
    signAccessToken(by, { ...claims, ...changed });
  const foreign = await createSigningKey();
  const { kid } = key;
  const pem = createPublicKey({ key: key.publicJwk, format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  });
  const unsigned = encode({ alg: 'none', typ: 'at+jwt', kid });
  const machine = await requestToken(logto, { resource: apiResource });
  const management = await requestToken(logto, { resource: 'https://default.logto.app/api' });
  return {
    junk: 'junk',
    opaque: 'cxWE1h0wT1Y4wW6J2UqnmJd0Vd4eN0eKzK3v5m8aBcD',
    'three dots': 'a.b.c',
    'alg none': `${unsigned}.${payload}.`,
    'alg none with a signature': `${unsigned}.${payload}.${signature}`,
    'without its signature': `${head}.${payload}.`,
    'with another payload': `${head}.${encode({ ...claims, sub: 'root' })}.${signature}`,
    'HS256 with the public key': hmac(pem, kid, payload),
    'HS256 with the key as JSON': hmac(JSON.stringify(key.publicJwk), kid, payload),
    'HS256 with an empty key': hmac('', kid, payload),
    'of an unknown key': await signed({}, foreign),
    'of a foreign key under a known id': await signed({}, { ...foreign, kid }),
    expired: await signed({ lifetime: -60 }),
    'not valid yet': await signWith(key, valid, { nbf: seconds(600) }),
    'without an end': await signWith(key, valid, { exp: undefined }),
    'of a foreign issuer': await signed({ issuer: 'https://evil.example.test/oidc' }),
    'for another audience': await signed({ audience: 'https://other.example.test' }),
    'for several audiences': await signWith(key, valid, { aud: [claims.audience, apiResource] }),
    'for the Management API': await signed({ audience: 'https://default.logto.app/api' }),
    'an ID token': await signWith(key, valid, { aud: spaAppId }, { typ: 'JWT' }),
    'an ID token for this audience': await signWith(key, valid, {}, { typ: 'JWT' }),
    'of nobody': await signed({ subject: '' }),
    "an application's own": await signed({ subject: spaAppId }),
    'a machine-to-machine token': String(machine.body['access_token']),
    "the backend's own": String(management.body['access_token']),
  };
};

const seconds = (fromNow: number) => Math.floor(Date.now() / 1000) + fromNow;

const hmac = (secret: string | Buffer, kid: string, payload: string): string => {
  const head = encode({ alg: 'HS256', typ: 'at+jwt', kid });
  const mac = createHmac('sha256', secret).update(`${head}.${payload}`).digest('base64url');
  return `${head}.${payload}.${mac}`;
};

/** The token with other claims, or another header, and a signature that is right. */
const signWith = async (
  { kid, privateKey }: SigningKey,
  token: string,
  claims: object,
  header: object = {},
): Promise<string> => {
  const payload = JSON.parse(
    Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(),
  ) as object;
  const head = encode({ alg: 'ES384', typ: 'at+jwt', kid, ...header });
  const signedPart = `${head}.${encode({ ...payload, ...claims })}`;
  const signature = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-384' },
    privateKey,
    Buffer.from(signedPart),
  );
  return `${signedPart}.${Buffer.from(signature).toString('base64url')}`;
};
