import type { SigningKey } from '../tokens.js';
import { toResponse, type Answer } from './answer.js';
import { applicationRoutes } from './applications.js';
import { applicationRoleRoutes, userRoleRoutes } from './assigned-roles.js';
import { authorize } from './authorization.js';
import { connectorRoutes } from './connectors.js';
import { RequestError } from './errors.js';
import { oneTimeTokenRoutes } from './one-time-tokens.js';
import { organizationApplicationRoutes } from './organization-applications.js';
import { organizationInvitationRoutes } from './organization-invitations.js';
import { organizationJitRoutes } from './organization-jit.js';
import { organizationRoleRoutes } from './organization-roles.js';
import { organizationScopeRoutes } from './organization-scopes.js';
import { organizationUserRoleRoutes } from './organization-user-roles.js';
import { organizationUserRoutes } from './organization-users.js';
import { organizationRoutes } from './organizations.js';
import { resourceRoutes } from './resources.js';
import { roleRoutes } from './roles.js';
import { match, type Route, type Services } from './router.js';
import { statusRoutes } from './status.js';
import { userMfaVerificationRoutes } from './user-mfa-verifications.js';
import { userAssetRoutes } from './user-assets.js';
import { userRoutes } from './users.js';

// Of two patterns that fit a path, the first answers: literal ones stand before parameters.
const routes: readonly Route[] = [
  ...statusRoutes,
  ...userAssetRoutes,
  ...organizationRoutes,
  ...organizationUserRoleRoutes,
  ...organizationUserRoutes,
  ...organizationApplicationRoutes,
  ...organizationJitRoutes,
  ...organizationInvitationRoutes,
  ...organizationRoleRoutes,
  ...organizationScopeRoutes,
  ...userRoutes,
  ...userRoleRoutes,
  ...userMfaVerificationRoutes,
  ...roleRoutes,
  ...resourceRoutes,
  ...applicationRoutes,
  ...applicationRoleRoutes,
  ...oneTimeTokenRoutes,
  ...connectorRoutes,
];

interface Options extends Services {
  issuer: string;
  signingKey: SigningKey;
}

/** Everything under `/api`, without CORS headers: browsers must not call it. */
export const createManagementApi =
  ({ tenant, mailbox, issuer, signingKey }: Options) =>
  async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname.replace(/^\/api/, '');
    const found = match(routes, request.method === 'HEAD' ? 'GET' : request.method, path);
    if ('status' in found) return toResponse(withoutRoute[found.status]);
    try {
      if (!found.route.isPublic) await authorize(request, { tenant, signingKey, issuer });
      const { params, route } = found;
      return toResponse(await route.answer({ tenant, mailbox, params, request }));
    } catch (error) {
      return toResponse(toAnswer(error));
    }
  };

const withoutRoute: Record<404 | 405, Answer> = {
  404: { status: 404, body: 'Not Found' },
  405: { status: 405, body: 'Method Not Allowed' },
};

const toAnswer = (error: unknown): Answer => {
  if (error instanceof RequestError) return { status: error.status, body: error.body };
  // So Logto answers a body that is no JSON, too; anything else is a mistake in this code.
  if (!(error instanceof SyntaxError)) console.error(error);
  return { status: 500, body: { message: 'Internal server error.' } };
};
