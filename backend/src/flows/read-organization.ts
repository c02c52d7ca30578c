import { isMissing } from '../logto/error.js';
import type { LogtoOrganization } from '../logto/management-api.js';
import { ProblemError } from '../problem.js';
import type { Services } from '../services.js';

/** The organization of a member: `not_a_member` when it was deleted since that was known. */
export const readOrganization = ({ api }: Services, id: string): Promise<LogtoOrganization> =>
  unlessGone(api.getOrganization(id));

export const unlessGone = async (
  answer: Promise<LogtoOrganization>,
): Promise<LogtoOrganization> => {
  try {
    return await answer;
  } catch (error) {
    if (isMissing(error)) throw new ProblemError('not_a_member', {}, error);
    throw error;
  }
};
