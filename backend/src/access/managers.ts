import { maxPageSize, type ManagementApi } from '../logto/management-api.js';
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
    for (let page = 1; ; page++) {
      const { members } = await this.#api.listMembers(organizationId, {
        organizationRoleId: roleId,
        page,
        page_size: maxPageSize,
      });
      if (members.some(({ id, isSuspended }) => !isSuspended && id !== exceptUserId)) return true;
      if (members.length < maxPageSize) return false;
    }
  }
}
