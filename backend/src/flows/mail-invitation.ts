import type { Member } from '../auth/callers.js';
import type { Charges } from '../limits.js';
import type { LogtoInvitation } from '../logto/invitations-api.js';
import { normalizeAddress } from '../request/fields.js';
import type { Services } from '../services.js';
import { invitationLink } from '../wire/entities.js';

interface Words {
  message?: string | undefined;
  locale?: string | undefined;
}

/** Whom a mail counts for. @param address normalised */
export const chargesOf = ({ organizationId, userId }: Member, address: string): Charges => ({
  invitationsPerUser: userId,
  invitationsPerOrganization: organizationId,
  mailsPerAddress: mailboxOf(address),
});

/** Many providers deliver `name+anything` to `name` (RFC 5233). */
const mailboxOf = (address: string): string => address.replace(/\+[^@]*(?=@)/, '');

/** Mails an invitation with its link. */
export const mailInvitation = async (
  services: Services,
  invitation: LogtoInvitation,
  { message, locale }: Words = {},
): Promise<void> => {
  const link = await mailedLink(services, invitation);
  await services.api.invitations.send(invitation.id, {
    link,
    ...(message && { message }),
    ...(locale !== undefined && { locale }),
  });
};

/**
 * With magic links, the link in the mail, and nowhere else, signs its reader in as the invitee for
 * as long as the invitation is open: https://docs.logto.io/end-user-flows/one-time-token
 */
const mailedLink = async (
  { api, settings }: Services,
  invitation: LogtoInvitation,
): Promise<string> => {
  const link = invitationLink(invitation, settings.invitationUrl);
  if (!settings.magicLinks) return link;
  const { invitee, expiresAt } = invitation;
  const email = normalizeAddress(invitee);
  const expiresIn = Math.max(1, Math.ceil((expiresAt - settings.now()) / 1000));
  const { token } = await api.createOneTimeToken({ email, expiresIn });
  const url = new URL(link);
  url.searchParams.set('one_time_token', token);
  url.searchParams.set('email', email);
  return url.href;
};
