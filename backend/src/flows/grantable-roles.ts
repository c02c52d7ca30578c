import { holdsAll, type Powers } from '../access/powers.js';
import type { RoleHolders, TemplateRole } from '../access/role-template.js';
import { ProblemError, validationFailed } from '../problem.js';
import type { Services } from '../services.js';

/** The roles with these ids, by name: `validation_failed` for an id that no role of theirs has. */
export const findRoles = async (
  { template }: Services,
  roleIds: readonly string[],
  holders: RoleHolders = 'members',
): Promise<TemplateRole[]> => {
  const known = await template.rolesWith(roleIds, holders);
  const errors = roleIds.flatMap((wanted, index) =>
    known.some(({ id }) => id === wanted)
      ? []
      : [{ pointer: `/roleIds/${index}`, code: 'unknown_value' as const }],
  );
  if (errors.length > 0) throw validationFailed(errors);
  return known;
};

/** One grants and takes only roles whose scopes one holds. */
export const requireGrantable = (roles: readonly TemplateRole[], mine: Powers): void => {
  if (roles.every(({ powers }) => holdsAll(mine, powers))) return;
  throw new ProblemError('role_not_grantable');
};
