import { Hono } from 'hono';
import * as v from 'valibot';
import { organizationCall } from '../auth/callers.js';
import { readProvisioning, setProvisioning } from '../flows/set-provisioning.js';
import { limitBody, readBody } from '../request/body.js';
import { EmailDomain } from '../request/email-domain.js';
import type { MemberEnv } from '../request/env.js';
import { listOf, RoleIds } from '../request/fields.js';
import type { Services } from '../services.js';
import { provisioning as shown } from '../wire/entities.js';

const NewProvisioning = v.strictObject({
  emailDomains: listOf(EmailDomain, 50),
  roleIds: RoleIds,
});

/** `/organizations/{organizationId}/provisioning`: who joins by their e-mail domain. */
export const provisioning = (services: Services): Hono<MemberEnv> => {
  const { access, verify } = services;
  const routes = new Hono<MemberEnv>();

  routes.get('/', organizationCall(verify), async (c) => {
    const caller = c.get('caller');
    await access.requireForRead(caller, 'organization.update');
    return c.json(shown(await readProvisioning(services, caller.organizationId)));
  });

  routes.put('/', organizationCall(verify), limitBody, async (c) => {
    const input = await readBody(c, NewProvisioning);
    return c.json(await setProvisioning(services, c.get('caller'), input));
  });

  return routes;
};
