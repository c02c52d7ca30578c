import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';

export interface Jwt {
  header: Record<string, unknown>;
  payload: Record<string, unknown>;
}

/** Decodes a JWT whose signature one of the published keys confirms. */
export const verifiedJwt = async (endpoint: string, token: unknown): Promise<Jwt> => {
  const [header = '', payload = '', signature = ''] = String(token).split('.');
  const decoded = { header: decode(header), payload: decode(payload) };
  const response = await fetch(`${endpoint}/oidc/jwks`);
  const { keys } = (await response.json()) as { keys: (JsonWebKey & { kid: string })[] };
  const key = keys.find(({ kid }) => kid === decoded.header.kid);
  if (!key) throw new Error('no published key has the kid of the token');
  const isGenuine = verify(
    'sha384',
    Buffer.from(`${header}.${payload}`),
    { key: createPublicKey({ key, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isGenuine) throw new Error('the signature is wrong');
  return decoded;
};

const decode = (part: string) =>
  JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
