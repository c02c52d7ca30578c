import type { Member } from '../auth/callers.js';
import { missingAs } from '../logto/problems.js';
import type { Services } from '../services.js';
import { provisioning, roleRef } from '../wire/entities.js';
import type { Provisioning } from '../wire/types.js';
import { findRoles, requireGrantable } from './grantable-roles.js';
import { undo } from './undo.js';

export interface NewProvisioning {
  emailDomains: string[];
  roleIds: string[];
}

/** E-mail domains whose people join by themselves, and the roles they get, both as in Logto. */
export const readProvisioning = async (
  { api: { justInTime } }: Services,
  organizationId: string,
) => {
  const [domains, roles] = await missingAs(
    'not_a_member',
    Promise.all([
      justInTime.listEmailDomains(organizationId),
      justInTime.listRoles(organizationId),
    ]),
  );
  return { emailDomains: domains.map(({ emailDomain }) => emailDomain), roles };
};

/** Replaces domains and roles, or neither. Roles that were given count as taken from who joins. */
export const setProvisioning = async (
  services: Services,
  caller: Member,
  input: NewProvisioning,
): Promise<Provisioning> => {
  const { justInTime } = services.api;
  const { note, organizationId, powers, requestId } = caller;
  const before = await readProvisioning(services, organizationId);
  const idsBefore = before.roles.map(({ id }) => id);
  const wanted = await findRoles(services, input.roleIds);
  const emailDomains = [...new Set(input.emailDomains)];
  note({
    before: { ...before, roles: before.roles.map(roleRef) },
    after: { emailDomains, roles: wanted.map(roleRef) },
  });
  requireGrantable([...wanted, ...(await services.template.rolesWith(idsBefore))], powers);

  // Roles first: nobody new joins with those that were meant for others.
  try {
    await justInTime.replaceRoles(
      organizationId,
      wanted.map(({ id }) => id),
    );
    await justInTime.replaceEmailDomains(organizationId, emailDomains);
  } catch (error) {
    const leftBehind = `domains and roles of just-in-time members of organization ${organizationId}`;
    await undo(services, requestId, leftBehind, async () => {
      await justInTime.replaceRoles(organizationId, idsBefore);
      await justInTime.replaceEmailDomains(organizationId, before.emailDomains);
    });
    throw error;
  }
  return provisioning({ emailDomains, roles: wanted });
};
