import type { ManagementApi } from '../logto/management-api.js';
import { eachListed } from '../logto/paging.js';
import type { RoleTemplate } from './role-template.js';

/** Who can manage the members of an organization: holders of a manager role, not suspended. */
export class Managers {
  readonly #api: ManagementApi;
  readonly #template: RoleTemplate;

  constructor(api: ManagementApi, template: RoleTemplate) {
    this.#api = api;
    this.#template = template;
  }

  /** Whether there is one, other than `exceptUserId`; usually one call of Logto tells. */
  async isLeft(organizationId: string, exceptUserId?: string): Promise<boolean> {
    for (const { id } of await this.#template.managerRoles()) {
      if (await this.#isRoleHeld(organizationId, id, exceptUserId)) return true;
    }
    return false;
  }

  async #isRoleHeld(organizationId: string, roleId: string, exceptUserId: string | undefined) {
    const holders = eachListed(async (paging) => {
      const query = { organizationRoleId: roleId, ...paging };
      return (await this.#api.listMembers(organizationId, query)).members;
    });
    for await (const { id, isSuspended } of holders)
      if (!isSuspended && id !== exceptUserId) return true;
    return false;
  }
}
