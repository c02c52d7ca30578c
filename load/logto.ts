/** The in-memory Logto of a load run, where each of many people has an organization. */
import type { OrgBackendOptions } from '../backend/src/options.js';
import { startLogtoDev } from '../logto-dev/src/server.js';
import { ready, settingsOfPart } from './process.js';

/** Somebody who calls, as an administrator of an organization of their own. */
export interface Caller {
  userToken: string;
  organizationId: string;
  organizationToken: string;
  /** A member of it. */
  memberId: string;
}

export interface LoadedLogto {
  backend: OrgBackendOptions;
  callers: Caller[];
  memberRoleId: string;
}

/** Members of each organization. */
const crowd = 57;

const { people } = settingsOfPart() as { people: number };
const { logto, endpoint } = await startLogtoDev({ port: 0, members: 2 * people + crowd });
const { tenant, credentials } = logto;

const roleId = (name: string): string =>
  [...tenant.organizationRoles.values()].find((role) => role.name === name)?.id ?? '';
const memberRoleId = roleId('member');
const userIds = [...tenant.users.values()]
  .filter(({ isSuspended }) => !isSuspended)
  .map(({ id }) => id);

const createCaller = async (userId: string): Promise<Caller> => {
  const others = userIds.filter((id) => id !== userId).slice(0, crowd);
  const { id: organizationId, members } = tenant.createOrganization({ name: `Of ${userId}` });
  members.add(userId, [roleId('admin')]);
  for (const id of others) members.add(id, [memberRoleId]);
  return {
    userToken: await logto.issueToken({ userId, resource: credentials.apiResource }),
    organizationId,
    organizationToken: await logto.issueToken({ userId, organizationId }),
    memberId: others[0] ?? '',
  };
};

const started: LoadedLogto = {
  backend: {
    logtoEndpoint: endpoint,
    m2mAppId: credentials.m2mAppId,
    m2mAppSecret: credentials.m2mAppSecret,
    apiResource: credentials.apiResource,
    invitationUrl: 'https://app.example.test/join?invitation={id}',
  },
  callers: await Promise.all(userIds.slice(0, people).map(createCaller)),
  memberRoleId,
};
ready(started);
