import type { LogtoOrganization } from '../logto/management-api.js';
import { missingAs } from '../logto/problems.js';
import type { Services } from '../services.js';

/** The organization of a member: `not_a_member` when it was deleted since that was known. */
export const readOrganization = ({ api }: Services, id: string): Promise<LogtoOrganization> =>
  missingAs('not_a_member', api.getOrganization(id));
