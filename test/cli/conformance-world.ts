import { tryRules, type Report } from '../../backend/src/conformance/conformance.js';
import type { Account, StageOptions } from '../../backend/src/conformance/stage.js';
import { createOrgBackend } from '../../backend/src/index.js';
import { createLogtoDev, type LogtoDev } from '../../logto-dev/src/logto-dev.js';
import { backendOptions } from '../support/backend-options.js';

type Fetch = (request: Request) => Promise<Response>;

export const origin = 'https://app.example.test';

/** A tenant with a role between member and administrator, and an invitation of bob that has expired. */
export const createTenant = async () => {
  const logto = await createLogtoDev({ endpoint: 'https://logto.example.test', members: 0 });
  const { tenant } = logto;
  const scopes = [...tenant.organizationScopes.values()].filter(({ name }) =>
    ['read:member', 'invite:member', 'manage:member'].includes(name),
  );
  tenant.organizationRoles.set('m4nager', {
    id: 'm4nager',
    name: 'manager',
    description: null,
    type: 'User',
    organizationScopeIds: new Set(scopes.map(({ id }) => id)),
    resourceScopeIds: new Set(),
  });
  const lapsed = tenant.createOrganization({ name: 'Lapsed' });
  tenant.invitations.set('exp1red', {
    id: 'exp1red',
    organizationId: lapsed.id,
    inviterId: null,
    invitee: 'bob@example.test',
    acceptedUserId: null,
    status: 'Pending',
    organizationRoleIds: new Set(),
    createdAt: tenant.now() - 2,
    updatedAt: tenant.now() - 2,
    expiresAt: tenant.now() - 1,
  });
  return { logto, expiredInvitation: 'exp1red' };
};

/** Runs all rules without a network, on a backend that is wrapped. */
export const tryOn = async (
  wrap: (send: Fetch, logto: LogtoDev, admin: Account) => Fetch,
  options: Partial<StageOptions> = {},
): Promise<Report & { logto: LogtoDev }> => {
  const { logto, expiredInvitation } = await createTenant();
  const backend = createOrgBackend({
    ...backendOptions(logto),
    corsOrigins: [origin],
    log: () => undefined,
  });
  const [admin, member] = ['alice', 'bob'].map((username) => accountOf(logto, username));
  if (!admin || !member) throw new Error('The tenant lacks its users.');
  const report = await tryRules(
    {
      baseUrl: 'https://backend.example.test',
      fetch: wrap(backend.fetch, logto, admin),
      admin,
      member,
      stop: new AbortController().signal,
      origin,
      expiredInvitation,
      ...options,
    },
    () => undefined,
  );
  return { ...report, logto };
};

const accountOf = (logto: LogtoDev, username: string): Account => {
  const user = logto.users.find((each) => each.username === username);
  if (!user) throw new Error(`There is no ${username}.`);
  const userId = user.id;
  return {
    email: user.email,
    userToken: () => logto.issueToken({ userId, resource: logto.credentials.apiResource }),
    organizationToken: (organizationId) => logto.issueToken({ userId, organizationId }),
  };
};
