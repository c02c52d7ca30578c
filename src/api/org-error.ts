import type { Capability, FieldError, Problem, ProblemCode } from './types.js';

/**
 * Every code that can reach a host page: the contract's problems, and what can go wrong before or
 * instead of one.
 *
 * - `network_error`: the backend or Logto could not be reached
 * - `unexpected_response`: an answer that is not in the contract, such as a proxy's HTML page
 * - `sign_in_failed`: the sign-in came back with an error
 * - `consent_required`: the sign-in never asked for a scope that the user has and now needs; signing
 *   in again, with consent, asks for it
 * - `misconfigured`: the page gives the kit options that cannot work; the console says which
 */
export type OrgErrorCode =
  | ProblemCode
  | 'network_error'
  | 'unexpected_response'
  | 'sign_in_failed'
  | 'consent_required'
  | 'misconfigured';

export interface OrgErrorDetails {
  /** HTTP status, where an answer came. */
  status?: number | undefined;
  /** One entry for each wrong part of the request. */
  fields?: readonly FieldError[] | undefined;
  /** The id under which the backend logged the request. */
  requestId?: string | undefined;
  /** Seconds until a retry makes sense. */
  retryAfter?: number | undefined;
  /** The capability that was missing, for `forbidden`. */
  capability?: Capability | undefined;
  /** The masked address, for `email_mismatch`. */
  invitee?: string | undefined;
  cause?: unknown;
}

/** The one error of the kit. Tell errors apart by `code`; `message` is for developers. */
export class OrgError extends Error {
  override readonly name = 'OrgError';
  readonly code: OrgErrorCode;
  readonly fields: readonly FieldError[];
  declare readonly status: number | undefined;
  declare readonly requestId: string | undefined;
  declare readonly retryAfter: number | undefined;
  declare readonly capability: Capability | undefined;
  declare readonly invitee: string | undefined;

  constructor(code: OrgErrorCode, { cause, fields = [], ...details }: OrgErrorDetails = {}) {
    super(code, { cause });
    this.code = code;
    this.fields = fields;
    Object.assign(this, details);
  }
}

/** The error that a problem of the contract stands for. */
export const fromProblem = (
  { code, errors: fields, status, requestId, capability, invitee, retryAfter }: Problem,
  wait = retryAfter,
): OrgError =>
  new OrgError(code, { fields, status, requestId, capability, invitee, retryAfter: wait });

/** An answer as an error: its problem when it carries one, else `unexpected_response`. */
export const fromResponse = async (response: Response): Promise<OrgError> => {
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined;
  const body: unknown = await response.json().catch(() => undefined);
  if (isProblem(body)) return fromProblem(body, retryAfter);
  return new OrgError('unexpected_response', {
    status: response.status,
    requestId: response.headers.get('X-Request-Id') ?? undefined,
    retryAfter,
  });
};

/** Whatever was thrown, as an `OrgError`. What is none already never reached an answer. */
export const toOrgError = (thrown: unknown): OrgError =>
  thrown instanceof OrgError ? thrown : new OrgError('network_error', { cause: thrown });

/** Whether a read was given up on purpose, which is no error. */
export const isAbort = (thrown: unknown): boolean =>
  thrown instanceof DOMException && thrown.name === 'AbortError';

/** Whether access is denied: the user may not, or is not in. */
export const isRefusal = (thrown: unknown): thrown is OrgError =>
  thrown instanceof OrgError && (thrown.code === 'forbidden' || thrown.code === 'not_a_member');

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
