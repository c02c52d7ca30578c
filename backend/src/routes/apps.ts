import { Hono } from 'hono';
import * as v from 'valibot';
import { organizationCall } from '../auth/callers.js';
import { removeApp, setAppRoles } from '../flows/change-app.js';
import { createApp } from '../flows/create-app.js';
import { isCreatedFor } from '../flows/created-app.js';
import { limitBody, readBody } from '../request/body.js';
import type { MemberEnv } from '../request/env.js';
import { lines, Name, RoleIds } from '../request/fields.js';
import { idempotencyKey, pathId } from '../request/headers.js';
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
export const apps = (services: Services): Hono<MemberEnv> => {
  const { access, api, idempotency, verify } = services;
  const routes = new Hono<MemberEnv>();

  routes.get('/', organizationCall(verify), async (c) => {
    const { q, page, pageSize } = readQuery(c, ListQuery);
    const caller = c.get('caller');
    const { organizationId } = caller;
    await access.requireForRead(caller, 'organization.update');
    const found = await api.listApps(organizationId, {
      q: q || undefined,
      page,
      page_size: pageSize,
    });
    const items = found.items.map((each) => app(each, isCreatedFor(organizationId, each)));
    return c.json({ items, total: found.total, page, pageSize } satisfies AppList);
  });

  routes.post('/', organizationCall(verify), limitBody, async (c) => {
    const caller = c.get('caller');
    const input = await readBody(c, NewApp);
    const key = idempotencyKey(c, `apps of ${caller.organizationId}`);
    const mine = await access.requireNow(caller, 'organization.update');
    const { body } = await idempotency.once(key, input, async () => ({
      body: await createApp(services, caller, mine, input),
    }));
    return c.json(body, 201);
  });

  routes.delete('/:appId', organizationCall(verify), async (c) => {
    await removeApp(services, c.get('caller'), pathId(c, 'appId'));
    return c.body(null, 204);
  });

  routes.put('/:appId/roles', organizationCall(verify), limitBody, async (c) => {
    const appId = pathId(c, 'appId');
    const { roleIds } = await readBody(c, NewRoles);
    return c.json(await setAppRoles(services, c.get('caller'), appId, roleIds));
  });

  return routes;
};
