import { expect, expectProblem, expectStatus, type Exchange } from '../exchange.js';
import type { Rule } from './rule.js';

/** Rules of organizations as a whole. */
export const organizationRules: Rule[] = [
  {
    says: 'Whoever creates an organization is its administrator',
    try: async (stage) => {
      const path = `/organizations/${stage.organizationId}/membership`;
      const answer = await stage.call('GET', path, {
        as: stage.admin,
        in: stage.organizationId,
      });
      const isManager = answer.body?.capabilities?.includes('members.manage');
      expect(isManager === true, 'the capability members.manage', answer);
    },
  },
  {
    says: 'A change touches only what is sent, and null takes away',
    try: async (stage) => {
      const change = (body: object) =>
        stage.call('PATCH', `/organizations/${stage.organizationId}`, {
          as: stage.admin,
          in: stage.organizationId,
          body,
        });
      expectStatus(await change({ description: 'To be kept' }), 200);
      const renamed = await change({ name: `Conformance ${stage.run} A2` });
      expect(renamed.body?.description === 'To be kept', 'the description kept', renamed);
      const taken = await change({ description: null });
      expect(taken.status === 200 && taken.body?.description === null, 'no description', taken);
    },
  },
  {
    says: 'A foreign organization is answered as one that does not exist',
    try: async (stage) => {
      const token = await stage.token(stage.member, stage.organizationId);
      for (const [method, path, body] of [
        ['GET', ''],
        ['GET', '/members'],
        ['GET', '/membership'],
        ['PATCH', '', { name: 'Mine' }],
        ['DELETE', '/membership'],
      ] as const) {
        const ask = (id: string) =>
          stage.call(method, `/organizations/${id}${path}`, { token, body });
        const unknown = await ask(`conf${stage.run}`);
        expectProblem(unknown, 403, 'not_a_member');
        const foreign = await ask(stage.otherId);
        expect(
          seen(foreign) === seen(unknown),
          `what an unknown one gets: ${seen(unknown)}`,
          foreign,
        );
      }
    },
  },
  {
    says: 'A deleted organization is gone at once',
    try: async (stage) => {
      const id = await stage.createOrganization('to be deleted');
      const caller = { as: stage.admin, in: id };
      expectStatus(await stage.call('GET', `/organizations/${id}`, caller), 200);
      expectStatus(await stage.call('DELETE', `/organizations/${id}`, caller), 204);
      expectProblem(await stage.call('GET', `/organizations/${id}`, caller), 403, 'not_a_member');
      const mine = await stage.call('GET', '/organizations?pageSize=100', { as: stage.admin });
      expect(!mine.body?.items?.some((each) => each.id === id), 'a list without it', mine);
    },
  },
];

/** All of it but what differs with each request. */
const seen = ({ status, body }: Exchange): string => {
  const { requestId, ...rest } = body ?? {};
  return JSON.stringify([status, typeof requestId, rest]);
};
