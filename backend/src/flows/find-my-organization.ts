import { ProblemError } from '../problem.js';
import type { Services } from '../services.js';

/** The organization with the member's roles in it: `not_a_member` for anybody who is none. */
export const findMyOrganization = async (
  { api }: Services,
  organizationId: string,
  userId: string,
) => {
  const mine = await api.listOrganizationsOf(userId);
  const found = mine.find(({ id }) => id === organizationId);
  if (found) return found;
  throw new ProblemError('not_a_member');
};
