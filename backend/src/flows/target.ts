import type { Membership } from '../access/membership.js';
import { holdsAll } from '../access/powers.js';
import type { Member } from '../auth/callers.js';
import type { AuditState } from '../audit.js';
import { ProblemError } from '../problem.js';
import type { Services } from '../services.js';
import { roleRef } from '../wire/entities.js';

/**
 * The member that somebody acts on, maybe themselves. Nobody acts on one who holds a scope they lack
 * (`forbidden`), nor on a stranger (`not_found`).
 */
export const findTarget = async (
  { access }: Services,
  caller: Member,
  userId: string,
): Promise<Membership> => {
  if (userId === caller.userId) return caller;
  const target = await access.membership(caller.organizationId, userId, 'now');
  if (!target) throw new ProblemError('not_found');
  if (holdsAll(caller.powers, target.powers)) return target;
  throw new ProblemError('forbidden', { title: 'The member holds a scope that you lack.' });
};

/** A member's roles for the audit. */
export const rolesOf = ({ account }: Membership): AuditState => ({
  roles: account.organizationRoles.map(roleRef),
});
