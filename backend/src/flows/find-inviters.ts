import type { Services } from '../services.js';
import { inviter } from '../wire/entities.js';
import { mapLimited } from './map-limited.js';

/** Each inviter is asked for once; one who is gone is missing. */
export const findInviters = async (
  { api }: Services,
  invitations: readonly { inviterId: string | null }[],
) => {
  const ids = invitations.flatMap(({ inviterId }) => inviterId ?? []);
  const users = await mapLimited([...new Set(ids)], 4, (id) => api.getUser(id));
  return new Map(users.flatMap((user) => (user ? [[user.id, inviter(user)] as const] : [])));
};
