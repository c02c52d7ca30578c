import { ProblemError } from '../problem.js';
import type { ProblemCode } from '../wire/types.js';
import { isMissing, isRejection, LogtoError } from './error.js';

/** Seconds. Logto counts mails in windows of 10 minutes and sends no Retry-After. */
const mailWindow = 600;
const retrySoon = 5;

/** What the contract answers for an error; ours when it is none of those that are expected. */
export const asProblem = (error: unknown): ProblemError => {
  if (error instanceof ProblemError) return error;
  if (!(error instanceof LogtoError)) return new ProblemError('internal', {}, error);
  if (isRejection(error, 501, 'connector.not_found'))
    return new ProblemError('mail_not_configured', {}, error);
  if (isRejection(error, 429, 'request.message_rate_limited'))
    return new ProblemError('rate_limited', { retryAfter: mailWindow }, error);
  if (isRejection(error, 429))
    return new ProblemError('rate_limited', { retryAfter: retrySoon }, error);
  // A plan of Logto Cloud that is used up.
  if (isRejection(error, 403, 'subscription.limit_exceeded'))
    return new ProblemError('quota_exceeded', {}, error);
  return unavailable(error);
};

/** Logto's answer; where it has no such thing, or no longer, the problem with this code. */
export const missingAs = async <T>(code: ProblemCode, answer: Promise<T>): Promise<T> => {
  try {
    return await answer;
  } catch (error) {
    if (isMissing(error)) throw new ProblemError(code, {}, error);
    throw error;
  }
};

const unavailable = (error: LogtoError): ProblemError => {
  const retryAfter = retrySoon;
  if (error.kind === 'unreachable') {
    const title = 'Logto could not be reached.';
    return new ProblemError('logto_unavailable', { status: 503, title, retryAfter }, error);
  }
  if (error.kind === 'timeout') {
    const title = 'Logto did not answer in time.';
    return new ProblemError('logto_unavailable', { status: 504, title, retryAfter }, error);
  }
  return new ProblemError('logto_unavailable', { retryAfter }, error);
};
