import type { OrgError, OrgErrorCode } from '../../api/org-error.js';
import type { Organization, ReceivedInvitation } from '../../api/types.js';

/** What there is to say about an invitation, with what it takes to say it. */
export interface JoinView {
  kind:
    | 'loading'
    | 'missing'
    | 'signedOut'
    | 'notFound'
    | 'mismatch'
    | 'failed'
    | 'pending'
    | 'accepted'
    | 'expired'
    | 'revoked'
    | 'member'
    | 'joined'
    | 'declined';
  organization?: ReceivedInvitation['organization'];
  invitation?: ReceivedInvitation;
  error?: OrgError;
}

/** How the viewer answered an invitation. */
export interface Answer {
  invitationId: string;
  /** The organization that they are in now; nothing when they declined. */
  joined?: Organization;
}

/** Errors that say more than what was read before them. */
const telling: Partial<Record<OrgErrorCode, JoinView['kind']>> = {
  unauthenticated: 'signedOut',
  not_found: 'notFound',
  email_mismatch: 'mismatch',
};

/** Their own answer comes first, then what errors tell. */
export const joinView = (
  id: string,
  answer: Answer | undefined,
  invitation: ReceivedInvitation | undefined,
  error: OrgError | undefined,
): JoinView => {
  if (!id) return { kind: 'missing' };
  if (answer?.invitationId === id) {
    return answer.joined ? { kind: 'joined', organization: answer.joined } : { kind: 'declined' };
  }
  const told = error && telling[error.code];
  if (told) return { kind: told, error };
  if (invitation) {
    const { isMember, status, organization } = invitation;
    return { kind: isMember ? 'member' : status, organization, invitation };
  }
  return error ? { kind: 'failed', error } : { kind: 'loading' };
};
