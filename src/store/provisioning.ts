import * as api from '../api/provisioning.js';
import type { Provisioning, ProvisioningUpdate } from '../api/types.js';
import type { OrgStore } from './org-store.js';
import type { Resource } from './resource.js';

/** E-mail domains whose people join by themselves, and the roles they get. */
export const provisioning = (store: OrgStore, organizationId: string): Resource<Provisioning> =>
  store.resource(`provisioning/${organizationId}`, (signal) =>
    api.getProvisioning(store.client, organizationId, signal),
  );

/**
 * Changes what holds on the server now, which may be more than what is shown: it takes domains and
 * roles only as a whole, and another administrator may have changed them meanwhile.
 */
export const changeProvisioning = async (
  store: OrgStore,
  organizationId: string,
  change: (now: ProvisioningUpdate) => ProvisioningUpdate,
): Promise<void> => {
  const shown = provisioning(store, organizationId);
  try {
    const now = await store.noticeRefusal(organizationId, replace(store, organizationId, change));
    shown.update(() => now);
  } catch (thrown) {
    void shown.refresh();
    throw thrown;
  }
};

const replace = async (
  { client }: OrgStore,
  organizationId: string,
  change: (now: ProvisioningUpdate) => ProvisioningUpdate,
): Promise<Provisioning> => {
  const { emailDomains, roles } = await api.getProvisioning(client, organizationId);
  const roleIds = roles.map(({ id }) => id);
  return api.setProvisioning(client, organizationId, change({ emailDomains, roleIds }));
};
