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
import { Page, readQuery } from '../request/query.js';
import type { Services } from '../services.js';
import { member } from '../wire/entities.js';

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
    return c.json({ items: found.members.map(member), total: found.total, page, pageSize });
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
