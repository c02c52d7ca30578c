import type { OrgError } from '../../api/org-error.js';
import type { Organization, ReceivedInvitation } from '../../api/types.js';

/** What there is to say about an invitation, with what it takes to say it. */
export type JoinView =
  | { kind: 'loading' }
  | { kind: 'missing' | 'signedOut' | 'notFound' | 'declined' }
  | { kind: 'mismatch' | 'failed'; error: OrgError }
  | { kind: 'member' | ReceivedInvitation['status']; invitation: ReceivedInvitation }
  | { kind: 'joined'; organization: Organization };

/** How the viewer answered an invitation. */
export interface Answer {
  invitationId: string;
  /** The organization that they are in now; nothing when they declined. */
  joined?: Organization;
}

interface Known {
  id: string;
  answer: Answer | undefined;
  invitation: ReceivedInvitation | undefined;
  error: OrgError | undefined;
}

/** Their own answer comes first, then errors that say more than what was read before them. */
export const joinView = ({ id, answer, invitation, error }: Known): JoinView => {
  if (!id) return { kind: 'missing' };
  if (answer?.invitationId === id) {
    return answer.joined ? { kind: 'joined', organization: answer.joined } : { kind: 'declined' };
  }
  if (error?.code === 'unauthenticated') return { kind: 'signedOut' };
  if (error?.code === 'not_found') return { kind: 'notFound' };
  if (error?.code === 'email_mismatch') return { kind: 'mismatch', error };
  if (invitation?.isMember) return { kind: 'member', invitation };
  if (invitation) return { kind: invitation.status, invitation };
  return error ? { kind: 'failed', error } : { kind: 'loading' };
};
