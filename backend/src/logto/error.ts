/**
 * Logto did not do as asked.
 * - `unreachable`: no answer at all
 * - `timeout`: none in time
 * - `malformed`: an answer that is not Logto's, such as a page of HTML
 * - `rejected`: an error status, with Logto's own `code` where it gave one
 *
 * Logto's error body stays out of it: some of them echo tokens.
 */
export class LogtoError extends Error {
  override readonly name = 'LogtoError';
  readonly kind: 'unreachable' | 'timeout' | 'malformed' | 'rejected';
  readonly status: number | undefined;
  readonly code: string | undefined;

  constructor(kind: LogtoError['kind'], status?: number, code?: string) {
    super(['Logto', kind, status, code].filter((part) => part !== undefined).join(' '));
    this.kind = kind;
    this.status = status;
    this.code = code;
  }
}

/** Whether Logto may have done all the same what it did not say that it did. */
export const isUncertain = (error: unknown): error is LogtoError =>
  error instanceof LogtoError && (error.kind !== 'rejected' || (error.status ?? 500) >= 500);

/** Whether Logto may still do it: it may be at work on what nobody waits for any more. */
export const isPending = (error: unknown): boolean =>
  error instanceof LogtoError && (error.kind === 'timeout' || error.status === 504);

/** Whether Logto refused with this status, and with this code where one is given. */
export const isRejection = (error: unknown, status: number, code?: string): error is LogtoError =>
  error instanceof LogtoError &&
  error.kind === 'rejected' &&
  error.status === status &&
  (code === undefined || error.code === code);

/** Whether Logto says that there is no such thing, or no such member. */
export const isMissing = (error: unknown): boolean =>
  isRejection(error, 422, 'organization.require_membership') || isRejection(error, 404);
