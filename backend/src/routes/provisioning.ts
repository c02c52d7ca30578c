import * as v from 'valibot';
import { readProvisioning, setProvisioning } from '../flows/set-provisioning.js';
import { readBody } from '../request/body.js';
import { EmailDomain } from '../request/email-domain.js';
import { listOf, RoleIds } from '../request/fields.js';
import type { Handlers } from '../operations.js';
import type { Services } from '../services.js';
import { provisioning as shown } from '../wire/entities.js';

const NewProvisioning = v.strictObject({
  emailDomains: listOf(EmailDomain, 50),
  roleIds: RoleIds,
});

/** `/organizations/{organizationId}/provisioning`: who joins by their e-mail domain. */
export const provisioning = (
  services: Services,
): Handlers<'getProvisioning' | 'setProvisioning'> => ({
  async getProvisioning(c) {
    return c.json(shown(await readProvisioning(services, c.get('caller').organizationId)));
  },

  async setProvisioning(c) {
    const input = await readBody(c, NewProvisioning);
    return c.json(await setProvisioning(services, c.get('caller'), input));
  },
});
