import type { OrgBackendOptions } from '../../backend/src/index.js';
import { markedBy } from '../../backend/src/logto/mark.js';
import type { Answer, World } from '../contract/world.js';
import { acmeOf, addRole, isMember, join, rolesOf } from '../unit/backend/acme.js';

/** A call of the contract that writes to Logto in several steps. */
export interface Flow {
  name: string;
  options?: Partial<OrgBackendOptions>;
  /** Who calls; by default alice, Acme's administrator. */
  as?: string;
  /** For a call with a user token. */
  isOfUser?: boolean;
  method: string;
  /** What stands before; answers the path. In Acme, unless it is a user's call. */
  prepare: (world: World) => string;
  body?: (world: World) => unknown;
  /** Whether all that was asked for is so; of a batch, all that the answer says. */
  isDone: (world: World, answer: Answer) => boolean;
  /** What the log tells of, and no repetition can mend. */
  outOfReach?: string;
  /** What a repetition may be told, besides success, when it finds all done. */
  doneAlready?: string[];
}

const day = 24 * 60 * 60 * 1000;

const inviteTo = (world: World, invitee: string, daysLeft: number): string => {
  const now = world.tenant.now();
  const id = `invitation-${invitee.replaceAll(/\W/g, '-')}`;
  world.tenant.invitations.set(id, {
    id,
    organizationId: world.acme,
    inviterId: world.idOf('alice'),
    invitee,
    acceptedUserId: null,
    status: 'Pending',
    organizationRoleIds: new Set([world.roleId('member')]),
    createdAt: now - 7 * day,
    updatedAt: now - 7 * day,
    expiresAt: now + daysLeft * day,
  });
  return id;
};

const machine = (world: World) => addRole(world, 'machine', [], 'MachineToMachine');

const addApp = (world: World): string => {
  const id = 'oldapp0000000000000';
  world.tenant.applications.set(id, {
    id,
    name: 'Old',
    description: null,
    type: 'MachineToMachine',
    secret: 'secret',
    oidcClientMetadata: { redirectUris: [], postLogoutRedirectUris: [] },
    customClientMetadata: {},
    customData: markedBy({ creation: id, isRepeated: false }, world.acme),
    createdAt: world.tenant.now() - day,
    roleIds: new Set(),
  });
  acmeOf(world).applications.set(id, new Set());
  return id;
};

const picture = (world: World): FormData => {
  world.tenant.hasStorage = true;
  const form = new FormData();
  form.set('file', new File(['GIF89a'], 'logo.gif'));
  return form;
};

const hasRoles = (world: World, username: string, ...names: string[]): boolean =>
  rolesOf(world, username).join() === names.map(world.roleId).sort().join();

const pendingTo = ({ tenant }: World, invitee: string) =>
  [...tenant.invitations.values()].filter(
    (each) =>
      each.invitee.toLowerCase() === invitee &&
      each.status === 'Pending' &&
      each.expiresAt > tenant.now(),
  );

/** By the link that a mail brings, or after a failure by sending it again. */
const isInvited = (world: World, invitee: string): boolean => pendingTo(world, invitee).length > 0;

/** What the answer says of each address or member is so. */
const isTrue = ({ body }: Answer, outcome: string, isSo: (id: string) => boolean): boolean =>
  body.outcomes.every(
    (each) => each.outcome !== outcome || isSo(outcome === 'done' ? each.userId : each.invitee),
  );

const statusOf = ({ tenant }: World, id: string) => tenant.invitations.get(id)?.status;

const three = ['carol@example.test', 'dave@example.test', 'eve@example.test'];
const toCarol = 'invitation-carol-example-test';

const invitation = (name: string, invitees: string[], magicLinks: boolean): Flow => ({
  name,
  options: { magicLinks },
  method: 'POST',
  prepare: () => '/invitations',
  body: ({ roleId }) => ({ invitees, roleIds: [roleId('member')] }),
  isDone: (world, answer) => isTrue(answer, 'invited', (invitee) => isInvited(world, invitee)),
});

const renewal = (name: string, daysLeft: number, magicLinks = false): Flow => ({
  name,
  options: { magicLinks },
  method: 'POST',
  prepare: (world) => `/invitations/${inviteTo(world, 'carol@example.test', daysLeft)}/resend`,
  isDone: (world) => isInvited(world, 'carol@example.test'),
  doneAlready: ['already_invited', 'not_found', 'invitation_ended'],
});

const demotion = (name: string, as: string, target: string): Flow => ({
  name,
  as,
  method: 'PUT',
  prepare: (world) => {
    join(world, 'carol', [world.roleId('admin')]);
    return `/members/${world.idOf(target)}/roles`;
  },
  body: ({ roleId }) => ({ roleIds: [roleId('member')] }),
  isDone: (world) => hasRoles(world, target, 'member'),
});

const removal = (name: string, target: string): Flow => ({
  name,
  method: 'DELETE',
  prepare: (world) => {
    join(world, 'carol', [world.roleId('admin')]);
    return `/members/${world.idOf(target)}`;
  },
  isDone: (world) => !isMember(world, target),
  doneAlready: ['not_found'],
});

const batch = (
  action: 'setRoles' | 'remove',
  isSo: (world: World, id: string) => boolean,
): Flow => ({
  name: `change members in a batch: ${action}`,
  method: 'POST',
  prepare: (world) => {
    join(world, 'carol', [world.roleId('admin')]);
    join(world, 'dave', [world.roleId('member')]);
    return '/members/batch';
  },
  body: ({ idOf, roleId }) => ({
    action,
    userIds: ['bob', 'carol', 'dave'].map(idOf),
    ...(action === 'setRoles' && { roleIds: [roleId('member'), roleId('admin')] }),
  }),
  isDone: (world, answer) => isTrue(answer, 'done', (id) => isSo(world, id)),
});

