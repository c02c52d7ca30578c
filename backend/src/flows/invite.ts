import type { TemplateRole } from '../access/role-template.js';
import { resultOf, type AuditResult } from '../audit.js';
import type { Member } from '../auth/callers.js';
import { isRejection } from '../logto/error.js';
import type { LogtoInvitation } from '../logto/invitations-api.js';
import { maxPageSize } from '../logto/paging.js';
import { asProblem } from '../logto/problems.js';
import { problemBody, type ProblemError } from '../problem.js';
import { isAddress, normalizeAddress } from '../request/fields.js';
import type { Services } from '../services.js';
import { invitation, roleRef } from '../wire/entities.js';
import type { InvitationOutcome } from '../wire/types.js';
import { createSurely } from './create-surely.js';
import { findCreated } from './sent-invitation.js';
import { findRoles, requireGrantable } from './grantable-roles.js';
import { chargesOf, mailInvitation } from './mail-invitation.js';
import { mapLimited } from './map-limited.js';
import { isObstacle } from './obstacle.js';
import { undo } from './undo.js';

export interface NewInvitations {
  invitees: string[];
  roleIds: string[];
  expiresInDays: number;
  message?: string | undefined;
  locale?: string | undefined;
}

/** What holds for all addresses of one call. */
interface Batch {
  services: Services;
  caller: Member;
  input: NewInvitations;
  roles: TemplateRole[];
  /** Pending invitations by address, once they are needed. */
  pending?: Promise<Map<string, LogtoInvitation>>;
  /** What makes each further attempt pointless, once it is known. */
  obstacle?: ProblemError;
}

/** Addresses that are worked on at the same time. */
const concurrency = 4;
const day = 24 * 60 * 60 * 1000;

/**
 * Invites each address, with an outcome for each in the order given.
 *
 * @throws ProblemError `mail_not_configured` or `logto_unavailable` when that is all there is to say
 */
export const invite = async (
  services: Services,
  caller: Member,
  input: NewInvitations,
): Promise<InvitationOutcome[]> => {
  const roles = await findRoles(services, input.roleIds);
  caller.note({ after: { roles: roles.map(roleRef) } });
  requireGrantable(roles, caller.powers);
  const batch: Batch = { services, caller, input, roles };
  const addresses = [...new Set(input.invitees.map(normalizeAddress))];
  const outcomes = await mapLimited(addresses, concurrency, (address) => inviteOne(batch, address));
  caller.note({ results: outcomes.map(auditOf) });
  if (batch.obstacle && outcomes.every(({ outcome }) => outcome === 'failed')) throw batch.obstacle;
  return outcomes;
};

/** A text that is no address may be anything, a secret too. */
const auditOf = (each: InvitationOutcome): AuditResult => ({
  ...(each.outcome !== 'invalid_email' && { invitee: each.invitee }),
  invitationId: each.invitation?.id,
  ...resultOf(each),
});

const inviteOne = async (batch: Batch, invitee: string): Promise<InvitationOutcome> => {
  if (!isAddress(invitee)) return { invitee, outcome: 'invalid_email' };
  const { limits } = batch.services;
  const charges = chargesOf(batch.caller, invitee);
  try {
    // Each asks as much of Logto as a call of its own, mailed or not.
    await limits.take({ requestsPerUser: batch.caller.userId });
    return await limits.spend(charges, () => send(batch, invitee), wasMailed);
  } catch (error) {
    return explain(batch, invitee, error);
  }
};

const send = async (batch: Batch, invitee: string): Promise<InvitationOutcome> => {
  if (batch.obstacle) throw batch.obstacle;
  batch.pending ??= readPending(batch);
  const known = (await batch.pending).get(invitee);
  if (known) return alreadyInvited(batch, known);
  const created = await create(batch, invitee);
  await sendOrTakeBack(batch, created);
  return { invitee, outcome: 'invited', invitation: shown(batch, created) };
};

/** Without it, nobody can be invited. */
const readPending = async (batch: Batch): Promise<Map<string, LogtoInvitation>> => {
  try {
    return await pendingByAddress(batch.services, batch.caller.organizationId);
  } catch (error) {
    batch.obstacle = asProblem(error);
    throw error;
  }
};

const wasMailed = ({ outcome }: InvitationOutcome): boolean => outcome === 'invited';

const create = (
  { services, caller, input, roles }: Batch,
  invitee: string,
): Promise<LogtoInvitation> => {
  const { api, settings } = services;
  const { organizationId, requestId, userId } = caller;
  return createSurely(services, requestId, {
    create: () =>
      api.invitations.create({
        organizationId,
        inviterId: userId,
        invitee,
        expiresAt: settings.now() + input.expiresInDays * day,
        organizationRoleIds: roles.map(({ id }) => id),
      }),
    find: () => findCreated(services, { organizationId, inviterId: userId, invitee }),
    leftBehind: `perhaps an invitation of ${organizationId}`,
  });
};

const sendOrTakeBack = async (
  { services, caller, input }: Batch,
  created: LogtoInvitation,
): Promise<void> => {
  const { id } = created;
  try {
    await mailInvitation(services, created, input);
  } catch (error) {
    await undo(services, caller.requestId, `invitation ${id}`, () =>
      services.api.invitations.delete(id),
    );
    throw error;
  }
};

const explain = async (
  batch: Batch,
  invitee: string,
  error: unknown,
): Promise<InvitationOutcome> => {
  if (isRejection(error, 400)) return { invitee, outcome: 'invalid_email' };
  if (isRejection(error, 422)) {
    const found = await explainRefusal(batch, invitee).catch(() => undefined);
    if (found) return found;
  }
  const problem = asProblem(error);
  if (isObstacle(problem)) batch.obstacle = problem;
  const outcome = problem.code === 'rate_limited' ? 'rate_limited' : 'failed';
  return { invitee, outcome, problem: problemBody(problem, batch.caller.requestId) };
};

/** Logto refuses members and invited addresses with one code for much; reading tells which it was. */
const explainRefusal = async (
  batch: Batch,
  invitee: string,
): Promise<InvitationOutcome | undefined> => {
  const { services, caller } = batch;
  const { members } = await services.api.listMembers(caller.organizationId, {
    q: invitee,
    page: 1,
    page_size: maxPageSize,
  });
  if (members.some(({ primaryEmail }) => normalizeAddress(primaryEmail ?? '') === invitee))
    return { invitee, outcome: 'already_member' };
  const known = (await pendingByAddress(services, caller.organizationId)).get(invitee);
  return known && alreadyInvited(batch, known);
};

const pendingByAddress = async ({ api }: Services, organizationId: string) => {
  const invitations = await api.invitations.list({ organizationId });
  const pending = invitations.filter(({ status }) => status === 'Pending');
  return new Map(pending.map((each) => [normalizeAddress(each.invitee), each]));
};

const alreadyInvited = (batch: Batch, known: LogtoInvitation): InvitationOutcome => ({
  invitee: normalizeAddress(known.invitee),
  outcome: 'already_invited',
  invitation: shown(batch, known),
});

/** Who invited is left out: it would cost a call for each. */
const shown = ({ services }: Batch, source: LogtoInvitation) =>
  invitation(source, null, services.settings.invitationUrl);
