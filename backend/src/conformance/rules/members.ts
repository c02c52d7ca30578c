import { expect, expectProblem, expectStatus } from '../exchange.js';
import type { Stage } from '../stage.js';
import type { Rule } from './rule.js';

/** Rules of who belongs, and of who may do what to whom. */
export const memberRules: Rule[] = [
  {
    says: 'Members are listed page by page',
    try: async (stage) => {
      const first = await list(stage, '?page=1&pageSize=1');
      const second = await list(stage, '?page=2&pageSize=1');
      const ids = [first, second].flatMap(({ body }) => body?.items?.map(({ userId }) => userId));
      expect(new Set(ids).size === 2 && ids.length === 2, 'one member on each page', second);
      const { total, page, pageSize } = second.body ?? {};
      expect(total === 2 && page === 2 && pageSize === 1, 'total, page and pageSize', second);
      const past = await list(stage, '?page=9');
      expect(past.body?.items?.length === 0, 'an empty page past the end', past);
    },
  },
  {
    says: 'A page or a size out of bounds is refused',
    try: async (stage) => {
      for (const query of ['page=0', 'page=x', 'pageSize=0', 'pageSize=101'])
        expectProblem(await list(stage, `?${query}`), 422, 'validation_failed');
    },
  },
  {
    says: 'Members are found by part of an address, in any letter case and without wildcards',
    try: async (stage) => {
      const { email } = stage.member;
      const found = await list(stage, `?q=${encodeURIComponent(email.slice(0, -1).toUpperCase())}`);
      const isFound = found.body?.items?.some(({ userId }) => userId === stage.memberId);
      expect(isFound === true && found.body?.total === 1, 'the member alone', found);
      const wildcard = await list(stage, '?q=%25');
      expect(wildcard.body?.total === 0, 'nobody for a percent sign', wildcard);
    },
  },
  {
    says: 'A member without a capability is refused with forbidden, and its name',
    try: async (stage) => {
      const path = `/organizations/${stage.organizationId}`;
      for (const [method, rest, capability, body] of [
        ['PATCH', '', 'organization.update', { description: 'Mine' }],
        ['DELETE', '', 'organization.delete'],
        ['GET', '/invitations', 'members.invite'],
        ['POST', '/invitations', 'members.invite', { invitees: ['a@example.com'], roleIds: [] }],
        ['PUT', `/members/${stage.memberId}/roles`, 'members.manage', { roleIds: [] }],
        ['DELETE', `/members/${stage.adminId}`, 'members.remove'],
        ['GET', '/provisioning', 'organization.update'],
        ['GET', '/apps', 'organization.update'],
      ] as const) {
        const answer = await stage.call(method, path + rest, { ...asMember(stage), body });
        expectProblem(answer, 403, 'forbidden');
        expect(answer.body?.capability === capability, `capability ${capability}`, answer);
      }
    },
  },
  {
    says: 'A demotion counts at once, whatever the token says',
    try: async (stage) => {
      await stage.withRoles(stage.adminRoleIds, async () => {
        const token = await stage.token(stage.member, stage.organizationId);
        const path = `/organizations/${stage.organizationId}`;
        const change = () => stage.call('PATCH', path, { token, body: { description: null } });
        expectStatus(await change(), 200);
        expectStatus(await stage.setRoles(stage.memberId, []), 200);
        expectProblem(await change(), 403, 'forbidden');
      });
    },
  },
  {
    says: 'Nobody grants a role that carries more than they hold',
    try: async (stage) => {
      await stage.withLesserRole('members.invite', async () => {
        const path = `/organizations/${stage.organizationId}`;
        const roles = await stage.call('GET', `${path}/roles`, asMember(stage));
        const admin = roles.body?.items?.find(({ id = '' }) => stage.adminRoleIds.includes(id));
        expect(admin?.isGrantable === false, 'the administrator’s role not to be grantable', roles);
        const answer = await stage.call('POST', `${path}/invitations`, {
          ...asMember(stage),
          body: { invitees: [stage.newAddress()], roleIds: stage.adminRoleIds },
        });
        expectProblem(answer, 409, 'role_not_grantable');
      });
    },
  },
  {
    says: 'Nobody acts on a member who holds more than they do',
    try: async (stage) => {
      await stage.withLesserRole('members.manage', async () => {
        const path = `/organizations/${stage.organizationId}/members/${stage.adminId}/roles`;
        const demotion = { ...asMember(stage), body: { roleIds: [] } };
        expectProblem(await stage.call('PUT', path, demotion), 403, 'forbidden');
      });
    },
  },
  {
    says: 'The last administrator stays: neither demoted, nor removed, nor gone',
    try: async (stage) => {
      const id = await stage.createOrganization('of one');
      const path = `/organizations/${id}`;
      const caller = { as: stage.admin, in: id };
      const self = `${path}/members/${stage.adminId}`;
      const demotion = await stage.call('PUT', `${self}/roles`, {
        ...caller,
        body: { roleIds: [] },
      });
      expectProblem(demotion, 409, 'last_admin');
      expectProblem(await stage.call('DELETE', self, caller), 409, 'last_admin');
      expectProblem(await stage.call('DELETE', `${path}/membership`, caller), 409, 'last_admin');
      const batch = await stage.call('POST', `${path}/members/batch`, {
        ...caller,
        body: { action: 'remove', userIds: [stage.adminId] },
      });
      const [outcome] = batch.body?.outcomes ?? [];
      expect(outcome?.problem?.code === 'last_admin', 'last_admin in a batch', batch);
    },
  },
  {
    says: 'A batch has an outcome for each member, in the order given',
    try: async (stage) => {
      const userIds = [`conf${stage.run}`, stage.memberId];
      const answer = await stage.call(
        'POST',
        `/organizations/${stage.organizationId}/members/batch`,
        {
          ...asAdmin(stage),
          body: { action: 'setRoles', userIds, roleIds: [] },
        },
      );
      const outcomes = answer.body?.outcomes?.map(({ userId, outcome }) => [userId, outcome]);
      const expected = [
        [userIds[0], 'failed'],
        [userIds[1], 'done'],
      ];
      expect(JSON.stringify(outcomes) === JSON.stringify(expected), 'failed, then done', answer);
    },
  },
  {
    says: 'Somebody who is no member is not_found',
    try: async (stage) => {
      const path = `/organizations/${stage.organizationId}/members/conf${stage.run}`;
      expectProblem(await stage.call('DELETE', path, asAdmin(stage)), 404, 'not_found');
    },
  },
];

/** Last of all: the member is out of the organization afterwards. */
export const removal: Rule = {
  says: 'A removed member is out at once, whatever the token says',
  try: async (stage) => {
    const { organizationId, memberId } = stage;
    const path = `/organizations/${organizationId}`;
    const token = await stage.token(stage.member, organizationId);
    expectStatus(await stage.call('DELETE', `${path}/members/${memberId}`, asAdmin(stage)), 204);
    expectProblem(await stage.call('DELETE', `${path}/membership`, { token }), 403, 'not_a_member');
    const mine = await stage.call('GET', '/organizations?pageSize=100', { as: stage.member });
    expect(!mine.body?.items?.some(({ id }) => id === organizationId), 'a list without it', mine);
  },
};

const asAdmin = ({ admin, organizationId }: Stage) => ({ as: admin, in: organizationId });
const asMember = ({ member, organizationId }: Stage) => ({ as: member, in: organizationId });

const list = (stage: Stage, query: string) =>
  stage.call('GET', `/organizations/${stage.organizationId}/members${query}`, asAdmin(stage));
