import type { TemplateRole } from '../access/role-template.js';
import type { Call, Member } from '../auth/callers.js';
import { unlessMissing } from '../logto/answers.js';
import { isRejection } from '../logto/error.js';
import type { LogtoInvitation } from '../logto/invitations-api.js';
import { ProblemError } from '../problem.js';
import { normalizeAddress } from '../request/fields.js';
import type { Services } from '../services.js';
import { invitation } from '../wire/entities.js';
import type { ResentInvitation } from '../wire/types.js';
import { createSurely } from './create-surely.js';
import { requireGrantable } from './grantable-roles.js';
import { chargesOf, mailInvitation } from './mail-invitation.js';
import { renewedAddress } from './address-spellings.js';
import { isBacked } from './is-backed.js';
import { endInvitation } from './end-invitation.js';
import { findCreated, findSentInvitation } from './sent-invitation.js';
import { undo } from './undo.js';

/** Milliseconds. */
const day = 24 * 60 * 60 * 1000;
const shortest = day;
const longest = 90 * day;
/** No renewal takes so long. */
const renewalTime = 60_000;

/**
 * Mails an invitation once more; replaces one of which little or no time is left, or whose inviter
 * may no longer send it.
 */
export const resendInvitation = async (
  services: Services,
  caller: Member,
  id: string,
): Promise<ResentInvitation> => {
  const { settings } = services;
  const found = await findSentInvitation(services, caller, id);
  if (found.status !== 'Pending' && found.status !== 'Expired')
    throw new ProblemError('invitation_ended');

  const isStillBacked = await isBacked(services, found, caller);
  const isRenewed = !isStillBacked || found.expiresAt - settings.now() < day;
  const organizationRoles = isRenewed
    ? await rolesToGrantAgain(services, caller, found)
    : found.organizationRoles;
  const inviterId = isStillBacked ? found.inviterId : caller.userId;
  const charges = chargesOf(caller, normalizeAddress(found.invitee));
  const sent = await services.limits.spend(charges, () =>
    isRenewed
      ? renew(services, caller, { ...found, inviterId, organizationRoles })
      : mailAgain(services, found),
  );
  return { invitation: invitation(sent, null, settings.invitationUrl), isRenewed };
};

/** Those that are gone from the template give nothing, and Logto takes none of them. */
const rolesToGrantAgain = async (
  { template }: Services,
  { powers }: Member,
  { organizationRoles }: LogtoInvitation,
): Promise<TemplateRole[]> => {
  const roles = await template.rolesWith(organizationRoles.map(({ id }) => id));
  requireGrantable(roles, powers);
  return roles;
};

const mailAgain = async (
  services: Services,
  invitation: LogtoInvitation,
): Promise<LogtoInvitation> => {
  await mailInvitation(services, invitation);
  return invitation;
};

/**
 * Logto extends none: a new one is created and mailed, then the old one ended. Its inviter stays the
 * same, so that nobody gets to revoke by it what others sent.
 */
const renew = async (
  services: Services,
  caller: Member,
  old: LogtoInvitation,
): Promise<LogtoInvitation> => {
  const { api } = services;
  const { requestId } = caller;
  await requireOnlyOne(services, old);
  const created = await create(services, caller, old);
  caller.note({ after: { invitationId: created.id } });
  const takeBack = () =>
    undo(services, requestId, `invitation ${created.id}`, () => api.invitations.delete(created.id));
  try {
    await mailInvitation(services, created);
  } catch (error) {
    await takeBack();
    throw error;
  }
  if (!(await end(services, caller, old))) {
    await takeBack();
    throw new ProblemError('invitation_ended');
  }
  return created;
};

/** Somebody may have invited the address anew; a renewal that was left half-made makes room. */
const requireOnlyOne = async ({ api, settings }: Services, old: LogtoInvitation): Promise<void> => {
  const address = normalizeAddress(old.invitee);
  const others = (await api.invitations.list({ organizationId: old.organizationId })).filter(
    ({ id, invitee, status }) =>
      id !== old.id && status === 'Pending' && normalizeAddress(invitee) === address,
  );
  const abandoned = others.filter(
    ({ createdAt, invitee }) =>
      old.status === 'Pending' &&
      invitee === renewedAddress(old.invitee) &&
      settings.now() - createdAt > renewalTime,
  );
  if (abandoned.length < others.length) throw new ProblemError('already_invited');
  for (const { id } of abandoned) await unlessMissing(api.invitations.delete(id));
};

const create = async (
  services: Services,
  caller: Member,
  old: LogtoInvitation,
): Promise<LogtoInvitation> => {
  const { api, settings } = services;
  const { organizationId, inviterId } = old;
  const lifetime = Math.min(Math.max(old.expiresAt - old.createdAt, shortest), longest);
  const invitee =
    old.status === 'Pending' ? renewedAddress(old.invitee) : normalizeAddress(old.invitee);
  try {
    return await createSurely(services, caller.requestId, {
      create: () =>
        api.invitations.create({
          organizationId,
          inviterId,
          invitee,
          expiresAt: settings.now() + lifetime,
          organizationRoleIds: old.organizationRoles.map(({ id }) => id),
        }),
      find: () => findCreated(services, { organizationId, inviterId, invitee }),
      leftBehind: `perhaps a second invitation beside ${old.id}`,
    });
  } catch (error) {
    // Of all that Logto refuses so, nothing else can be the matter with a second invitation.
    if (isRejection(error, 422, 'request.invalid_input'))
      throw new ProblemError('already_member', {}, error);
    if (isRejection(error, 422)) throw new ProblemError('conflict', {}, error);
    throw error;
  }
};

/** Whether the old one is replaced, rather than accepted or revoked at the last moment. */
const end = async (
  services: Services,
  call: Call,
  { id, status }: LogtoInvitation,
): Promise<boolean> => {
  const { api } = services;
  if (status === 'Pending' && !(await revokeUnlessOver(services, call, id))) return false;
  await undo(services, call.requestId, `replaced invitation ${id}`, () =>
    api.invitations.delete(id),
  );
  return true;
};

/** Whether it was pending until now. Revoking tells, which deleting would not. */
const revokeUnlessOver = async (services: Services, call: Call, id: string): Promise<boolean> => {
  try {
    await endInvitation(services, call, id);
    return true;
  } catch (error) {
    return !(error instanceof ProblemError && error.code === 'invitation_ended');
  }
};
