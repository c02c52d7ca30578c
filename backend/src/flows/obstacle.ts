import type { ProblemError } from '../problem.js';

/** Without mail, or without a Logto that answers, all others of a batch would fare no better. */
export const isObstacle = ({ code, status }: ProblemError): boolean =>
  code === 'mail_not_configured' || status === 503 || status === 504;
