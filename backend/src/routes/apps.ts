import * as v from 'valibot';
import { removeApp, setAppRoles } from '../flows/change-app.js';
import { createApp } from '../flows/create-app.js';
import { isCreatedFor } from '../logto/mark.js';
import { missingAs } from '../logto/problems.js';
import type { Handlers } from '../operations.js';
import { readBody } from '../request/body.js';
import { lines, Name, RoleIds } from '../request/fields.js';
import { createOnce } from '../request/create-once.js';
import { pathId } from '../request/headers.js';
import { Page, readQuery } from '../request/query.js';
import type { Services } from '../services.js';
import { app } from '../wire/entities.js';
import type { AppList } from '../wire/types.js';

const ListQuery = v.object(Page);
const NewApp = v.strictObject({
  name: Name,
  description: v.optional(lines(256)),
  roleIds: RoleIds,
});
const NewRoles = v.strictObject({ roleIds: RoleIds });

/** `/organizations/{organizationId}/apps`: machines that act in it by themselves. */
export const apps = (
  services: Services,
): Handlers<'listApps' | 'createApp' | 'removeApp' | 'setAppRoles'> => ({
  async listApps(c) {
    const { q, page, pageSize } = readQuery(c, ListQuery);
    const { organizationId } = c.get('caller');
    const found = await missingAs(
      'not_a_member',
      services.api.apps.list(organizationId, { q: q || undefined, page, page_size: pageSize }),
    );
    const items = found.items.map((each) => app(each, isCreatedFor(organizationId, each)));
    return c.json({ items, total: found.total, page, pageSize } satisfies AppList);
  },

  async createApp(c) {
    const caller = c.get('caller');
    const input = await readBody(c, NewApp);
    const body = await createOnce(services, c, caller, input, async (takeMark) => ({
      body: await services.limits.spend({ appsPerUser: caller.userId }, () =>
        createApp(services, caller, input, takeMark),
      ),
    }));
    return c.json(body, 201);
  },

  async removeApp(c) {
    await removeApp(services, c.get('caller'), pathId(c, 'appId'));
    return c.body(null, 204);
  },

  async setAppRoles(c) {
    const appId = pathId(c, 'appId');
    const { roleIds } = await readBody(c, NewRoles);
    return c.json(await setAppRoles(services, c.get('caller'), appId, roleIds));
  },
});
