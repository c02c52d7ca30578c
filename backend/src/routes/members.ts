import { Hono } from 'hono';
import * as v from 'valibot';
import { organizationCall } from '../auth/callers.js';
import { removeMember } from '../flows/remove-member.js';
import { setMemberRoles } from '../flows/set-member-roles.js';
import { limitBody, readBody } from '../request/body.js';
import type { MemberEnv } from '../request/env.js';
import { RoleIds } from '../request/fields.js';
import { pathId } from '../request/headers.js';
import { Id } from '../request/ids.js';
import { matches, Page, readQuery } from '../request/query.js';
import type { Services } from '../services.js';
import { member } from '../wire/entities.js';
import type { Member } from '../wire/types.js';

const ListQuery = v.object({ ...Page, roleId: v.optional(Id) });
const NewRoles = v.strictObject({ roleIds: RoleIds });

/** `/organizations/{organizationId}/members`. */
export const members = (services: Services): Hono<MemberEnv> => {
  const { access, api, verify } = services;
  const routes = new Hono<MemberEnv>();

  routes.get('/', organizationCall(verify), async (c) => {
    const { q, roleId, page, pageSize } = readQuery(c, ListQuery);
    const caller = c.get('caller');
    await access.requireForRead(caller, 'members.read');
    const found = await api.listMembers(caller.organizationId, {
      q: q || undefined,
      organizationRoleId: roleId,
      page,
      page_size: pageSize,
    });
    const shown = found.members.map(member).filter((each) => isFoundByWhatShows(each, q));
    const total = found.total - (found.members.length - shown.length);
    return c.json({ items: shown, total, page, pageSize });
  });

  routes.put('/:userId/roles', organizationCall(verify), limitBody, async (c) => {
    const userId = pathId(c, 'userId');
    const { roleIds } = await readBody(c, NewRoles);
    return c.json(await setMemberRoles(services, c.get('caller'), userId, roleIds));
  });

  routes.delete('/:userId', organizationCall(verify), async (c) => {
    await removeMember(services, c.get('caller'), pathId(c, 'userId'));
    return c.body(null, 204);
  });

  return routes;
};

/** Logto looks in phones as well: without this, a digit at a time, one could guess them. */
const isFoundByWhatShows = ({ userId, name, username, email }: Member, q: string): boolean =>
  !/^\+?\d+$/.test(q) || matches(q, userId, name ?? '', username ?? '', email ?? '');
