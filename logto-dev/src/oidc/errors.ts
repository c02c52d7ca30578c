import type { KoaContextWithOIDC } from 'oidc-provider';
import { errors } from './library.js';

/** Logto's English sentences for the errors of OAuth 2.0. */
const messages: Record<string, string> = {
  access_denied: 'Access denied.',
  insufficient_scope: 'Token missing scope.',
  invalid_client_metadata: 'Invalid client metadata provided.',
  invalid_grant: 'Grant request is invalid.',
  invalid_redirect_uri:
    "`redirect_uri` did not match any of the client's registered `redirect_uris`.",
  invalid_request: 'Request is invalid.',
  invalid_scope: 'Requested scope is invalid.',
  invalid_target: 'Invalid resource indicator.',
  invalid_token: 'Invalid token provided.',
  server_error: 'An unknown error occurred. Please try again later.',
  unsupported_grant_type: 'Unsupported `grant_type` requested.',
};

/** 403 `access_denied`, the status that Logto gives it at the token endpoint. */
export const accessDenied = (description: string): Error =>
  Object.assign(new errors.AccessDenied(description), { status: 403, statusCode: 403 });

/**
 * Koa middleware: gives the JSON errors of oidc-provider the `code` and `message` that Logto adds
 * and without which `@logto/client` throws `unexpected_response_error`.
 */
export const addLogtoErrorCode = async (
  ctx: KoaContextWithOIDC,
  next: () => Promise<unknown>,
): Promise<void> => {
  await next();
  if (isErrorBody(ctx.body)) ctx.body = logtoError(ctx.body);
};

interface ErrorBody {
  error: string;
  error_description?: string;
}

const isErrorBody = (body: unknown): body is ErrorBody =>
  typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'string';

const logtoError = (body: ErrorBody) => {
  const { error, ...details } = body;
  if (error === 'invalid_client') return { error };
  const coded = { code: `oidc.${error}`, message: messages[error] ?? error, error };
  return error === 'invalid_target' ? coded : { ...coded, ...details };
};
