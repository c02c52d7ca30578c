import type { Configuration, Grant, KoaContextWithOIDC } from 'oidc-provider';
import { secret } from '../ids.js';
import { errorPage, signedOutPage, signOutPage } from '../pages/oidc-pages.js';
import type { Tenant } from '../tenant.js';
import { organizationAudience, tokenLifetime, type SigningKey } from '../tokens.js';
import { claimsByScope, findAccount } from './accounts.js';
import { createAdapter } from './adapter.js';
import { addLogtoErrorCode } from './errors.js';
import { interactionPolicy, Provider } from './library.js';
import {
  assertOrganizationAccess,
  organizationsResource,
  requestedOrganization,
  resourceServerInfo,
} from './resource-servers.js';

/** Seconds. */
const day = 24 * 3600;

export interface OidcOptions {
  tenant: Tenant;
  signingKey: SigningKey;
  /** Origin of the server; the issuer is `{endpoint}/oidc`. */
  endpoint: string;
  /** Answers a token request of a machine-to-machine application. */
  grantClientCredentials: (request: Request) => Promise<Response>;
}

/**
 * Browser sign-in and the token endpoint of the tenant: oidc-provider, the library that Logto is
 * built on, configured so that it answers like Logto. To be served below `/oidc`.
 */
export const createOidcProvider = (options: OidcOptions): InstanceType<typeof Provider> => {
  const { tenant, signingKey, endpoint, grantClientCredentials } = options;
  const provider = new Provider(`${endpoint}/oidc`, {
    ...signing(signingKey),
    ...tokens(tenant),
    ...interactions,
    adapter: createAdapter(tenant),
    claims: claimsByScope,
    scopes: ['offline_access', ...Object.keys(claimsByScope)],
    clientBasedCORS: (_ctx, origin, { clientId }) =>
      allowedOrigins(tenant, clientId).includes(origin),
    cookies: { keys: [secret()] },
    features: features(tenant),
    findAccount: (_ctx, userId) => findAccount(tenant, userId),
    renderError: (ctx, { error, error_description: description }) => {
      ctx.type = 'html';
      ctx.body = errorPage(description ?? error);
    },
    ttl: {
      AccessToken: tokenLifetime,
      AuthorizationCode: 60,
      Grant: 180 * day,
      IdToken: tokenLifetime,
      Interaction: 3600,
      RefreshToken: 14 * day,
      Session: 14 * day,
    },
  });
  provider.registerGrantType(
    'client_credentials',
    (ctx) => forwardTokenRequest(ctx, grantClientCredentials),
    ['scope', 'resource', 'organization_id'],
  );
  provider.use(addLogtoErrorCode);
  provider.on('server_error', (_ctx, error) => console.error(error));
  return provider;
};

const signing = ({ privateJwk }: SigningKey): Configuration => ({
  jwks: { keys: [privateJwk] },
  clientDefaults: { id_token_signed_response_alg: 'ES384' },
  enabledJWA: { idTokenSigningAlgValues: ['ES384'] },
});

const tokens = (tenant: Tenant): Configuration => ({
  // Logto puts the claims of all granted scopes into the ID token.
  conformIdTokenClaims: false,
  extraTokenClaims: (ctx, { aud }) => {
    const organizationId = requestedOrganization(ctx);
    return organizationId === undefined || aud === organizationAudience(organizationId)
      ? undefined
      : { organization_id: organizationId };
  },
  formats: {
    customizers: {
      jwt: (_ctx, token, { payload }) => {
        payload.scope = token.scope ?? ''; // Logto states an empty scope too.
      },
    },
  },
  rotateRefreshToken: (ctx) => {
    // The last hook before the old token counts as used: a refusal must not cost it.
    assertOrganizationAccess(tenant, ctx);
    return true;
  },
});

const features = (tenant: Tenant): Configuration['features'] => ({
  devInteractions: { enabled: false },
  dPoP: { enabled: false },
  resourceIndicators: {
    enabled: true,
    getResourceServerInfo: (ctx, indicator) => resourceServerInfo(tenant, ctx, indicator),
    useGrantedResource: (ctx) => requestedOrganization(ctx) !== undefined,
    defaultResource: (ctx, _client, granted) =>
      granted && requestedOrganization(ctx) !== undefined ? organizationsResource : granted,
  },
  revocation: {
    enabled: true,
    allowedPolicy: (_ctx, { clientId }, token) => token.clientId === clientId,
  },
  rpInitiatedLogout: {
    enabled: true,
    logoutSource: (ctx, form) => {
      ctx.body = signOutPage(form, ctx.oidc.client !== undefined);
    },
    postLogoutSuccessSource: (ctx) => {
      ctx.body = signedOutPage();
    },
  },
});

const interactionsPolicy = interactionPolicy.base();
interactionsPolicy
  .get('login')
  ?.checks.add(
    new interactionPolicy.Check(
      'account_missing',
      'the account of the session is suspended or gone',
      ({ oidc }) => oidc.session?.accountId !== undefined && oidc.account === undefined,
    ),
  );

const interactions: Configuration = {
  extraParams: ['first_screen', 'one_time_token'],
  interactions: {
    policy: interactionsPolicy,
    url: (_ctx, { params }) =>
      `/sign-in?${new URLSearchParams({ app_id: String(params.client_id) })}`,
  },
  loadExistingGrant: (ctx) => grantAllRequested(ctx),
};

const allowedOrigins = (tenant: Tenant, clientId: string): string[] =>
  tenant.applications.get(clientId)?.customClientMetadata.corsAllowedOrigins ?? [];

/** Logto asks for no consent in one's own applications: what is requested is granted. */
const grantAllRequested = async ({ oidc }: KoaContextWithOIDC): Promise<Grant> => {
  const { client, account, session, provider } = oidc;
  const grantId = client && session?.grantIdFor(client.clientId);
  const existing = grantId === undefined ? undefined : await provider.Grant.find(grantId);
  const grant =
    existing ?? new provider.Grant({ accountId: account?.accountId, clientId: client?.clientId });

  grant.addOIDCScope([...oidc.requestParamOIDCScopes]);
  for (const indicator of Object.keys(oidc.resourceServers ?? {})) {
    grant.addResourceScope(indicator, [...oidc.requestParamScopes]);
  }
  await grant.save();
  return grant;
};

/** Hands what oidc-provider has parsed to a handler of web-standard requests. */
const forwardTokenRequest = async (
  ctx: KoaContextWithOIDC,
  answer: (request: Request) => Promise<Response>,
): Promise<void> => {
  const response = await answer(
    new Request(ctx.oidc.urlFor('token'), {
      method: 'POST',
      headers: { authorization: ctx.get('authorization') },
      body: new URLSearchParams(ctx.oidc.body as Record<string, string>),
    }),
  );
  ctx.status = response.status;
  ctx.body = await response.json();
};
