import {
  advice,
  met,
  missing,
  type Finding,
  type Requirement,
  type Step,
  type Subject,
} from './requirement.js';

/** What a sign-in of the kit asks for besides; every member may read all the same. */
const readMember = 'read:member';

const capabilityScopes = ({ settings }: Subject): string[] => [
  ...new Set(Object.values(settings.capabilityScopes).filter((scope) => scope !== undefined)),
];

/** The permissions behind the contract's capabilities. */
export const permissions: Requirement = {
  check: async (subject) => {
    const known = await permissionNames(subject);
    const needed = capabilityScopes(subject);
    const lacking = needed.filter((name) => !known.has(name));
    return [
      ...lacking.map((name) => lackingPermission(subject, name, missing)),
      ...(lacking.length === 0 ? [met(`Organization permissions ${needed.join(', ')}`)] : []),
      ...(known.has(readMember) ? [] : [lackingPermission(subject, readMember, advice)]),
    ];
  },
};

const permissionNames = async ({ api }: Subject): Promise<Set<string>> =>
  new Set((await api.listOrganizationScopes()).map(({ name }) => name));

const lackingPermission = (
  subject: Subject,
  name: string,
  finding: typeof missing | typeof advice,
): Finding =>
  finding(
    `The organization template has no permission ${name}`,
    'Console → Organization template → Organization permissions → Create.',
    {
      adds: `organization permission ${name}, also to the role ${subject.settings.creatorRole}`,
      run: async () => {
        const { id } = await subject.api.createOrganizationScope(name);
        const role = await findCreatorRole(subject);
        if (role) await subject.api.addScopesToRole(role.id, [id]);
        return undefined;
      },
    },
  );

/** What whoever creates an organization becomes in it. */
export const creatorRole: Requirement = {
  check: async (subject) => {
    const { creatorRole: name, capabilityScopes } = subject.settings;
    const role = await findCreatorRole(subject);
    if (!role) return [noCreatorRole(subject, name)];
    if (role.type !== 'User')
      return [
        missing(
          `The role ${name} is one for apps, so whoever creates an organization cannot have it`,
          'Set CREATOR_ROLE to an organization role for users.',
        ),
      ];
    const lacking = await lackingIn(role, subject);
    if (lacking.includes(capabilityScopes['members.manage']))
      return [weakCreatorRole(subject, role, lacking)];
    if (lacking.length > 0) return [lesserCreatorRole(name, lacking)];
    return [met(`Organization role ${name} for whoever creates an organization`)];
  },
};

type Role = NonNullable<Awaited<ReturnType<typeof findCreatorRole>>>;

const findCreatorRole = async ({ api, settings }: Subject) =>
  (await api.listOrganizationRoles()).find(({ name }) => name === settings.creatorRole);

/** Permissions that there are, but not in the role. */
const lackingIn = async (role: Role, subject: Subject): Promise<string[]> => {
  const known = await permissionNames(subject);
  const carried = new Set(role.scopes.map((scope) => scope.name));
  return capabilityScopes(subject).filter((name) => known.has(name) && !carried.has(name));
};

const roleInConsole = (name: string) =>
  `Console → Organization template → Organization roles → ${name} → Permissions.`;

const noCreatorRole = (subject: Subject, name: string): Finding => {
  const step: Step = {
    adds: `organization role ${name} with ${[...capabilityScopes(subject), readMember].join(', ')}`,
    run: async () => {
      const scopeIds = await idsOf(subject, [...capabilityScopes(subject), readMember]);
      await subject.api.createOrganizationRole(name, scopeIds);
      return undefined;
    },
  };
  return missing(
    `There is no organization role ${name} for whoever creates an organization`,
    'Console → Organization template → Organization roles → Create, or set CREATOR_ROLE.',
    step,
  );
};

/** Nobody could manage the organizations that are created: it is not complete yet. */
const weakCreatorRole = (subject: Subject, { id, name }: Role, lacking: string[]): Finding =>
  missing(
    `The role ${name} lacks ${lacking.join(', ')}, so new organizations have no administrator`,
    roleInConsole(name),
    {
      adds: `${lacking.join(', ')} to the organization role ${name}`,
      run: async () => {
        await subject.api.addScopesToRole(id, await idsOf(subject, lacking));
        return undefined;
      },
    },
  );

/** Perhaps on purpose, so that `setup` leaves it. */
const lesserCreatorRole = (name: string, lacking: string[]): Finding =>
  advice(
    `The role ${name} lacks ${lacking.join(', ')}: nobody may do that in a new organization`,
    `If that is not meant so: ${roleInConsole(name)}`,
  );

/** By the names, at that moment: an earlier step may have created them. */
const idsOf = async ({ api }: Subject, names: string[]): Promise<string[]> =>
  (await api.listOrganizationScopes())
    .filter(({ name }) => names.includes(name))
    .map(({ id }) => id);

/** What those who are invited can become, other than administrators. */
export const furtherRoles: Requirement = {
  check: async ({ api, settings }) => {
    const roles = await api.listOrganizationRoles();
    const others = roles.filter(
      ({ type, name }) => type === 'User' && name !== settings.creatorRole,
    );
    const step: Step = {
      adds: 'organization role member, without permissions',
      run: async () => {
        await api.createOrganizationRole('member', []);
        return undefined;
      },
    };
    return [
      others.length > 0
        ? met(`Organization roles for members: ${others.map(({ name }) => name).join(', ')}`)
        : advice(
            `${settings.creatorRole} is the only organization role for people`,
            'Console → Organization template → Organization roles → Create, for whoever is no administrator.',
            step,
          ),
      roles.some(({ type }) => type === 'MachineToMachine')
        ? met('An organization role for apps')
        : advice(
            'No organization role is for apps: those of <org-apps> can belong, but do nothing',
            'Console → Organization template → Organization roles → Create, of the type machine-to-machine.',
          ),
    ];
  },
};
