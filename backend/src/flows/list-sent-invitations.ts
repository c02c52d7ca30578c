import type { LogtoInvitation } from '../logto/invitations-api.js';
import { normalizeAddress } from '../request/fields.js';
import { matches, pageOf } from '../request/query.js';
import type { Services } from '../services.js';
import { invitation, invitationStatus } from '../wire/entities.js';
import type { InvitationList, InvitationStatus } from '../wire/types.js';
import { findInviters } from './find-inviters.js';

interface Search {
  q: string;
  status?: InvitationStatus | undefined;
  page: number;
  pageSize: number;
}

/** A page of the organization's invitations, the newest first. */
export const listSentInvitations = async (
  services: Services,
  organizationId: string,
  search: Search,
): Promise<InvitationList> => {
  const { api, settings } = services;
  const all = await api.invitations.list({ organizationId });
  const found = all
    .filter((each) => isFound(each, search))
    .sort((a, b) => b.createdAt - a.createdAt);
  const page = pageOf(found, search);
  const inviters = await findInviters(services, page.items);
  const items = page.items.map((each) =>
    invitation(each, inviters.get(each.inviterId ?? '') ?? null, settings.invitationUrl),
  );
  return { ...page, items };
};

const isFound = ({ id, invitee, status }: LogtoInvitation, search: Search): boolean =>
  (search.status === undefined || search.status === invitationStatus[status]) &&
  matches(search.q, id, normalizeAddress(invitee));
