import { Hono } from 'hono';
import * as v from 'valibot';
import { organizationCall } from '../auth/callers.js';
import type { MemberEnv } from '../request/env.js';
import { readQuery } from '../request/query.js';
import type { Services } from '../services.js';
import { role } from '../wire/entities.js';
import { unitePowers } from '../access/powers.js';

const Query = v.object({ for: v.optional(v.picklist(['members', 'apps']), 'members') });

/** `/organizations/{organizationId}/roles`: the template's, all on one page. */
export const roles = ({ access, template, verify }: Services): Hono<MemberEnv> => {
  const routes = new Hono<MemberEnv>();

  routes.get('/', organizationCall(verify), async (c) => {
    const { for: holders } = readQuery(c, Query);
    const all = await template.roles(holders);
    // A token may carry less than its owner holds: what it does not prove is asked for.
    const mine = await access.forRead(c.get('caller'), unitePowers(all));
    const items = all.map((each) => role(each, mine));
    return c.json({ items, total: items.length, page: 1, pageSize: Math.max(items.length, 100) });
  });

  return routes;
};
