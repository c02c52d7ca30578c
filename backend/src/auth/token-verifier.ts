import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTPayload } from 'jose';
import { LogtoError } from '../logto/error.js';
import { asResponse, type Transport } from '../logto/transport.js';
import { organizationAudience } from '../option-rules.js';
import type { Settings } from '../options.js';
import { ProblemError } from '../problem.js';

/** What a valid access token of a user says. */
export interface AccessToken {
  userId: string;
  /** `resource`: for the API. `organization`: for an organization only. */
  audience: 'resource' | 'organization';
  /** Missing where the token is for no organization. */
  organizationId: string | undefined;
  scopes: ReadonlySet<string>;
  /** Epoch milliseconds. */
  expiresAt: number;
}

export type VerifyToken = (token: string) => Promise<AccessToken>;

/** Asymmetric only: with HS256 the public key would do as a secret (RFC 8725, 2.1). */
const algorithms = ['ES256', 'ES384', 'ES512', 'RS256', 'PS256'];
/** Seconds that clocks may differ. */
const clockTolerance = 5;
/** Milliseconds. A key that Logto withdrew is not trusted for longer. */
const keysLifetime = 12 * 60 * 60 * 1000;

/**
 * Verifies access tokens as RFC 9068 says, against Logto's keys: fetched once and kept, and again
 * for an unknown key, at most every 30 s.
 *
 * @returns a function that throws `unauthenticated` for a token that is not valid, and a
 * {@link LogtoError} when the keys cannot be had
 */
export const createTokenVerifier = (settings: Settings, transport: Transport): VerifyToken => {
  const keys = createRemoteJWKSet(new URL(`${settings.logtoEndpoint}/oidc/jwks`), {
    cacheMaxAge: keysLifetime,
    timeoutDuration: settings.logtoTimeout + 1000,
    [customFetch]: async (url, init) =>
      asResponse(await transport(new Request(url, init), '/oidc/jwks')),
  });
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms,
        typ: 'at+jwt',
        issuer: `${settings.logtoEndpoint}/oidc`,
        requiredClaims: ['sub', 'exp', 'client_id'],
        clockTolerance,
        currentDate: new Date(settings.now()),
      });
      return accessToken(payload, settings);
    } catch (error) {
      throw asVerdict(error);
    }
  };
};

const accessToken = (payload: JWTPayload, { apiResource, clientIds }: Settings): AccessToken => {
  const {
    sub,
    aud,
    exp = 0,
    client_id: clientId,
    scope,
    organization_id: organizationId,
  } = payload;
  // A machine-to-machine token is the application's own: there is no user behind it.
  if (!sub || sub === clientId) throw unauthenticated('sub is no user');
  if (clientIds && !clientIds.some((each) => each === clientId))
    throw unauthenticated('client_id is not among clientIds');
  const expiresAt = exp * 1000;
  const scopes = new Set(typeof scope === 'string' ? scope.split(' ').filter(Boolean) : []);
  if (aud === apiResource) {
    const organization = typeof organizationId === 'string' ? organizationId : undefined;
    return { userId: sub, audience: 'resource', organizationId: organization, scopes, expiresAt };
  }
  if (typeof aud !== 'string' || !aud.startsWith(organizationAudience))
    throw unauthenticated('aud is neither the API resource nor an organization');
  const organization = aud.slice(organizationAudience.length);
  return { userId: sub, audience: 'organization', organizationId: organization, scopes, expiresAt };
};

/** The keys' errors are Logto's, all others the token's. */
const asVerdict = (error: unknown): unknown => {
  if (error instanceof LogtoError || error instanceof ProblemError) return error;
  if (error instanceof errors.JWKSInvalid || isGeneric(error)) return new LogtoError('malformed');
  return unauthenticated(reasonOf(error));
};

/** Codes and names of claims: messages may quote the token. */
const reasonOf = (error: unknown): string | undefined => {
  if (!(error instanceof errors.JOSEError)) return undefined;
  return 'claim' in error ? `${error.code} ${String(error.claim)}` : error.code;
};

/** What jose throws for keys that are no JSON. */
const isGeneric = (error: unknown): boolean =>
  error instanceof errors.JOSEError && error.code === errors.JOSEError.code;

/** @param cause for the log; whoever calls is not told */
export const unauthenticated = (cause: LogtoError | string | undefined): ProblemError =>
  new ProblemError('unauthenticated', {}, cause);