export const flows: Flow[] = [
  {
    name: 'create an organization',
    as: 'carol',
    isOfUser: true,
    method: 'POST',
    prepare: () => '/organizations',
    body: () => ({ name: 'New' }),
    isDone: ({ tenant, idOf, roleId }) => {
      const mine = tenant.organizationsOf(idOf('carol'));
      return (
        mine.length === 1 && mine[0]?.members.rolesOf(idOf('carol')).has(roleId('admin')) === true
      );
    },
  },
  {
    name: 'update an organization',
    method: 'PATCH',
    prepare: () => '',
    body: () => ({ name: 'Renamed', logoUrl: 'https://cdn.example.test/logo.png' }),
    isDone: (world) => acmeOf(world).name === 'Renamed',
  },
  {
    name: 'delete an organization',
    method: 'DELETE',
    prepare: (world) => {
      addApp(world);
      return '';
    },
    isDone: ({ tenant, acme }) => !tenant.organizations.has(acme),
    outOfReach: 'The app Old belongs nowhere.',
    doneAlready: ['not_a_member'],
  },
  invitation('invite one', three.slice(0, 1), false),
  invitation('invite many', three, false),
  invitation('invite one by a magic link', three.slice(0, 1), true),
  invitation('invite many by magic links', three, true),
  renewal('resend an invitation', 5),
  renewal('resend an invitation with a magic link', 5, true),
  renewal('renew an invitation that is still open', 0.5),
  renewal('renew an invitation that has expired', -1),
  renewal('renew an invitation with a magic link', -1, true),
  {
    name: 'revoke an invitation',
    method: 'POST',
    prepare: (world) => `/invitations/${inviteTo(world, 'carol@example.test', 5)}/revoke`,
    isDone: (world) => statusOf(world, toCarol) === 'Revoked',
    doneAlready: ['invitation_ended'],
  },
  {
    name: 'accept an invitation',
    as: 'carol',
    isOfUser: true,
    method: 'POST',
    prepare: (world) => `/invitations/${inviteTo(world, 'carol@example.test', 5)}/accept`,
    isDone: (world) =>
      statusOf(world, toCarol) === 'Accepted' && hasRoles(world, 'carol', 'member'),
    doneAlready: ['already_member'],
  },
  {
    name: 'decline an invitation',
    as: 'carol',
    isOfUser: true,
    method: 'POST',
    prepare: (world) => `/invitations/${inviteTo(world, 'carol@example.test', 5)}/decline`,
    isDone: (world) => statusOf(world, toCarol) === 'Revoked' && !isMember(world, 'carol'),
    doneAlready: ['invitation_ended'],
  },
  {
    name: 'promote a member',
    method: 'PUT',
    prepare: ({ idOf }) => `/members/${idOf('bob')}/roles`,
    body: ({ roleId }) => ({ roleIds: [roleId('admin')] }),
    isDone: (world) => hasRoles(world, 'bob', 'admin'),
  },
  demotion('demote an administrator', 'alice', 'carol'),
  { ...demotion('demote oneself', 'alice', 'alice'), doneAlready: ['forbidden'] },
  removal('remove a member', 'bob'),
  removal('remove an administrator', 'carol'),
  batch('setRoles', (world, id) => acmeOf(world).members.rolesOf(id).size === 2),
  batch('remove', (world, id) => !acmeOf(world).members.has(id)),
  {
    name: 'leave as a member',
    as: 'bob',
    method: 'DELETE',
    prepare: () => '/membership',
    isDone: (world) => !isMember(world, 'bob'),
    doneAlready: ['not_a_member'],
  },
  {
    name: 'leave with a successor',
    method: 'DELETE',
    prepare: ({ idOf }) => `/membership?successorId=${idOf('bob')}`,
    isDone: (world) => !isMember(world, 'alice') && hasRoles(world, 'bob', 'admin', 'member'),
    doneAlready: ['not_a_member'],
  },
  {
    name: 'set who joins by their domain',
    method: 'PUT',
    prepare: () => '/provisioning',
    body: ({ roleId }) => ({ emailDomains: ['acme.example'], roleIds: [roleId('member')] }),
    isDone: (world) =>
      acmeOf(world).jitEmailDomains.has('acme.example') && acmeOf(world).jitRoleIds.size === 1,
  },
  {
    name: 'create an app',
    method: 'POST',
    prepare: (world) => {
      machine(world);
      return '/apps';
    },
    body: () => ({ name: 'Export', roleIds: ['machine'] }),
    isDone: (world, { body }) => acmeOf(world).applications.get(body.id)?.has('machine') === true,
  },
  {
    name: 'set the roles of an app',
    method: 'PUT',
    prepare: (world) => {
      machine(world);
      return `/apps/${addApp(world)}/roles`;
    },
    body: () => ({ roleIds: ['machine'] }),
    isDone: (world) => [...acmeOf(world).applications.values()][0]?.has('machine') === true,
  },
  {
    name: 'remove an app',
    method: 'DELETE',
    prepare: (world) => `/apps/${addApp(world)}`,
    isDone: (world) => [...world.tenant.applications.values()].every(({ name }) => name !== 'Old'),
    doneAlready: ['not_found'],
  },
  {
    name: 'upload a logo',
    method: 'PUT',
    prepare: () => '/logo',
    body: picture,
    isDone: (world, { body }) => acmeOf(world).branding['logoUrl'] === body.logoUrl,
  },
];
