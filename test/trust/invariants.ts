import type { World } from '../contract/world.js';

/** What must hold in the tenant whatever failed; what does not, in a sentence each. */
export const violations = (world: World): string[] => [
  ...withoutAdministrator(world),
  ...membersWithoutRole(world),
  ...doubles(world),
  ...strayApps(world),
  ...strayInvitations(world),
];

const withoutAdministrator = ({ roleId, tenant }: World): string[] =>
  [...tenant.organizations.values()]
    .filter(({ members }) =>
      members.userIds().every((id) => !members.rolesOf(id).has(roleId('admin'))),
    )
    .map(({ name }) => `The organization ${name} has no administrator.`);

const membersWithoutRole = ({ tenant }: World): string[] =>
  [...tenant.organizations.values()].flatMap(({ name, members }) =>
    members
      .userIds()
      .filter((id) => members.rolesOf(id).size === 0)
      .map((id) => `The member ${id} of ${name} has no role.`),
  );

const doubles = ({ tenant }: World): string[] => {
  const names = [
    ...[...tenant.organizations.values()].map(({ name }) => `organization ${name}`),
    ...[...tenant.applications.values()].map(({ name }) => `app ${name}`),
    ...open(tenant).map(({ invitee }) => `invitation to ${invitee.toLowerCase()}`),
  ];
  return names
    .filter((name, index) => names.indexOf(name) < index)
    .map((name) => `Two of ${name}.`);
};

const strayApps = ({ tenant }: World): string[] => {
  const belonging = new Set(
    [...tenant.organizations.values()].flatMap(({ applications }) => [...applications.keys()]),
  );
  return [...tenant.applications.values()]
    .filter(({ id, customData }) => 'orgkit' in customData && !belonging.has(id))
    .map(({ name }) => `The app ${name} belongs nowhere.`);
};

/** Open ones whose address is in already, and ended ones that let somebody in. */
const strayInvitations = ({ tenant }: World): string[] => {
  const isIn = (organizationId: string, userId: string | undefined) =>
    tenant.organizations.get(organizationId)?.members.has(userId ?? '') === true;
  const stillOpen = open(tenant)
    .filter((each) => isIn(each.organizationId, tenant.findUserByIdentifier(each.invitee)?.id))
    .map(({ invitee }) => `${invitee} is in, and invited.`);
  const letIn = [...tenant.invitations.values()]
    .filter(({ status }) => status === 'Revoked')
    .filter((each) => isIn(each.organizationId, each.acceptedUserId ?? undefined))
    .map(({ invitee }) => `${invitee} is in by a revoked invitation.`);
  return [...stillOpen, ...letIn];
};

const open = ({ invitations, now }: World['tenant']) =>
  [...invitations.values()].filter(
    ({ status, expiresAt }) => status === 'Pending' && expiresAt > now(),
  );
