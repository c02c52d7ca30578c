import * as v from 'valibot';
import { invite } from '../flows/invite.js';
import { listSentInvitations } from '../flows/list-sent-invitations.js';
import { resendInvitation } from '../flows/resend-invitation.js';
import { revokeInvitation } from '../flows/revoke-invitation.js';
import { readBody } from '../request/body.js';
import { lines, listOf, Locale, RoleIds } from '../request/fields.js';
import { createOnce } from '../request/create-once.js';
import { pathId } from '../request/headers.js';
import { Page, readQuery } from '../request/query.js';
import type { Handlers } from '../operations.js';
import type { Services } from '../services.js';
import type { InvitationOutcome } from '../wire/types.js';

const Statuses = v.picklist(['pending', 'accepted', 'expired', 'revoked']);
const ListQuery = v.object({ ...Page, status: v.optional(Statuses) });
const days = (maximum: number) =>
  v.pipe(
    v.number(),
    v.integer('invalid_type'),
    v.minValue(1, 'too_small'),
    v.maxValue(maximum, 'too_large'),
  );
const NewInvitations = v.strictObject({
  invitees: v.pipe(
    listOf(v.pipe(v.string(), v.maxLength(320, 'too_long')), 100),
    v.minLength(1, 'too_few'),
  ),
  roleIds: RoleIds,
  expiresInDays: v.optional(days(90), 7),
  message: v.optional(lines(500)),
  locale: v.optional(Locale),
});

/** `/organizations/{organizationId}/invitations`. */
export const invitations = (
  services: Services,
): Handlers<'listInvitations' | 'createInvitations' | 'resendInvitation' | 'revokeInvitation'> => ({
  async listInvitations(c) {
    const { organizationId } = c.get('caller');
    return c.json(await listSentInvitations(services, organizationId, readQuery(c, ListQuery)));
  },

  async createInvitations(c) {
    const caller = c.get('caller');
    const input = await readBody(c, NewInvitations);
    const body = await createOnce(services, c, caller, input, async () => {
      const outcomes = await invite(services, caller, input);
      return { body: { outcomes }, isWorthRepeating: isWorthRepeating(outcomes) };
    });
    return c.json(body);
  },

  async resendInvitation(c) {
    const id = pathId(c, 'invitationId');
    return c.json(await resendInvitation(services, c.get('caller'), id));
  },

  async revokeInvitation(c) {
    const id = pathId(c, 'invitationId');
    return c.json(await revokeInvitation(services, c.get('caller'), id));
  },
});

/** Where something failed, or nothing was done. */
const isWorthRepeating = (outcomes: InvitationOutcome[]): boolean =>
  outcomes.some(({ problem }) => problem) || outcomes.every(({ outcome }) => outcome !== 'invited');
