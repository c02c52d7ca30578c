import type { User } from '../auth/callers.js';
import { pageOf } from '../request/query.js';
import type { Services } from '../services.js';
import { receivedInvitation } from '../wire/entities.js';
import type { ReceivedInvitationList } from '../wire/types.js';
import { findInviters } from './find-inviters.js';
import { isBacked } from './is-backed.js';
import { mapLimited } from './map-limited.js';
import { spellingsOf } from './address-spellings.js';

/** Of the newest invitations to the caller's address in Logto, those that they can accept now. */
export const listReceivedInvitations = async (
  services: Services,
  caller: User,
  paging: { page: number; pageSize: number },
): Promise<ReceivedInvitationList> => {
  const { primaryEmail } = caller.account;
  const pending = primaryEmail ? await findPending(services, primaryEmail) : [];
  const page = pageOf(pending, paging);
  const [organizations, inviters, mine] = await Promise.all([
    findOrganizations(services, page.items),
    findInviters(services, page.items),
    pending.length > 0 ? services.api.listOrganizationsOf(caller.userId) : [],
  ]);
  const items = page.items.flatMap((source) => {
    const organization = organizations.get(source.organizationId);
    const isMember = mine.some(({ id }) => id === source.organizationId);
    const sender = inviters.get(source.inviterId ?? '') ?? null;
    return organization ? receivedInvitation(source, organization, sender, isMember) : [];
  });
  return { ...page, items };
};

/** How many are looked at: each costs a call of Logto, and anybody can have an address invited. */
const most = 100;

const findPending = async (services: Services, address: string) => {
  const found = await Promise.all(
    spellingsOf(address).map((invitee) => services.api.invitations.list({ invitee })),
  );
  const newest = found
    .flat()
    .filter(({ status }) => status === 'Pending')
    .sort((a, b) => b.createdAt - a.createdAt)
    .slice(0, most);
  const backed = await mapLimited(newest, 4, (each) => isBacked(services, each));
  return newest.filter((_, index) => backed[index]);
};

const findOrganizations = async (
  { api }: Services,
  invitations: readonly { organizationId: string }[],
) => {
  const ids = new Set(invitations.map(({ organizationId }) => organizationId));
  const found = await mapLimited([...ids], 4, (id) => api.getOrganization(id));
  return new Map(found.map((organization) => [organization.id, organization]));
};
