import type { Capability, FieldError, Problem, ProblemCode } from './wire/types.js';

const problems: Record<ProblemCode, { status: number; title: string }> = {
  validation_failed: { status: 422, title: 'The request is not valid.' },
  unauthenticated: { status: 401, title: 'A valid access token is required.' },
  forbidden: { status: 403, title: 'You may not do this.' },
  not_a_member: { status: 403, title: 'You are not a member of this organization.' },
  mfa_required: { status: 403, title: 'The organization requires multi-factor authentication.' },
  not_found: { status: 404, title: 'There is nothing here.' },
  already_member: { status: 409, title: 'The account is a member already.' },
  already_invited: { status: 409, title: 'The address is invited already.' },
  invitation_ended: { status: 409, title: 'The invitation was accepted or revoked.' },
  email_mismatch: { status: 409, title: 'The invitation is for another address.' },
  last_admin: { status: 409, title: 'The organization would be left without an administrator.' },
  role_not_grantable: { status: 409, title: 'The role carries a scope that you lack.' },
  conflict: { status: 409, title: 'Something else happened meanwhile.' },
  invitation_expired: { status: 410, title: 'The invitation has expired.' },
  payload_too_large: { status: 413, title: 'The request body is too large.' },
  unsupported_media_type: {
    status: 415,
    title: 'The body is of another type than the contract says.',
  },
  rate_limited: { status: 429, title: 'Too many requests.' },
  quota_exceeded: { status: 429, title: 'The quota of the tenant is used up.' },
  mail_not_configured: { status: 501, title: 'Logto has no e-mail connector.' },
  uploads_not_configured: { status: 501, title: 'Logto has no storage for files.' },
  logto_unavailable: { status: 502, title: 'Logto answered with an error.' },
  internal: { status: 500, title: 'Something went wrong.' },
};

export interface ProblemDetails {
  /** Where a code has several statuses. */
  status?: number;
  title?: string;
  errors?: FieldError[];
  capability?: Capability;
  /** Masked address. */
  invitee?: string;
  /** Whole seconds until a retry makes sense. */
  retryAfter?: number;
  /** `WWW-Authenticate`, where it is not that the token is invalid. */
  challenge?: string;
}

/** A documented answer that is not the wished one; thrown anywhere below a route. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly status: number;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}, cause?: unknown) {
    super(details.title ?? problems[code].title, { cause });
    this.code = code;
    this.status = details.status ?? problems[code].status;
    this.details = details;
  }
}

/** One or more fields that are not what the contract says. */
export const validationFailed = (errors: FieldError[], status: 400 | 422 = 422): ProblemError =>
  new ProblemError('validation_failed', { errors, status });

/** The problem as RFC 9457 shows it. */
export const problemBody = (problem: ProblemError, requestId: string): Problem => {
  const { errors, capability, invitee, retryAfter } = problem.details;
  return {
    type: 'about:blank',
    title: problem.message,
    status: problem.status,
    code: problem.code,
    requestId,
    ...(errors && { errors }),
    ...(capability && { capability }),
    ...(invitee !== undefined && { invitee }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
};

export const problemResponse = (problem: ProblemError, requestId: string): Response => {
  const headers = new Headers({ 'Content-Type': 'application/problem+json' });
  const { retryAfter, challenge = 'Bearer error="invalid_token"' } = problem.details;
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  if (problem.status === 401) headers.set('WWW-Authenticate', challenge);
  return new Response(JSON.stringify(problemBody(problem, requestId)), {
    status: problem.status,
    headers,
  });
};
