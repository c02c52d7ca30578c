import type { LogtoInvitation } from '../logto/management-api.js';
import { ProblemError } from '../problem.js';
import type { Services } from '../services.js';

/** An invitation of this organization: `not_found` for one of another. */
export const findSentInvitation = async (
  { api }: Services,
  organizationId: string,
  id: string,
): Promise<LogtoInvitation> => {
  const found = await api.getInvitation(id);
  if (found?.organizationId !== organizationId) throw new ProblemError('not_found');
  return found;
};
