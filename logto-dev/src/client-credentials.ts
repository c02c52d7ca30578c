import type { Tenant } from './tenant.js';
import type { Application } from './entities.js';
import { secret } from './ids.js';
import {
  applicationScopeNames,
  organizationAudience,
  signAccessToken,
  tokenLifetime,
  type SigningKey,
} from './tokens.js';

interface Options {
  tenant: Tenant;
  issuer: string;
  signingKey: SigningKey;
}

/**
 * The token endpoint for machine-to-machine applications: `grant_type=client_credentials`, the
 * secret as Basic authorization or in the body (RFC 6749 section 4.4).
 */
export const createClientCredentialsGrant =
  ({ tenant, issuer, signingKey }: Options) =>
  async (request: Request): Promise<Response> => {
    const form = new URLSearchParams(await request.text());
    const application = authenticate(tenant, request, form);
    if (!application) return answer(401, { error: 'invalid_client' });
    if (form.get('grant_type') !== 'client_credentials')
      return oidcError('invalid_grant', 'Grant request is invalid.', 'grant request is invalid');
    const target = resolveTarget(tenant, application, form);
    if (target instanceof Response) return target;
    const scope = requestedScopes(target.scopes, form.get('scope')).join(' ');
    const accessToken = target.audience
      ? await signAccessToken(signingKey, {
          issuer,
          subject: application.id,
          clientId: application.id,
          audience: target.audience,
          scope,
          issuedAt: tenant.now(),
        })
      : secret();
    return answer(200, {
      access_token: accessToken,
      expires_in: tokenLifetime,
      token_type: 'Bearer',
      scope,
    });
  };

interface Target {
  /** Without one the token is opaque. */
  audience: string | undefined;
  scopes: string[];
}

const resolveTarget = (
  tenant: Tenant,
  application: Application,
  form: URLSearchParams,
): Target | Response => {
  const organizationId = form.get('organization_id');
  const resource = form.get('resource');
  if (resource !== null) {
    if (!tenant.findResource(resource))
      return oidcError('invalid_target', 'Invalid resource indicator.');
    return { audience: resource, scopes: applicationScopeNames(tenant, application.id, resource) };
  }
  if (organizationId === null) return { audience: undefined, scopes: [] };
  const roleIds = tenant.organizations.get(organizationId)?.applications.get(application.id);
  if (!roleIds) return accessDenied();
  return {
    audience: organizationAudience(organizationId),
    scopes: tenant.organizationScopesOfRoles(roleIds).map(({ name }) => name),
  };
};

/** What was asked for and is held; everything that is held when nothing was named. */
const requestedScopes = (held: string[], requested: string | null): string[] => {
  if (requested === null) return held;
  const names = new Set(requested.split(' '));
  return held.filter((name) => names.has(name));
};

const authenticate = (
  tenant: Tenant,
  request: Request,
  form: URLSearchParams,
): Application | undefined => {
  const [id, clientSecret] = basicCredentials(request) ?? [
    form.get('client_id'),
    form.get('client_secret'),
  ];
  const application = tenant.applications.get(id ?? '');
  return application?.type === 'MachineToMachine' && application.secret === clientSecret
    ? application
    : undefined;
};

const basicCredentials = (request: Request): [string, string] | undefined => {
  const encoded = /^Basic (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [id = '', clientSecret = ''] = decodeBase64(encoded).split(':').map(decodeForm);
  return [id, clientSecret];
};

const decodeBase64 = (encoded: string): string => {
  try {
    return atob(encoded);
  } catch {
    return '';
  }
};

const decodeForm = (value: string): string => new URLSearchParams(`v=${value}`).get('v') ?? '';

const accessDenied = () =>
  answer(403, {
    code: 'oidc.access_denied',
    message: 'Access denied.',
    error: 'access_denied',
    error_description: 'app has not associated with the organization',
  });

const oidcError = (error: string, message: string, description?: string): Response =>
  answer(400, {
    code: `oidc.${error}`,
    message,
    error,
    ...(description !== undefined && { error_description: description }),
  });

const answer = (status: number, body: Record<string, unknown>): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
