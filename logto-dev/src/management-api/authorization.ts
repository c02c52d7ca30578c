import { jwtVerify, type JWTPayload } from 'jose';
import { managementApiIndicator, type Tenant } from '../tenant.js';
import type { SigningKey } from '../tokens.js';
import { RequestError } from './errors.js';

/** Who signs the tenant's tokens. */
interface Issuer {
  tenant: Tenant;
  signingKey: SigningKey;
  /** `{endpoint}/oidc` */
  issuer: string;
}

/**
 * Lets a request with an access token of the Management API pass.
 *
 * @throws {RequestError} 401 without a valid token, 403 when its scope lacks `all`.
 */
export const authorize = async (request: Request, issuer: Issuer): Promise<void> => {
  const { sub, scope } = await verify(bearerToken(request), issuer);
  if (!sub) throw new RequestError(401, 'auth.jwt_sub_missing');
  if (typeof scope !== 'string' || !scope.split(' ').includes('all'))
    throw new RequestError(403, 'auth.forbidden');
};

const bearerToken = (request: Request): string => {
  const authorization = request.headers.get('authorization');
  if (!authorization) throw new RequestError(401, 'auth.authorization_header_missing');
  if (authorization.startsWith('Bearer')) return authorization.slice('Bearer '.length);
  throw new RequestError(401, 'auth.authorization_token_type_not_supported', {
    data: { supportedTypes: ['Bearer'] },
  });
};

/** The token that each key saw last, and what it says: its signature costs more than the answer. */
const verified = new WeakMap<SigningKey, { token: string; payload: JWTPayload }>();

const verify = async (token: string, issuer: Issuer): Promise<JWTPayload> => {
  const last = verified.get(issuer.signingKey);
  if (last?.token === token && issuer.tenant.now() < (last.payload.exp ?? 0) * 1000)
    return last.payload;
  const payload = await verifySignature(token, issuer);
  verified.set(issuer.signingKey, { token, payload });
  return payload;
};

const verifySignature = async (token: string, { tenant, signingKey, issuer }: Issuer) => {
  try {
    const { payload } = await jwtVerify(token, signingKey.publicKey, {
      issuer,
      currentDate: new Date(tenant.now()),
      audience: managementApiIndicator,
      algorithms: ['ES384'],
    });
    return payload;
  } catch (error) {
    // Logto really sends the error whole, the payload of a token of another audience included.
    throw new RequestError(401, 'auth.unauthorized', {
      data: Object.fromEntries(Object.entries(error as Error)),
    });
  }
};
