import * as v from 'valibot';
import type { Handlers } from '../operations.js';
import { readQuery } from '../request/query.js';
import type { Services } from '../services.js';
import { role } from '../wire/entities.js';

const Query = v.object({ for: v.optional(v.picklist(['members', 'apps']), 'members') });

/** `/organizations/{organizationId}/roles`: the template's, all on one page. */
export const roles = ({ template }: Services): Handlers<'listRoles'> => ({
  async listRoles(c) {
    const { for: holders } = readQuery(c, Query);
    const { powers } = c.get('caller');
    const items = (await template.roles(holders)).map((each) => role(each, powers));
    return c.json({ items, total: items.length, page: 1, pageSize: Math.max(items.length, 100) });
  },
});
