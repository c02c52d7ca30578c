import type { OperationId } from '../../backend/src/operations.js';
import { createWorld, type World } from '../contract/world.js';
import { addRole, join } from '../unit/backend/acme.js';

/** A request that succeeds when whoever may makes it. */
export interface SuccessfulCall {
  method: string;
  path: string;
  body?: unknown;
  /** Username of somebody who may. */
  as: string;
}

/**
 * Acme with somebody and something for each call of the contract: alice is its administrator, bob and
 * dave are members, carol is invited, and it has an app.
 */
export const createPopulatedWorld = async (options: Parameters<typeof createWorld>[0] = {}) => {
  let now = Date.now();
  const world = await createWorld({ now: () => now, ...options });
  const { acme, call, roleId, tenant } = world;
  tenant.hasStorage = true;
  join(world, 'dave', [roleId('member')]);
  const invite = async (address: string) => {
    const body = { invitees: [address], roleIds: [roleId('member')] };
    const path = `/organizations/${acme}/invitations`;
    const { outcomes } = (await call('POST', path, { as: 'alice', in: acme, body })).body;
    return outcomes[0]?.invitation?.id ?? '';
  };
  const toCarol = await invite('carol@example.test');
  const toStranger = await invite('stranger@example.test');
  const machine = addRole(world, 'machine', [], 'MachineToMachine');
  const app = await call('POST', `/organizations/${acme}/apps`, {
    as: 'alice',
    in: acme,
    body: { name: 'Export', roleIds: [machine] },
  });
  const within = (organizationId: string) =>
    callsIn(world, organizationId, { toCarol, toStranger, machine, appId: app.body.id });
  return {
    ...world,
    successful: within(acme),
    successfulIn: within,
    /** Lets the answers grow old that reads go by. */
    passSeconds: (seconds: number) => {
      now += seconds * 1000;
    },
  };
};

interface Ids {
  toCarol: string;
  toStranger: string;
  machine: string;
  appId: string;
}

const callsIn = (
  { idOf, roleId }: World,
  organizationId: string,
  { toCarol, toStranger, machine, appId }: Ids,
): Record<OperationId, SuccessfulCall> => {
  const organization = `/organizations/${organizationId}`;
  const member = `${organization}/members/${idOf('dave')}`;
  const inOrganization = (method: string, path: string, body?: unknown): SuccessfulCall => ({
    method,
    path: organization + path,
    body,
    as: 'alice',
  });
  const roleIds = [roleId('member')];
  return {
    listOrganizations: { method: 'GET', path: '/organizations', as: 'alice' },
    createOrganization: {
      method: 'POST',
      path: '/organizations',
      body: { name: 'New' },
      as: 'alice',
    },
    getOrganization: inOrganization('GET', ''),
    updateOrganization: inOrganization('PATCH', '', { name: 'Renamed' }),
    deleteOrganization: inOrganization('DELETE', ''),
    getMembership: inOrganization('GET', '/membership'),
    leaveOrganization: inOrganization('DELETE', `/membership?successorId=${idOf('dave')}`),
    getProvisioning: inOrganization('GET', '/provisioning'),
    setProvisioning: inOrganization('PUT', '/provisioning', {
      emailDomains: ['acme.example'],
      roleIds,
    }),
    uploadLogo: inOrganization('PUT', '/logo', logo()),
    listApps: inOrganization('GET', '/apps'),
    createApp: inOrganization('POST', '/apps', { name: 'Import', roleIds: [machine] }),
    removeApp: inOrganization('DELETE', `/apps/${appId}`),
    setAppRoles: inOrganization('PUT', `/apps/${appId}/roles`, { roleIds: [] }),
    listRoles: inOrganization('GET', '/roles'),
    listMembers: inOrganization('GET', '/members'),
    changeMembers: inOrganization('POST', '/members/batch', {
      action: 'setRoles',
      userIds: [idOf('dave')],
      roleIds: [],
    }),
    setMemberRoles: {
      ...inOrganization('PUT', ''),
      path: `${member}/roles`,
      body: { roleIds: [] },
    },
    removeMember: { ...inOrganization('DELETE', ''), path: member },
    listInvitations: inOrganization('GET', '/invitations'),
    createInvitations: inOrganization('POST', '/invitations', {
      invitees: ['somebody@example.test'],
      roleIds,
    }),
    resendInvitation: inOrganization('POST', `/invitations/${toStranger}/resend`),
    revokeInvitation: inOrganization('POST', `/invitations/${toStranger}/revoke`),
    listReceivedInvitations: { method: 'GET', path: '/invitations', as: 'carol' },
    getInvitation: { method: 'GET', path: `/invitations/${toCarol}`, as: 'carol' },
    acceptInvitation: { method: 'POST', path: `/invitations/${toCarol}/accept`, as: 'carol' },
    declineInvitation: { method: 'POST', path: `/invitations/${toCarol}/decline`, as: 'carol' },
  };
};

const logo = (): FormData => {
  const form = new FormData();
  form.set('file', new File(['GIF89a'], 'logo.gif'));
  return form;
};

/** What a call must not have changed: all of the tenant that the contract is about. */
export const stateOf = (world: World): string => {
  const { applications, invitations, organizations } = world.tenant;
  return JSON.stringify([
    [...organizations.values()].map(({ members, jitEmailDomains, jitRoleIds, ...rest }) => [
      rest.id,
      rest.name,
      rest.description,
      rest.branding,
      rest.isMfaRequired,
      members.userIds().map((id) => [id, [...members.rolesOf(id)]]),
      [...jitEmailDomains],
      [...jitRoleIds],
      [...rest.applications].map(([id, roleIds]) => [id, [...roleIds]]),
    ]),
    [...invitations.values()],
    [...applications.keys()],
    world.logto.mailbox.list(),
  ]);
};
