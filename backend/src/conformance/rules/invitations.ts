import { expect, expectProblem, expectStatus, Untried } from '../exchange.js';
import type { Stage } from '../stage.js';
import type { Rule } from './rule.js';

/** Rules of how people get in. */
export const invitationRules: Rule[] = [
  {
    says: 'Addresses are trimmed and lower-cased, and the same one is one',
    try: async (stage) => {
      const address = stage.newAddress();
      const answer = await invite(stage, [`  ${address.toUpperCase()} `, address]);
      const { outcomes = [] } = answer.body ?? {};
      expect(outcomes.length === 1, 'one outcome', answer);
      const [outcome] = outcomes;
      expect(outcome?.invitee === address, `the address ${address}`, answer);
      expect(outcome?.invitation?.invitee === address, `the invitation of ${address}`, answer);
    },
  },
  {
    says: 'Each address has its outcome, in the order given',
    try: async (stage) => {
      const known = stage.newAddress();
      await stage.invite(stage.organizationId, known);
      const invitees = [stage.newAddress(), 'no address', stage.member.email, known];
      const answer = await invite(stage, invitees);
      const outcomes = answer.body?.outcomes?.map(({ outcome }) => outcome).join();
      const expected = 'invited,invalid_email,already_member,already_invited';
      expect(outcomes === expected, expected, answer);
    },
  },
  {
    says: 'An invitation of somebody else is email_mismatch, with the address masked',
    try: async (stage) => {
      const address = stage.newAddress();
      const { id = '' } = await stage.invite(stage.organizationId, address);
      for (const [method, path] of [
        ['GET', ''],
        ['POST', '/accept'],
        ['POST', '/decline'],
      ] as const) {
        const answer = await stage.call(method, `/invitations/${id}${path}`, { as: stage.member });
        expectProblem(answer, 409, 'email_mismatch');
        expect(Boolean(answer.body?.invitee), 'the masked address', answer);
        expect(!answer.text.includes(address.split('@')[0] ?? ''), 'the address masked', answer);
      }
    },
  },
  {
    says: 'Invitations are listed by status, with a link',
    try: async (stage) => {
      const { id = '' } = await stage.invite(stage.organizationId, stage.newAddress());
      const ofStatus = (status: string) =>
        stage.call('GET', `${invitationsOf(stage)}?pageSize=100&status=${status}`, asAdmin(stage));
      const pending = await ofStatus('pending');
      const found = pending.body?.items?.find((each) => each.id === id);
      expect(found?.link?.includes(id) === true, 'the invitation, its id in the link', pending);
      const accepted = await ofStatus('accepted');
      expect(
        !accepted.body?.items?.some((each) => each.id === id),
        'accepted ones alone',
        accepted,
      );
    },
  },
  {
    says: 'An invitation with time left is sent again as it is',
    try: async (stage) => {
      const { id = '' } = await stage.invite(stage.organizationId, stage.newAddress());
      const path = `${invitationsOf(stage)}/${id}/resend`;
      const answer = await stage.call('POST', path, asAdmin(stage));
      const { invitation, isRenewed } = answer.body ?? {};
      expect(invitation?.id === id && isRenewed === false, 'the same, not renewed', answer);
    },
  },
  {
    says: 'A declined invitation is over',
    try: async (stage) => {
      const { id = '' } = await stage.invite(stage.otherId, stage.member.email);
      const path = `/invitations/${id}`;
      expectStatus(await stage.call('POST', `${path}/decline`, { as: stage.member }), 204);
      const accepted = await stage.call('POST', `${path}/accept`, { as: stage.member });
      expectProblem(accepted, 409, 'invitation_ended');
    },
  },
  {
    says: 'A revoked invitation is over',
    try: async (stage) => {
      const { id = '' } = await stage.invite(stage.otherId, stage.member.email);
      const revoke = () =>
        stage.call('POST', `/organizations/${stage.otherId}/invitations/${id}/revoke`, {
          as: stage.admin,
          in: stage.otherId,
        });
      const revoked = await revoke();
      expect(revoked.body?.status === 'revoked', 'the status revoked', revoked);
      expectProblem(await revoke(), 409, 'invitation_ended');
      const path = `/invitations/${id}/accept`;
      const accepted = await stage.call('POST', path, { as: stage.member });
      expectProblem(accepted, 409, 'invitation_ended');
    },
  },
  {
    says: 'An expired invitation is refused with 410 invitation_expired',
    try: async (stage) => {
      const { expiredInvitation } = stage.options;
      if (expiredInvitation === undefined)
        throw new Untried('it takes --expired-invitation, the id of one of the member’s');
      const path = `/invitations/${expiredInvitation}/accept`;
      const accepted = await stage.call('POST', path, { as: stage.member });
      expectProblem(accepted, 410, 'invitation_expired');
    },
  },
  {
    says: 'An invitation is listed, read and accepted by whom it is for, once',
    try: async (stage) => {
      const { id = '' } = await stage.invite(stage.otherId, stage.member.email);
      const path = `/invitations/${id}`;
      const mine = await stage.call('GET', '/invitations?pageSize=100', { as: stage.member });
      const read = await stage.call('GET', path, { as: stage.member });
      // Before anything is expected of them: what comes later needs the member inside.
      const accepted = await stage.call('POST', `${path}/accept`, { as: stage.member });
      const again = await stage.call('POST', `${path}/accept`, { as: stage.member });
      expect(mine.body?.items?.some((each) => each.id === id) === true, 'it in the list', mine);
      const { organization, isMember, status } = read.body ?? {};
      const isRead = organization?.id === stage.otherId && status === 'pending' && !isMember;
      expect(isRead, 'the pending invitation with its organization', read);
      expect(accepted.body?.id === stage.otherId, 'the organization', accepted);
      expectProblem(again, 409, 'already_member');
    },
  },
  {
    says: 'The last administrator may leave to a successor, who is one then',
    try: async (stage) => {
      const { otherId, memberId } = stage;
      const path = `/organizations/${otherId}/membership?successorId=${memberId}`;
      expectStatus(await stage.call('DELETE', path, { as: stage.admin, in: otherId }), 204);
      const answer = await stage.call('GET', `/organizations/${otherId}/membership`, {
        as: stage.member,
        in: otherId,
      });
      const isManager = answer.body?.capabilities?.includes('members.manage');
      expect(isManager === true, 'the successor to manage members', answer);
    },
  },
];

const asAdmin = ({ admin, organizationId }: Stage) => ({ as: admin, in: organizationId });
const invitationsOf = ({ organizationId }: Stage) => `/organizations/${organizationId}/invitations`;

const invite = (stage: Stage, invitees: string[]) =>
  stage.call('POST', invitationsOf(stage), {
    ...asAdmin(stage),
    body: { invitees, roleIds: [] },
  });
