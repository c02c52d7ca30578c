import type { OrgClient } from './client.js';
import { path } from './path.js';
import type { Provisioning, ProvisioningUpdate } from './types.js';

/** E-mail domains whose people join by themselves, and the roles they get. */
export const getProvisioning = (
  client: OrgClient,
  organizationId: string,
  signal?: AbortSignal,
): Promise<Provisioning> =>
  client.json(path('organizations', organizationId, 'provisioning'), { organizationId, signal });

/** Replaces domains and roles, both as a whole. */
export const setProvisioning = (
  client: OrgClient,
  organizationId: string,
  body: ProvisioningUpdate,
): Promise<Provisioning> =>
  client.json(path('organizations', organizationId, 'provisioning'), {
    method: 'PUT',
    organizationId,
    body,
  });
